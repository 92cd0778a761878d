"""The words of the gate's reports that are ours; arguments are written by the gate, in Indonesian."""

from collections.abc import Mapping

Words = Mapping[str, str]

TEXTS: Mapping[str, Words] = {
    "id": {
        "title": "Gerbang aplikasi",
        "blocked": "belum dapat diterima",
        "review": "perlu ditinjau",
        "passed": "lolos",
        "nothing": "tidak ada yang dinilai",
        "duplicate": "mengulang",
        "overlap": "beririsan dengan",
        "unique": "lolos",
        "n_duplicate": "{n} mengulang aplikasi yang sudah ada",
        "n_overlap": "{n} beririsan dengan aplikasi yang sudah ada",
        "n_unique": "{n} lolos",
        "judged": "{n} aplikasi dinilai",
        "no_application": "Tidak ada aplikasi yang dinilai.",
        "headline": "Dari {n} aplikasi yang dinilai: {counts}.",
        "proposal": "Aplikasi",
        "verdict": "Putusan",
        "with": "Yang sudah ada",
        "sure": "keyakinan {level}",
        "why": "Mengapa",
        "against": "Yang berbicara lain",
        "do": "Yang dapat dilakukan",
        "as_above": "Sama dengan {name} di atas.",
        "basis": "Dasar hukum",
        "also": "Juga {verdict}",
        "complete": "Lengkapi",
        "settled": "Sudah diputuskan",
        "until": "sampai {day}",
        "unsure": "Uraiannya belum cukup untuk dinilai dengan yakin",
        "passed_list": "Lolos",
        "more": "dan {n} lainnya",
        "list": "Catatan atas daftar",
        "object": "Bila tidak setuju",
        "object_repository": (
            "Penilaian ini dibuat alat dari uraian yang tertulis; yang memutuskan tetap pejabat. Bila alat salah "
            "paham, perbaiki `uraian` dan `fungsi` aplikasinya: apa yang dikerjakan, atas objek apa, data siapa. "
            "Bila aplikasi ini memang perlu, catat keputusan pejabat yang berwenang sebagai berkas seperti ini:"
        ),
        "object_list": (
            "Penilaian ini dibuat alat dari uraian yang tertulis; yang memutuskan tetap pejabat. Bila alat salah "
            "paham, perbaiki kolom `uraian`: apa yang dikerjakan, atas objek apa, data siapa. Bila usulan ini memang "
            "perlu, sampaikan alasannya kepada pengelola arsitektur, yang mencatat keputusan pejabat yang berwenang."
        ),
        "pakai-ulang": "pakai ulang",
        "integrasi": "integrasikan",
        "kecualikan": "dikecualikan",
        "adopsi": "diadopsi",
        "menggantikan": "digantikan menurut rencana",
    },
    "en": {
        "title": "Application gate",
        "blocked": "cannot be accepted yet",
        "review": "needs review",
        "passed": "passed",
        "nothing": "nothing to judge",
        "duplicate": "repeats",
        "overlap": "overlaps with",
        "unique": "passed",
        "n_duplicate": "{n} repeat what exists",
        "n_overlap": "{n} overlap with what exists",
        "n_unique": "{n} passed",
        "judged": "{n} applications judged",
        "no_application": "No application was judged.",
        "headline": "Of {n} applications judged: {counts}.",
        "proposal": "Application",
        "verdict": "Verdict",
        "with": "What exists",
        "sure": "confidence {level}",
        "why": "Why",
        "against": "What speaks against it",
        "do": "What you can do",
        "as_above": "As for {name} above.",
        "basis": "Legal basis",
        "also": "Also {verdict}",
        "complete": "To be completed",
        "settled": "Already decided",
        "until": "until {day}",
        "unsure": "Too little is written to judge with confidence",
        "passed_list": "Passed",
        "more": "and {n} more",
        "list": "Notes on the list",
        "object": "If you disagree",
        "object_repository": (
            "A tool judged what is written; officials decide. If it misunderstood, improve `uraian` and `fungsi` of "
            "the application: what it does, to what, with whose data. If the application is needed nevertheless, "
            "record the decision of the official in charge as a file like this:"
        ),
        "object_list": (
            "A tool judged what is written; officials decide. If it misunderstood, improve the column `uraian`: what "
            "the application does, to what, with whose data. If it is needed nevertheless, give your reasons to "
            "whoever keeps the architecture and records the decision of the official in charge."
        ),
        "pakai-ulang": "reuse",
        "integrasi": "integrate",
        "kecualikan": "exempt",
        "adopsi": "adopted",
        "menggantikan": "replaced as planned",
    },
}


def texts_of(lang: str) -> Words:
    """Return the words of a language; Indonesian where it is not known."""
    return TEXTS.get(lang, TEXTS["id"])
