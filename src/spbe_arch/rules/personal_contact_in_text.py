"""Surel pribadi atau nomor ponsel tertulis di repositori.

Nomor dan surel pribadi adalah data pribadi dan tidak ikut berpindah ketika pejabatnya berganti. Kontak layanan untuk
masyarakat ditulis pada `kanal_pengaduan` dan tidak dilaporkan.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.sensitive_patterns import Sort
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.rules.exposed import exposed

RULE = Rule("RHS004", Severity.WARNING, "Kontak pribadi di dalam teks", __doc__, ("uu-27-2022",), confidential=True)
MESSAGE = "`{key}` memuat surel pribadi atau nomor ponsel (`{masked}`)"
ADVICE = "pakai surel dinas atau nomor kantor"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every private mail address and mobile number."""
    yield from exposed(RULE, analysis, Sort.CONTACT, MESSAGE, ADVICE)
