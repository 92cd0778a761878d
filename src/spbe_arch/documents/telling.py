"""How values read in a document: with the name behind a reference, the certainty of a code, and every doubt marked.

The functions give plain text in spans; what they look like is the work of the writers. Anchors of objects are only
links: a manuscript without the annexes loses them by `links.complete`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.documents.figures import day, number, rupiah
from spbe_arch.documents.manuscript import Mark, Span, Text, text
from spbe_arch.model.attributes import Attribute
from spbe_arch.model.kinds import INFRASTRUCTURE_TYPES, KINDS, SECURITY_TYPES, Entity, Provenance
from spbe_arch.model.types import UNKNOWN as UNKNOWN_WORD
from spbe_arch.reference.certainty import Certainty
from spbe_arch.reference.codes import domain_of
from spbe_arch.reference.regulations import listed_regulations, regulation_label

CODE_KEYS = frozenset({"rab", "ral", "rad", "raa", "rai", "rak"})
YEAR_LIKE = ("tahun", "mulai", "selesai")
NATIONAL, OUTSIDE = "nasional", "luar"
OBJECT = "objek/"
UNKNOWN = Span(UNKNOWN_WORD, Mark.UNKNOWN)
"""What was written as unknown to everybody."""
UNSTATED = Span("belum diisi", Mark.UNKNOWN)
"""Where nothing was written."""
PROPOSED_BY_TOOL = Span("usulan alat, bukan keputusan", Mark.PROPOSAL)
SURE = Provenance()
OBJECT_LABELS = {
    **{cls.object_type: cls.label for cls in INFRASTRUCTURE_TYPES},
    **{cls.object_type: cls.label for cls in SECURITY_TYPES},
}
KIND_WORDS = {
    "unit-kerja": "unit kerja",
    "proses-bisnis": "proses bisnis",
    "layanan": "layanan",
    "data": "data dan informasi",
    "aplikasi": "aplikasi",
    "infrastruktur": "infrastruktur",
    "keamanan": "keamanan",
    "inisiatif": "inisiatif",
    "kesenjangan": "kesenjangan",
    "kendala": "kendala",
    "cakupan": "cakupan wilayah",
    "regulasi": "regulasi internal",
    "penilaian": "penilaian",
    "keputusan": "keputusan",
    "referensi": "kode instansi",
    NATIONAL: "aplikasi nasional",
    OUTSIDE: "sistem di luar instansi",
}


def anchor_of(entity_id: str) -> str:
    """Return the anchor of an object's own place in the annexes."""
    return f"{OBJECT}{entity_id}"


def name_of(analysis: Analysis, entity_id: str) -> str:
    """Return the name of an entity, a national application or an outside system."""
    kind, _, rest = entity_id.partition("/")
    if kind == NATIONAL and rest in analysis.reference.national:
        return analysis.reference.national[rest].name
    return analysis.architecture.name_of(entity_id)


def linked(analysis: Analysis, entity_id: str) -> Span:
    """Return the name of an object, leading to its place in the annexes."""
    known = entity_id in analysis.architecture.entities
    return Span(name_of(analysis, entity_id), target=anchor_of(entity_id) if known else "")


def kind_of(entity_id: str) -> str:
    """Return the word for what an id is, in the middle of a sentence."""
    kind = entity_id.partition("/")[0]
    return KIND_WORDS.get(kind, kind)


def unit_of(analysis: Analysis, entity: Entity) -> Span:
    """Return the name of the unit in charge, or that nobody knows it."""
    return linked(analysis, f"unit-kerja/{entity.unit}") if entity.unit else UNKNOWN


def coded(analysis: Analysis, code: str) -> Text:
    """Return a reference code with its name and how sure it is."""
    domain = domain_of(code)
    entry = analysis.reference.codes[domain].get(code) if domain else None
    if entry is None:
        return text(Span(code, Mark.CODE), Span(" (tidak ada dalam daftar)", Mark.NOTE))
    doubt = "" if entry.certainty is Certainty.CONFIRMED else f" ({entry.certainty.label})"
    return text(Span(entry.code, Mark.CODE), f" {entry.name}", Span(doubt, Mark.NOTE) if doubt else "")


def code_path(analysis: Analysis, code: str) -> tuple[Text, ...]:
    """Return a code with the levels above it, from the first level down, each with its name and certainty."""
    domain = domain_of(code)
    path = analysis.reference.codes[domain].path(code) if domain else ()
    known = [entry.code for entry in path]
    return tuple(coded(analysis, level) for level in (known if code in known else [*known, code]))


def urusan(analysis: Analysis, code: str) -> Text:
    """Return an urusan with its name."""
    entry = analysis.reference.urusan.get(code)
    return text(Span(code, Mark.CODE), f" {entry.name}" if entry else "")


