"""Nama pengguna dan sandi di dalam alamat atau teks koneksi.

Alamat seperti `https://pengguna:sandi@server` dan teks koneksi basis data membuka sistemnya bagi setiap pembaca.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.sensitive_patterns import Sort
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.rules.exposed import exposed

RULE = Rule(
    "RHS005",
    Severity.ERROR,
    "Kredensial di dalam alamat",
    __doc__,
    ("bssn-4-2021", "perpres-95-2018"),
    confidential=True,
)
MESSAGE = "`{key}` memuat alamat atau teks koneksi dengan nama pengguna dan sandi"
ADVICE = "ganti sandinya di sistemnya sekarang, lalu tulis alamatnya tanpa kredensial"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every address and connection string that carries a password."""
    yield from exposed(RULE, analysis, Sort.CREDENTIALS, MESSAGE, ADVICE)
