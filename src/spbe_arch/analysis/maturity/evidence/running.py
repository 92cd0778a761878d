"""What runs: processes (14), applications (15), data centre (16), intra network (17) and service connector (18)."""

from collections.abc import Iterable, Mapping

from spbe_arch.analysis.maturity.evidence.facts import Facts
from spbe_arch.analysis.maturity.evidence.objects import narrowed
from spbe_arch.analysis.maturity.evidence.values import Outcome, Piece, all_of, every, some
from spbe_arch.model.kinds import Application, BusinessProcess, DomainEntity, InfrastructureElement, Regulation
from spbe_arch.model.kinds.security import Standard
from spbe_arch.reference.evidence_map import EvidenceRule

CONNECTOR, CHANNEL = "splp", "SPLP"
SHARED = ("fasilitas_komputasi", "komputasi_awan", "jaringan_intra", "splp")
OTHERS = "Milik Instansi Pemerintah Lain"
NAMES = {16: "layanan pusat data", 17: "layanan jaringan intra", 18: "sistem penghubung layanan"}


def process_levels(facts: Facts) -> Mapping[int, Outcome]:
    """Check indicator 14: complete map, as-is and to-be, to-be in running applications, review."""
    processes = [e for e in facts.domain_entities if isinstance(e, BusinessProcess)]
    owners = {facts.owner(process) for process in processes}
    unmapped = (Piece("proses bisnis belum didata", u.id, u.slug) for u in facts.units if u.slug not in owners)
    unclassed = (facts.piece("kode `rab` atau `klasifikasi_proses`", p) for p in processes if not _classed(p))
    changed = {target for plan in facts.initiatives for target in (*plan.builds, *plan.upgrades)}
    to_be = [p for p in processes if p.id in changed]
    idle = (facts.piece("aplikasi operasional untuk proses to-be", p) for p in to_be if not _supported(facts, p))
    return {
        2: all_of(
            every(len(processes), unclassed, "proses bisnis terklasifikasi"),
            every(len(facts.units), unmapped, "unit kerja berproses bisnis"),
        ),
        3: some(len(to_be), "proses bisnis dengan to-be", "proses bisnis to-be: inisiatif yang meningkatkan proses"),
        4: all_of(every(len(to_be), idle, "proses to-be beraplikasi"), facts.reviewed(processes, "proses bisnis")),
        5: facts.followed_up(processes, "proses bisnis"),
    }


def application_levels(facts: Facts) -> Mapping[int, Outcome]:
    """Check indicator 15: life cycle recorded, ICT unit consulted, then in control; review and improvement."""
    own = [application for application in facts.applications if not application.national]
    stageless = (facts.piece("tahap siklus (`status`)", e) for e in own if not e.status)
    alone = (facts.piece("konsultasi ke unit pengelola TIK", e) for e in own if not _consulted(facts, e))
    loose = (facts.piece("pengendali: unit pengelola TIK", e) for e in own if not _controlled(facts, e))
    changed = {target for plan in facts.initiatives for target in plan.upgrades}
    better = [e for e in own if e.id in changed]
    return {
        2: every(len(own), stageless, "aplikasi bertahap siklus"),
        3: every(len(own), alone, "aplikasi dikonsultasikan"),
        4: all_of(every(len(own), loose, "aplikasi dikendalikan unit pengelola TIK"), facts.reviewed(own, "aplikasi")),
        5: all_of(
            facts.followed_up(own, "aplikasi"),
            some(len(better), "aplikasi ditingkatkan inisiatif", "inisiatif yang meningkatkan aplikasi"),
        ),
    }


def infrastructure_levels(facts: Facts, rule: EvidenceRule) -> Mapping[int, Outcome]:
    """Check indicators 16-18: used by some units, by all with a procedure, linked with others, reviewed."""
    objects = [e for e in narrowed(facts, "infrastruktur", rule.narrowing) if isinstance(e, InfrastructureElement)]
    name = NAMES[rule.indicator]
    users = using_units(facts, objects)
    units = {unit.slug for unit in facts.units}
    idle = (Piece(f"belum memakai {name}", u.id, u.slug) for u in facts.units if u.slug not in users)
    return {
        2: some(len(users & units), f"unit kerja memakai {name}", f"unit kerja yang memakai {name}"),
        3: all_of(every(len(units), idle, f"unit kerja memakai {name}"), procedure(facts, objects, name)),
        4: all_of(linked_outside(facts, objects, name), facts.reviewed(objects, name)),
        5: facts.followed_up(objects, name),
    }


