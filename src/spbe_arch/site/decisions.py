"""What waits for a decision: proposals, what was put off, and what is about to run out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from spbe_arch.model.kinds import Application, Decision, Entity, Gap, Initiative
from spbe_arch.site.context import Site

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
    architecture, words = site.architecture, site.words
    decided = {f"aplikasi/{decision.application}" for decision in architecture.of_kind(Decision)}
    for app in architecture.of_kind(Application):
        if app.status == "usulan" and app.id not in decided:
            yield Waiting(app, words("waiting.proposal"))
    for decision in architecture.of_kind(Decision):
        if decision.until and decision.until <= site.analysis.today + SOON:
            yield Waiting(decision, words("waiting.decision"), decision.until)
    for initiative in architecture.of_kind(Initiative):
        if (initiative.planning or "").lower() == "ditunda":
            yield Waiting(initiative, words("waiting.initiative"))
    for gap in architecture.of_kind(Gap):
        if (gap.status or "").lower() == "ditunda":
            yield Waiting(gap, words("waiting.gap"))
    for entity in (architecture.agency, *architecture.entities.values()):
        for waiver in entity.waivers:
            if waiver.until and waiver.until <= site.analysis.today + SOON:
                yield Waiting(entity, words("waiting.waiver", rule=waiver.rule), waiver.until)
