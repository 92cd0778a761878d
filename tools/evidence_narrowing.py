"""Which objects concern one indicator of the index: our own reading, as data for `derive_instruments`."""

from __future__ import annotations

from typing import Any

ADMINISTRATION = "RAL.02"


def _administration(*words: str) -> dict[str, Any]:
    return {"branch": ADMINISTRATION, "services": list(words)}


# Which objects of a content kind concern one indicator: words in their names, their object types, or the first, second
# or third sector of public services. Our reading, as the whole of `mapping.yaml` is; an indicator that is not listed
# takes every object of its content kinds.
NARROWING: dict[str, dict[str, dict[str, Any]]] = {
    "permenpanrb-59-2020": {
        "1": {"policy": ["arsitektur"]},
        "2": {"policy": ["peta rencana"]},
        "3": {"policy": ["manajemen data", "satu data", "tata kelola data"]},
        "4": {"policy": ["pembangunan aplikasi", "pengembangan aplikasi", "aplikasi"]},
        "5": {"policy": ["pusat data"], "types": ["fasilitas_komputasi", "komputasi_awan"]},
        "6": {"policy": ["jaringan intra"], "types": ["jaringan_intra"]},
        "7": {"policy": ["penghubung layanan", "splp"], "types": ["splp"]},
        "8": {"policy": ["keamanan informasi", "keamanan siber", "persandian"]},
        "9": {"policy": ["audit"]},
        "10": {"policy": ["tim koordinasi"]},
        "11": {"policy": ["arsitektur"]},
        "16": {"types": ["fasilitas_komputasi", "komputasi_awan"]},
        "17": {"types": ["jaringan_intra"]},
        "18": {"types": ["splp"]},
        "19": {"policy": ["tim koordinasi"]},
        "29": {"types": ["fasilitas_komputasi", "komputasi_awan", "jaringan_intra", "splp", "server"]},
        "32": _administration("perencanaan", "rkpd", "renja", "rpjmd", "musrenbang"),
        "33": _administration("penganggaran", "anggaran", "apbd", "rka"),
        "34": _administration("keuangan", "penatausahaan keuangan", "perbendaharaan", "akuntansi"),
        "35": _administration("pengadaan", "tender", "katalog elektronik"),
        "36": _administration("kepegawaian", "kenaikan pangkat", "cuti", "mutasi pegawai", "pensiun"),
        "37": _administration("kearsipan", "arsip dinamis", "naskah dinas", "persuratan"),
        "38": _administration("barang milik daerah", "barang milik negara", "bmd", "aset daerah"),
        "39": _administration("pengawasan", "audit", "hasil pemeriksaan", "gratifikasi"),
        "40": _administration("akuntabilitas kinerja", "sakip", "kinerja organisasi", "kinerja instansi"),
        "41": _administration("kinerja pegawai", "kinerja asn", "skp"),
        "42": {"services": ["pengaduan", "aduan", "aspirasi"]},
        "43": {"services": ["data terbuka", "open data", "satu data", "portal data"]},
        "44": {"services": ["jdih", "informasi hukum", "produk hukum"]},
        "45": {"sector": 1},
        "46": {"sector": 2},
        "47": {"sector": 3},
    },
    "permenpanrb-5-2018": {
        "3": {"policy": ["rencana induk", "arsitektur", "peta rencana"]},
        "22": {"types": ["fasilitas_komputasi", "komputasi_awan"]},
        "25": _administration("naskah dinas", "persuratan", "kearsipan"),
        "26": _administration("kepegawaian", "kenaikan pangkat", "cuti", "mutasi pegawai", "pensiun"),
        "27": _administration("perencanaan", "rkpd", "renja", "rpjmd", "musrenbang"),
        "28": _administration("penganggaran", "anggaran", "apbd", "rka"),
        "29": _administration("keuangan", "penatausahaan keuangan", "perbendaharaan", "akuntansi"),
        "30": _administration("kinerja"),
        "31": _administration("pengadaan", "tender", "katalog elektronik"),
        "32": {"services": ["pengaduan", "aduan", "aspirasi"]},
        "33": {"services": ["jdih", "informasi hukum", "produk hukum"]},
        "34": _administration("whistle blowing", "pelaporan pelanggaran", "wbs"),
    },
}
