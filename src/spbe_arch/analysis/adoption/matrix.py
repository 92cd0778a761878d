"""Which OPD stands where with which national application, cell by cell.

Which OPD a national application concerns is our reading of the catalogue's `wajib_untuk`, to be shown as such.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from spbe_arch.analysis.adoption.duty import concerns, concerns_agency
from spbe_arch.analysis.adoption.facts import Facts
from spbe_arch.analysis.adoption.values import AGENCY, AdoptionMatrix, Cell, Use
from spbe_arch.analysis.gate import Gate
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.kinds import OrganisationUnit
from spbe_arch.reference.national import NationalApplication

AGENCY_ORDER = (Use.USED, Use.PLANNED, Use.CONNECTED, Use.BUILT, Use.ENDED, Use.NONE)


def adoption_of(architecture: Architecture, gate: Gate) -> AdoptionMatrix:
    """Return the matrix of an architecture."""
    roots = root_units(architecture)
    names = _names(architecture, roots)
    units = tuple(sorted(names, key=lambda unit: (architecture.name_of(unit).casefold(), unit)))
    facts = Facts(architecture, gate, roots)
    cells: dict[tuple[str, str], Cell] = {}
    for national in gate.national.values():
        for cell in _column(national, facts, names):
            if cell.use:
                cells[cell.unit, cell.national] = cell
    columns = tuple(sorted({national for _, national in cells}))
    everything = tuple(sorted(national.entity_id for national in gate.national.values()))
    return AdoptionMatrix(units, columns, everything, MappingProxyType(cells))


def _column(national: NationalApplication, facts: Facts, names: Mapping[str, list[str]]) -> Iterator[Cell]:
    """Yield the cells of one national application: of every OPD, and of the agency as a whole."""
    parts = tuple(facts.about(national.entity_id))
    by_unit: defaultdict[str, list[Cell]] = defaultdict(list)
    for part in parts:
        by_unit[part.unit].append(part)
    duty = national.mandatory_for
    expected = {unit for unit in names if concerns(duty, names[unit])}
    for unit in sorted(expected | (by_unit.keys() & names.keys())):
        yield _merged(by_unit[unit], Cell(unit, national.entity_id, expected=unit in expected))
    yield _merged(parts, Cell(AGENCY, national.entity_id, expected=bool(expected) or concerns_agency(duty)))


def root_units(architecture: Architecture) -> Mapping[str, str]:
    """Return the topmost parent of every unit: a bureau, a hospital or a UPTD counts with its OPD."""
    return {unit.id: _root(architecture, unit) for unit in architecture.of_kind(OrganisationUnit)}


def _root(architecture: Architecture, unit: OrganisationUnit) -> str:
    seen = [unit]
    while seen[-1].parent and (above := architecture.find(OrganisationUnit, seen[-1].parent)) and above not in seen:
        seen.append(above)
    return seen[-1].id


def _names(architecture: Architecture, roots: Mapping[str, str]) -> Mapping[str, list[str]]:
    """Return the names and abbreviations by which an OPD and its parts are known."""
    names: dict[str, list[str]] = {root: [] for root in sorted(set(roots.values()))}
    for unit in architecture.of_kind(OrganisationUnit):
        names[roots[unit.id]] += [name for name in (unit.name, unit.abbreviation) if name]
    return names


def _merged(parts: Iterable[Cell], cell: Cell) -> Cell:
    """Join what is known of a cell. An OPD that built its own is told so first; the agency uses what any OPD uses."""
    found = tuple(parts)
    order = AGENCY_ORDER if cell.unit == AGENCY else (Use.BUILT, *AGENCY_ORDER)
    use = min((part.use for part in found), key=order.index, default=Use.NONE)
    return replace(
        cell,
        use=use or (Use.MISSING if cell.expected else Use.NONE),
        entries=_joined(part.entries for part in found),
        connected=_joined(part.connected for part in found),
        built=tuple(sorted({item for part in found for item in part.built}, key=lambda item: item.application)),
        initiatives=_joined(part.initiatives for part in found),
        decisions=_joined(part.decisions for part in found),
    )


def _joined(groups: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(sorted({found for group in groups for found in group}))
