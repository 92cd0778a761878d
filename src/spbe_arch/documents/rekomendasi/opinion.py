"""What the tool proposes and why, in two sentences: told as a proposal, with the decisions already on record."""

from collections.abc import Iterator

from spbe_arch.analysis.decisions import candidate_id
from spbe_arch.analysis.duplicates import Candidate
from spbe_arch.analysis.gate import ENDED
from spbe_arch.documents.manuscript import Block, Mark, Paragraph, Span, text
from spbe_arch.documents.rekomendasi.case import Case, alike
from spbe_arch.documents.telling import name_of
from spbe_arch.model.kinds import Application, Decision, Initiative
from spbe_arch.model.kinds.decision import INTEGRATE, REUSE

AGREE, CONDITIONS, JOIN, REFUSE = "Setuju", "Setuju dengan syarat", "Integrasikan dengan yang ada", "Tolak"
CHOICES = (AGREE, CONDITIONS, JOIN, REFUSE)
RUNNING, FINISHED = "operasional", ("selesai", "dibatalkan")
WHOSE = "Ini usul yang dihitung dari isi model, bukan keputusan; yang memutuskan pejabat pada bagian terakhir."


def opinion(case: Case) -> Iterator[Block]:
    """Yield the proposal, marked as what it is; what is over leaves nothing to propose."""
    if over := _over(case):
        yield Paragraph(text(f"{over}, sehingga tidak ada usul keputusan baru; berkas ini mencatat keadaannya."))
        return
    choice, why = proposal(case)
    lead = Span(f"Usul alat: {choice.lower()}", Mark.PROPOSAL)
    yield Paragraph(text(lead, f", karena {why}. ", Span(WHOSE, Mark.NOTE)))
    if isinstance(case.subject, Application) and case.subject.status == RUNNING:
        yield Paragraph(text("Aplikasi ini sudah operasional; usul di atas tentang kelanjutannya."))


def _over(case: Case) -> str:
    if isinstance(case.subject, Initiative):
        return f"Inisiatif ini berstatus {case.subject.planning}" if case.subject.planning in FINISHED else ""
    return "Aplikasi ini sudah dihentikan" if case.subject.status == ENDED else ""


def proposal(case: Case) -> tuple[str, str]:
    """Return which choice the tool proposes, and why in one sentence."""
    found = [candidate for judgement in case.judgements.values() for candidate in alike(judgement)]
    undecided = [candidate for candidate in found if not candidate.decision]
    repeated = next((one for one in undecided if one.verdict == "duplicate"), None)
    if repeated:
        return REFUSE, f"mengulang {_called(case, repeated)}; pakai yang sudah ada"
    rulings = tuple(_rulings(case, found))
    if reused := next((other for ruling, other in rulings if ruling == REUSE), None):
        return REFUSE, f"sudah diputuskan untuk memakai ulang {reused}"
    if undecided:
        first = f"batas fungsi atau integrasi dengan {_called(case, undecided[0])} perlu diputuskan lebih dahulu"
        return CONDITIONS, first
    if joined := next((other for ruling, other in rulings if ruling == INTEGRATE), None):
        return JOIN, f"sudah diputuskan untuk diintegrasikan dengan {joined}"
    if not case.initiatives:
        return CONDITIONS, "tidak ditemukan aplikasi yang mengulang, tetapi belum masuk peta rencana"
    return CONDITIONS, "tidak ada duplikasi yang belum diputuskan; syarat yang belum terlihat perlu dilengkapi"


def _rulings(case: Case, found: list[Candidate]) -> Iterator[tuple[str, str]]:
    """Yield what was ruled about these applications and with what; that another gives way to them is no ruling."""
    ours = {application.id for application in case.applications}
    names = {candidate.id: _called(case, candidate) for candidate in found}
    for candidate in found:
        decision = case.edition.architecture.entities.get(candidate.decision["id"]) if candidate.decision else None
        if not isinstance(decision, Decision):
            continue
        ends = (f"aplikasi/{decision.application}", candidate_id(decision))
        if ends[0] in ours:
            yield decision.ruling or "", names.get(ends[1]) or name_of(case.analysis, ends[1])
        elif decision.ruling == INTEGRATE and ends[1] in ours:
            yield INTEGRATE, names.get(ends[0]) or name_of(case.analysis, ends[0])


def _called(case: Case, candidate: Candidate) -> str:
    owner = f", milik {candidate.owner}" if candidate.owner else ""
    return f"{candidate.name or name_of(case.analysis, candidate.id)}{owner}"
