"""The command line: arguments in, exit code out; one module per command.

Only the chosen command's module is imported, and `--version` and `--help` import nothing at all: a hook that asks for
the version on every commit must not wait for a graph library.
"""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from spbe_arch import __version__

COMMANDS: tuple[tuple[str, str, str], ...] = (
    ("init", "buat repositori baru yang langsung lulus pemeriksaan", "spbe_arch.cli.init"),
    ("check", "periksa repositori dan laporkan temuannya", "spbe_arch.cli.check"),
    ("build", "periksa, lalu buat situs arsitektur", "spbe_arch.cli.build"),
    ("serve", "situs yang dibuat ulang setiap kali berkas berubah", "spbe_arch.cli.serve"),
    ("duplicates", "nilai setiap usulan: apakah mengulang aplikasi yang ada", "spbe_arch.cli.duplicates"),
    ("roadmap", "keadaan, perubahan, dan anggaran tiap tahun, dan bagaimana jika", "spbe_arch.cli.roadmap"),
    ("index", "indeks kematangan, bukti, dan proyeksinya", "spbe_arch.cli.index"),
    ("impact", "apa yang bergantung pada sebuah objek, dan pada apa ia bergantung", "spbe_arch.cli.impact"),
    ("query", "cari objek menurut jenis, atribut, unit, kode, status, atau jalur", "spbe_arch.cli.query"),
    (
        "documents",
        "dokumen resmi: Arsitektur, Peta Rencana, dan berkas keputusan, dalam Word dan PDF",
        "spbe_arch.cli.documents",
    ),
    ("explain", "jelaskan sebuah aturan: apa, mengapa, dasar hukum, contoh", "spbe_arch.cli.explain"),
    ("export", "bawa arsitektur ke alat lain: catalog", "spbe_arch.cli.export"),
    ("schema", "JSON Schema tiap jenis berkas, untuk penyunting teks", "spbe_arch.cli.schema"),
)
"""Every command that works: its word, what it does, and the module that does it."""

OK, FOUND, WRONG, BUG = 0, 1, 2, 3
"""Exit codes: clean or answered, findings, wrong usage or unreadable input, a bug of ours."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; without ``argv`` be the process, and end it."""
    if argv is None:
        _open_streams()
        return _ended(main(sys.argv[1:]))
    arguments = list(argv)
    word = arguments[0] if arguments else ""
    if word in ("--version", "-V"):
        return _printed(f"spbe {__version__}\n")
    if word in ("--help", "-h"):
        return _printed(overview())
    if not word:
        sys.stderr.write(overview())
        return WRONG
    from spbe_arch.cli.dispatch import dispatch

    return dispatch(word, arguments[1:])


def _open_streams() -> None:
    """Let nobody stumble over standard streams that were closed before we began."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8"))


def _ended(code: int) -> int:
    """End this process at once: Python would first take apart all that was read, a twentieth of the time of a check."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(code)


def _printed(text: str) -> int:
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        sys.stderr.write(f"spbe: keluaran tidak dapat ditulis: {error.strerror}\n")
        silence_output()
        return WRONG
    return OK


def silence_output() -> None:
    """Keep Python from failing once more when it closes a standard output that nobody takes."""
    null = os.open(os.devnull, os.O_WRONLY)
    with suppress(OSError, ValueError):
        os.dup2(null, sys.stdout.fileno())
    os.close(null)


def overview() -> str:
    """Return what `spbe --help` prints: every command with one line about it."""
    width = max(len(name) for name, _summary, _module in COMMANDS)
    lines = [f"  {name:<{width}}  {summary}" for name, summary, _module in COMMANDS]
    return "\n".join(
        (
            "pakai: spbe PERINTAH [opsi]",
            "",
            "Arsitektur SPBE sebagai berkas: diperiksa, dianalisis, dan diterbitkan.",
            "",
            "perintah:",
            *lines,
            "",
            "`spbe PERINTAH --help` menjelaskan satu perintah; `spbe --version` menyebut versi.",
            "",
        )
    )
