"""What is asked of every unit, part by part: each item is a thing that is done or not.

Objects that have ended are not asked about. What nobody knows yet is honest, but it is not done. How an application is
made, where it runs and what protects it is not asked of a national one, nor of one that does not exist yet.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.progress.values import Item
from spbe_arch.analysis.roadmap.owners import units_of
from spbe_arch.analysis.roadmap.states import PROPOSED
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.attributes import Attribute, attributes
from spbe_arch.model.kinds import (
    Application,
    BusinessProcess,
    DataAsset,
    DomainEntity,
    Entity,
    Initiative,
    OrganisationUnit,
    SecurityControl,
    Service,
)

FINISHED, STOPPED = "selesai", "dihentikan"
OTHER_PARTS = frozenset({"proses_bisnis", "layanan", "data", "aplikasi", "infrastruktur", "keamanan", "unit_kerja"})
OF_THE_MAKER = frozenset(
    {
        "basis_aplikasi",
        "tipe_lisensi",
        "bahasa_pemrograman",
        "kerangka_pengembangan",
        "basis_data",
        "unit_pengembang",
        "unit_operasional_teknologi",
    }
)
LINKS = {
    Service: ("proses-bisnis", "data", "aplikasi"),
    DataAsset: ("proses-bisnis", "aplikasi"),
    Application: ("layanan", "data", "infrastruktur", "keamanan"),
    SecurityControl: (),
}
BY_HAND = ("tatap muka",)


def items_of(analysis: Analysis) -> Iterator[Item]:
    """Yield everything that is asked of every unit."""
    architecture = analysis.architecture
    with_processes = {process.unit for process in architecture.of_kind(BusinessProcess)}
    for entity in architecture.entities.values():
        unit = next(iter(units_of(entity)), "")
        if not unit or architecture.find(OrganisationUnit, unit) is None:
            continue
        if isinstance(entity, DomainEntity) and not _over(entity, analysis.today.year):
            yield from _completeness(entity, unit)
            yield _classification(analysis, entity, unit)
            yield from _chain(architecture, entity, unit)
        if isinstance(entity, BusinessProcess):
            yield from _process(architecture, entity, unit)
        elif isinstance(entity, Initiative) and not entity.cancelled:
            yield from _completeness(entity, unit)
            yield from _delivery(entity, unit, analysis.today.year)
    yield from _without_processes(architecture, with_processes)


def _over(entity: DomainEntity, year: int) -> bool:
    return entity.status == STOPPED or bool(entity.end and entity.end < year)


@cache
def _asked(cls: type[Entity]) -> tuple[Attribute, ...]:
    own_code = getattr(cls, "code_list", "")
    return tuple(
        attribute
        for attribute in attributes(cls)
        if (attribute.required or attribute.recommended) and attribute.key not in OTHER_PARTS | {own_code}
    )


def _completeness(entity: Entity, unit: str) -> Iterator[Item]:
    made_later = isinstance(entity, Application) and _made_elsewhere_or_later(entity)
    for attribute in _asked(type(entity)):
        if not (made_later and attribute.key in OF_THE_MAKER):
            filled = getattr(entity, attribute.name) not in (None, "", (), {})
            yield Item("kelengkapan", unit, entity.id, filled, f"isi `{attribute.key}`")


def _classification(analysis: Analysis, entity: DomainEntity, unit: str) -> Item:
    known = next((codes for domain, codes in analysis.reference.codes.items() if domain == entity.code_list), None)
    done = bool(entity.code) and known is not None and known.get(entity.code or "") is not None
    return Item("klasifikasi", unit, entity.id, done, f"isi `{entity.code_list}` dengan kode referensi")


def _process(architecture: Architecture, process: BusinessProcess, unit: str) -> Iterator[Item]:
    serves = _linked(architecture, process, "layanan")
    yield Item("proses", unit, process.id, serves, "kaitkan layanan yang melaksanakannya")
    yield Item("proses", unit, process.id, bool(process.objectives), "isi `sasaran_strategis`")


def _without_processes(architecture: Architecture, having: Iterable[str | None]) -> Iterator[Item]:
    """Ask for a process of every unit of its own standing that has none, itself or below."""
    known = set(having)
    parents = {unit.slug: unit.parent for unit in architecture.of_kind(OrganisationUnit)}
    for slug in having:
        above = parents.get(slug or "")
        while above and above not in known:
            known.add(above)
            above = parents.get(above)
    for unit in architecture.of_kind(OrganisationUnit):
        if not unit.parent and unit.slug not in known:
            yield Item("proses", unit.slug, unit.id, done=False, todo="catat proses bisnis unit ini")


def _chain(architecture: Architecture, entity: DomainEntity, unit: str) -> Iterator[Item]:
    for kind in next((kinds for cls, kinds in LINKS.items() if isinstance(entity, cls)), ()):
        if not _excused(entity, kind):
            yield Item("rantai", unit, entity.id, _linked(architecture, entity, kind), f"kaitkan {kind}")
    if isinstance(entity, SecurityControl):
        protects = any(_linked(architecture, entity, kind) for kind in ("aplikasi", "data", "infrastruktur"))
        yield Item("rantai", unit, entity.id, protects, "sebut yang dilindungi")


def _excused(entity: DomainEntity, kind: str) -> bool:
    if isinstance(entity, Application) and _made_elsewhere_or_later(entity):
        return kind in ("infrastruktur", "keamanan")
    return isinstance(entity, Service) and kind == "aplikasi" and (entity.method or "").lower() in BY_HAND


def _made_elsewhere_or_later(application: Application) -> bool:
    return application.national is not None or application.status in PROPOSED


def _linked(architecture: Architecture, entity: Entity, kind: str) -> bool:
    prefix = f"{kind}/"
    return any(edge.target.startswith(prefix) for edge in architecture.outgoing(entity.id)) or any(
        edge.source.startswith(prefix) for edge in architecture.incoming(entity.id)
    )


def _delivery(initiative: Initiative, unit: str, year: int) -> Iterator[Item]:
    done = initiative.planning == FINISHED
    due = bool(initiative.years) and initiative.years[-1] < year
    if done or due:
        until = f" (berakhir {initiative.years[-1]})" if initiative.years else ""
        yield Item("peta_rencana", unit, initiative.id, done, f"selesaikan, atau perbarui `status_perencanaan`{until}")
