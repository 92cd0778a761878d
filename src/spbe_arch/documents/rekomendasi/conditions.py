"""The conditions of a clearance, each with what the model shows of it - and nothing claimed beyond that."""

from collections.abc import Callable, Iterator, Mapping

from spbe_arch.documents.figures import listed, number
from spbe_arch.documents.manuscript import Block, Column, Heading, Mark, Paragraph, Row, Span, Table, row, text
from spbe_arch.documents.rekomendasi.case import Case, alike
from spbe_arch.model.kinds import DataAsset, DomainEntity, Service
from spbe_arch.reference.certainty import Certainty
from spbe_arch.reference.documents import DocumentOutline, Fact

SEEN, PARTLY, UNSEEN = "terlihat", "sebagian", "tidak terlihat dalam model"
Seen = tuple[str, str]


def conditions(case: Case, outline: DocumentOutline) -> Iterator[Block]:
    """Yield the conditions as a table."""
    yield Heading(1, "Syarat", "syarat")
    bases = f"Syarat menurut {listed(outline.legal_basis)}."
    limits = "Model hanya menunjukkan apa yang dicatat padanya; yang tidak terlihat belum tentu tidak ada."
    yield Paragraph(text(f"{bases} {limits}"))
    columns = (Column("Syarat", 3.0), Column("Dalam model", 1.2), Column("Keterangan", 3.4))
    yield Table(
        "Syarat rekomendasi dan yang terlihat dalam model",
        columns,
        tuple(_row(case, fact) for fact in outline.must_contain),
    )


def _row(case: Case, fact: Fact) -> Row:
    look = next((look for word, look in LOOKS.items() if word in fact.text), None)
    state, note = look(case) if look else (UNSEEN, "tidak dapat diperiksa dari model")
    doubt = "" if fact.certainty is Certainty.CONFIRMED else f" ({fact.certainty.label})"
    mark = {SEEN: Mark.STRONG, UNSEEN: Mark.UNKNOWN}.get(state, Mark.PLAIN)
    return row((text(fact.text, Span(doubt, Mark.NOTE) if doubt else ""),), Span(state, mark), note)


def _stated(parts: Mapping[str, bool]) -> Seen:
    """Return how many of the parts are there, naming those that are not."""
    there = [name for name, found in parts.items() if found]
    absent = [name for name, found in parts.items() if not found]
    if not there:
        return UNSEEN, f"{listed(absent)} belum tercatat"
    return (PARTLY if absent else SEEN), "; ".join(
        part for part in (f"tercatat: {listed(there)}", f"belum tercatat: {listed(absent)}" if absent else "") if part
    )


def _request(case: Case) -> Seen:
    services = [found for key in case.chain["layanan"] if isinstance(found := _entity(case, key), Service)]
    return _stated(
        {
            "dasar hukum": any(one.legal_basis for one in case.applications) or _governed(case),
            "SOP": any(found.procedure for found in services),
            "luaran": any(one.output for one in case.applications),
        }
    )


def _governed(case: Case) -> bool:
    incoming = case.edition.architecture.incoming(case.subject.id)
    return any(edge.source.startswith("regulasi/") for edge in incoming)


def _duplicates(case: Case) -> Seen:
    if not case.judgements:
        return UNSEEN, "tidak ada aplikasi yang dinilai gerbang"
    undecided = sum(not one.decision for found in case.judgements.values() for one in alike(found))
    if undecided:
        return PARTLY, f"sudah diperiksa; {number(undecided)} temuan belum diputuskan"
    return SEEN, "sudah diperiksa; tidak ada temuan yang belum diputuskan"


def _position(case: Case) -> Seen:
    wanted = {"proses bisnis": "proses-bisnis", "layanan": "layanan", "data": "data"}
    parts = {name: bool(case.chain[domain]) for name, domain in wanted.items()}
    coded = [one for one in _objects(case) if one.code]
    return _stated({**parts, "kode referensi": bool(coded)})


def _objects(case: Case) -> tuple[DomainEntity, ...]:
    if case.applications:
        return case.applications
    found = (_entity(case, key) for keys in case.chain.values() for key in keys)
    return tuple(one for one in found if isinstance(one, DomainEntity))


def _steward(case: Case) -> Seen:
    data = [found for key in case.chain["data"] if isinstance(found := _entity(case, key), DataAsset)]
    if not data:
        return UNSEEN, "belum ada data yang dikaitkan; persetujuan walidata tidak tercatat"
    named = sum(bool(found.steward) for found in data)
    return (
        UNSEEN,
        f"{number(named)} dari {number(len(data))} data menyebut walidata; persetujuannya tidak dicatat model",
    )


def _tests(case: Case) -> Seen:
    documents = [said for one in case.applications for said in one.documents if "uji" in said.casefold()]
    if documents:
        return PARTLY, f"tercatat: {listed(documents)}; kelengkapannya perlu diperiksa"
    return UNSEEN, "tidak ada laporan uji, serah terima, atau evaluasi pada isian dokumen aplikasi"


def _replicable(case: Case) -> Seen:
    adopted = [one.adopted_from for one in case.applications if one.adopted_from]
    if adopted:
        return SEEN, f"diadopsi dari {listed(adopted)}"
    found = [one for judgement in case.judgements.values() for one in judgement.of_scope("sibling")]
    if found:
        return SEEN, f"dibandingkan dengan {number(len(found))} aplikasi instansi lain"
    return UNSEEN, "tidak ada katalog instansi lain yang dibandingkan dalam edisi ini"


def _entity(case: Case, entity_id: str) -> object:
    return case.edition.architecture.entities.get(entity_id)


LOOKS: Mapping[str, Callable[[Case], Seen]] = {
    "dasar hukum, SOP": _request,
    "duplikasi": _duplicates,
    "kedudukan": _position,
    "walidata": _steward,
    "hasil uji": _tests,
    "direplikasi": _replicable,
}
"""What is looked for, by words of the condition in the reference; a condition without words here is not looked for."""
