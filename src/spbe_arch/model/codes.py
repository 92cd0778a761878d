"""The codes of loading: what can be wrong with a file before any rule looks at it.

They live here, not in ``rules``, because loading may not know the rules; each has its case file like every rule.
"""

from spbe_arch.model.finding import Rule, Severity

_ERROR = Severity.ERROR

FILE_UNKNOWN_FOLDER = Rule(
    "BRK001",
    _ERROR,
    "Folder tidak dikenal",
    "Setiap jenis objek punya satu folder. Isi folder lain tidak dibaca, jadi salah ketik menghilangkan objeknya.",
)
FILE_EXTENSION = Rule(
    "BRK002",
    _ERROR,
    "Berkas bukan .yml",
    "Hanya berkas `.yml` yang dibaca. Berkas lain di dalam folder objek (`.yaml`, cadangan, dokumen) dilaporkan agar "
    "tidak ada isi yang dikira terbaca padahal tidak.",
)
FILE_SUBFOLDER = Rule(
    "BRK003",
    _ERROR,
    "Subfolder di dalam folder objek",
    "Folder objek datar: alamat berkas adalah identitasnya, misalnya `aplikasi/e-surat`.",
)
FILE_NAME = Rule(
    "BRK004",
    _ERROR,
    "Nama berkas bukan slug",
    "Nama berkas adalah identitas objek: huruf kecil, angka, dan tanda hubung, agar sama di semua komputer dan aman "
    "sebagai alamat halaman.",
)
FILE_UNREADABLE = Rule(
    "BRK005",
    _ERROR,
    "Berkas tidak dapat dibaca",
    "Berkas khusus, tanpa izin baca, atau hilang saat dibaca tidak dapat diperiksa.",
)
FILE_OUTSIDE = Rule(
    "BRK006",
    _ERROR,
    "Tautan keluar dari repositori",
    "Tautan simbolik yang menunjuk ke luar repositori dapat membuka berkas mesin lain, dan isinya tidak ikut di git.",
)
FILE_TOO_LARGE = Rule(
    "BRK007",
    _ERROR,
    "Berkas terlalu besar",
    "Satu objek memuat keterangan, bukan lampiran. Batas ukuran melindungi pemeriksaan dari berkas yang dibuat untuk "
    "menghabiskan memori.",
)
TEXT_ENCODING = Rule(
    "SIN001",
    _ERROR,
    "Berkas bukan teks UTF-8",
    "Semua berkas dibaca sebagai UTF-8. Simpan ulang berkas dengan penyandian UTF-8 dari penyunting teks.",
)
TEXT_CONFLICT = Rule(
    "SIN002",
    _ERROR,
    "Tanda konflik git tertinggal",
    "Tanda `<<<<<<<`, `=======` dan `>>>>>>>` berarti dua perubahan belum digabungkan. Pilih isi yang benar, lalu "
    "hapus tandanya.",
)
YAML_SYNTAX = Rule(
    "SIN003",
    _ERROR,
    "YAML tidak dapat dibaca",
    "Ada kesalahan penulisan: tanda kutip tidak ditutup, indentasi tidak rata, tab, atau tanda khusus tanpa kutip.",
)
YAML_DUPLICATE = Rule(
    "SIN004",
    _ERROR,
    "Kunci ditulis dua kali",
    "Kunci yang sama di satu tempat membuat salah satu isinya hilang. Nilai pertama yang dipakai sampai diperbaiki.",
)
YAML_ANCHOR = Rule(
    "SIN005",
    _ERROR,
    "Jangkar atau alias YAML",
    "Jangkar (`&`) dan alias (`*`) menyembunyikan isi di tempat lain dan dapat melipatgandakan isi tanpa batas. "
    "Tulislah nilainya, atau beri tanda kutip bila memang teks.",
)
YAML_TAG = Rule(
    "SIN006",
    _ERROR,
    "Tag YAML",
    "Tag (`!` atau `!!`) mengubah arti nilai dan pada alat lain dapat menjalankan program. Jenis nilai ditentukan "
    "model.",
)
YAML_DOCUMENTS = Rule(
    "SIN007",
    _ERROR,
    "Lebih dari satu dokumen dalam berkas",
    "Satu objek, satu berkas. Dokumen kedua setelah `---` tidak akan terbaca; pindahkan ke berkasnya sendiri.",
)
YAML_DEPTH = Rule(
    "SIN008",
    _ERROR,
    "Susunan terlalu dalam",
    "Objek tersusun paling banyak beberapa tingkat; susunan yang lebih dalam adalah salah indentasi atau berkas jahat.",
)
YAML_SHAPE = Rule(
    "SIN009",
    _ERROR,
    "Isi berkas bukan pasangan kunci dan nilai",
    "Satu berkas memuat pasangan `kunci: nilai`. Berkas kosong, daftar, atau teks saja tidak menyatakan objek.",
)
KEY_UNKNOWN = Rule(
    "SKM001",
    _ERROR,
    "Kunci tidak dikenal",
    "Kunci di luar daftar tidak dibaca. Nama resmi pada portal nasional ditawarkan dengan padanannya di sini.",
    ("perpres-132-2022",),
)
KEY_MISSING = Rule(
    "SKM002",
    _ERROR,
    "Kunci wajib belum diisi",
    "Kunci wajib menautkan objek dengan yang lain atau menamainya. Bila nilainya belum diketahui, tulis "
    "`belum diketahui`.",
    ("perpres-132-2022",),
)
VALUE_TYPE = Rule(
    "SKM003",
    _ERROR,
    "Nilai tidak sesuai jenisnya",
    "Angka, tahun, tanggal, ya/tidak dan daftar punya bentuk tertentu agar dapat dihitung dan dibandingkan.",
)
TYPE_UNKNOWN = Rule(
    "SKM004",
    _ERROR,
    "Jenis objek tidak dikenal",
    "`jenis_objek` menentukan atribut yang berlaku: sepuluh jenis infrastruktur dan tujuh jenis keamanan.",
    ("perpres-132-2022",),
)
FORMAT_VERSION = Rule(
    "SKM005",
    _ERROR,
    "Versi format tidak didukung",
    "Repositori menyatakan versi formatnya agar alat yang lebih baru tahu cara membacanya.",
)
KEY_SWALLOWED = Rule(
    "SKM006",
    _ERROR,
    "Kunci tertelan teks di atasnya",
    "Baris yang menjorok di bawah teks panjang dibaca sebagai bagian teks itu, jadi kuncinya hilang tanpa suara.",
)

