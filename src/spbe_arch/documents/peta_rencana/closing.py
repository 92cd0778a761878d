"""How the roadmap is watched and reviewed, and who sets it."""

from collections import Counter
from collections.abc import Iterator

from spbe_arch.documents.figures import listed, number
from spbe_arch.documents.governing import reviews_done, validity
from spbe_arch.documents.manuscript import (
    Block,
    Column,
    Heading,
    Paragraph,
    Row,
    Table,
    Text,
    cell,
    row,
    see,
    text,
)
from spbe_arch.documents.scope import Scope, closed_during
from spbe_arch.documents.telling import joined, linked
from spbe_arch.model.kinds import Initiative
from spbe_arch.reference.documents import DocumentOutline

DUE = "tabel-jatuh-tempo"


def monitoring(scope: Scope, outline: DocumentOutline) -> Iterator[Block]:
    """Yield what has to be finished when, the state of the initiatives, and the reviews."""
    yield Heading(2, "Pemantauan", "pemantauan")
    yield Paragraph(text(_planning(scope)))
    yield Paragraph(text("Yang menurut rencana selesai pada setiap tahun ada pada ", see(DUE), "."))
    columns = (Column("Tahun", 0.9), Column("Inisiatif yang berakhir", 4.0), Column("Kesenjangan yang tertutup", 4.0))
    yield Table(
        "Yang selesai menurut rencana, per tahun", columns, tuple(_due(scope, year) for year in scope.years), DUE
    )
    lacking = [found for found in scope.initiatives if not found.targets]
    if lacking:
        names = joined([text(linked(scope.analysis, found.id)) for found in lacking])
        yield Paragraph(
            text(
                f"{number(len(lacking))} inisiatif belum menyebut target per tahun, sehingga belum dapat dipantau: ",
                *names,
                ".",
            )
        )
    late = [found for found in scope.initiatives if overdue_in(found, scope.edition.day.year)]
    if late:
        names = joined([text(linked(scope.analysis, found.id)) for found in late])
        said = f"{number(len(late))} inisiatif melewati tahun akhirnya tetapi belum berstatus selesai: "
        yield Paragraph(text(said, *names, "."))
    yield Heading(2, "Evaluasi dan reviu", "reviu")
    yield from validity(outline)
    yield from reviews_done(scope.edition)


def overdue_in(found: Initiative, year: int) -> bool:
    """Whether an initiative should have ended before a year and is not said to be finished."""
    finished = (found.planning or "").lower() == "selesai"
    return bool(found.years) and found.years[-1] < year and not finished


def _planning(scope: Scope) -> str:
    counted = Counter((found.planning or "belum disebut").lower() for found in scope.initiatives)
    if not counted:
        return f"Tidak ada inisiatif {scope.time}."
    parts = listed(
        f"{number(count)} {status}" for status, count in sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    )
    return f"Status perencanaan {number(len(scope.initiatives))} inisiatif {scope.time}: {parts}."


def _due(scope: Scope, year: int) -> Row:
    ends = [found.id for found in scope.initiatives if found.years and found.years[-1] == year]
    gaps = [gap.id for gap in closed_during(scope, year)]
    return row(str(year), _names(scope, ends), _names(scope, gaps))


def _names(scope: Scope, ids: list[str]) -> tuple[Text, ...]:
    return (joined([text(linked(scope.analysis, found)) for found in ids], "; ") or cell("")[0],)
