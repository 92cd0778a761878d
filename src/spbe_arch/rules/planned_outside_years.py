"""Target, anggaran, atau selesai dibangun di luar tahun inisiatif.

Target dan anggaran per tahun hanya bermakna pada tahun inisiatif berjalan; sesuatu yang dibangun selesai paling cepat
pada tahun awal dan paling lambat setahun sesudah tahun akhir. Anggaran di luar itu tetap dihitung pada tahunnya.
"""

from collections.abc import Iterator, Mapping

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Initiative
from spbe_arch.rules.over_time import PLAUSIBLE, in_words

RULE = Rule("WKT006", Severity.WARNING, "Di luar tahun inisiatif", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every initiative with a target, an amount or a completion outside its years."""
    for initiative in analysis.roadmap.timeline.initiatives:
        if not initiative.years or initiative.given("tahun_awal") or initiative.given("tahun_akhir"):
            continue
        yield from _outside(initiative, "target_per_tahun", "target", initiative.targets)
        yield from _outside(initiative, "anggaran_per_tahun", "anggaran", initiative.budget)
        if initiative.built_in and not initiative.years[0] <= initiative.built_in <= initiative.years[-1] + 1:
            message = (
                f"`selesai_dibangun` {initiative.built_in} tidak cocok dengan tahun inisiatif, {_years(initiative)}"
            )
            help_text = "isi tahun pertama objek yang dibangun dipakai, atau perbaiki tahun inisiatifnya"
            yield RULE.at(initiative, "selesai_dibangun", message=message, help=help_text, value=initiative.built_in)


def _outside(initiative: Initiative, key: str, word: str, stated: Mapping[int, object]) -> Iterator[Finding]:
    outside = sorted(year for year in stated if year not in initiative.years and year in PLAUSIBLE)
    if outside:
        yield RULE.at(
            initiative,
            key,
            str(outside[0]),
            message=f"{word} tahun {in_words(outside)} di luar tahun inisiatif, {_years(initiative)}",
            help=f"pindahkan ke tahun yang benar, atau perpanjang inisiatifnya sampai {outside[-1]}"
            if outside[-1] > initiative.years[-1]
            else "pindahkan ke tahun yang benar, atau perbaiki tahun inisiatifnya",
            value=in_words(outside),
            on_key=True,
        )


def _years(initiative: Initiative) -> str:
    return in_words(initiative.years)
