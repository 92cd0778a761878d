"""Where entities of each kind lie: the names of their folders and files, known without what makes entities of them.

`kinds` says what they are. Reading files begins before all of that is imported.
"""

FOLDERS = (
    "unit-kerja",
    "proses-bisnis",
    "layanan",
    "data",
    "aplikasi",
    "infrastruktur",
    "keamanan",
    "inisiatif",
    "kesenjangan",
    "kendala",
    "cakupan",
    "regulasi",
    "penilaian",
    "keputusan",
    "referensi",
)
FILES = ("instansi", "pengaturan")
