"""Indonesian affix stripping that is consistent rather than pretty.

Two forms of one word must meet ("mengadu", "aduan", "pengaduan"); what they meet in need not be a word. Nasal prefixes
swallow a first letter (`tulis` -> `menulis`), so stems are folded on it: t and n, p and m, s and ny, k and nothing are
the same there. The snowball stemmer does not fold and splits families we need
(`keluhan` -> `luhan`, `keluh` -> `keluh`).
"""

from functools import lru_cache

VOWELS = frozenset("aiueo")

WHOLE_WORDS = """
penghasilan perkumpulan penerangan keterangan rekanan persediaan satuan
periksa perintah pesan peta peran percaya perempuan perkara perda perkada perbup perwali pergub bersih berkas
berita beras berat berlian berdaya terima ternak terbit tertib terbang teras terminal terang termin teritorial
terapi tertinggal pelihara peduli pelabuhan pelosok pekan pedagang pensiun penjara pemilu perguruan peralatan
pelanggan disiplin distribusi diklat digital dinas disabilitas disposisi diskusi difabel direktori direktur
diagnosis diagnosa dialog dispensasi dividen divisi dinamis diskon dinamika disduk disnaker dishub media meter
merek menara mebel medis menu mesin mental metadata merah meninggal memori mekanik mekanisme mendesak keluarga
kepala kelola kelas kertas kerja kelompok kendali kerap kebaya kebun kejaksaan keramik keranda kecelakaan kereta
kecil kekal kelenjar kelor kelapa berkala beranda beasiswa bencana benih bendahara benda bentuk beban berubah
internet intern peserta persuratan kearsipan pengarsipan penganggaran perizinan persampahan kejuruan persalinan
keperawatan kekerasan kawasan peraturan masukan pasukan petugas saluran koperasi pengantar kepegawaian keuangan
kependudukan kedinasan tangan pangan rencana rekam rawat rumah resmi rintis rusak ragam perangkat persen pemda
pemkab pemkot pemprov simpan tahan sawangan pemdes pejabat pekarangan peti teknis penyedia telepon televisi
"""
WHOLE = frozenset(WHOLE_WORDS.split())
UNFOLDED = frozenset({"koperasi", "kawasan", "kedinasan", "kependudukan", "kepegawaian", "kearsipan"})
LOAN_ENDINGS = ("asi", "isi", "usi", "nsi", "rsi", "psi", "ksi", "vei", "ifi", "rti", "ogi", "omi", "afi")


@lru_cache(maxsize=60_000)
def stem(word: str) -> str:
    """Fold one lower-case word to the form its family shares."""
    if len(word) < 4 or not word.isalpha():
        return word
    base, suffixed = _strip_suffixes(word)
    return _fold(_strip_prefixes(base, suffixed=suffixed))


def _strip_suffixes(word: str) -> tuple[str, bool]:
    if word.endswith("nya") and len(word) >= 7:
        word = word[:-3]
    if word in WHOLE:
        return word, False
    if word.endswith("kan") and len(word) >= 7 and word[:2] in {"me", "di"}:
        return word[:-3], True
    if word.endswith("an") and word[:2] not in {"me", "di"} and len(word) >= (5 if word[-3] in VOWELS else 6):
        return word[:-2], True
    if word.endswith("i") and word[:2] in {"me", "di"} and len(word) >= 8 and word[-2] not in VOWELS:
        loan = word.endswith(LOAN_ENDINGS) and not word.endswith("awasi")
        return (word, False) if loan else (word[:-1], False)
    return word, False


def _strip_prefixes(word: str, *, suffixed: bool) -> str:
    for _ in range(3):
        shorter = _one_prefix(word, suffixed=suffixed)
        if shorter == word or (word[2:3] in "mn" and word[2:] == shorter):
            return shorter
        word = shorter
    return word


def _one_prefix(word: str, *, suffixed: bool) -> str:
    if word in WHOLE:
        return word
    if word in {"bekerja", "belajar"}:
        return word[2:] if word == "bekerja" else "ajar"
    if word.startswith(("me", "pe")):
        return word[2:] if word[2:] in WHOLE else _nasal(word)
    for prefix in ("ber", "ter", "di", "ke"):
        rest = word[len(prefix) :]
        least = 3 if prefix == "di" and rest[:1] in VOWELS else 4
        if not word.startswith(prefix) or len(rest) < least or not _speakable(rest):
            continue
        if prefix == "ke" and not suffixed:
            continue
        return rest
    return word


def _nasal(word: str) -> str:
    """Strip me-/pe- with its nasal, leaving the swallowed letter to `_fold`."""
    for prefix in ("meng", "peng", "meny", "peny", "mem", "pem", "men", "pen", "per", "pel"):
        if not word.startswith(prefix):
            continue
        rest = word[len(prefix) :]
        if prefix[2:] == "ny":
            return f"s{rest}" if len(rest) >= 3 else word
        if prefix[2:] in {"m", "n"} and rest[:1] in VOWELS:
            return word[2:] if len(word) >= 6 else word
        if prefix[2:] in {"r", "l"}:
            if prefix[2:] == "l":
                return "ajar" if rest.startswith("ajar") else word[2:] if len(word) >= 6 else word
            return rest if len(rest) >= 4 and _speakable(rest) else word
        return rest if len(rest) >= 3 and _speakable(rest) else word
    rest = word[2:]
    return rest if len(rest) >= 4 and rest[0] not in VOWELS and _speakable(rest) else word


def _speakable(rest: str) -> bool:
    """Say whether it starts as a stem does: with a vowel or a consonant before one (or a common cluster)."""
    return rest[0] in VOWELS or rest[1:2] in VOWELS or rest[1:2] in {"r", "l", "h", "y"} or rest[:2] == "ng"


def _fold(word: str) -> str:
    if len(word) < 3 or word in UNFOLDED:
        return word
    first, second = word[0], word[1]
    if first == "k" and second in VOWELS and len(word) >= 5:
        return word[1:]
    if second in VOWELS and first in "tp":
        return {"t": "n", "p": "m"}[first] + word[1:]
    return word
