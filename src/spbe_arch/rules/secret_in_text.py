"""Kata sandi atau token tertulis di repositori.

Siapa pun yang dapat membaca repositori dapat memakainya. Catat di mana rahasia disimpan, bukan isinya.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.sensitive_patterns import Sort
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.rules.exposed import exposed

RULE = Rule(
    "RHS001",
    Severity.ERROR,
    "Kata sandi atau token di dalam teks",
    __doc__,
    ("bssn-4-2021", "perpres-95-2018"),
    confidential=True,
)
MESSAGE = "`{key}` memuat kata sandi, token, atau kunci akses"
ADVICE = "ganti rahasia itu di sistemnya sekarang, lalu hapus dari sini"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every password, token or access key written out."""
    yield from exposed(RULE, analysis, Sort.SECRET, MESSAGE, ADVICE)
