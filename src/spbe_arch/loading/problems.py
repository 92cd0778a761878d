"""What loading finds wrong, before it knows which entity it belongs to."""

import errno
from dataclasses import dataclass
from typing import NamedTuple

from spbe_arch.model.finding import Rule
from spbe_arch.model.origin import KeyPath


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule of loading broken at a line and column, both counted from 1."""

    rule: Rule
    message: str
    line: int = 1
    column: int = 1
    help: str = ""
    keys: KeyPath = ()
    value: str = ""


class Flaw(NamedTuple):
    """A problem whose place is a key path, found later; ``on_key`` points at the key, not its value.

    ``placed`` says that line and column are already right.
    """

    problem: Problem
    on_key: bool = False
    placed: bool = False


_REASONS = {
    errno.ENOENT: "berkasnya tidak ada",
    errno.EACCES: "tidak ada izin membaca",
    errno.EPERM: "tidak ada izin membaca",
    errno.ELOOP: "tautannya berputar",
    errno.EIO: "media penyimpanan rusak",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
}


def reason_of(error: OSError) -> str:
    """Say in Indonesian why the system refused."""
    return _REASONS.get(error.errno or 0, error.strerror or "kesalahan sistem")
