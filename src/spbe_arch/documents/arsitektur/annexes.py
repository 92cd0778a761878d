"""The annexes: everything the model holds of what the document is about, with every official attribute."""

from collections import Counter
from collections.abc import Iterator, Mapping

from spbe_arch.documents.arsitektur.catalogue import catalogue
from spbe_arch.documents.arsitektur.frame import TITLES, Frame
from spbe_arch.documents.arsitektur.matrices import matrices
from spbe_arch.documents.entity_facts import official, stated
from spbe_arch.documents.figures import day, initial, number, percent
from spbe_arch.documents.manuscript import (
    Align,
    Block,
    Column,
    Heading,
    Landscape,
    Mark,
    Paragraph,
    Row,
    Span,
    Table,
    row,
    text,
)
from spbe_arch.documents.telling import KIND_WORDS, UNSTATED, linked
from spbe_arch.model.kinds import KINDS, OBJECT_TYPES, Entity
from spbe_arch.reference.certainty import Certainty
from spbe_arch.rules import RULES

DETAILS: Mapping[str, str] = {
    "unit-kerja": "Rincian unit kerja",
    **{kind: f"Rincian {title.lower()}" for kind, title in TITLES.items()},
    "inisiatif": "Rincian inisiatif",
    "kesenjangan": "Rincian kesenjangan",
    "kendala": "Rincian kendala",
    "cakupan": "Rincian cakupan wilayah",
    "regulasi": "Rincian regulasi internal",
    "penilaian": "Rincian penilaian",
    "keputusan": "Rincian keputusan",
    "referensi": "Kode yang ditambahkan instansi",
}
RULE_TITLES = {rule.code: rule.title for rule in RULES}


def annexes(frame: Frame) -> Iterator[Block]:
    """Yield the details kind by kind, then matrices, codes and waivers."""
    for kind, title in DETAILS.items():
        entities = frame.owned[kind]
        if entities or kind in TITLES:
            yield Heading(1, title, f"lampiran-{kind}")
            yield from _lead(frame, kind, entities)
            table = catalogue(frame, entities, title)
            if entities:
                yield Landscape((table,)) if kind in TITLES else table
    yield Heading(1, "Matriks keterkaitan", "lampiran-matriks")
    yield from matrices(frame)
    yield Heading(1, "Kode referensi yang dipakai", "lampiran-kode")
    yield from _codes(frame)
    yield Heading(1, "Pengecualian temuan", "lampiran-pengecualian")
    yield from _waivers(frame)


def _lead(frame: Frame, kind: str, entities: tuple[Entity, ...]) -> Iterator[Block]:
    """Yield what stands before the catalogue of a kind: what is left out, and how far the attributes are filled in."""
    if hidden := frame.edition.withheld.kinds.get(kind):
        yield Paragraph(text(f"{number(hidden)} objek tidak dicantumkan untuk umum."))
    elif not entities:
        yield Paragraph(text(f"Belum ada {KIND_WORDS[kind]} yang dicatat pada {frame.whose}."))
    if entities and kind in TITLES:
        yield _filled(frame, kind, entities)


def _filled(frame: Frame, kind: str, entities: tuple[Entity, ...]) -> Table:
    """Return every official attribute of a domain, how sure it is, and how many objects have it filled in."""
    classes = tuple(dict.fromkeys((KINDS[kind], *OBJECT_TYPES.get(kind, {}).values())))
    declared = {attribute.key: attribute for cls in reversed(classes) for attribute in official(cls)}
    rows = []
    for attribute in sorted(declared.values(), key=lambda found: (found.title.casefold(), found.key)):
        if attribute.reference and any(map(frame.hides, attribute.reference.kinds)):
            continue
        having = [entity for entity in entities if attribute.name in type(entity).model_fields]
        if having:
            done = sum(stated(entity, attribute) for entity in having)
            doubt = Certainty(attribute.certainty).label
            rows.append(
                row(attribute.title, doubt, f"{number(done)} dari {number(len(having))}", percent(done, len(having)))
            )
    columns = (
        Column("Atribut resmi", 3.2),
        Column("Kepastian", 1.4),
        Column("Terisi", 1.2, Align.END),
        Column("Bagian", 0.8, Align.END),
    )
    return Table(f"Atribut resmi {KIND_WORDS[kind]} dan keterisiannya", columns, tuple(rows))


def _codes(frame: Frame) -> Iterator[Block]:
    used = Counter(entity.code for kind in TITLES for entity in frame.members(kind) if entity.code)
    if not used:
        yield Paragraph(text("Belum ada objek yang diklasifikasi dengan kode referensi."))
        return
    meanings = " ".join(f"{initial(found.label)}: {found.explanation}" for found in Certainty)
    yield Paragraph(text(f"Arti kepastian. {meanings}"))
    for domain, codes in frame.analysis.reference.codes.items():
        own = {code: count for code, count in used.items() if code.startswith(f"{domain.upper()}.")}
        if not own:
            continue
        shown = {entry.code for code in own for entry in codes.path(code)} | set(own)
        columns = (
            Column("Kode", 1.4),
            Column("Nama", 4.0),
            Column("Kepastian", 1.6),
            Column("Objek", 0.7, Align.END),
        )
        rows = []
        for code in sorted(shown):
            entry = codes.get(code)
            certainty = entry.certainty.label if entry else "tidak ada dalam daftar"
            rows.append(row(Span(code, Mark.CODE), entry.name if entry else "-", certainty, number(own.get(code, 0))))
        yield Table(f"Kode {domain.upper()} yang dipakai ({codes.source.regulation})", columns, tuple(rows))


def _waivers(frame: Frame) -> Iterator[Block]:
    holders = (frame.architecture.agency, *(entity for group in frame.owned.values() for entity in group))
    rows = tuple(line for entity in holders for line in _waived(frame, entity))
    if not rows:
        yield Paragraph(text("Tidak ada pengecualian yang dicatat."))
        return
    waived = frame.findings(waived=True)
    yield Paragraph(text(f"{number(len(rows))} pengecualian mencakup {number(len(waived))} temuan."))
    columns = (
        Column("Objek", 2.6),
        Column("Aturan", 2.6),
        Column("Alasan", 4.2),
        Column("Berlaku sampai", 1.4),
        Column("Ditetapkan oleh", 2.0),
    )
    yield Table("Pengecualian yang berlaku dan yang telah lewat", columns, rows)


def _waived(frame: Frame, entity: Entity) -> Iterator[Row]:
    name = linked(frame.analysis, entity.id) if entity.id in frame.architecture.entities else entity.name
    for waiver in entity.waivers:
        over = waiver.until is not None and waiver.until < frame.analysis.today
        until = day(waiver.until) if waiver.until else UNSTATED
        yield row(
            name,
            (text(Span(waiver.rule, Mark.CODE), f" {RULE_TITLES.get(waiver.rule, '')}".rstrip()),),
            waiver.reason or UNSTATED,
            (text(until, Span(" (telah lewat)", Mark.NOTE) if over else ""),),
            waiver.by or UNSTATED,
        )