WAIVER_EXPIRED = Rule(
    "PGC001",
    Severity.WARNING,
    "Pengecualian sudah berakhir",
    "Pengecualian berlaku sampai tanggal tertentu. Sesudah itu temuannya muncul lagi sampai diperbaiki atau "
    "diputuskan ulang.",
)
WAIVER_UNUSED = Rule(
    "PGC002",
    Severity.WARNING,
    "Pengecualian tidak terpakai",
    "Pengecualian tanpa temuan tidak lagi punya alasan, dan dapat menutupi kesalahan baru di kemudian hari. Selama ada "
    "berkas atau rujukan yang tidak terbaca, hal ini tidak dinilai.",
)
WAIVER_UNKNOWN = Rule(
    "PGC003",
    Severity.ERROR,
    "Pengecualian untuk aturan yang tidak ada",
    "Kode aturan salah ketik membuat pengecualian tidak berlaku. Aturan pembacaan berkas dan aturan tentang "
    "pengecualian sendiri tidak dapat dikecualikan.",
)

TEMPLATE_FIELD = Rule(
    "DOK001",
    Severity.ERROR,
    "Isian templat tidak dapat diisi",
    "Isian `{{...}}` dalam templat Word yang tidak dikenal, atau yang berdiri di tempat yang tidak dapat memuatnya, "
    "akan tertinggal sebagai teks dalam dokumen resmi. `docs/dokumen.md` mendaftar semua isian.",
)
TEMPLATE_WITHOUT_BODY = Rule(
    "DOK002",
    Severity.ERROR,
    "Templat tanpa tempat isi",
    "Templat Word harus menyebut sekali, dalam paragraf tersendiri, di mana isi dokumen ditulis: `{{isi}}`. Tanpa itu "
    "dokumen yang terbit hanya berisi kop.",
)

TEMPLATE_RULES: tuple[Rule, ...] = (TEMPLATE_FIELD, TEMPLATE_WITHOUT_BODY)
"""About a Word template, not about the architecture: no waiver and no setting concerns them."""

WAIVER_RULES: tuple[Rule, ...] = (WAIVER_EXPIRED, WAIVER_UNUSED, WAIVER_UNKNOWN)

LOADING_RULES: tuple[Rule, ...] = (
    FILE_UNKNOWN_FOLDER,
    FILE_EXTENSION,
    FILE_SUBFOLDER,
    FILE_NAME,
    FILE_UNREADABLE,
    FILE_OUTSIDE,
    FILE_TOO_LARGE,
    TEXT_ENCODING,
    TEXT_CONFLICT,
    YAML_SYNTAX,
    YAML_DUPLICATE,
    YAML_ANCHOR,
    YAML_TAG,
    YAML_DOCUMENTS,
    YAML_DEPTH,
    YAML_SHAPE,
    KEY_UNKNOWN,
    KEY_MISSING,
    VALUE_TYPE,
    TYPE_UNKNOWN,
    FORMAT_VERSION,
    KEY_SWALLOWED,
)
