"""Where answers go: standard output, or a file that appears whole or not at all."""

import os
import sys
from argparse import Namespace
from contextlib import suppress
from pathlib import Path

from spbe_arch.cli.failure import Failure

STDOUT = "-"


def publish(text: str, options: Namespace) -> None:
    """Write an answer to `--output`, or to standard output without it."""
    if options.output and options.output != STDOUT:
        write_file(Path(options.output), text)
        note(f"ditulis ke {options.output}")
    else:
        print_text(text)


def print_text(text: str) -> None:
    """Write text to standard output; to a file or pipe as UTF-8 whatever the locale says."""
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None or sys.stdout.isatty():
        encoding = sys.stdout.encoding or "utf-8"
        sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))
        return
    sys.stdout.flush()
    buffer.write(text.encode("utf-8", "backslashreplace"))


def note(line: str) -> None:
    """Say something beside the answer, on standard error."""
    with suppress(OSError):
        encoding = sys.stderr.encoding or "utf-8"
        sys.stderr.write(f"spbe: {line}\n".encode(encoding, "backslashreplace").decode(encoding))


def write_file(path: Path, text: str | bytes) -> None:
    """Write a file through a temporary one beside it: a full disk or an interrupt leaves the old content alone."""
    import tempfile

    if path.is_dir():
        raise Failure(f"--output `{path}` adalah folder; sebut nama berkas")
    content = text if isinstance(text, bytes) else text.encode("utf-8", "backslashreplace")
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        target.write_bytes(content)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        temporary.chmod(_mode_for(target))
        temporary.replace(target)
    except BaseException as error:
        with suppress(OSError):
            temporary.unlink()
        if isinstance(error, OSError):
            raise OSError(error.errno, error.strerror, str(path)) from error
        raise


def _mode_for(target: Path) -> int:
    """Return the mode of the file that is replaced, or what a plain `open` would give."""
    with suppress(OSError):
        return target.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
