"""What the gate says, argued: what exists already, on what words it rests, and what would change the verdict.

All of it is the tool's proposal; recorded decisions are told as what they are.
"""

from collections.abc import Iterator
from datetime import date

from spbe_arch.analysis.decisions import ADOPTED, SUCCEEDS, candidate_id
from spbe_arch.analysis.duplicates import Candidate, Judgement, Reason
from spbe_arch.documents.figures import day, listed, number
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
    see,
    text,
)
from spbe_arch.documents.plain_text import spoken
from spbe_arch.documents.rekomendasi.case import Case, alike, judged
from spbe_arch.documents.telling import name_of
from spbe_arch.model.kinds import Application, Decision
from spbe_arch.model.kinds.decision import EXEMPT, INTEGRATE, REUSE

VERDICTS = {"duplicate": "mengulang", "overlap": "beririsan", "unique": "tidak mengulang"}
SCOPES = {"national": "nasional", "own": "instansi sendiri", "sibling": "instansi lain"}
RULINGS = {
    REUSE: "pakai ulang",
    INTEGRATE: "integrasikan",
    EXEMPT: "dikecualikan",
    ADOPTED: "diadopsi",
    SUCCEEDS: "digantikan menurut rencana",
}
MOST, REASONS = 6, 4
ALTERNATIVES = "tabel-alternatif"


def examination(case: Case) -> Iterator[Block]:
    """Yield what the gate found for every application of the case."""
    yield Heading(1, "Pemeriksaan duplikasi", "pemeriksaan")
    if not case.applications:
        yield Paragraph(
            text("Inisiatif ini tidak membangun atau meningkatkan aplikasi, sehingga gerbang tidak menilainya.")
        )
    for application in case.applications:
        judgement = case.judgements.get(application.id)
        if judgement is None:
            yield Paragraph(text(f"{application.name}: {_unjudged(application)}."))
        else:
            yield from _judgement(case, application, judgement)


def _unjudged(application: Application) -> str:
    if application.national:
        return "entri ini pemakaian aplikasi nasional, sehingga gerbang tidak menilainya"
    return "tidak dinilai gerbang" if judged(application) else "sudah dihentikan, sehingga gerbang tidak menilainya"


def _judgement(case: Case, application: Application, judgement: Judgement) -> Iterator[Block]:
    found = alike(judgement)
    sure = f"keyakinan {judgement.confidence}"
    function = f" Fungsi yang terbaca: {judgement.function_name}." if judgement.function_name else ""
    lacking = f" Untuk menilai lebih yakin, lengkapi: {listed(judgement.missing)}." if judgement.missing else ""
    if not found:
        said = f"{application.name} tidak mengulang aplikasi yang dikenal ({sure})."
        yield Paragraph(text(f"{said}{function}{lacking}"))
        return
    decided = sum(bool(one.decision) for one in found)
    state = f"{number(len(found))} aplikasi yang sudah ada mengulang atau beririsan, {number(decided)} sudah diputuskan"
    lead = f"{application.name}: {state} ({sure}).{function} Yang terkuat ada pada "
    yield Paragraph(text(lead, see(_anchor(case, application)), f".{lacking}"))
    rows = tuple(_rows(case, found[:MOST]))
    rest = f" ({number(len(found) - MOST)} lainnya tidak ditampilkan)" if len(found) > MOST else ""
    yield Table(f"Alternatif yang sudah ada bagi {application.name}{rest}", COLUMNS, rows, _anchor(case, application))
    yield from _argument(case, found[0])


COLUMNS = (
    Column("Yang sudah ada", 2.0),
    Column("Pemilik", 2.2),
    Column("Putusan", 1.5),
    Column("Skor", 0.8, Align.END),
    Column("Dasar hukum", 1.8),
    Column("Keputusan yang tercatat", 2.6),
)


def _anchor(case: Case, application: Application) -> str:
    return f"{ALTERNATIVES}-{case.applications.index(application)}"


def _rows(case: Case, shown: tuple[Candidate, ...]) -> Iterator[Row]:
    first: dict[str, str] = {}
    for found in shown:
        name = found.name or name_of(case.analysis, found.id)
        terms = _terms(found)
        said = f"sama dengan {first[terms]}" if terms in first else terms
        first.setdefault(terms, name)
        yield row(
            (text(name), text(Span(SCOPES[found.scope], Mark.NOTE))),
            found.owner or Span("tidak tercatat", Mark.UNKNOWN),
            VERDICTS[found.verdict],
            f"{found.score:.2f}".replace(".", ","),
            ", ".join(found.basis),
            tuple(_decision(case, found, said)) or (text("belum diputuskan"),),
        )


def _terms(found: Candidate) -> str:
    """Return by whom, on what document and until when a candidate was decided on."""
    decision = found.decision
    if not decision:
        return ""
    until = f"sampai {day(date.fromisoformat(decision['until']))}" if decision["until"] else ""
    return ", ".join(part for part in (decision["by"], decision["document"], until) if part)


def _decision(case: Case, found: Candidate, terms: str) -> Iterator[Text]:
    decision = found.decision
    if not decision:
        return
    yield text(Span(RULINGS.get(decision["ruling"], decision["ruling"]), Mark.STRONG))
    about = case.edition.architecture.entities.get(decision["id"])
    if isinstance(about, Decision) and not _is_direct(case, found, about):
        ends = (name_of(case.analysis, end) for end in (f"aplikasi/{about.application}", candidate_id(about)))
        yield text(Span(f"keputusan tentang {listed(ends)}", Mark.NOTE))
        return
    yield text(terms or name_of(case.analysis, decision["id"]))


def _is_direct(case: Case, found: Candidate, decision: Decision) -> bool:
    """Whether a decision is about one of these applications and this candidate, and not about a third one."""
    ours = any(decision.application == application.slug for application in case.applications)
    return ours and candidate_id(decision) == found.id


def _argument(case: Case, found: Candidate) -> Iterator[Block]:
    yield Heading(2, f"Argumen terhadap {found.name or name_of(case.analysis, found.id)}")
    rows = [("Mengapa", _told(found.reasons)), ("Yang berbicara lain", _told(found.against))]
    if found.relation:
        rows.append(("Hubungan yang diusulkan", (text(Span(found.relation, Mark.PROPOSAL)),)))
    if found.basis:
        rows.append(("Dasar hukum", (text("; ".join(found.basis)),)))
    if found.would_change:
        rows.append(("Yang mengubah putusan", tuple(text(spoken(one)) for one in found.would_change)))
    yield Facts(tuple(rows))


def _told(reasons: tuple[Reason, ...]) -> tuple[Text, ...]:
    told = sorted((one for one in reasons if one.detail), key=lambda one: -abs(one.weight))
    return tuple(text(spoken(one.detail)) for one in told[:REASONS]) or (text("tidak ada"),)
