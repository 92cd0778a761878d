"""Which OPD stands where with which national application, and groups of applications that could be one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spbe_arch.analysis.adoption import AGENCY, AdoptionMatrix, Cell, Cluster, Use, clusters_of
from spbe_arch.model.kinds import OrganisationUnit
from spbe_arch.reference.lexicon import lexicon
from spbe_arch.site.context import Site
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.heading import head
from spbe_arch.site.parts.gate_view import ADOPTION, GATE, USES, pages_of_arguments
from spbe_arch.site.parts.money import short_rupiah
from spbe_arch.site.parts.tables import Column, TableCell, table
from spbe_arch.site.parts.values import Cell as Value
from spbe_arch.site.templating import render

SIGNS: Mapping[Use, str] = {
    Use.USED: "✓",
    Use.PLANNED: "◷",
    Use.CONNECTED: "⇄",
    Use.BUILT: "✱",
    Use.MISSING: "–",
    Use.ENDED: "×",
}
"""Each use has a sign of its own, so that colour is never alone."""


@dataclass(frozen=True, slots=True)
class Place:
    """One cell of the matrix: its use with its sign, and the page behind it."""

    use: str
    sign: str
    page: str


@dataclass(frozen=True, slots=True)
class Heading:
    """One OPD at the head of a column."""

    id: str
    short: str
    name: str


def pages(site: Site) -> Iterator[Page]:
    """Yield the one page of adoption and clusters."""
    matrix, arguments = site.adoption, pages_of_arguments(site)
    title = site.words("adoptionpage.title")
    body = render(
        site,
        "adoption.html",
        ADOPTION,
        units=tuple(_heading(site, unit) for unit in _busy(matrix)),
        rows=tuple(_rows(site, matrix, arguments)),
        legend=tuple((use.value, SIGNS[use], site.words(f"use.{use.value}"), matrix.total.get(use, 0)) for use in USES),
        table=table(site, "adopsi", title, _columns(site), _listed(site, matrix, arguments)),
        clusters=clusters_of(site.architecture, site.analysis.gate),
        function=function_name,
        arguments=arguments,
        short_rupiah=short_rupiah,
        unused=len(matrix.all_national) - len(matrix.national),
        gate=GATE,
    )
    yield Page(ADOPTION, title, head(site, ADOPTION, title), body, ADOPTION, site.words("adoptionpage.about"))


def function_name(cluster: Cluster) -> str:
    """Return the name of the function the applications of a cluster share."""
    found = lexicon().functions.get(cluster.function) if cluster.function else None
    return found.name if found else cluster.function


def _busy(matrix: AdoptionMatrix) -> tuple[str, ...]:
    """Return the OPDs that have to do with any national application."""
    return tuple(unit for unit in matrix.units if matrix.counts(unit))


def _heading(site: Site, unit: str) -> Heading:
    entity = site.architecture.entities.get(unit)
    short = entity.abbreviation if isinstance(entity, OrganisationUnit) else None
    return Heading(unit, short or unit.partition("/")[2].upper(), site.name_of(unit))


def _rows(
    site: Site, matrix: AdoptionMatrix, arguments: Mapping[str, str]
) -> Iterator[tuple[str, Place, tuple[Place, ...]]]:
    """Yield each national application with the place of the agency and of every OPD."""
    busy = _busy(matrix)
    for national in sorted(matrix.national, key=lambda found: site.name_of(found).casefold()):
        places = tuple(_place(site, matrix.cell(unit, national), arguments) for unit in busy)
        yield national, _place(site, matrix.cell(AGENCY, national), arguments), places


def _place(site: Site, cell: Cell, arguments: Mapping[str, str]) -> Place:
    if not cell.use:
        return Place("", "", "")
    return Place(cell.use.value, SIGNS[cell.use], _behind(site, cell, arguments))


def _behind(site: Site, cell: Cell, arguments: Mapping[str, str]) -> str:
    """Return the page that explains a cell: what was built instead, our entry, what is connected, or the catalogue."""
    if cell.use is Use.BUILT and cell.built:
        first = cell.built[0].application
        return arguments.get(first, site.page_of(first))
    found = (*cell.entries, *cell.connected, cell.national)
    return next((page for name in found if (page := site.page_of(name))), "")


def _columns(site: Site) -> Iterator[Column]:
    words = site.words
    yield Column("nasional", words("national"))
    yield Column("unit_kerja", site.kind_word("unit-kerja"), filter=True)
    yield Column("keadaan", words("adoptionpage.use"), filter=True)
    yield Column("aplikasi", words("adoptionpage.here"))
    yield Column("keputusan", words("gate.decision"))
    yield Column("wajib", words("adoptionpage.expected"), filter=True, hidden=True)


def _listed(site: Site, matrix: AdoptionMatrix, arguments: Mapping[str, str]) -> Iterator[tuple[TableCell, ...]]:
    for unit in matrix.units:
        for cell in matrix.row(unit):
            if cell.use:
                yield _listed_row(site, cell, arguments)


def _listed_row(site: Site, cell: Cell, arguments: Mapping[str, str]) -> tuple[TableCell, ...]:
    here = dict.fromkeys((*cell.entries, *(item.application for item in cell.built), *cell.connected))
    built = {item.application for item in cell.built}
    found = (
        Value(site.name_of(name), arguments.get(name, "") if name in built else site.page_of(name)) for name in here
    )
    return (
        TableCell((Value(site.name_of(cell.national), site.page_of(cell.national)),)),
        TableCell((Value(site.name_of(cell.unit), site.page_of(cell.unit)),)),
        TableCell((Value(site.words(f"use.{cell.use.value}")),), float(USES.index(cell.use))),
        TableCell(tuple(found)),
        TableCell(tuple(Value(site.name_of(name), site.page_of(name)) for name in cell.decisions)),
        TableCell((Value(site.words("adoptionpage.reading")),) if cell.expected else ()),
    )
