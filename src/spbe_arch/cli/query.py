"""`spbe query`: the questions people ask of an inventory, as a table, JSON or CSV."""

from argparse import Namespace
from collections.abc import Collection, Iterable, Sequence

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.graph import path_between
from spbe_arch.analysis.query import (
    ID,
    BadQuestion,
    Condition,
    Question,
    keys_of,
    read_condition,
    select,
    values,
    with_sub_units,
)
from spbe_arch.cli import OK
from spbe_arch.cli.arguments import Arguments
from spbe_arch.cli.failure import Failure, did_you_mean
from spbe_arch.cli.output import note, publish
from spbe_arch.cli.session import answer_anyway, assessment_of, repository, today_of
from spbe_arch.cli.subject import known_id, name_of
from spbe_arch.model.kinds import KINDS, DomainEntity, Entity, OrganisationUnit
from spbe_arch.reports.json_text import json_text
from spbe_arch.reports.table import csv_table, text_table

FORMATS = ("table", "json", "csv")
COLUMNS = (ID, "nama", "status", "unit_kerja")
PATH_HEADS = ("langkah", "id", "nama", "dari", "kunci", "ke")


def configure(arguments: Arguments) -> None:
    """Add what can be asked; several options narrow the answer."""
    add = arguments.add_argument
    add(
        "--jenis",
        action="append",
        default=[],
        metavar="JENIS",
        help=f"satu jenis objek, boleh diulang: {', '.join(KINDS)}",
    )
    add(
        "--dengan",
        action="append",
        default=[],
        metavar="SYARAT",
        help="kunci dan nilai, boleh diulang: status=operasional, nama~surat, tahun_pembuatan>2019, "
        "integrasi.kanal!=SPLP, biaya='belum diketahui'",
    )
    add("--unit", metavar="SLUG", help="milik unit kerja ini dan unit di bawahnya")
    add("--kode", metavar="KODE", help="berkode ini atau di bawahnya, misalnya RAB.09")
    add("--status", metavar="STATUS", help="sama dengan --dengan status=STATUS")
    add(
        "--tanpa",
        action="append",
        default=[],
        metavar="KUNCI",
        help="yang kunci ini kosong atau belum diketahui, boleh diulang",
    )
    add("--kolom", metavar="KUNCI,...", help=f"kolom jawaban (bawaan: {','.join(COLUMNS)})")
    add("--jalur", nargs=2, metavar=("ID", "ID"), help="jalur terpendek antara dua objek")


def run(options: Namespace) -> int:
    """Answer from the architecture; findings elsewhere are only mentioned."""
    assessment = assessment_of(repository(options), today_of(options))
    analysis = assessment.analysis
    try:
        answer = _path(analysis, options) if options.jalur else _entities(analysis, options)
    except BadQuestion as wrong:
        raise Failure(str(wrong)) from wrong
    publish(answer, options)
    answer_anyway(assessment, note)
    return OK


def _entities(analysis: Analysis, options: Namespace) -> str:
    question = _question(analysis, options)
    columns = options.kolom.split(",") if options.kolom else COLUMNS
    columns = tuple(column.strip() for column in columns)
    if options.kolom:
        _known_keys(columns, question.kinds)
    found = select(analysis.architecture, question)
    if options.format == "json":
        records = [{column: _plain(entity, column) for column in (ID, *columns)} for entity in found]
        return json_text({"count": len(found), "entities": records})
    if columns == COLUMNS and any(isinstance(entity, DomainEntity) for entity in found):
        rows = [(*_row(entity, columns), _code(entity)) for entity in found]
        return _table(options.format, (*columns, "kode"), rows, len(found))
    return _table(options.format, columns, [_row(entity, columns) for entity in found], len(found))


def _question(analysis: Analysis, options: Namespace) -> Question:
    kinds = tuple(options.jenis)
    for kind in kinds:
        if kind not in KINDS:
            raise Failure(f"jenis `{kind}` tidak dikenal{did_you_mean(kind, KINDS)}; yang ada: {', '.join(KINDS)}")
    conditions = tuple(read_condition(written) for written in options.dengan)
    if options.status:
        conditions += (Condition("status", "=", options.status),)
    _known_keys((*(condition.key for condition in conditions), *options.tanpa), kinds)
    return Question(
        kinds=kinds,
        conditions=conditions,
        units=_units(analysis, options.unit) if options.unit else (),
        code=options.kode.strip() if options.kode else "",
        without=tuple(options.tanpa),
    )


def _units(analysis: Analysis, written: str) -> frozenset[str]:
    slug = written.removeprefix("unit-kerja/")
    slugs = {unit.slug for unit in analysis.architecture.of_kind(OrganisationUnit)}
    if slug not in slugs:
        raise Failure(f"tidak ada unit kerja `{slug}`{did_you_mean(slug, slugs)}")
    return with_sub_units(analysis.architecture, slug)


def _known_keys(asked: Iterable[str], kinds: Collection[str]) -> None:
    known = {ID, *(key for kind in kinds or KINDS for key in keys_of(kind))}
    for key in asked:
        beginning = key.split(".", maxsplit=1)[0]
        if key not in known and not _keyed(beginning, kinds):
            where = f" pada {', '.join(kinds)}" if kinds else ""
            raise Failure(f"kunci `{key}` tidak dikenal{where}{did_you_mean(key, known)}")


def _keyed(key: str, kinds: Collection[str]) -> bool:
    """Whether a key holds pairs whose keys the user chose, such as years: any path into them may be asked."""
    return any(key in keys_of(kind) and keys_of(kind)[key].keyed for kind in kinds or KINDS)


def _row(entity: Entity, columns: Iterable[str]) -> tuple[str, ...]:
    return tuple(", ".join(values(entity, column)) for column in columns)


def _code(entity: Entity) -> str:
    return (entity.code or "") if isinstance(entity, DomainEntity) else ""


def _plain(entity: Entity, column: str) -> str | list[str] | None:
    """Return text, a list where the attribute is one, or None for what is not said."""
    found = values(entity, column)
    attribute = keys_of(entity.kind).get(column)
    if attribute is not None and (attribute.many or attribute.keyed or "." in column):
        return list(found)
    return found[0] if found else None


def _path(analysis: Analysis, options: Namespace) -> str:
    start, end = (known_id(analysis, written) for written in options.jalur)
    steps = path_between(analysis.architecture, start, end)
    linked = bool(steps) or start == end
    if options.format == "json":
        links = [{"source": s.link.source, "attribute": s.link.attribute.key, "target": s.link.target} for s in steps]
        document = {"path": [start, *(step.id for step in steps)] if linked else [], "links": links}
        return json_text(document)
    if not linked and options.format == "table":
        return f"tidak ada jalur antara {start} dan {end}\n"
    rows = [("0", start, name_of(analysis, start), "", "", "")] * linked
    for step in steps:
        link = step.link
        rows.append(
            (str(step.depth), step.id, name_of(analysis, step.id), link.source, link.attribute.key, link.target)
        )
    return _table(options.format, PATH_HEADS, rows, None)


def _table(form: str, heads: Sequence[str], rows: Sequence[Sequence[str]], count: int | None) -> str:
    if form == "csv":
        return csv_table(heads, rows)
    return text_table(heads, rows) + (f"\n{count} objek\n" if count is not None else "")
