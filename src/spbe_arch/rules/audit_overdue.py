"""Aplikasi penting melewati siklus audit keamanan.

Audit keamanan dilakukan paling sedikit sekali setahun untuk aplikasi umum dan sekali dua tahun untuk aplikasi khusus;
ambangnya dapat diatur. Yang ditanya hanya aplikasi sendiri yang mengelola data pribadi atau mendukung layanan publik.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Application, DataAsset, SecurityControl, Service
from spbe_arch.model.kinds.security import SecurityAudit
from spbe_arch.rules.chain import BEING_BUILT, FEW, PROPOSED, lost_sight, neighbours, running, runs_elsewhere

RULE = Rule(
    "HKM003",
    Severity.INFO,
    "Siklus audit keamanan terlewat",
    __doc__,
    ("perpres-95-2018", "bssn-8-2024"),
    confidential=True,
)
PUBLIC, GENERAL = "RAL.01", "RAA.01"
NOT_DONE = "Belum dilaksanakan"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every important application of ours without an audit in its cycle; once where nothing is ever audited."""
    overdue = tuple(_overdue(analysis))
    controls = analysis.architecture.of_kind(SecurityControl)
    if len(overdue) > FEW and not any(isinstance(control, SecurityAudit) for control in controls):
        message = f"{len(overdue)} aplikasi berdata pribadi atau layanan publik belum pernah diaudit keamanannya"
        help_text = "catat auditnya di `architecture/keamanan/` (`jenis_objek: audit_keamanan`), atau jadwalkan"
        yield RULE.at(analysis.architecture.agency, message=message, help=help_text)
        return
    for application, last in overdue:
        when = f"terakhir diaudit {last.isoformat()}" if last else "belum pernah diaudit keamanannya"
        yield RULE.at(
            application,
            "keamanan",
            message=f"aplikasi penting '{application.name}' {when}; siklusnya {_cycle(analysis, application)} tahun",
            help="jadwalkan audit, dan sebut audit yang sudah dilakukan pada `keamanan`",
        )


def _overdue(analysis: Analysis) -> Iterator[tuple[Application, date | None]]:
    architecture = analysis.architecture
    unread = (lost_sight(architecture, SecurityControl, "aplikasi"), lost_sight(architecture, Application, "keamanan"))
    for application in running(analysis, Application):
        if runs_elsewhere(application) or not _important(analysis, application) or application.given("keamanan"):
            continue
        last, doubtful = _last_audit(analysis, application)
        limit = analysis.today - timedelta(days=int(_cycle(analysis, application) * 366))
        young = (application.start or application.built or 0) > limit.year
        if doubtful or young or (last is not None and last >= limit) or any(near(application) for near in unread):
            continue
        yield application, last


def _cycle(analysis: Analysis, application: Application) -> float:
    key = "audit_umum_tahun" if (application.raa or "").startswith(GENERAL) else "audit_khusus_tahun"
    years = analysis.policy.thresholds[key]
    return int(years) if years == int(years) else float(years)


def _important(analysis: Analysis, application: Application) -> bool:
    architecture = analysis.architecture
    return any(data.personal for data in neighbours(architecture, application.id, DataAsset)) or any(
        (service.code or "").startswith(PUBLIC) for service in neighbours(architecture, application.id, Service)
    )


def _last_audit(analysis: Analysis, application: Application) -> tuple[date | None, bool]:
    """Return the day of the last audit that was done, and whether there is one whose type or day cannot be read."""
    controls = set(neighbours(analysis.architecture, application.id, SecurityControl))
    audits = [control for control in controls if isinstance(control, SecurityAudit) and _done(control)]
    doubtful = any(not control.object_type for control in controls) or any(audit.given("tanggal") for audit in audits)
    return max((audit.day for audit in audits if audit.day), default=None), doubtful


def _done(audit: SecurityAudit) -> bool:
    return audit.result != NOT_DONE and audit.status not in (PROPOSED, BEING_BUILT)
