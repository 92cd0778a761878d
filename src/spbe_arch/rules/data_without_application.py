"""Data yang tidak dipakai aplikasi mana pun.

Data yang tidak dibuat atau dipakai satu aplikasi pun dikelola dengan berkas lepas, atau tautannya belum dicatat.
Keduanya perlu diketahui: yang pertama calon perbaikan, yang kedua membuat perhitungan dampak keliru.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Application, DataAsset
from spbe_arch.rules.chain import Wording, linked, lost_sight, report, running

RULE = Rule("RTI006", Severity.INFO, "Data tanpa aplikasi", __doc__, ("perpres-132-2022", "perpres-39-2019"))
SAID = Wording(
    "data '{name}' tidak dibuat atau dipakai aplikasi mana pun",
    "sebut data ini pada `data` aplikasinya; bila memang dikelola tanpa aplikasi, jelaskan dengan `pengecualian`",
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every data set in use that no application makes, uses or exchanges."""
    architecture = analysis.architecture
    unread = lost_sight(architecture, Application, "data")
    found = (
        data
        for data in running(analysis, DataAsset)
        if not linked(architecture, data, Application) and not unread(data)
    )
    yield from report(RULE, analysis, found, Application, SAID)
