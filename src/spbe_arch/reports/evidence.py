"""The evidence for every indicator as Markdown, one file each: what an assessor asks for and where it is found."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from spbe_arch.analysis.maturity.evidence.values import LABEL, PAGE_NOTE, EvidencePack, LevelCheck, PackAbout
from spbe_arch.reports.markdown_text import markdown_code, markdown_inline, markdown_text

PageOf = Callable[[str], str]
SUMMARY = "ringkasan.md"
BAR = r"\|"
Row = Sequence[str]
_BARE_BAR = re.compile(r"(?<!\\)\|")


def pack_files(about: PackAbout, packs: Sequence[EvidencePack], page_of: PageOf) -> Iterator[tuple[str, str]]:
    """Yield the name and content of a summary and of one file for each indicator."""
    yield SUMMARY, _text(_summary(about, packs))
    for pack in packs:
        yield file_of(pack), _text(_indicator(about, pack, page_of))


def file_of(pack: EvidencePack) -> str:
    """Return the name of an indicator's file."""
    return f"indikator-{pack.indicator:02}.md"


def _text(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _summary(about: PackAbout, packs: Sequence[EvidencePack]) -> Iterator[str]:
    yield f"# Paket bukti {markdown_text(about.regulation)}"
    yield from _head(about)
    yield f"{LABEL}."
    heads = ("No", "Indikator", "Dinilai", "Saran", "Objek", "Dokumen", "Belum ada")
    yield from _table(heads, (_summary_row(about, pack) for pack in packs))


def _summary_row(about: PackAbout, pack: EvidencePack) -> Row:
    found = pack.suggestion
    return (
        str(pack.indicator),
        f"[{markdown_text(pack.name)}]({file_of(pack)})",
        about.assessed.get(pack.indicator, ""),
        "" if found is None or found.level is None else str(found.level),
        str(len(pack.objects)),
        str(len(pack.documents)),
        str(len(found.missing)) if found else "",
    )


def _indicator(about: PackAbout, pack: EvidencePack, page_of: PageOf) -> Iterator[str]:
    yield f"# Indikator {pack.indicator}: {markdown_text(pack.name)}"
    yield from _head(about)
    assessed = about.assessed.get(pack.indicator)
    yield f"Tingkat pada penilaian acuan: {assessed or 'belum dinilai'}."
    yield from _titled(
        "Kriteria",
        ("Tingkat", "Nama", "Kriteria"),
        ((str(level), markdown_text(name), markdown_text(text)) for level, name, text in pack.criteria),
    )
    yield from _suggestion(pack)
    yield from _titled(
        "Objek arsitektur", ("Objek", "Nama", "Unit kerja", "Sebagai", "Halaman", "Berkas"), _objects(pack, page_of)
    )
    yield from _titled("Dokumen", ("Penilaian", "Dokumen", "Pasal", "Halaman", "Berkas", "Analisis"), _documents(pack))
    yield from _listed("Bukti yang diminta instrumen", pack.asked_for)
    yield from _listed("Dari luar arsitektur masih diperlukan", (pack.still_needs,) if pack.still_needs else ())


def _head(about: PackAbout) -> Iterator[str]:
    yield ""
    yield from (f"- {label}: {markdown_text(value)}" for label, value in about.lines)
    yield ""
    yield markdown_inline(PAGE_NOTE)
    yield ""


def _suggestion(pack: EvidencePack) -> Iterator[str]:
    found = pack.suggestion
    if found is None:
        return
    level = "belum dapat disarankan" if found.level is None else str(found.level)
    yield from ("", "## Tingkat yang didukung arsitektur", "", f"{LABEL}: **{level}**.")
    if found.limited:
        yield "Syarat tingkat di atasnya terlihat, tetapi arsitektur saja tidak dapat membuktikannya."
    yield from _table(("Tingkat", "Syarat", "Terpenuhi", "Ditemukan", "Belum ada"), map(_check, found.checks))


def _check(check: LevelCheck) -> Row:
    outcome = check.outcome
    missing = (f"{piece.text}: {piece.entity}" if piece.entity else piece.text for piece in outcome.missing)
    return (
        str(check.level),
        markdown_text(check.requirement),
        "ya" if outcome.met else "belum",
        "; ".join(markdown_inline(text) for text in outcome.found),
        "; ".join(markdown_inline(text) for text in missing),
    )


def _objects(pack: EvidencePack, page_of: PageOf) -> Iterator[Row]:
    for found in pack.objects:
        unit = markdown_code(found.unit)
        kinds = markdown_text(", ".join(found.kinds))
        page, file = page_of(found.id), f"architecture/{found.id}.yml"
        yield markdown_code(found.id), markdown_text(found.name), unit, kinds, markdown_code(page), markdown_code(file)


def _documents(pack: EvidencePack) -> Iterator[Row]:
    for one in pack.documents:
        parts = (one.document, one.article, one.page, one.file, one.analysis)
        yield markdown_code(one.assessment), *map(markdown_text, parts)


def _titled(title: str, heads: Row, rows: Iterable[Row]) -> Iterator[str]:
    listed = list(rows)
    yield from ("", f"## {title}")
    if listed:
        yield from _table(heads, listed)
    else:
        yield from ("", "Belum ada.")


def _table(heads: Row, rows: Iterable[Row]) -> Iterator[str]:
    yield ""
    yield f"| {' | '.join(heads)} |"
    yield f"| {' | '.join('---' for _ in heads)} |"
    yield from (f"| {' | '.join(_BARE_BAR.sub(BAR, cell) for cell in row)} |" for row in rows)


def _listed(title: str, texts: Iterable[str]) -> Iterator[str]:
    items = tuple(texts)
    if items:
        yield from ("", f"## {title}", "")
        yield from (f"- {markdown_text(text)}" for text in items)