def objective(analysis: Analysis, code: str) -> Text:
    """Return a strategic objective by its code."""
    found = next((known for known in analysis.architecture.agency.objectives if known.code == code), None)
    return text(Span(code, Mark.CODE), f" {found.name}" if found and found.name else "")


def regulation(written: str) -> str:
    """Return a national regulation in full where its id is known, else what was written."""
    known = listed_regulations().get(written)
    return known.citation if known else regulation_label(written)


def value(analysis: Analysis, attribute: Attribute, given: Any) -> Text:
    """Return one value that is no record and no list."""
    if isinstance(given, str):
        return _words(analysis, attribute, given)
    if isinstance(given, bool):
        return text("Ya" if given else "Tidak")
    if isinstance(given, date):
        return text(day(given))
    return text(_number(attribute, given) if isinstance(given, int | Decimal) else str(given))


def _words(analysis: Analysis, attribute: Attribute, given: str) -> Text:
    if attribute.reference is not None:
        return _reference(analysis, attribute, given)
    if attribute.key in CODE_KEYS or domain_of(given):
        return coded(analysis, given)
    if attribute.key in _BY_KEY:
        return _BY_KEY[attribute.key](analysis, given)
    return text(" ".join(given.split()))


_BY_KEY: Mapping[str, Callable[[Analysis, str], Text]] = {
    "urusan": urusan,
    "sasaran_strategis": objective,
    "dasar_hukum": lambda _analysis, given: text(regulation(given)),
    "instrumen": lambda _analysis, given: text(regulation(given)),
    "jenis_objek": lambda _analysis, given: text(OBJECT_LABELS.get(given, given)),
}


def _reference(analysis: Analysis, attribute: Attribute, written: str) -> Text:
    reference = attribute.reference
    assert reference is not None
    entities = analysis.architecture.entities
    for target in (reference.target(written), f"{reference.kinds[0]}/{written}"):
        if target in entities or target.startswith(f"{NATIONAL}/"):
            note = " (aplikasi nasional)" if target.startswith(f"{NATIONAL}/") else ""
            return text(linked(analysis, target), Span(note, Mark.NOTE) if note else "")
    if written.startswith(f"{OUTSIDE}/"):
        return text(written.removeprefix(f"{OUTSIDE}/"), Span(" (di luar instansi)", Mark.NOTE))
    return text(written)


def _number(attribute: Attribute, given: int | Decimal) -> str:
    if "rupiah" in attribute.title.lower():
        return rupiah(given)
    years = any(word in attribute.key for word in YEAR_LIKE) and 1900 <= given <= 2200
    return str(given) if years else number(given)


def doubted(told: Text, provenance: Provenance) -> Text:
    """Return a value with its doubt: nobody knows it, it is an estimate, or a source says so."""
    if provenance.unknown:
        return (UNKNOWN,)
    if not (provenance.estimated or provenance.source):
        return told
    stated = provenance.source and provenance.source != "perkiraan"
    basis = f"perkiraan: {provenance.source}" if stated else "perkiraan"
    note = basis if provenance.estimated else f"sumber: {provenance.source}"
    marked = (replace(span, mark=Mark.ESTIMATE) if span.mark is Mark.PLAIN else span for span in told)
    return (*marked, Span(f" ({note})", Mark.NOTE))


def joined(parts: Sequence[Text], between: str = ", ") -> Text:
    """Return several texts as one, with what stands between them."""
    return tuple(_joined(parts, between))


def enumerated(parts: Sequence[Text]) -> Text:
    """Return several texts as one, apart by commas, or by semicolons where one of them has a comma itself."""
    return joined(parts, "; " if any("," in span.text for part in parts for span in part) else ", ")


def _joined(parts: Sequence[Text], between: str) -> Iterator[Span]:
    for at, part in enumerate(parts):
        if at:
            yield Span(between)
        yield from part


def plain(told: Text) -> str:
    """Return a text without marks and links."""
    return "".join(span.text for span in told)


def listed_names(analysis: Analysis, ids: Iterable[str]) -> Text:
    """Return the names behind ids, each leading to its place; a dash for none."""
    return enumerated([text(linked(analysis, found)) for found in ids]) or text("-")


def in_reading_order(analysis: Analysis, ids: Iterable[str]) -> tuple[str, ...]:
    """Return ids by kind as readers meet the kinds, then by name."""
    order = {kind: place for place, kind in enumerate((*KINDS, NATIONAL, OUTSIDE))}
    return tuple(
        sorted(ids, key=lambda key: (order.get(key.partition("/")[0], 99), name_of(analysis, key).casefold(), key))
    )
