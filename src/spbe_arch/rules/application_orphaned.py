"""Aplikasi yang lepas dari arsitektur.

Aplikasi khusus dibangun selaras dengan arsitektur instansi. Aplikasi tanpa proses bisnis, layanan, dan data adalah
sisa proyek, salinan, atau baris inventaris yang belum pernah ditinjau.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Application, BusinessProcess, DataAsset, Service
from spbe_arch.rules.chain import FEW, alive, lost_sight, orphaned

RULE = Rule("RTI018", Severity.WARNING, "Aplikasi lepas dari arsitektur", __doc__, ("perpres-95-2018",))
OWNERS = (BusinessProcess, Service, DataAsset)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every application that belongs to no process, service and data; in place of a finding for each."""
    architecture = analysis.architecture
    unread = tuple(lost_sight(architecture, cls, "aplikasi") for cls in OWNERS)
    found = tuple(
        application
        for application in alive(analysis, Application)
        if orphaned(architecture, application) and not any(near(application) for near in unread)
    )
    if len(found) > FEW and not any(architecture.of_kind(cls) for cls in OWNERS):
        message = f"{len(found)} aplikasi berdiri sendiri: belum ada proses bisnis, layanan, atau data di repositori"
        help_text = "mulailah dengan proses bisnis dan layanan tiap perangkat daerah, lalu tautkan aplikasinya"
        yield RULE.at(architecture.agency, message=message, help=help_text)
        return
    for application in found:
        yield RULE.at(
            application,
            message=f"aplikasi '{application.name}' tidak tertaut ke proses bisnis, layanan, atau data mana pun",
            help="isi `layanan` dan `data`; bila sudah tidak dipakai, tulis `status: dihentikan`",
        )
