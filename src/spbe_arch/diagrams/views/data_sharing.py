"""Who makes data and who uses them: units that produce, units that use, and the data sets between them."""

from collections.abc import Iterator, Mapping

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.diagrams.tables import Cell, Head, Matrix
from spbe_arch.diagrams.views.nodes import by_name, kind_of, name_of
from spbe_arch.diagrams.words import Wording, wording
from spbe_arch.model.kinds import DataAsset

SHARED = "dipakai"
_USERS = ("aplikasi", "layanan", "proses-bisnis")
Uses = Mapping[tuple[str, str], str]
"""By data set and using unit the unit that makes it."""


def data_sharing_matrix(
    analysis: Analysis, unit: str | None = None, words: Wording | None = None, known: Uses | None = None
) -> Matrix:
    """Return makers by users, each cell the data sets shared; with a unit its own data sets by users.

    A unit uses data when one of its applications, services or processes does. What a unit makes for itself is no
    sharing and left out. Who makes many matrices hands on the uses of the whole analysis as ``known``.
    """
    words = words or wording()
    uses = data_uses(analysis) if known is None else known
    if unit is not None:
        cells = tuple(
            Cell(data, user, SHARED, (data,)) for (data, user), maker in sorted(uses.items()) if maker == unit
        )
    else:
        cells = tuple(_by_maker(analysis, uses))
    shared = {found for cell in cells for found in cell.ids}
    name = name_of(analysis, unit) if unit else analysis.architecture.agency.name
    key = "sharing.sentence" if cells else "sharing.none"
    users = {cell.column for cell in cells}
    return Matrix(
        title=words("sharing.title", name=name),
        sentence=words(key, name=name, n=len(shared), users=len(users)),
        rows=_heads(analysis, {cell.row for cell in cells}),
        columns=_heads(analysis, users),
        cells=cells,
        marks={SHARED: words("sharing.mark")},
    )


def data_uses(analysis: Analysis) -> Uses:
    """Return every use of data by another unit than its maker."""
    return dict(_uses(analysis))


def _uses(analysis: Analysis) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield data set and user, with the maker of the data set."""
    architecture = analysis.architecture
    for data in architecture.of_kind(DataAsset):
        maker = data.producer or data.unit
        if not maker:
            continue
        neighbours = (
            *(edge.source for edge in architecture.incoming(data.id)),
            *(edge.target for edge in architecture.outgoing(data.id)),
        )
        for other in neighbours:
            entity = architecture.entities.get(other)
            if entity is not None and kind_of(other) in _USERS and entity.unit and entity.unit != maker:
                yield (data.id, f"unit-kerja/{entity.unit}"), f"unit-kerja/{maker}"


def _by_maker(analysis: Analysis, uses: Uses) -> Iterator[Cell]:
    found: dict[tuple[str, str], list[str]] = {}
    for (data, user), maker in uses.items():
        found.setdefault((maker, user), []).append(data)
    for (maker, user), ids in sorted(found.items()):
        yield Cell(maker, user, SHARED, by_name(analysis, ids))


def _heads(analysis: Analysis, ids: set[str]) -> tuple[Head, ...]:
    return tuple(Head(found, name_of(analysis, found), kind_of(found), found) for found in by_name(analysis, ids))
