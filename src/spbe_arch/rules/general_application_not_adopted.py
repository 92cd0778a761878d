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
from spbe_arch.rules.chain import ENDED, FEW

RULE = Rule("HKM011", Severity.INFO, "Aplikasi umum wajib belum dipakai", __doc__, ("perpres-95-2018",))
CENTRAL = ("kementerian", "lembaga")
EVERYBODY = ("k/l/pd", "instansi", "pusat dan daerah", "penyelenggara pelayanan publik")
REGIONS = ("pemerintah daerah", "pemerintah provinsi")


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every general application all agencies must use that none of ours is; in one while we list but a few."""
    architecture = analysis.architecture
    agency, listed = architecture.agency, len(architecture.of_kind(Application))
    missing = tuple(_missing(analysis))
    if listed > FEW:
        for national in missing:
            duty = f"{national.mandatory_for[:1].lower()}{national.mandatory_for[1:]}"
            message = f"{national.name} ({national.owner}) wajib bagi {duty}, tetapi belum tercatat"
            help_text = f"catat pemakaiannya sebagai aplikasi dengan `aplikasi_nasional: {national.id}`"
            yield RULE.at(agency, message=message, help=help_text, value=national.id)
    elif listed and missing:
        names = ", ".join(national.name for national in missing)
        message = f"{len(missing)} aplikasi umum yang wajib belum tercatat: {names}"
        yield RULE.at(agency, message=message, help="catat pemakaiannya sebagai aplikasi dengan `aplikasi_nasional`")


def _missing(analysis: Analysis) -> Iterator[NationalApplication]:
    architecture = analysis.architecture
    for national in analysis.reference.national.values():
        used = any(_counts(analysis, edge.source) for edge in architecture.incoming(national.entity_id))
        if not used and _mandatory(national, architecture.agency) and not architecture.meant(national.entity_id):
            yield national


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
