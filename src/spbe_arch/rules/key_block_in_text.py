"""Kunci privat atau sertifikat disalin ke repositori.

Berkas kunci disimpan di tempat penyimpanan rahasia. Arsitektur cukup menyebut sertifikat apa yang dipakai dan sampai
kapan berlaku.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.sensitive_patterns import Sort
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.rules.exposed import exposed

RULE = Rule(
    "RHS002",
    Severity.ERROR,
    "Blok kunci atau sertifikat",
    __doc__,
    ("bssn-4-2021", "perpres-95-2018"),
    confidential=True,
)
MESSAGE = "`{key}` memuat blok kunci atau sertifikat"
ADVICE = "cabut dan terbitkan ulang kuncinya, lalu hapus blok ini"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every block of a private key or certificate."""
    yield from exposed(RULE, analysis, Sort.KEY_BLOCK, MESSAGE, ADVICE)
