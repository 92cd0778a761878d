"""Yang lama dan penggantinya hidup bersama terlalu lama.

Masa transisi diperlukan, tetapi dua objek berfungsi sama yang terus berjalan berdampingan memecah data dan menggandakan
biaya. Batasnya diatur dengan `masa_transisi` pada `pengaturan.yml` (bawaan: satu tahun).
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.roadmap.timeline import chosen
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Initiative
from spbe_arch.model.kinds.initiative import Replacement
from spbe_arch.rules.over_time import in_words, timed

RULE = Rule(
    "WKT003", Severity.WARNING, "Yang lama dan penggantinya terlalu lama bersama", __doc__, ("perpres-95-2018",)
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every replacement whose two sides are in use for longer than the coexistence window, once a pair."""
    seen: set[tuple[str, str]] = set()
    for initiative in analysis.architecture.of_kind(Initiative):
        for index, pair in enumerate(() if initiative.cancelled else initiative.replaces):
            years = _together(analysis, pair)
            named = (pair.old or "", pair.new or "")
            if len(years) > analysis.policy.coexistence and named not in seen:
                seen.add(named)
                yield _finding(analysis, initiative, index, years)


def _together(analysis: Analysis, pair: Replacement) -> tuple[int, ...]:
    usable, old, new = analysis.roadmap.presence.usable, pair.old or "", pair.new or ""
    if old not in usable or new not in usable or old == new:
        return ()
    if not timed(analysis.architecture, old) or not timed(analysis.architecture, new):
        return ()
    return chosen(analysis.roadmap.years, usable[old] & usable[new])


def _finding(analysis: Analysis, initiative: Initiative, index: int, years: tuple[int, ...]) -> Finding:
    pair, name_of = initiative.replaces[index], analysis.architecture.name_of
    return RULE.at(
        initiative,
        "menggantikan",
        index,
        message=f"'{name_of(pair.old or '')}' dan penggantinya '{name_of(pair.new or '')}' sama-sama dipakai pada "
        f"{in_words(years)}; masa transisi paling lama {analysis.policy.coexistence} tahun",
        help="sebut yang lama pada `menghentikan` dengan tahun yang lebih awal, atau isi `selesai` pada objeknya",
        value=f"{pair.old} {pair.new}",
    )
