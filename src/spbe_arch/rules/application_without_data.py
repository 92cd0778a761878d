"""Aplikasi tanpa data.

Setiap aplikasi mengolah paling sedikit satu data. Tanpa tautan ke data tidak terlihat siapa yang menulis data yang
sama dua kali, dan data pribadi di dalamnya tidak ikut terlindungi.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Application, DataAsset
from spbe_arch.rules.chain import Wording, alive, linked, lost_sight, orphaned, report

RULE = Rule("RTI008", Severity.INFO, "Aplikasi tanpa data", __doc__, ("perpres-132-2022", "perpres-39-2019"))
SAID = Wording(
    "aplikasi '{name}' belum dikaitkan dengan data",
    "isi `data` dengan data yang dipakai atau dihasilkannya",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every application without data; one that belongs to nothing at all has its own rule."""
    architecture = analysis.architecture
    unread = lost_sight(architecture, DataAsset, "aplikasi")
    found = (
        application
        for application in alive(analysis, Application)
        if not linked(architecture, application, DataAsset)
        and not orphaned(architecture, application)
        and not unread(application)
    )
    yield from report(RULE, analysis, found, DataAsset, SAID)
