"""From a word and arguments to an exit code: whatever happens, the user reads one clear line."""

import errno
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import cast

from spbe_arch import __version__
from spbe_arch.cli import BUG, COMMANDS, OK, WRONG, silence_output
from spbe_arch.cli.arguments import Command, parse
from spbe_arch.cli.failure import Failure, did_you_mean
from spbe_arch.reports.visible import visible

REPORT_TO = "kirim pesan ini, versi, dan langkah sebelumnya ke pengelola spbe-arch"


def dispatch(word: str, arguments: Sequence[str]) -> int:
    """Run the command called ``word``; mistakes of the user end in 2, ours in 3."""
    try:
        code = _run(word, arguments)
        sys.stdout.flush()
    except Failure as failure:
        return _say(visible(str(failure)))
    except KeyboardInterrupt:
        return _say("dihentikan; tidak ada berkas yang ditulis setengah jalan")
    except BrokenPipeError:
        silence_output()
        return _say("pembaca keluaran berhenti lebih dulu")
    except OSError as error:
        _drop_unwritten()
        return _say(_about_system(error))
    except Exception as error:  # noqa: BLE001 - the last line of defence: a bug is said, not dumped
        return _bug(word, error)
    return code


def _run(word: str, arguments: Sequence[str]) -> int:
    modules = {name: module for name, _summary, module in COMMANDS}
    if word not in modules:
        kind = "opsi" if word.startswith("-") else "perintah"
        where = "; opsi ditulis sesudah perintah" if kind == "opsi" else did_you_mean(word, modules)
        raise Failure(f"{kind} `{word}` tidak dikenal{where}; lihat `spbe --help`")
    command = cast("Command", import_module(modules[word]))  # a module is a command
    options = parse(word, command, arguments)
    return OK if options is None else command.run(options)


def _say(line: str) -> int:
    sys.stderr.write(f"spbe: {line}\n")
    return WRONG


def _drop_unwritten() -> None:
    try:
        sys.stdout.flush()
    except OSError:
        silence_output()


def _about_system(error: OSError) -> str:
    reasons = {
        errno.ENOSPC: "tempat penyimpanan penuh",
        errno.EDQUOT: "kuota penyimpanan habis",
        errno.EFBIG: "berkas melampaui batas ukuran",
        errno.EROFS: "tempat itu hanya dapat dibaca",
        errno.EACCES: "tidak ada izin",
        errno.EPERM: "tidak diizinkan",
        errno.ENOENT: "tidak ditemukan",
        errno.EISDIR: "itu sebuah folder",
        errno.ENOTDIR: "bagian dari alamatnya bukan folder",
        errno.EMFILE: "terlalu banyak berkas terbuka",
    }
    reason = reasons.get(error.errno or 0) or error.strerror or type(error).__name__
    name = error.filename2 or error.filename
    return visible(f"`{os.fsdecode(name)}`: {reason}" if isinstance(name, str | bytes) else reason)


def _bug(word: str, error: Exception) -> int:
    if os.environ.get("SPBE_DEBUG") == "1":
        import traceback

        traceback.print_exc()
    what = visible(f"{type(error).__name__}: {error}".splitlines()[0])
    sys.stderr.write(f"spbe: kesalahan di dalam spbe {__version__} pada `{visible(word)}`: {what}\n")
    sys.stderr.write(f"spbe: {REPORT_TO}; SPBE_DEBUG=1 menampilkan rinciannya\n")
    return BUG
