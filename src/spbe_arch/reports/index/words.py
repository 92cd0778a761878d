"""What `spbe index` says in English; the Indonesian stands where it is used, messages of the analysis stay."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from spbe_arch.analysis.maturity.contribution import METHOD
from spbe_arch.reports.table import text_table

Say = Callable[..., str]
ENGLISH: Mapping[str, str] = {
    METHOD: (
        "The gain of each indicator is shared level by level: every gain between two levels is divided equally among "
        "the initiatives that aim at the higher one at least (Shapley value). The contributions always sum to the gain "
        "of the index and do not depend on the order."
    ),
    "penilaian": "assessment",
    "tahun": "year",
    "jenis": "kind",
    "indeks": "index",
    "persis": "exact",
    "predikat": "predicate",
    "dari tahun": "since",
    "perubahan": "change",
    "selisih mandiri": "self-assessed gap",
    "instansi": "agency",
    "bagian": "part",
    "nama": "name",
    "bobot": "weight",
    "nilai": "value",
    "indikator": "indicator",
    "dinilai": "assessed",
    "saran": "suggested",
    "objek": "objects",
    "dokumen": "documents",
    "berikutnya memerlukan": "next needs",
    "unit kerja": "unit",
    "lengkap": "complete",
    "masih kurang": "missing",
    "potongan": "pieces",
    "indikator yang kurang": "indicators lacking",
    "tingkat": "level",
    "belum ada": "not there yet",
    "untuk indikator": "for indicators",
    "menjadi": "becomes",
    "kenaikan per indikator": "gain per indicator",
    "kenaikan": "gain",
    "hasil resmi": "official result",
    "catatan": "note",
    "inisiatif": "initiative",
    "sumbangan": "contribution",
    "tambahan": "extra",
    "biaya sisa": "cost left",
    "per miliar": "per billion",
    "dari": "from",
    "Instrumen tidak dikenal": "Unknown instrument",
    "Tanpa instrumen": "Without instrument",
    "~~~ instrumen berganti: nilai di atas dan di bawah garis ini tidak disambung ~~~": (
        "~~~ another instrument: values above and below this line are not joined ~~~"
    ),
    "Indeks kematangan {name}": "Maturity index of {name}",
    "belum ada penilaian instansi ini yang sesuai; tulis berkasnya di `architecture/penilaian/`": (
        "no assessment of this agency fits yet; write its file under `architecture/penilaian/`"
    ),
    "Instansi lain, {title}": "Other agencies, {title}",
    "{regulation}, {n} indikator ({id})": "{regulation}, {n} indicators ({id})",
    "{difference} dari {kind}": "{difference} from {kind}",
    "belum lengkap": "incomplete",
    "{predicate} (dibulatkan: {rounded})": "{predicate} (rounded: {rounded})",
    "{name}: belum ada nilai {what} {numbers}; indeks tidak dihitung": (
        "{name}: no value yet for {what} {numbers}; the index is not computed"
    ),
    "{name}: di ambang predikat; {exact} berarti {predicate}, dibulatkan {value} berarti {rounded}": (
        "{name}: at the edge of a predicate; {exact} means {predicate}, rounded {value} means {rounded}"
    ),
    "Rincian {name}": "Details of {name}",
    "  Aspek {number}": "  Aspect {number}",
    "Aspek {number}": "Aspect {number}",
    "Saran dari isi arsitektur, bukan nilai resmi": "Suggested by the architecture, no official value",
    "saran dari isi arsitektur, bukan nilai resmi": "suggested by the architecture, no official value",
    "{label}: {regulation}, menurut arsitektur per {day}": "{label}: {regulation}, by the architecture on {day}",
    "indikator {numbers}: buktinya dokumen, tidak dapat disarankan dari arsitektur": (
        "indicators {numbers}: their evidence is documents, the architecture can suggest nothing"
    ),
    "{level} (batas)": "{level} (limit)",
    " (dan {n} lagi)": " (and {n} more)",
    "tingkat {level}: {text}{more}": "level {level}: {text}{more}",
    "Kelengkapan bukti tiap unit kerja, {regulation} (rincian: --unit SLUG)": (
        "Completeness of evidence by unit, {regulation} (details: --unit SLUG)"
    ),
    "{complete} dari {concerned}": "{complete} of {concerned}",
    "{name}: bukti {regulation}; {label}": "{name}: evidence for {regulation}; {label}",
    "Masih kurang: {n} potongan untuk indikator {numbers}": "Missing: {n} pieces for indicators {numbers}",
    "Tidak ada yang kurang dari unit ini.": "This unit lacks nothing.",
    "Lengkap untuk indikator {numbers}": "Complete for indicators {numbers}",
    "Sudah ada sebagai bukti": "There as evidence",
    "indikator {number} = {value}": "indicator {number} = {value}",
    "Bagaimana bila {values} (perhitungan, bukan hasil penilaian)": "What if {values} (a computation, no result)",
    "Proyeksi, bukan hasil penilaian": "Projection, no result of an assessment",
    "{label}: dari {base} ({value}), bila semua target inisiatif tercapai": (
        "{label}: from {base} ({value}), if the targets of all initiatives are reached"
    ),
    "tidak ada inisiatif dengan `target_indikator` sesudah tahun {year}": (
        "no initiative has a `target_indikator` after {year}"
    ),
    "Menurut target pada {base} sendiri": "By the targets of {base} itself",
    "tahun ini instrumen lain berlaku": "another instrument is in force this year",
    "Sumbangan tiap inisiatif pada {year}": "Contribution of each initiative in {year}",
    "Langkah termurah berikutnya (proyeksi): kenaikan indeks per rupiah anggaran sesudah {year}": (
        "Cheapest next steps (projection): gain of the index per rupiah of budget after {year}"
    ),
    "tambahan: yang masih bertambah sesudah semua inisiatif di atasnya": (
        "extra: what it still adds after all initiatives above it"
    ),
    "biaya sisa Rp0: tidak ada anggaran sesudah {year}; -: anggarannya belum diketahui": (
        "cost left Rp0: no budget after {year}; -: the budget is not known yet"
    ),
    "Satu tingkat lebih tinggi yang paling berharga (proyeksi)": "One level higher where it is worth most (projection)",
    "Target yang tidak ikut dihitung": "Targets that do not count",
    "  {initiative}, indikator {number}, {year}: {reason}": "  {initiative}, indicator {number}, {year}: {reason}",
    "dan {n} lagi; semuanya ada pada --format json": "and {n} more; all of them are in --format json",
}


def speaker(lang: str) -> Say:
    """Return what says our phrases in a language."""
    return partial(_said, lang)


def _said(lang: str, phrase: str, **values: object) -> str:
    text = ENGLISH.get(phrase, phrase) if lang == "en" else phrase
    return text.format(**values) if values else text


def table_lines(say: Say, heads: Iterable[str], rows: Iterable[tuple[str, ...]]) -> list[str]:
    """Return the lines of a table under heads in the language."""
    return text_table(tuple(map(say, heads)), tuple(rows)).splitlines()
