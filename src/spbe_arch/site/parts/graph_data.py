"""Every link of the architecture, small enough for a browser: the explorer walks through them without a server."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator

from spbe_arch.diagrams.icons import ICONS
from spbe_arch.model.architecture import Edge
from spbe_arch.model.kinds import KINDS
from spbe_arch.site.context import NATIONAL, Site
from spbe_arch.site.drafts.artifact import Artifact
from spbe_arch.site.pictures import spoken

SCRIPT = "spbe/graf.js"
OUTSIDE = "luar"
UNIT = "unit-kerja"
ORDER = {kind: place for place, kind in enumerate((*KINDS, NATIONAL, OUTSIDE))}


def graph_script(site: Site) -> Artifact:
    """Return the script with the graph; a script, since pages opened from a folder can fetch nothing.

    Nodes stand by kind, so that a kind is a count. A relation is its words both ways, and then pairs: how far the
    source is from the one before, and the place of the target.
    """
    ids = _ids(site)
    place = {found: index for index, found in enumerate(ids)}
    entities = site.architecture.entities
    units = (f"{UNIT}/{entities[found].unit}" if found in entities else "" for found in ids)
    known = {
        "kinds": list(_kinds(site, ids)),
        "slugs": [found.partition("/")[2] for found in ids],
        "names": [site.name_of(found) or found for found in ids],
        "units": [place.get(unit, -1) for unit in units],
        "relations": list(_relations(site, place)),
    }
    text = json.dumps(known, separators=(",", ":")).replace("<", "\\u003c")
    return Artifact(SCRIPT, f"window.spbeGraph={text};\n")


def _ids(site: Site) -> tuple[str, ...]:
    """Return everything that has links or could have: our own, and of what is outside only what is linked."""
    found = {*site.architecture.entities, *(edge.target for edge in site.architecture.edges)}
    return tuple(sorted(found, key=lambda one: (ORDER.get(_kind(one), len(ORDER)), one)))


def _kinds(site: Site, ids: Iterable[str]) -> Iterator[list[object]]:
    counts: dict[str, int] = {}
    for found in ids:
        counts[_kind(found)] = counts.get(_kind(found), 0) + 1
    for kind, count in counts.items():
        yield [kind, site.kind_word(kind), count, ICONS.get(kind, ""), int(kind != OUTSIDE)]


def _relations(site: Site, place: dict[str, int]) -> Iterator[list[object]]:
    words = spoken(site.options.lang)
    pairs: defaultdict[tuple[str, str], set[tuple[int, int]]] = defaultdict(set)
    for edge in site.architecture.edges:
        if edge.source != edge.target:
            said = words.relation(edge), words.relation(edge, back=True)
            pairs[said].add(_pair(edge, place))
    for (forward, back), found in sorted(pairs.items()):
        yield [forward, back, list(_steps(sorted(found)))]


def _pair(edge: Edge, place: dict[str, int]) -> tuple[int, int]:
    return place[edge.source], place[edge.target]


def _steps(pairs: Iterable[tuple[int, int]]) -> Iterator[int]:
    before = 0
    for source, target in pairs:
        yield source - before
        yield target
        before = source


def _kind(entity_id: str) -> str:
    return entity_id.partition("/")[0]
