"""A list people can sort, filter, search and download; without scripts it is a plain table."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from spbe_arch.model.attributes import attribute_by_key
from spbe_arch.model.kinds import Entity
from spbe_arch.site.context import Site
from spbe_arch.site.parts.health import CHAIN, gaps
from spbe_arch.site.parts.values import Cell, cells

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "unit-kerja": ("singkatan", "jenis", "induk", "urusan"),
    "proses-bisnis": ("klasifikasi_proses", "unit_kerja", "rab"),
    "layanan": ("status", "unit_kerja", "ral", "target_layanan", "metode_layanan"),
    "data": ("unit_kerja", "rad", "sifat_data", "jenis_data"),
    "aplikasi": ("status", "unit_kerja", "raa", "basis_aplikasi", "aplikasi_nasional"),
    "infrastruktur": ("jenis_objek", "status", "unit_kerja", "rai", "status_kepemilikan"),
    "keamanan": ("jenis_objek", "status", "unit_kerja", "rak", "tanggal"),
    "inisiatif": ("kategori", "unit_kerja", "tahun_awal", "tahun_akhir", "status_perencanaan"),
    "kesenjangan": ("domain", "unit_kerja", "prioritas", "status"),
    "kendala": ("kelompok", "tahun", "status"),
    "cakupan": ("wilayah", "tahun_data", "desa_total", "desa_terlayani", "titik_blank_spot", "titik_3t"),
    "regulasi": ("jenis", "nomor", "tahun", "tentang", "status"),
    "penilaian": ("instrumen", "tahun", "jenis", "instansi"),
    "keputusan": ("aplikasi", "kandidat", "putusan", "oleh", "sampai"),
}
OPTIONAL: Mapping[str, tuple[str, ...]] = {
    "proses-bisnis": ("sasaran_strategis", "tingkat_kewenangan"),
    "layanan": ("bentuk_layanan", "penanggung_jawab"),
    "data": ("penghasil_data", "penanggung_jawab_data", "data_pribadi", "interoperabilitas", "validitas_data"),
    "aplikasi": ("tahun_pembuatan", "tipe_lisensi", "bahasa_pemrograman", "jumlah_pengguna", "tindak_lanjut"),
    "infrastruktur": ("lokasi", "nama_pemilik"),
    "inisiatif": ("program", "sasaran_strategis"),
}
FREE = {"singkatan", "tentang", "nomor", "tanggal", "lokasi", "program", "sampai", "nama_pemilik", "oleh"}
"""Columns with almost as many values as rows: no filter is offered for them."""
NUMBERS = {"desa_total", "desa_terlayani", "titik_blank_spot", "titik_3t", "jumlah_pengguna"}
CHIPS = {"status", "status_perencanaan"}
JS_WORDS: tuple[str, ...] = ("search", "filters", "all", "columns", "download", "xlsx", "reset", "shown")
JS_WORDS += ("share", "shared", "pages", "page", "previous", "next")


@dataclass(frozen=True, slots=True)
class Column:
    """One column; ``filter`` offers its values as choices, ``hidden`` shows it on demand."""

    key: str
    title: str
    filter: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class TableCell:
    """What stands in a row: cells, what it is sorted by when not its text, and how it is dressed."""

    cells: tuple[Cell, ...]
    sort: float | None = None
    chip: str = ""

    @property
    def text(self) -> str:
        """The words of the cell."""
        return ", ".join(cell.text for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Table:
    """A whole list; ``name`` becomes the name of the downloaded file, ``words`` what the script says."""

    name: str
    label: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[TableCell, ...], ...]
    words: str


def table(site: Site, name: str, label: str, columns: Iterable[Column], rows: Iterable[tuple[TableCell, ...]]) -> Table:
    """Return a list with the words its script needs."""
    phrases = {key: site.words(f"list.{key}") for key in JS_WORDS}
    return Table(name, label, tuple(columns), tuple(rows), json.dumps(phrases, ensure_ascii=False, sort_keys=True))


def keys_of_table(kind: str) -> frozenset[str]:
    """Return the attributes that the list of a kind may show."""
    return frozenset((*COLUMNS.get(kind, ()), *OPTIONAL.get(kind, ())))


def kind_table(site: Site, kind: str, entities: Iterable[Entity]) -> Table:
    """Return the list of the entities of one kind."""
    shown = tuple(entities)
    columns = tuple(_columns(site, kind, shown))
    rows = (tuple(_cell(site, entity, column.key) for column in columns) for entity in shown)
    return table(site, kind, site.kind_word(kind), columns, rows)


def _columns(site: Site, kind: str, entities: tuple[Entity, ...]) -> Iterable[Column]:
    yield Column("nama", site.words("name"))
    for keys, hidden in ((COLUMNS.get(kind, ()), False), (OPTIONAL.get(kind, ()), True)):
        for key in keys:
            title = next(
                (_title(site, entity, key) for entity in entities if key in attribute_by_key(type(entity))), ""
            )
            if title:
                yield Column(key, title, key not in FREE | NUMBERS, hidden)
    if kind in CHAIN:
        yield Column("kurang", site.words("column.gaps"), filter=True)
    yield Column("temuan", site.words("findings"))
    yield Column("id", "ID", hidden=True)


def _title(site: Site, entity: Entity, key: str) -> str:
    if key == "status":
        return site.words("column.status")
    if key == "unit_kerja":
        return site.kind_word("unit-kerja")
    return site.words.title(attribute_by_key(type(entity))[key].title)


def _cell(site: Site, entity: Entity, key: str) -> TableCell:
    if key == "nama":
        return TableCell((Cell(site.name_of(entity.id), site.page_of(entity.id)),))
    if key == "temuan":
        count = len(site.findings.get(entity.id, ()))
        return TableCell(
            (Cell(str(count) if count else "", f"{site.page_of(entity.id)}#temuan" if count else ""),), count
        )
    if key == "kurang":
        return TableCell(tuple(Cell(site.kind_word(kind)) for kind in gaps(site, entity)), chip="gaps")
    if key == "id":
        return TableCell((Cell(entity.id),))
    if key == "jenis_objek":
        return TableCell((Cell(site.type_word(entity)),))
    return _attribute_cell(site, entity, key)


def _attribute_cell(site: Site, entity: Entity, key: str) -> TableCell:
    attribute = attribute_by_key(type(entity)).get(key)
    value = getattr(entity, attribute.name) if attribute else None
    if attribute is None or value is None:
        unknown = (key,) in entity.provenance and entity.provenance[(key,)].unknown
        return TableCell((Cell(site.words("unknown")),) if unknown else ())
    made = cells(site, attribute, value)
    estimated = entity.provenance.get((key,))
    if estimated and estimated.estimated:
        made = tuple(Cell(cell.text, cell.page, site.words("estimate"), number=cell.number) for cell in made)
    sort = made[0].number if len(made) == 1 else None
    return TableCell(made, sort, "status" if key in CHIPS else "")
