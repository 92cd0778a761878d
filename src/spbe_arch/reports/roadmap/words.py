"""The words of the roadmap for people, and how amounts of money are written."""

from collections.abc import Mapping

from spbe_arch.analysis.roadmap.gaps import GapState
from spbe_arch.analysis.roadmap.states import State

STATES: Mapping[State, str] = {
    State.ABSENT: "belum ada",
    State.BUILDING: "dibangun",
    State.AS_IS: "berjalan",
    State.UPGRADING: "ditingkatkan",
    State.ENDING: "diakhiri",
    State.ENDED: "berakhir",
}
GAP_STATES: Mapping[GapState, str] = {
    GapState.OPEN: "terbuka",
    GapState.CLOSING: "sedang ditutup",
    GapState.CLOSED: "tertutup",
    GapState.POSTPONED: "ditunda",
}
ENGLISH: Mapping[str, str] = {
    "belum ada": "absent",
    "dibangun": "building",
    "berjalan": "as is",
    "ditingkatkan": "upgrading",
    "diakhiri": "ending",
    "berakhir": "ended",
    "terbuka": "open",
    "sedang ditutup": "closing",
    "tertutup": "closed",
    "ditunda": "postponed",
    "Peta rencana": "Roadmap",
    "tahun": "year",
    "jenis": "kind",
    "objek": "object",
    "nama": "name",
    "dari": "from",
    "menjadi": "to",
    "oleh": "by",
    "sumber": "source",
    "unit": "unit",
    "muatan": "content",
    "anggaran": "budget",
    "jumlah": "total",
    "perubahan": "changes",
    "inisiatif": "initiative",
    "kesenjangan": "gap",
    "keadaan": "state",
    "indikator": "indicator",
    "rencana": "planned",
    "akibat": "result",
    "Keadaan objek": "State of objects",
    "Perubahan sejak": "Changes since",
    "Anggaran": "Budget",
    "Kesenjangan": "Gaps",
    "Inisiatif": "Initiatives",
    "Bila": "If",
    "dibatalkan": "is dropped",
    "diundur": "is delayed by",
    "dimajukan": "is brought forward by",
    "Yang tidak jadi dibangun": "What is not built any more",
    "dibutuhkan oleh": "needed by",
    "Yang bertentangan": "What breaks",
    "Yang berpindah": "What moves",
    "Anggaran yang bebas": "Budget freed",
    "Kesenjangan yang bergeser": "Gaps that move",
    "Target indeks yang bergeser": "Index targets that move",
    "tidak ada": "none",
    "Anggaran semua periode": "Budget of all periods",
    "Kendala": "Constraints",
    "kelompok": "group",
    "kendala": "constraint",
    "teratasi": "overcome",
    "aktif": "active",
    "Titik tanpa sinyal yang ditutup": "Blank spots closed",
    "wilayah": "region",
    "titik": "points",
    "bukan 3T": "not 3T",
    "sisa": "left",
    "sampai pada sasaran strategis": "reach a strategic objective",
    "tanpa": "without",
    "Kemajuan unit kerja (bobot dalam kurung)": "Progress of units (weights in brackets)",
    "Kelengkapan": "Completeness",
    "Klasifikasi": "Classification",
    "Proses bisnis": "Processes",
    "Rantai arsitektur": "Chain",
    "Pelaksanaan peta rencana": "Roadmap delivery",
    "skor": "score",
    "poin": "points",
    "yang dapat dilakukan": "what can be done",
    "Yang paling menaikkan skor": "What would raise it most",
    "tidak tertutup": "stays open",
}


def said(word: str, lang: str) -> str:
    """Return one of our words in a language."""
    return ENGLISH.get(word, word) if lang == "en" else word


def rupiah(amount: int) -> str:
    """Write an amount as Indonesians do: `Rp 1.234.567.000`."""
    sign = "-" if amount < 0 else ""
    return f"{sign}Rp {plain(abs(amount))}"


def plain(number: int) -> str:
    """Write a whole number with dots between thousands."""
    return f"{number:,}".replace(",", ".")
