"""What a decision is asked about: one application or one initiative, with all that belongs to it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.duplicates import Candidate, Judgement
from spbe_arch.analysis.gate import ENDED
from spbe_arch.analysis.roadmap.needs import linked_ids
from spbe_arch.analysis.roadmap.trace import objects_of
from spbe_arch.documents.edition import Edition
from spbe_arch.documents.kinds import UnknownSubject
from spbe_arch.documents.scope import Scope, scope_of
from spbe_arch.documents.telling import in_reading_order, kind_of
from spbe_arch.model.kinds import Application, Initiative
from spbe_arch.model.near import nearest
from spbe_arch.model.types import DOMAINS

ORDER = {"duplicate": 0, "overlap": 1}


@dataclass(frozen=True)
class Case:
    """The subject of a decision in an edition."""

    edition: Edition
    subject: Application | Initiative

    @property
    def analysis(self) -> Analysis:
        """The analysis the audience may see."""
        return self.edition.analysis

    @cached_property
    def scope(self) -> Scope:
        """The whole roadmap, whatever unit the edition is of: a decision concerns the agency."""
        return scope_of(replace(self.edition, unit=""))

    @cached_property
    def applications(self) -> tuple[Application, ...]:
        """The application itself, or those that the initiative builds or improves."""
        if isinstance(self.subject, Application):
            return (self.subject,)
        entities = self.edition.architecture.entities
        found = (entities.get(key) for key in dict.fromkeys((*self.subject.builds, *self.subject.upgrades)))
        return tuple(one for one in found if isinstance(one, Application))

    @cached_property
    def initiatives(self) -> tuple[Initiative, ...]:
        """The initiative itself, or those in force that work on the application."""
        if isinstance(self.subject, Initiative):
            return (self.subject,)
        every = self.edition.architecture.of_kind(Initiative)
        return tuple(found for found in every if not found.cancelled and self.subject.id in objects_of(found))

    @cached_property
    def judgements(self) -> Mapping[str, Judgement]:
        """What the gate says of these applications, by id; not of those it does not judge."""
        gate = self.analysis.gate
        known = {one.id for one in gate.judged}
        return {one.id: gate.judgement(one) for one in self.applications if one.id in known}

    @cached_property
    def chain(self) -> Mapping[str, tuple[str, ...]]:
        """The objects around the subject, by domain."""
        architecture = self.edition.architecture
        own = {self.subject.id} if isinstance(self.subject, Application) else set(objects_of(self.subject))
        near = {key for start in own for key in linked_ids(architecture, start)} | own
        services = [key for key in near if key.startswith("layanan/")]
        near |= {key for one in services for key in linked_ids(architecture, one) if key.startswith("proses-bisnis/")}
        known = in_reading_order(self.analysis, {key for key in near if key in architecture.entities})
        return {domain: tuple(key for key in known if key.partition("/")[0] == domain) for domain in DOMAINS}


def case_of(edition: Edition, written: str) -> Case:
    """Return the case an id, or a slug that only one of both kinds has, stands for."""
    wanted = written.strip().removeprefix("architecture/").removesuffix(".yml")
    entities = edition.architecture.entities
    names = (wanted,) if "/" in wanted else (f"aplikasi/{wanted}", f"inisiatif/{wanted}")
    found = [entities[name] for name in names if name in entities]
    if len(found) == 1 and isinstance(found[0], Application | Initiative):
        return Case(edition, found[0])
    raise UnknownSubject(_why(wanted, [one.id for one in found], entities))


def _why(wanted: str, found: list[str], known: Iterable[str]) -> str:
    if len(found) > 1:
        return f"`{wanted}` dapat berarti {' atau '.join(f'`{one}`' for one in found)}; tulis lengkap dengan jenisnya"
    if found:
        return f"`{found[0]}` adalah {kind_of(found[0])}; rekomendasi hanya dibuat untuk aplikasi atau inisiatif"
    if not wanted:
        return "sebut aplikasi atau inisiatif yang diusulkan, misalnya `rekomendasi aplikasi/x`"
    choices = sorted(key for key in known if key.startswith(("aplikasi/", "inisiatif/")))
    near = nearest(wanted, choices, cutoff=70) or nearest(f"aplikasi/{wanted}", choices, cutoff=70)
    return f"tidak ada aplikasi atau inisiatif `{wanted}`" + (f"; maksudnya `{near}`?" if near else "")


def alike(judgement: Judgement) -> tuple[Candidate, ...]:
    """Return what repeats or overlaps, the undecided before the decided, the worst first."""
    found = (candidate for candidate in judgement.candidates if candidate.verdict in ORDER)
    scopes = {"national": 0, "own": 1, "sibling": 2}
    return tuple(
        sorted(found, key=lambda one: (bool(one.decision), ORDER[one.verdict], scopes[one.scope], -one.score, one.id))
    )


def judged(application: Application) -> bool:
    """Whether the gate judges an application at all."""
    return not application.national and application.status != ENDED
