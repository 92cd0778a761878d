"""A small province in memory, and ways to look into the pictures that are made of it."""

import re
from datetime import date
from functools import cache
from xml.etree import ElementTree as ET

from spbe_arch.analysis.analysis import analyse
from spbe_arch.diagrams.svg import picture
from spbe_arch.model.architecture import gather
from spbe_arch.model.kinds import KINDS, OBJECT_TYPES, Agency, Settings
from spbe_arch.reference import load_reference

SVG = "{http://www.w3.org/2000/svg}"
AGENCY = {"nama": "Provinsi Contoh", "sasaran": [{"kode": "S1", "nama": "Layanan mudah"}]}
CHAIN = {
    "unit-kerja/kominfo": {"nama": "Dinas Kominfo"},
    "unit-kerja/dinkes": {"nama": "Dinas Kesehatan"},
    "proses-bisnis/izin": {
        "nama": "Perizinan",
        "unit_kerja": "kominfo",
        "klasifikasi_proses": "inti",
        "sasaran_strategis": ["S1"],
    },
    "layanan/izin": {"nama": "Izin Usaha", "unit_kerja": "kominfo", "proses_bisnis": ["izin"]},
    "data/pelaku": {
        "nama": "Data Pelaku Usaha",
        "unit_kerja": "kominfo",
        "penghasil_data": "dinkes",
        "layanan": ["izin"],
        "proses_bisnis": ["izin"],
    },
    "aplikasi/izin": {
        "nama": "SI Izin",
        "status": "operasional",
        "unit_kerja": "kominfo",
        "layanan": ["izin"],
        "data": ["pelaku"],
        "infrastruktur": ["server"],
        "integrasi": [
            {"ke": "nasional/oss", "arah": "kirim", "kanal": "API langsung", "data": ["pelaku"]},
            {"ke": "sehat", "arah": "terima", "kanal": "SPLP", "frekuensi": "Harian"},
            {"ke": "luar/bank-daerah", "arah": "dua-arah", "kanal": "Berkas"},
        ],
    },
    "aplikasi/sehat": {"nama": "Sehat", "status": "usulan", "unit_kerja": "dinkes"},
    "infrastruktur/server": {"nama": "Server 1", "jenis_objek": "server", "infrastruktur": ["pusat-data"]},
    "infrastruktur/pusat-data": {"nama": "Pusat Data", "jenis_objek": "fasilitas_komputasi"},
    "keamanan/audit": {"nama": "Audit 2024", "jenis_objek": "audit_keamanan", "aplikasi": ["izin"]},
    "kesenjangan/lama": {"nama": "Izin masih lama"},
    "inisiatif/percepat": {
        "nama": "Percepat Izin",
        "kesenjangan": ["lama"],
        "meningkatkan": ["aplikasi/izin"],
        "sasaran_strategis": ["S1"],
    },
}


def entity(entity_id, values):
    kind = entity_id.partition("/")[0]
    cls = OBJECT_TYPES.get(kind, {}).get(values.get("jenis_objek"), KINDS[kind])
    return cls.model_validate({"nama": entity_id, **values, "id": entity_id})


def analysis(entities=None, agency=AGENCY):
    reference = load_reference()
    built = [entity(entity_id, values) for entity_id, values in (entities or CHAIN).items()]
    head = Agency.model_validate({**agency, "id": "instansi"})
    return analyse(gather(head, Settings(), built, tuple(reference.national)), reference, date(2025, 6, 1))


@cache
def chain():
    return analysis()


def services(count, **more):
    """Make one application that supports so many services."""
    made = {f"layanan/l{index:03}": {"nama": f"Layanan {index:03}"} for index in range(count)}
    return {**made, "aplikasi/a": {"nama": "Aplikasi A", "layanan": [found[8:] for found in made]}, **more}


def somewhere(entity_id):
    return f"../{entity_id}.html"


def drawn(view, resolve=somewhere, **options):
    """Return a picture as an XML tree; not well-formed means failed."""
    return ET.fromstring(picture(view, resolve, **options))


def cards(tree):
    """Return the elements of the nodes by id."""
    return {found.get("data-id"): found for found in tree.iter() if "spbe-node" in found.get("class", "").split()}


def place(card):
    """Return where a card is."""
    x, y = re.fullmatch(r"translate\((-?\d+) (-?\d+)\)", card.get("transform")).groups()
    return int(x), int(y)


def ends(tree):
    """Return the ends of all lines."""
    return {(found.get("data-from"), found.get("data-to")) for found in tree.iter() if found.get("data-from")}
