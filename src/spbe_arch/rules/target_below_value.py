"""Target lebih rendah daripada yang sudah dicapai.

Target tingkat menunjukkan kenaikan yang direncanakan. Target di bawah nilai penilaiannya, di bawah target tahun
sebelumnya, atau di bawah nilai terakhir instansi tidak menambah apa pun pada proyeksi dan biasanya salah ketik.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity

RULE = Rule("IDX002", Severity.WARNING, "Target di bawah yang sudah dicapai", __doc__, ("permenpanrb-59-2020",))
HELP = "naikkan targetnya, atau hapus bila tidak ada kenaikan yang direncanakan"
Place = tuple[str, int, Decimal, str]


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report targets of assessments and of initiatives that lie below what there is."""
    entities = analysis.architecture.entities
    for given in analysis.maturity.inputs.values():
        values = {key: value for key, value in given.indicator_values.items() if value is not None}
        for number, year, level, reason in _low(given.targets, values, 0):
            message = _message(number, year, level, reason)
            yield RULE.at(entities[given.id], "target", number, year, message=message, help=HELP, value=level)
    for instrument in analysis.maturity.instruments:
        base = analysis.maturity.base(instrument=instrument)
        values = {key: value for key, value in base.indicator_values.items() if value is not None} if base else {}
        for plan in analysis.maturity.plans(instrument) if base else ():
            for number, year, level, reason in _low(plan.targets, values, base.year if base else 0):
                message = _message(number, year, level, reason)
                keys = ("target_indikator", number, year)
                yield RULE.at(entities[plan.id], *keys, message=message, help=HELP, value=level)


def _message(number: str, year: int, level: Decimal, reason: str) -> str:
    return f"target indikator {number} tahun {year} ({level:f}) lebih rendah daripada {reason}"


def _low(targets: Mapping[str, Mapping[int, Decimal]], values: Mapping[str, Decimal], after: int) -> Iterator[Place]:
    """Yield the targets for years after one that are lower than the value, or than the target before."""
    for number, years in targets.items():
        reached = values.get(number)
        reason = f"nilai yang sudah dicapai ({reached:f})" if reached is not None else ""
        for year, level in sorted(years.items()):
            if year > after and reached is not None and level < reached:
                yield number, year, level, reason
            elif reached is None or level > reached:
                reached, reason = level, f"target tahun {year} ({level:f})"
