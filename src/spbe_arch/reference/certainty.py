"""How sure we are of a fact, in the words of the sources and in the words shown to officials.

Facts were read from public summaries, templates and applications of agencies, not from the official annexes, so each
one carries how many independent sources agree. What is inferred is a proposal and is never presented as official.
"""

from enum import StrEnum


class Certainty(StrEnum):
    """How many sources stand behind a fact; the value is the word used in the data."""

    CONFIRMED = "confirmed"
    SINGLE_SOURCE = "single-source"
    INFERRED = "inferred"
    AGENCY = "instansi"

    @property
    def label(self) -> str:
        """Give the short Indonesian word."""
        return _LABELS[self]

    @property
    def explanation(self) -> str:
        """Give one Indonesian sentence that says what the word means."""
        return _EXPLANATIONS[self]

    @property
    def may_be_official(self) -> bool:
        """Say whether a source states this fact as official; an inferred one never is."""
        return self in (Certainty.CONFIRMED, Certainty.SINGLE_SOURCE)


_LABELS = {
    Certainty.CONFIRMED: "terkonfirmasi",
    Certainty.SINGLE_SOURCE: "satu sumber",
    Certainty.INFERRED: "disimpulkan",
    Certainty.AGENCY: "ditetapkan instansi",
}
_EXPLANATIONS = {
    Certainty.CONFIRMED: "Sedikitnya dua sumber yang tidak saling terkait sepakat.",
    Certainty.SINGLE_SOURCE: "Baru ditemukan pada satu sumber; cocokkan dengan naskah resmi.",
    Certainty.INFERRED: "Disimpulkan dari konteks, bukan ketetapan resmi; cocokkan dahulu dengan naskah resmi.",
    Certainty.AGENCY: "Ditambahkan atau diubah oleh instansi pada repositorinya sendiri.",
}


class Confidence(StrEnum):
    """How sure the catalogue of national applications is of a name, an owner and a function (`kepastian`)."""

    HIGH = "tinggi"
    MEDIUM = "sedang"
    LOW = "rendah"

    @property
    def label(self) -> str:
        """Give the Indonesian phrase shown beside an application."""
        return f"kepastian {self.value}"

    @property
    def explanation(self) -> str:
        """Give one Indonesian sentence that says what to do with an entry of this confidence."""
        return _CONFIDENCE[self]


_CONFIDENCE = {
    Confidence.HIGH: "Nama, pemilik, dan fungsi dikenal luas.",
    Confidence.MEDIUM: "Nama, pemilik, atau cakupan perlu dicocokkan dengan pemilik aplikasi.",
    Confidence.LOW: "Nama dan cakupan belum pasti; jangan dijadikan satu-satunya alasan menolak usulan.",
}
