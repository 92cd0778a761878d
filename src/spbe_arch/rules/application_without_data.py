"""Aplikasi tanpa data.

Setiap aplikasi mengolah paling sedikit satu data. Tanpa tautan ke data tidak terlihat siapa yang menulis data yang
sama dua kali, dan data pribadi di dalamnya tidak ikut terlindungi.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import DataAsset
from spbe_arch.rules.chain import Wording, report, unlinked

RULE = Rule("RTI008", Severity.INFO, "Aplikasi tanpa data", __doc__, ("perpres-132-2022", "perpres-39-2019"))
SAID = Wording(
    "aplikasi '{name}' belum dikaitkan dengan data",
    "isi `data` dengan data yang dipakai atau dihasilkannya",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every application without data; one that belongs to nothing at all has its own rule."""
    yield from report(RULE, analysis, unlinked(analysis, DataAsset), DataAsset, SAID)
