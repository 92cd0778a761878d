"""Periode atau sasaran instansi bertentangan.

Periode di `instansi.yml` dipakai memilih tahun; dua periode yang bertumpang tindih membuat satu tahun punya dua
jawaban. Kode sasaran harus unik karena inisiatif dan proses bisnis menyebutnya dengan kode.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Agency, Period
from spbe_arch.model.origin import KeyPath

RULE = Rule("NIL008", Severity.ERROR, "Periode atau sasaran bertentangan", __doc__)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report periods that share a year, and codes of objectives that are used twice."""
    agency = analysis.architecture.agency
    seen: list[Period] = []
    for keys, period in _periods(agency):
        other = next((other for other in seen if set(other.years) & set(period.years)), None)
        if other is not None:
            message = f"periode {period.start}-{period.end} bertumpang tindih dengan {other.start}-{other.end}"
            help_text = "kedua tahun sudah termasuk periodenya; perbaiki salah satu batas"
            yield RULE.at(agency, *keys, message=message, help=help_text, value=f"{period.start}-{period.end}")
        seen.append(period)
    codes: set[str] = set()
    for index, objective in enumerate(agency.objectives):
        if objective.code and objective.code in codes:
            message = f"kode sasaran `{objective.code}` sudah dipakai di atasnya"
            keys = ("sasaran", index, "kode")
            yield RULE.at(agency, *keys, message=message, help="beri kode lain", value=objective.code)
        codes.add(objective.code or "")


def _periods(agency: Agency) -> Iterator[tuple[KeyPath, Period]]:
    if agency.period:
        yield ("periode",), agency.period
    for index, period in enumerate(agency.other_periods):
        yield ("periode_lain", index), period
