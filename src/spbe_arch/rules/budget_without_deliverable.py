"""Anggaran tanpa hasil.

Setiap rupiah terikat pada kesenjangan dan objek yang dituju. Inisiatif yang beranggaran tetapi tidak menyebut objek,
kesenjangan, kendala, maupun cakupan tidak dapat ditelusuri hasilnya. Muatan layanan, aplikasi, infrastruktur, dan
keamanan, yang harus menyebut objek, diperiksa aturan tersendiri.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.rules.chain import states

RULE = Rule("WKT007", Severity.WARNING, "Anggaran tanpa hasil", __doc__, ("perpres-95-2018",))
OBJECT_CONTENTS = ("Layanan", "Infrastruktur", "Aplikasi", "Keamanan")
RESULTS = ("membangun", "meningkatkan", "menghentikan", "menggantikan", "kesenjangan", "kendala")


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every initiative with money and nothing it is for."""
    architecture, roadmap = analysis.architecture, analysis.roadmap
    closing = {initiative.id for initiatives in roadmap.closers.values() for initiative in initiatives}
    for initiative in roadmap.timeline.initiatives:
        total = sum(amount for amounts in initiative.budget.values() for amount in amounts.values())
        if not total or initiative.category in OBJECT_CONTENTS or "" in initiative.faulty or initiative.id in closing:
            continue
        covers = any(edge.source.startswith("cakupan/") for edge in architecture.incoming(initiative.id))
        if not covers and not any(states(initiative, key) for key in RESULTS):
            yield RULE.at(
                initiative,
                "anggaran_per_tahun",
                message=f"inisiatif '{initiative.name}' beranggaran, tetapi tidak menyebut hasilnya",
                help="isi `kesenjangan` yang ditutup, atau objek pada `membangun`, `meningkatkan`, `menghentikan`",
                on_key=True,
            )
