"""The list of the objects of one domain: which columns say the most about it, in the width of a page."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from spbe_arch.documents.arsitektur.frame import Frame
from spbe_arch.documents.figures import day
from spbe_arch.documents.manuscript import Align, Column, Mark, Span, Table, Text, cell, row, text
from spbe_arch.documents.telling import OBJECT_LABELS, UNSTATED, linked
from spbe_arch.model.kinds import (
    Application,
    BusinessProcess,
    DataAsset,
    DomainEntity,
    InfrastructureElement,
    SecurityControl,
    Service,
)

Paragraphs = tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """One column of a list: its heading and width, and what it says of an object."""

    heading: str
    share: float
    told: Callable[[Frame, DomainEntity], Paragraphs]


def objects_table(frame: Frame, kind: str, members: Iterable[DomainEntity], caption: str) -> Table:
    """Return objects as a numbered list with what matters in their domain; their details stand in the annexes."""
    shown = (Shown("Nama", 3.6, _name), *COLUMNS[kind])
    columns = (Column("No.", 0.55, Align.END), *(Column(item.heading, item.share) for item in shown))
    rows = (row(str(at), *(item.told(frame, entity) for item in shown)) for at, entity in enumerate(members, start=1))
    return Table(caption, columns, tuple(rows))


def _name(frame: Frame, entity: DomainEntity) -> Paragraphs:
    return (text(linked(frame.analysis, entity.id)),)


def _unit(frame: Frame, entity: DomainEntity) -> Paragraphs:
    return _stated(frame.short_unit(entity.unit))


def _code(_frame: Frame, entity: DomainEntity) -> Paragraphs:
    return (text(Span(entity.code, Mark.CODE) if entity.code else UNSTATED),)


def _status(_frame: Frame, entity: DomainEntity) -> Paragraphs:
    return _stated(entity.status)


def _class(_frame: Frame, entity: DomainEntity) -> Paragraphs:
    return _stated(entity.process_class if isinstance(entity, BusinessProcess) else None)


def _users(_frame: Frame, entity: DomainEntity) -> Paragraphs:
    return _stated(", ".join(entity.users) if isinstance(entity, Service) else None)


def _method(_frame: Frame, entity: DomainEntity) -> Paragraphs:
    return _stated(entity.method if isinstance(entity, Service) else None)


def _producer(frame: Frame, entity: DomainEntity) -> Paragraphs:
    return _stated(frame.short_unit(entity.producer) if isinstance(entity, DataAsset) else None)


def _access(_frame: Frame, entity: DomainEntity) -> Paragraphs:
    return _stated(entity.access_class if isinstance(entity, DataAsset) else None)


def _personal(_frame: Frame, entity: DomainEntity) -> Paragraphs:
    if not isinstance(entity, DataAsset) or entity.personal is None:
        return cell("")
    return cell("ya" if entity.personal else "tidak")


def _owner(frame: Frame, entity: DomainEntity) -> Paragraphs:
    if isinstance(entity, Application) and entity.national:
        known = frame.analysis.reference.national.get(entity.national)
        return cell(f"nasional: {known.name if known else entity.national}")
    return cell("instansi")


def _type(_frame: Frame, entity: DomainEntity) -> Paragraphs:
    known = entity.type if isinstance(entity, InfrastructureElement | SecurityControl) else None
    return _stated(OBJECT_LABELS.get(known or "", known))


def _location(_frame: Frame, entity: DomainEntity) -> Paragraphs:
    return cell((entity.location or "") if isinstance(entity, InfrastructureElement) else "")


def _held(_frame: Frame, entity: DomainEntity) -> Paragraphs:
    known = entity.day if isinstance(entity, SecurityControl) else None
    return cell(day(known) if known else "")


def _stated(value: str | None) -> Paragraphs:
    return (text(value or UNSTATED),)


COLUMNS: Mapping[str, tuple[Shown, ...]] = {
    "proses-bisnis": (Shown("Unit kerja", 1.7, _unit), Shown("Kode RAB", 1.75, _code), Shown("Kelas", 1.2, _class)),
    "layanan": (
        Shown("Unit pelaksana", 1.6, _unit),
        Shown("Kode RAL", 1.75, _code),
        Shown("Target", 1.7, _users),
        Shown("Metode", 1.2, _method),
    ),
    "data": (
        Shown("Produsen", 1.5, _producer),
        Shown("Kode RAD", 1.75, _code),
        Shown("Sifat", 1.0, _access),
        Shown("Data pribadi", 0.9, _personal),
    ),
    "aplikasi": (
        Shown("Unit kerja", 1.5, _unit),
        Shown("Kode RAA", 1.75, _code),
        Shown("Status", 1.3, _status),
        Shown("Pemilik", 1.6, _owner),
    ),
    "infrastruktur": (
        Shown("Jenis objek", 1.7, _type),
        Shown("Kode RAI", 1.75, _code),
        Shown("Unit kerja", 1.3, _unit),
        Shown("Lokasi", 1.7, _location),
    ),
    "keamanan": (
        Shown("Jenis objek", 2.0, _type),
        Shown("Kode RAK", 1.75, _code),
        Shown("Unit kerja", 1.3, _unit),
        Shown("Tanggal", 1.4, _held),
    ),
}
