"""Inisiatif tanpa objek arsitektur.

Anggaran SPBE mengikuti arsitektur: inisiatif layanan, aplikasi, infrastruktur, dan keamanan menghasilkan, meningkatkan,
mengganti, atau menghentikan suatu objek. Tanpa objek itu tidak terlihat apa yang dibeli. Inisiatif tata kelola,
manajemen, dan audit boleh tanpa objek.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Initiative
from spbe_arch.rules.chain import of_interest, states

RULE = Rule("HKM008", Severity.WARNING, "Inisiatif tanpa objek arsitektur", __doc__, ("perpres-95-2018",))
ASKED = ("Layanan", "Infrastruktur", "Aplikasi", "Keamanan")
OBJECTS = ("membangun", "meningkatkan", "menghentikan", "menggantikan")


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every initiative that should change an object and names none."""
    architecture = analysis.architecture
    for initiative in of_interest(analysis, Initiative):
        if initiative.category not in ASKED or initiative.cancelled:
            continue
        covers = any(edge.source.startswith("cakupan/") for edge in architecture.incoming(initiative.id))
        if not covers and not any(states(initiative, key) for key in OBJECTS):
            yield RULE.at(
                initiative,
                "kategori",
                message=f"inisiatif '{initiative.name}' bermuatan {initiative.category} tanpa menyebut objeknya",
                help="isi `membangun`, `meningkatkan`, `menghentikan`, atau `menggantikan`",
                value=initiative.category,
            )
