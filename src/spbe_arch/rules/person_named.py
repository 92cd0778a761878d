"""Teks menyebut nama orang.

Catatan arsitektur berumur lebih panjang daripada masa jabatan. Tulis jabatan, bukan nama orang; yang dikenali adalah
nama dengan gelar.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.sensitive_patterns import Sort
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.rules.exposed import exposed

RULE = Rule("REV003", Severity.INFO, "Nama orang, bukan jabatan", __doc__, ("uu-27-2022",))
MESSAGE = "`{key}` tampaknya menyebut nama orang (`{masked}`)"
ADVICE = "tulis jabatannya"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every name with an academic degree."""
    yield from exposed(RULE, analysis, Sort.PERSON, MESSAGE, ADVICE)