def using_units(facts: Facts, objects: Iterable[InfrastructureElement]) -> frozenset[str]:
    """Give the units at the top whose applications run, directly or below, on one of the objects."""
    wanted = {entity.id for entity in objects}
    connector = any(entity.type == CONNECTOR for entity in objects)
    users = (e for e in facts.applications if _rests_on(facts, e, wanted) or (connector and _by_connector(e)))
    return frozenset(facts.owner(application) for application in users) - {""}


def procedure(facts: Facts, objects: Iterable[InfrastructureElement], name: str) -> Outcome:
    """Require a procedure: a standard that protects one of the objects, or a regulation that governs it."""
    found = {
        partner.name
        for entity in objects
        for partner in _around(facts, entity)
        if isinstance(partner, Standard | Regulation)
    }
    missing = () if found else (Piece(f"prosedur (SOP) {name} pada keamanan atau regulasi"),)
    return Outcome(bool(found), tuple(f"prosedur: {text}" for text in sorted(found)), missing)


def linked_outside(facts: Facts, objects: Iterable[InfrastructureElement], name: str) -> Outcome:
    """Require a link to the national or another agency's facility: one owned by another, or reached from ours."""
    listed = list(objects)
    around = [e for entity in listed for e in (entity, *facts.linked_of(entity, "infrastruktur"))]
    partners = [e for e in around if isinstance(e, InfrastructureElement) and e.type in SHARED]
    found = {e.name for e in partners if e.ownership == OTHERS}
    if any(entity.type == CONNECTOR for entity in listed):
        found |= {f"{app.name} ke luar lewat SPLP" for app in facts.applications if _outside_by_connector(app)}
    missing = () if found else (Piece(f"tautan {name} ke layanan nasional atau instansi lain"),)
    return Outcome(bool(found), tuple(f"tautan: {text}" for text in sorted(found)), missing)


def _classed(process: BusinessProcess) -> bool:
    return bool(process.code and process.process_class)


def _supported(facts: Facts, process: BusinessProcess) -> bool:
    return any(e.status == "operasional" for e in facts.linked_of(process, "aplikasi"))


def _consulted(facts: Facts, entity: Application) -> bool:
    return facts.consulted(entity) or _controlled(facts, entity) or facts.is_ict(entity.developer)


def _controlled(facts: Facts, entity: Application) -> bool:
    return facts.is_ict(entity.operator) or facts.owner(entity) in facts.ict_units


def _rests_on(facts: Facts, application: Application, wanted: set[str]) -> bool:
    """Follow the infrastructure an application names, and what that stands on in turn."""
    seen: set[str] = set()
    waiting = [e.id for e in facts.linked_of(application, "infrastruktur")]
    while waiting:
        here = waiting.pop()
        if here in wanted:
            return True
        if here not in seen:
            seen.add(here)
            waiting += facts.stands_on.get(here, ())
    return False


def _by_connector(entity: DomainEntity) -> bool:
    return any(part.channel == CHANNEL for part in entity.integrations)


def _outside_by_connector(entity: DomainEntity) -> bool:
    ends = (part.end or "" for part in entity.integrations if part.channel == CHANNEL)
    return any(end.startswith(("nasional/", "luar/")) for end in ends)


def _around(facts: Facts, entity: InfrastructureElement) -> Iterable[DomainEntity | Regulation]:
    yield from facts.linked_of(entity, "keamanan")
    sources = (edge.source for edge in facts.architecture.incoming(entity.id))
    regulations = (facts.architecture.entities.get(source) for source in sources)
    yield from (found for found in regulations if isinstance(found, Regulation))
