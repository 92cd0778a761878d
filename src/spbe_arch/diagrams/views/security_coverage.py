"""What is protected and by what: objects, or units, by the seven types of security objects."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.diagrams.tables import Cell, Head, Matrix
from spbe_arch.diagrams.views.nodes import kind_of, name_of, place_of
from spbe_arch.diagrams.words import Wording, wording
from spbe_arch.model.kinds import SECURITY_TYPES, Application, DataAsset, DomainEntity, SecurityControl
from spbe_arch.model.kinds import InfrastructureElement as Infrastructure

FULL, PARTIAL = "semua", "sebagian"
STOPPED = "dihentikan"
Guards = Mapping[str, Mapping[str, tuple[str, ...]]]


def security_coverage(
    analysis: Analysis, unit: str | None = None, words: Wording | None = None, known: Guards | None = None
) -> Matrix:
    """Return units by type, each cell the applications covered; with a unit its objects and what covers them.

    Who makes many matrices hands on the protection of the whole analysis as ``known``.
    """
    words = words or wording()
    guards = protection(analysis) if known is None else known
    kinds = (Application,) if unit is None else (Application, DataAsset, Infrastructure)
    subjects = tuple(found for cls in kinds for found in _running(analysis, cls, unit))
    cells = tuple(_by_unit(subjects, guards) if unit is None else _by_object(subjects, guards))
    name = name_of(analysis, unit) if unit else analysis.architecture.agency.name
    covered = sum(bool(guards.get(found.id)) for found in subjects)
    key = "coverage.sentence" if subjects else "coverage.none"
    return Matrix(
        title=words("coverage.title", name=name),
        sentence=words(key, name=name, n=len(subjects), covered=covered, open=len(subjects) - covered),
        rows=_rows(analysis, subjects, unit),
        columns=tuple(Head(cls.object_type, words.title(cls.label), "keamanan") for cls in SECURITY_TYPES),
        cells=cells if any(guards.values()) else (),
        marks={mark: words(f"coverage.{mark}") for mark in (FULL, PARTIAL)},
    )


def protection(analysis: Analysis) -> Guards:
    """Return for every object the security objects that protect it, by type, whichever side states it."""
    found: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for control in analysis.architecture.of_kind(SecurityControl):
        for edge in analysis.architecture.outgoing(control.id):
            found[edge.target][control.type or ""].add(control.id)
        for edge in analysis.architecture.incoming(control.id):
            found[edge.source][control.type or ""].add(control.id)
    return {object_id: {kind: tuple(sorted(ids)) for kind, ids in by.items()} for object_id, by in found.items()}


def _running(analysis: Analysis, cls: type[DomainEntity], unit: str | None) -> Iterator[DomainEntity]:
    for found in analysis.architecture.of_kind(cls):
        if found.status != STOPPED and (unit is None or f"unit-kerja/{found.unit}" == unit):
            yield found


def _by_object(subjects: tuple[DomainEntity, ...], guards: Guards) -> Iterator[Cell]:
    for found in subjects:
        for cls in SECURITY_TYPES:
            if ids := guards.get(found.id, {}).get(cls.object_type):
                yield Cell(found.id, cls.object_type, FULL, ids)


def _by_unit(subjects: tuple[DomainEntity, ...], guards: Guards) -> Iterator[Cell]:
    for owner, own in _owned(subjects).items():
        for cls in SECURITY_TYPES:
            covered = tuple(found.id for found in own if guards.get(found.id, {}).get(cls.object_type))
            if covered:
                mark = FULL if len(covered) == len(own) else PARTIAL
                yield Cell(owner, cls.object_type, mark, covered, len(own))


def _owned(subjects: tuple[DomainEntity, ...]) -> Mapping[str, list[DomainEntity]]:
    owners: defaultdict[str, list[DomainEntity]] = defaultdict(list)
    for found in subjects:
        if found.unit:
            owners[f"unit-kerja/{found.unit}"].append(found)
    return owners


def _rows(analysis: Analysis, subjects: tuple[DomainEntity, ...], unit: str | None) -> tuple[Head, ...]:
    ids = tuple(found.id for found in subjects) if unit else tuple(_owned(subjects))
    named = ((place_of(kind_of(found)), name_of(analysis, found).casefold(), found) for found in ids)
    return tuple(Head(found, name_of(analysis, found), kind_of(found), found) for _, _, found in sorted(named))
