"""Penilaian tanpa instrumen yang dikenal, atau bukan dengan satu jenis nilai.

Indeks dihitung menurut instrumennya, dari tepat satu jenis nilai: indikator, aspek, atau domain. Instrumen yang berbeda
tidak pernah disambung.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.maturity.checks import KEYS, value_problems
from spbe_arch.analysis.maturity.from_model import inputs_of
from spbe_arch.analysis.maturity.values import ProblemKind
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import MaturityAssessment
from spbe_arch.model.near import nearest
from spbe_arch.reference.instruments import instruments

RULE = Rule("NIL009", Severity.ERROR, "Penilaian tidak dapat dihitung", __doc__, ("permenpanrb-59-2020",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report unknown instruments, and assessments with no or with several kinds of values."""
    known = instruments()
    for found, given in zip(
        analysis.architecture.of_kind(MaturityAssessment), inputs_of(analysis.architecture), strict=True
    ):
        if "" in found.faulty or not given.instrument:
            continue
        if given.instrument not in known:
            yield _unknown(found, given.instrument)
            continue
        for problem in value_problems(known[given.instrument], given):
            unread = problem.kind is ProblemKind.NOTHING and any(found.given(key) for key in KEYS.values())
            if problem.kind in (ProblemKind.NOTHING, ProblemKind.SEVERAL) and not unread:
                message, _, help_text = problem.message.partition("; ")
                yield RULE.at(found, *problem.path, message=message, help=help_text, value=problem.kind, on_key=True)


def _unknown(found: MaturityAssessment, written: str) -> Finding:
    meant = nearest(written, instruments().keys(), cutoff=60)
    return RULE.at(
        found,
        "instrumen",
        message=f"instrumen `{written}` tidak dikenal",
        help=f"maksudnya `{meant}`?" if meant else f"yang dikenal: {', '.join(instruments())}",
        value=written,
        suggestion=meant,
    )
