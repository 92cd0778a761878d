"""Which services an indicator is about, and how far each has come, from information to collaboration.

Features are not recorded one by one, so they are read from what the service and its applications say they do. The
three sectors of public services are chosen by the agency; as long as its assessments name no service, the sectors
that have come furthest are proposed.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from spbe_arch.analysis.maturity.evidence.facts import SPBE20, Facts, words_in
from spbe_arch.analysis.maturity.from_model import own_assessments
from spbe_arch.model.kinds import Application, Entity, Service
from spbe_arch.reference.evidence_map import Narrowing

PUBLIC = "RAL.01"
RUNNING = ("operasional", None)
INTERACTION = (
    *("cari", "mencari", "pencarian", "unduh", "mengunduh", "unduhan", "unggah", "mengunggah", "formulir"),
    *("lacak", "pelacakan", "konsultasi", "antrean", "tanya jawab"),
)
TRANSACTION = (
    *("pengajuan", "mengajukan", "permohonan", "persetujuan", "menyetujui", "verifikasi", "validasi", "penerbitan"),
    *("menerbitkan", "pembayaran", "membayar", "disposisi", "tanda tangan", "penandatanganan", "transaksi"),
    *("pendaftaran", "mendaftar", "penatausahaan", "usulan", "mengusulkan"),
)
PORTALS = ("nasional/ina-ku", "nasional/ina-gov", "nasional/mpp-digital")
FIRST_SECTOR = 45


def subject_services(facts: Facts, to: Narrowing) -> tuple[Service, ...]:
    """Give the services an indicator is about, by id."""
    if to.sector:
        return sector_services(facts, to.sector)
    branch = (e for e in facts.services if not e.code or e.code.startswith(to.branch))
    return tuple(e for e in branch if words_in(to.services, f"{e.name} {e.function or ''}"))


def supporting(facts: Facts, service: Service) -> tuple[Application, ...]:
    """Give the running applications that support a service; none where it has ended."""
    return _supporting(facts).get(service.id, ())


@lru_cache(maxsize=1)
def _supporting(facts: Facts) -> Mapping[str, tuple[Application, ...]]:
    return {
        service.id: tuple(
            found
            for found in facts.linked_of(service, "aplikasi")
            if isinstance(found, Application) and found.status in RUNNING
        )
        for service in facts.services
    }


def service_level(facts: Facts, service: Service) -> int:
    """Give how far a service has come, 0 to 4: each level needs the one before."""
    return _levels(facts).get(service.id, 0)


@lru_cache(maxsize=1)
def _levels(facts: Facts) -> Mapping[str, int]:
    return {service.id: _level(facts, service) for service in facts.services}


def _level(facts: Facts, service: Service) -> int:
    applications = supporting(facts, service)
    if not applications:
        return 0
    text = _text(facts, service, applications)
    if words_in(TRANSACTION, text):
        return 4 if any(application.integrations for application in applications) else 3
    return 2 if words_in(INTERACTION, text) else 1


def in_portal(facts: Facts, service: Service) -> bool:
    """Say whether an application of a service is a portal or connected to one."""
    return any(is_portal(facts, application) for application in supporting(facts, service))


def is_portal(facts: Facts, application: Application) -> bool:
    """Say whether an application is a portal, stands for a national one, or exchanges data with one."""
    ends = {edge.target for edge in facts.architecture.outgoing(application.id)}
    names = [application.name, *(facts.architecture.name_of(end) for end in ends if end.startswith("aplikasi/"))]
    return bool(ends & set(PORTALS)) or any(words_in(("portal",), name) for name in names)


def sector_services(facts: Facts, place: int) -> tuple[Service, ...]:
    """Give the services of one of three sectors: those the assessments name, or the sectors furthest on."""
    named = {place: _named(facts, str(FIRST_SECTOR + place - 1)) for place in (1, 2, 3)}
    if named[place]:
        return named[place]
    taken = {_sector(service) for services in named.values() for service in services}
    free = [place for place in (1, 2, 3) if not named[place]]
    sectors = [services for sector, services in _ranked(facts) if sector not in taken]
    index = free.index(place)
    return sectors[index] if index < len(sectors) else ()


def _named(facts: Facts, indicator: str) -> tuple[Service, ...]:
    explained = (e.explanations.get(indicator) for e in own_assessments(facts.architecture, SPBE20))
    wanted = {reference for found in explained if found for reference in found.evidence}
    return tuple(service for service in facts.services if service.id in wanted)


@lru_cache(maxsize=1)
def _ranked(facts: Facts) -> tuple[tuple[str, tuple[Service, ...]], ...]:
    """Give the sectors of public services, the furthest on first, then the larger, then by code."""
    sectors: defaultdict[str, list[Service]] = defaultdict(list)
    for service in facts.services:
        if (service.code or "").startswith(PUBLIC):
            sectors[_sector(service)].append(service)
    best = {sector: max(service_level(facts, e) for e in services) for sector, services in sectors.items()}
    ordered = sorted(sectors, key=lambda sector: (-best[sector], -len(sectors[sector]), sector))
    return tuple((sector, tuple(sectors[sector])) for sector in ordered)


def _sector(service: Service) -> str:
    return ".".join((service.code or "").split(".")[:3])


def _text(facts: Facts, service: Service, applications: Iterable[Application]) -> str:
    parts = [service.name, service.function, service.purpose, service.description, service.form]
    for application in applications:
        parts += [application.function, application.description, application.output]
        national = facts.reference.national.get((application.national or "").removeprefix("nasional/"))
        parts.append(national.function if national else None)
    return " ".join(part for part in parts if part)


def named_list(entities: Iterable[Entity]) -> str:
    """Name the first few objects."""
    names = [entity.name for entity in entities]
    return ", ".join(names[:3]) + (f", dan {len(names) - 3} lainnya" if len(names) > 3 else "")
