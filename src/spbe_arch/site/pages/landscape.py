"""A landscape per domain: every object is one tile, tiles stand together by code or by unit. No lines, no hairball."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spbe_arch.model.kinds import KINDS, DomainEntity
from spbe_arch.model.types import DOMAINS
from spbe_arch.site.address import LANDSCAPES, landscape_page, list_page
from spbe_arch.site.context import Site
from spbe_arch.site.heading import head
from spbe_arch.site.page import Page
from spbe_arch.site.templating import render

STATES = ("operasional", "pembangunan", "usulan", "dihentikan")
SECTOR_DEPTH = {"raa": 2, "rai": 2, "rak": 2}
Grouping = Callable[[Site, DomainEntity], str]


@dataclass(frozen=True, slots=True)
class Tile:
    """One object."""

    name: str
    page: str
    status: str


@dataclass(frozen=True, slots=True)
class Patch:
    """Objects that stand together, with how many there are in each state."""

    name: str
    tiles: tuple[Tile, ...]
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """The whole domain, grouped one way, with the sentence that says the same."""

    anchor: str
    title: str
    sentence: str
    patches: tuple[Patch, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield the overview and a page per domain that has objects."""
    drawn = tuple(kind for kind in DOMAINS if _members(site, kind))
    yield _overview(site, drawn)
    for kind in drawn:
        yield _landscape(site, kind)


def _overview(site: Site, kinds: tuple[str, ...]) -> Page:
    title = site.words("landscape")
    fields = tuple((kind, site.kind_word(kind), _field(site, kind, _sector, "sektor")) for kind in kinds)
    body = render(site, "landscapes.html", LANDSCAPES, fields=fields, landscape_page=landscape_page)
    return Page(LANDSCAPES, title, head(site, LANDSCAPES, title), body, LANDSCAPES, site.words("landscape.lead"))


def _landscape(site: Site, kind: str) -> Page:
    here = landscape_page(kind)
    title = site.words("landscape.of", kind=site.kind_word(kind).lower())
    fields = (_field(site, kind, _sector, "sektor"), _field(site, kind, _unit, "unit"))
    years = site.analysis.roadmap.years
    body = render(
        site, "landscape.html", here, fields=fields, states=STATES, kind=kind, list=list_page(kind), control_years=years
    )
    trail = ((LANDSCAPES, site.words("landscape")),)
    return Page(here, title, head(site, here, title, trail), body, LANDSCAPES, title)


def _members(site: Site, kind: str) -> tuple[DomainEntity, ...]:
    found = site.architecture.of_kind(KINDS[kind])
    return tuple(entity for entity in found if isinstance(entity, DomainEntity))


def _field(site: Site, kind: str, grouping: Grouping, key: str) -> Field:
    members = sorted(_members(site, kind), key=lambda entity: (entity.name.lower(), entity.id))
    groups: defaultdict[str, list[DomainEntity]] = defaultdict(list)
    for entity in members:
        groups[grouping(site, entity)].append(entity)
    ordered = sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))
    patches = tuple(_patch(site, name, tuple(group)) for name, group in ordered)
    sentence = site.words(
        f"landscape.sentence.{key}",
        n=len(members),
        kind=site.kind_word(kind).lower(),
        groups=len(patches),
        largest=patches[0].name if patches else "–",
        count=len(patches[0].tiles) if patches else 0,
    )
    return Field(f"menurut-{key}", site.words(f"landscape.by.{key}"), sentence, patches)


def _patch(site: Site, name: str, members: tuple[DomainEntity, ...]) -> Patch:
    tiles = tuple(Tile(entity.name, site.page_of(entity.id), entity.status or "") for entity in members)
    return Patch(name, tiles, tuple(sum(tile.status == state for tile in tiles) for state in STATES))


def _sector(site: Site, entity: DomainEntity) -> str:
    """Return the upper code: enough to tell sectors apart, few enough to see at once."""
    if not entity.code:
        return site.words("code.none")
    path = site.reference.codes[entity.code_list].path(entity.code)  # type: ignore[index]
    depth = SECTOR_DEPTH.get(entity.code_list, 1)
    return path[min(depth, len(path)) - 1].name if path else entity.code


def _unit(site: Site, entity: DomainEntity) -> str:
    return site.unit_name(entity) or site.words("unit.none")
