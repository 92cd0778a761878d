"""Muatan peta rencana belum lengkap.

Peta rencana memuat tujuh hal: tata kelola, manajemen, layanan, infrastruktur, aplikasi, keamanan, dan audit TIK. Muatan
tanpa inisiatif pada periode utama direncanakan, atau dikecualikan pada instansi.yml dengan alasan.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds.initiative import CONTENTS

RULE = Rule("WKT020", Severity.INFO, "Muatan peta rencana belum lengkap", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report the contents without an initiative in the main period; an empty roadmap has not been begun."""
    agency, initiatives = analysis.architecture.agency, analysis.roadmap.timeline.initiatives
    if agency.period is None or not agency.period.years or agency.given("periode"):
        return
    inside = [found for found in initiatives if not found.years or set(found.years) & set(agency.period.years)]
    covered = {found.category for found in inside}
    missing = [content for content in CONTENTS if content not in covered]
    if missing and inside and not any(found.given("kategori") or "" in found.faulty for found in inside):
        yield RULE.at(
            agency,
            "periode",
            message=f"peta rencana {agency.period.start}-{agency.period.end} belum memuat {', '.join(missing)}",
            help="tambahkan inisiatif dengan `kategori` itu, atau kecualikan aturan ini pada instansi.yml",
            value=", ".join(missing),
        )
