"""Alamat IP dalam atau nama server dengan porta tertulis di repositori.

Alamat di dalam jaringan memudahkan orang yang mencari jalan masuk dan tidak diperlukan arsitektur. Sebut nama objek
infrastrukturnya.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.sensitive_patterns import Sort
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.rules.exposed import exposed

RULE = Rule(
    "RHS006", Severity.WARNING, "Alamat jaringan dalam di dalam teks", __doc__, ("bssn-4-2021",), confidential=True
)
MESSAGE = "`{key}` memuat alamat jaringan dalam (`{masked}`)"
ADVICE = "hapus alamatnya; tautkan objek infrastrukturnya"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every private IP address, and every host name with a port."""
    yield from exposed(RULE, analysis, Sort.ADDRESS, MESSAGE, ADVICE)
