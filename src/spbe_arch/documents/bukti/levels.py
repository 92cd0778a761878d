"""The criteria of an indicator, and the level the architecture supports: a suggestion, requirement by requirement."""

from collections import Counter
from collections.abc import Iterator

from spbe_arch.analysis.maturity.evidence.values import LABEL, LevelCheck
from spbe_arch.documents.bukti.subject import Subject
from spbe_arch.documents.figures import number
from spbe_arch.documents.manuscript import (
    Align,
    Block,
    Column,
    Facts,
    Heading,
    Mark,
    Paragraph,
    Row,
    Span,
    Table,
    Text,
    row,
    text,
)
from spbe_arch.documents.plain_text import spoken
from spbe_arch.documents.telling import UNKNOWN


def opinion(found: Subject) -> Iterator[Block]:
    """Yield the suggested level, and the level last given."""
    suggestion = found.pack.suggestion
    if suggestion is None:
        yield Paragraph(
            text("Bukti indikator ini berupa dokumen; tingkatnya tidak dapat disarankan dari isi arsitektur.")
        )
    else:
        level = "belum dapat disarankan" if suggestion.level is None else f"tingkat {suggestion.level}"
        yield Paragraph(text(Span(f"{LABEL}: {level}.", Mark.PROPOSAL)))
        if suggestion.limited:
            limit = "Syarat tingkat di atasnya terlihat, tetapi arsitektur saja tidak dapat membuktikannya."
            yield Paragraph(text(limit))
    yield Paragraph(text("Nilai pada penilaian acuan: ", found.assessed or UNKNOWN, "."))


def indicator(found: Subject) -> Iterator[Block]:
    """Yield what the indicator is and asks for at every level."""
    aspect = next((one.name for one in found.instrument.aspects if one.number == found.indicator.aspect), "-")
    yield Heading(1, "Indikator dan kriteria", "indikator")
    yield Facts(
        (
            ("Instrumen", (text(f"{found.instrument.regulation} tentang {found.instrument.title}"),)),
            ("Indikator", (text(f"{found.indicator.number}. {found.indicator.name}"),)),
            ("Aspek", (text(aspect),)),
            ("Bobot", (text(f"{number(found.indicator.weight)}%"),)),
        )
    )
    columns = (Column("Tingkat", 0.9, Align.CENTRE), Column("Nama", 1.4), Column("Kriteria (ringkasan)", 5.0))
    rows = tuple(row(str(level), name, criterion) for level, name, criterion in found.pack.criteria)
    if rows:
        yield Table("Kriteria tiap tingkat", columns, rows)


def levels(found: Subject) -> Iterator[Block]:
    """Yield what was looked for at every level and found."""
    yield Heading(1, "Tingkat yang didukung arsitektur", "tingkat")
    checks = found.pack.suggestion.checks if found.pack.suggestion else ()
    if not checks:
        yield Paragraph(text("Tidak ada syarat indikator ini yang dapat diperiksa dari isi arsitektur."))
        return
    columns = (
        Column("Tingkat", 0.9, Align.CENTRE),
        Column("Syarat", 3.0),
        Column("Terpenuhi", 1.2, Align.CENTRE),
        Column("Ditemukan", 2.2),
        Column("Belum ada", 2.2),
    )
    yield Table("Syarat tiap tingkat dan yang ditemukan", columns, tuple(_check(check) for check in checks))


def _check(check: LevelCheck) -> Row:
    outcome = check.outcome
    counted = Counter(spoken(piece.text) for piece in outcome.missing)
    missing = tuple(text(f"{said} ({number(count)})" if count > 1 else said) for said, count in counted.items())
    found = tuple(text(spoken(said)) for said in outcome.found)
    return row(
        str(check.level), check.requirement, "ya" if outcome.met else "belum", found or _dash(), missing or _dash()
    )


def _dash() -> tuple[Text, ...]:
    return (text("-"),)
