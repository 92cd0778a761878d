"""What stands in the way of the roadmap, and who removes it until when."""

from collections.abc import Iterator

from spbe_arch.analysis.roadmap.obstacles import GROUPS, ConstraintView, constraints_by_group
from spbe_arch.documents.figures import initial, number
from spbe_arch.documents.manuscript import (
    Align,
    Block,
    Column,
    Heading,
    Mark,
    Paragraph,
    Row,
    Span,
    Table,
    row,
    see,
    text,
)
from spbe_arch.documents.peta_rencana.words import BLANK
from spbe_arch.documents.scope import Scope
from spbe_arch.documents.telling import UNKNOWN, linked
from spbe_arch.model.types import UNKNOWN as UNKNOWN_WORD

TABLE = "tabel-kendala"
NOBODY = Span("belum ada inisiatif yang menghilangkannya", Mark.UNKNOWN)


def constraints(scope: Scope) -> tuple[ConstraintView, ...]:
    """Return the constraints of the scope, group by group."""
    groups = constraints_by_group(scope.edition.architecture, scope.units)
    return tuple(view for views in groups.values() for view in views)


def obstacles(scope: Scope) -> Iterator[Block]:
    """Yield the constraints by group with what removes them."""
    yield Heading(2, "Kendala dan yang menghilangkannya", "kendala")
    views = constraints(scope)
    if not views:
        yield Paragraph(text("Model arsitektur belum mencatat kendala."))
        return
    over, alone = sum(view.overcome for view in views), sum(view.unattended for view in views)
    said = (
        f"{number(len(views))} kendala tercatat: {number(over)} sudah teratasi, {number(len(views) - over)} masih aktif"
    )
    rest = f", di antaranya {number(alone)} tanpa inisiatif yang menghilangkannya" if alone else ""
    yield Paragraph(text(f"{said}{rest}. Daftarnya ada pada ", see(TABLE), "."))
    columns = (
        Column("Kendala", 2.3),
        Column("Sejak", 1.0, Align.CENTRE),
        Column("Dampak", 2.4),
        Column("Inisiatif yang menghilangkan", 3.8),
        Column("Sampai", 1.2, Align.CENTRE),
        Column("Keadaan", 1.4),
    )
    yield Table("Kendala per kelompok dan inisiatif yang menghilangkannya", columns, tuple(_rows(scope, views)), TABLE)


def _rows(scope: Scope, views: tuple[ConstraintView, ...]) -> Iterator[Row]:
    group = None
    for view in views:
        if view.group != group:
            group = view.group
            name = "Kelompok belum disebut" if group == UNKNOWN_WORD else GROUPS.get(group, initial(group))
            yield row(name, *(BLANK,) * 5, total=True)
        removers = tuple(text(linked(scope.analysis, found)) for found in view.initiatives)
        nobody = (text("-" if view.overcome else NOBODY),)
        yield row(
            linked(scope.analysis, view.id),
            str(view.since or "-"),
            view.impact or UNKNOWN,
            removers or nobody,
            str(view.until or "-"),
            "teratasi" if view.overcome else "aktif",
        )
