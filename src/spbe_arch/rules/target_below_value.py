"""Target lebih rendah daripada yang sudah dicapai.

Target tingkat menunjukkan kenaikan yang direncanakan. Target di bawah nilai penilaiannya, di bawah target tahun
sebelumnya, atau di bawah nilai terakhir instansi tidak menambah apa pun pada proyeksi dan biasanya salah ketik.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.maturity.values import AssessmentInput, Values
from spbe_arch.model.finding import Finding, Rule, Severity

RULE = Rule("IDX002", Severity.WARNING, "Target di bawah yang sudah dicapai", __doc__, ("permenpanrb-59-2020",))
HELP = "naikkan targetnya, atau hapus bila tidak ada kenaikan yang direncanakan"
Place = tuple[str, int, Decimal, str]
Targets = Mapping[str, Mapping[int, Decimal]]
Stated = tuple[str, str, Targets, AssessmentInput, int]


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report targets of assessments and of initiatives that lie below what there is."""
    entities = analysis.architecture.entities
    for owner, key, targets, base, after in _stated(analysis):
        lowest = analysis.maturity.instruments[base.instrument].scale.minimum
        for number, year, level, reason in _low(targets, base.indicator_values, after):
            if level >= lowest:
                message = f"target indikator {number} tahun {year} ({level:f}) lebih rendah daripada {reason}"
                yield RULE.at(entities[owner], key, number, year, message=message, help=HELP, value=level)


def _stated(analysis: Analysis) -> Iterator[Stated]:
    """Yield who states targets under which key, the assessment they start from, and the year they must lie after."""
    maturity = analysis.maturity
    for given in maturity.inputs.values():
        if given.instrument in maturity.instruments:
            yield given.id, "target", given.targets, given, 0
    for instrument in maturity.instruments:
        base = maturity.base(instrument=instrument)
        for plan in maturity.plans(instrument) if base else ():
            if base:
                yield plan.id, "target_indikator", plan.targets, base, base.year


def _low(targets: Targets, values: Values, after: int) -> Iterator[Place]:
    """Yield the targets for years after one that are lower than the value, or than the target before."""
    for number, years in targets.items():
        reached = values.get(number)
        reason = f"nilai yang sudah dicapai ({reached:f})" if reached is not None else ""
        for year, level in sorted(years.items()):
            if year > after and reached is not None and level < reached:
                yield number, year, level, reason
            elif reached is None or level > reached:
                reached, reason = level, f"target tahun {year} ({level:f})"
