"""A whole domain at once: tiles without lines, together by code or by unit, the largest patch first."""

from collections import defaultdict
from enum import StrEnum

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.diagrams.tables import Patch, Tiles
from spbe_arch.diagrams.views.nodes import by_name, name_of, node_of
from spbe_arch.diagrams.words import Wording, wording
from spbe_arch.model.kinds import KINDS, DomainEntity

DEPTHS = {"raa": 2, "rai": 2, "rak": 2}
"""How deep a code list has to be followed to tell sectors apart; the others do so at their first level."""


class By(StrEnum):
    """What brings tiles together."""

    SECTOR = "sektor"
    UNIT = "unit"


def landscape(
    analysis: Analysis, kind: str, by: By = By.SECTOR, unit: str | None = None, words: Wording | None = None
) -> Tiles:
    """Return the tiles of a domain, of all units or of one."""
    words = words or wording()
    groups: defaultdict[str, list[str]] = defaultdict(list)
    members = tuple(
        found
        for found in analysis.architecture.of_kind(KINDS[kind])
        if isinstance(found, DomainEntity) and (unit is None or f"unit-kerja/{found.unit}" == unit)
    )
    for found in members:
        groups[_unit(found) if by is By.UNIT else _sector(analysis, found)].append(found.id)
    patches = tuple(
        Patch(
            key, _label(analysis, key, by, words), tuple(node_of(analysis, found) for found in by_name(analysis, ids))
        )
        for key, ids in groups.items()
    )
    ordered = tuple(sorted(patches, key=lambda patch: (-len(patch.tiles), patch.label.casefold(), patch.id)))
    name = name_of(analysis, unit) if unit else analysis.architecture.agency.name
    said = words.counted({kind: len(members)})
    return Tiles(
        title=words("landscape.title", kind=words.kinds(kind), name=name),
        sentence=words("landscape.sentence", name=name, all=said, n=len(ordered), largest=ordered[0].label)
        if ordered
        else words("landscape.none", name=name, kind=words.listed((words.kinds(kind),))),
        patches=ordered,
    )


def _unit(entity: DomainEntity) -> str:
    return f"unit-kerja/{entity.unit}" if entity.unit else ""


def _sector(analysis: Analysis, entity: DomainEntity) -> str:
    """Return the upper code: enough to tell sectors apart, few enough to see at once."""
    if not entity.code:
        return ""
    path = analysis.reference.codes[entity.code_list].path(entity.code)
    depth = DEPTHS.get(entity.code_list, 1)
    return path[min(depth, len(path)) - 1].code if path else entity.code


def _label(analysis: Analysis, key: str, by: By, words: Wording) -> str:
    if not key:
        return words("landscape.no-unit" if by is By.UNIT else "landscape.no-code")
    if by is By.UNIT:
        return name_of(analysis, key)
    for codes in analysis.reference.codes.values():
        if path := codes.path(key):
            return path[-1].name
    return key
