"""Templates compiled once: kept beside the package's own bytecode, in `__pycache__`, and trusted just as much.

Compiling them costs half a second of every build. What is kept holds for the same source, Jinja and Python only; where
the package cannot be written to, nothing is kept.
"""

import hashlib
import marshal
import os
from contextlib import suppress
from importlib.metadata import version
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

FOLDER = Path(__file__).parent / "templates" / "__pycache__"


class Compiled(BytecodeCache):
    """Code of templates on disk, each file led by the digest of all it was made from."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code of a template, when it is that of its source."""
        with suppress(OSError, ValueError, EOFError, TypeError):
            content = _place(bucket).read_bytes()
            lead = _lead(bucket)
            if content.startswith(lead):
                code = marshal.loads(content[len(lead) :])  # noqa: S302 - our own code, where Python keeps its own
                bucket.code = code if isinstance(code, CodeType) else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template; the file appears whole."""
        place = _place(bucket)
        with suppress(OSError, ValueError):
            place.parent.mkdir(exist_ok=True)
            beside = place.with_suffix(f".{os.getpid()}")
            beside.write_bytes(_lead(bucket) + marshal.dumps(bucket.code))
            beside.replace(place)


def _lead(bucket: Bucket) -> bytes:
    made_from = f"{bucket.checksum} {version('jinja2')}".encode()
    return hashlib.sha256(MAGIC_NUMBER + made_from).digest()


def _place(bucket: Bucket) -> Path:
    return FOLDER / f"{bucket.key}.jinja"
