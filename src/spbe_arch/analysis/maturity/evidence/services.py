"""Services: administration and public (32-47 of 59/2020), and the digital services of 8/2026 (1, 13-18)."""

from collections.abc import Callable, Iterable, Mapping

from spbe_arch.analysis.maturity.evidence.facts import Facts
from spbe_arch.analysis.maturity.evidence.planning import reviewed
from spbe_arch.analysis.maturity.evidence.subjects import (
    in_portal,
    is_portal,
    named_list,
    service_level,
    subject_services,
    supporting,
)
from spbe_arch.analysis.maturity.evidence.values import Outcome, Piece, all_of, every, some
from spbe_arch.model.kinds import Entity, Service
from spbe_arch.reference.evidence_map import EvidenceRule

Entries = Callable[[Facts, Service], tuple[Entity, ...]]
ONLINE = ("elektronik", "hybrid")
LEVELS = {
    1: ("beraplikasi operasional", "layanan terdaftar dengan aplikasi operasional"),
    2: ("dengan fitur interaksi", "fitur interaksi (cari, unduh, unggah) pada uraian atau fungsi aplikasi"),
    3: (
        "dengan fitur transaksi",
        "fitur transaksi (pengajuan, persetujuan, validasi) pada uraian atau fungsi aplikasi",
    ),
    4: ("terintegrasi", "integrasi aplikasi layanan dengan layanan lain (`integrasi`)"),
}


def service_levels(facts: Facts, rule: EvidenceRule) -> Mapping[int, Outcome]:
    """Check indicators 32-47: the service of the subject that has come furthest counts."""
    services = subject_services(facts, rule.narrowing)
    reached = {service.id: service_level(facts, service) for service in services}
    found = {level: _reached(facts, services, reached, level) for level in LEVELS}
    best = [service for service in services if reached[service.id] == max(LEVELS)]
    portal = [service for service in best if in_portal(facts, service)]
    followed = facts.followed_up([e for s in best for e in (s, *supporting(facts, s))], "layanan")
    in_one = Outcome(bool(portal), (f"terhubung portal: {named_list(portal)}",)) if portal else followed
    return {**found, 5: in_one}


def digital_levels(facts: Facts, entries: Entries, what: str) -> Mapping[int, Outcome]:
    """Check indicators 13-18 of 8/2026: entries of a domain for digital services, reviews over years, follow-up.

    No key marks a service as prioritas or tematik yet, so all digital services are asked for.
    """
    services = digital_services(facts)
    by_service = {service.id: entries(facts, service) for service in services}
    lacking = [facts.piece(f"entri {what} untuk layanan digital", s) for s in services if not by_service[s.id]]
    behind = {entity.id: entity for found in by_service.values() for entity in found}
    text = f"layanan digital punya entri {what}"
    return {
        2: some(len(services) - len(lacking), text, f"layanan digital dengan entri {what}"),
        3: every(len(services), lacking, f"{text} (prioritas/tematik belum ditandai)"),
        4: all_of(every(len(services), lacking, text), steadily_reviewed(facts, behind.values(), what)),
        5: every_review_followed(facts, behind.values(), what),
    }


def governance_levels(facts: Facts) -> Mapping[int, Outcome]:
    """Check indicator 1 of 8/2026: action plan, the architecture in all digital services, review of both, follow-up."""
    services = digital_services(facts)
    used = [service for service in services if processes_of(facts, service) and supporting(facts, service)]
    using = {service.id for service in used}
    idle = (service for service in services if service.id not in using)
    lacking = [facts.piece("proses bisnis dan aplikasi untuk layanan digital", service) for service in idle]
    return {
        2: all_of(
            some(len(facts.initiatives), "inisiatif (rencana aksi)", "inisiatif sebagai rencana aksi"),
            some(len(used), "layanan digital memanfaatkan arsitektur", "layanan digital dengan proses dan aplikasi"),
        ),
        3: every(len(services), lacking, "layanan digital memanfaatkan arsitektur (prioritas/tematik belum ditandai)"),
        4: all_of(facts.reviewed(facts.initiatives, "rencana aksi"), reviewed(facts)),
        5: every_review_followed(facts, [*facts.initiatives, *facts.domain_entities], "rencana aksi dan arsitektur"),
    }


def digital_services(facts: Facts) -> tuple[Service, ...]:
    """Give the services that are given electronically or have a running application."""
    return tuple(s for s in facts.services if (s.method or "").lower() in ONLINE or supporting(facts, s))


def steadily_reviewed(facts: Facts, entities: Iterable[Entity], what: str) -> Outcome:
    """Require reviews in three years on end, up to now: review as a habit, not once."""
    dated = (review.day for entity in entities for review in entity.reviews if review.day)
    years = {day.year for day in dated if day <= facts.today}
    last = max(years, default=0)
    steady = last >= facts.today.year - 1 and {last - 1, last - 2} <= years
    missing = () if steady else (Piece(f"reviu {what} setiap tahun, konsisten lebih dari 2 tahun"),)
    return Outcome(steady, (f"reviu {what} tahun {last - 2} sampai {last}",) if steady else (), missing)


def every_review_followed(facts: Facts, entities: Iterable[Entity], what: str) -> Outcome:
    """Require that every review led to something."""
    reviewed_ones = [(entity, review) for entity in entities for review in entity.reviews]
    idle = [facts.piece(f"tindak lanjut reviu tanggal {r.day}", e) for e, r in reviewed_ones if not r.follow_up]
    if not reviewed_ones:
        return Outcome(met=False, missing=(Piece(f"reviu {what} beserta tindak lanjutnya"),))
    return every(len(reviewed_ones), idle, f"reviu {what} ditindaklanjuti")


def infrastructure_behind(facts: Facts, service: Service) -> tuple[Entity, ...]:
    """Give the infrastructure behind a service, named by it or by its applications (14)."""
    carriers = (service, *supporting(facts, service))
    return tuple(found for entity in carriers for found in facts.linked_of(entity, "infrastruktur"))


def processes_of(facts: Facts, service: Service) -> tuple[Entity, ...]:
    """Give the processes a service serves (15)."""
    return facts.linked_of(service, "proses-bisnis")


def integrated(facts: Facts, service: Service) -> tuple[Entity, ...]:
    """Give the applications of a service that exchange data with others (16)."""
    return tuple(application for application in supporting(facts, service) if application.integrations)


def portals(facts: Facts, service: Service) -> tuple[Entity, ...]:
    """Give the applications through which a service is in a portal (17)."""
    return tuple(application for application in supporting(facts, service) if is_portal(facts, application))


def exchanging(facts: Facts, service: Service) -> tuple[Entity, ...]:
    """Give the applications of a service that say which data they exchange (18)."""
    return tuple(e for e in supporting(facts, service) if any(part.data for part in e.integrations))


def _reached(facts: Facts, services: tuple[Service, ...], reached: Mapping[str, int], level: int) -> Outcome:
    there = [service for service in services if reached[service.id] >= level]
    text, wanted = LEVELS[level]
    if there:
        return Outcome(met=True, found=(f"{len(there)} layanan {text}: {named_list(there)}",))
    pieces = tuple(facts.piece(wanted, service) for service in services) or (Piece(wanted),)
    return Outcome(met=False, missing=pieces)
