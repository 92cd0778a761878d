"""Aplikasi umum yang wajib belum dipakai.

Aplikasi umum yang wajib bagi semua instansi dipakai, bukan dibangun sendiri. Yang belum tercatat sebagai pemakaian
(`aplikasi_nasional`) atau integrasi perlu dijadwalkan, atau pemakaiannya belum dicatat.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Application
from spbe_arch.model.kinds.agency import Agency
from spbe_arch.reference.certainty import Confidence
from spbe_arch.reference.national import LocalPattern, NationalApplication, NationalClass
from spbe_arch.rules.chain import ENDED

RULE = Rule("HKM011", Severity.INFO, "Aplikasi umum wajib belum dipakai", __doc__, ("perpres-95-2018",))
CENTRAL = ("kementerian", "lembaga")
EVERYBODY = ("k/l/pd", "instansi", "pusat dan daerah", "penyelenggara pelayanan publik")
REGIONS = ("pemerintah daerah", "pemerintah provinsi")


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every general application all agencies must use that no entry uses or connects to."""
    architecture = analysis.architecture
    if not architecture.of_kind(Application):
        return
    for national in analysis.reference.national.values():
        used = any(_counts(analysis, edge.source) for edge in architecture.incoming(national.entity_id))
        if _mandatory(national, architecture.agency) and not used and not architecture.meant(national.entity_id):
            message = f"{national.name} ({national.owner}) wajib bagi {national.mandatory_for}, tetapi belum tercatat"
            yield RULE.at(
                architecture.agency,
                message=message,
                help=f"catat pemakaiannya sebagai aplikasi dengan `aplikasi_nasional: {national.id}`",
                value=national.id,
            )


def _mandatory(national: NationalApplication, agency: Agency) -> bool:
    """Whether every agency of this sort must use it or run a node of it, and the catalogue is sure of that."""
    duty = national.mandatory_for.lower()
    whom = EVERYBODY if agency.type in CENTRAL else (*EVERYBODY, *REGIONS)
    return (
        national.klass is NationalClass.GENERAL
        and national.certainty is Confidence.HIGH
        and national.local_pattern is not LocalPattern.INTEGRATE
        and duty.startswith("semua")
        and any(word in duty for word in whom)
    )


def _counts(analysis: Analysis, entity_id: str) -> bool:
    entity = analysis.architecture.entities.get(entity_id)
    return isinstance(entity, Application) and entity.status != ENDED
