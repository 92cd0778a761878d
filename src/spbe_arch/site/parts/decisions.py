"""What waits for a decision: proposals, what was put off, and what is about to run out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from spbe_arch.model.kinds import Application, Decision, Entity, Gap, Initiative
from spbe_arch.site.context import Site

POSTPONED = "ditunda"
SOON = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class Waiting:
    """One matter: the object, why it waits, and until when where there is a day."""

    entity: Entity
    reason: str
    until: date | None = None


def waiting(site: Site) -> tuple[Waiting, ...]:
    """Return what waits for a decision, the most pressing first."""
    return tuple(sorted(_found(site), key=lambda item: (item.until or date.max, item.reason, item.entity.id)))


def _found(site: Site) -> Iterator[Waiting]:
    yield from _proposals(site)
    yield from _ending(site)
    yield from _put_off(site)


def _proposals(site: Site) -> Iterator[Waiting]:
    architecture = site.architecture
    decided = {f"aplikasi/{decision.application}" for decision in architecture.of_kind(Decision)}
    for app in architecture.of_kind(Application):
        if app.status == "usulan" and app.id not in decided:
            yield Waiting(app, site.words("waiting.proposal"))


def _ending(site: Site) -> Iterator[Waiting]:
    architecture, soon = site.architecture, site.analysis.today + SOON
    for decision in architecture.of_kind(Decision):
        if decision.until and decision.until <= soon:
            yield Waiting(decision, site.words("waiting.decision"), decision.until)
    for entity in (architecture.agency, *architecture.entities.values()):
        for waiver in entity.waivers:
            if waiver.until and waiver.until <= soon:
                yield Waiting(entity, site.words("waiting.waiver", rule=waiver.rule), waiver.until)


def _put_off(site: Site) -> Iterator[Waiting]:
    for initiative in site.architecture.of_kind(Initiative):
        if (initiative.planning or "").lower() == POSTPONED:
            yield Waiting(initiative, site.words("waiting.initiative"))
    for gap in site.architecture.of_kind(Gap):
        if (gap.status or "").lower() == POSTPONED:
            yield Waiting(gap, site.words("waiting.gap"))
