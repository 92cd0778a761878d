"""Nomor induk seseorang tertulis di repositori.

NIK dan NIP adalah data pribadi. Arsitektur menyebut jabatan dan jenis data, tidak pernah nomor orangnya.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.sensitive_patterns import Sort
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.rules.exposed import exposed

RULE = Rule("RHS003", Severity.ERROR, "NIK atau NIP di dalam teks", __doc__, ("uu-27-2022",), confidential=True)
MESSAGE = "`{key}` memuat NIK atau NIP (`{masked}`)"
ADVICE = "hapus nomornya; sebut jabatan atau jumlahnya saja"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every number that is plausibly a NIK or a NIP."""
    yield from exposed(RULE, analysis, Sort.IDENTITY, MESSAGE, ADVICE)
