"""Whom a national application concerns, read from the words of the catalogue's `wajib_untuk`. A reading, not a fact."""

import re
from collections.abc import Iterable
from functools import lru_cache

EVERYBODY = frozenset(("instansi", "k/l/pd", "asn", "instansi pusat", "penyelenggara pelayanan publik"))
REGION = frozenset(("pemerintah daerah", "pemda", "tiap daerah wajib"))
UNITS = frozenset(("dinas", "badan", "biro", "bagian", "sekretariat", "inspektorat", "satuan", "uptd", "rumah"))
FILLER = frozenset(("semua", "tiap", "daerah", "dan", "unit"))
ALSO_CALLED = {"apip": "inspektorat", "rs": "rumah sakit", "ukpbj": "biro pengadaan barang jasa"}


def concerns_agency(duty: str) -> bool:
    """Whether every agency, or every region, has to use it."""
    return any(_all(part) or part in EVERYBODY | REGION for part in _parts(duty))


def _all(part: str) -> bool:
    return part.startswith("semua ") and any(who in part for who in (*EVERYBODY, *REGION, "pemerintah"))


def concerns(duty: str, names: Iterable[str]) -> bool:
    """Whether it is meant for an OPD of these names and abbreviations (its own and those of its parts)."""
    known = [_words(name) for name in names]
    return any(_is(part, words) for part in _parts(duty) for words in known)


def _is(part: str, name: frozenset[str]) -> bool:
    wanted = _words(ALSO_CALLED.get(part.split(maxsplit=1)[0], part)) - FILLER
    if wanted & UNITS and wanted - UNITS:
        return wanted <= name
    short = next(iter(wanted), "")
    return len(wanted) == 1 and (_is_abbreviation(short, name) or (short in UNITS and short in name))


def _is_abbreviation(short: str, name: frozenset[str]) -> bool:
    """`dlh` also stands for DLHK; only names of one word are abbreviations."""
    written = next(iter(name), "")
    return len(name) == 1 and len(short) >= 3 and written.startswith(short) and len(written) <= len(short) + 2


@lru_cache(maxsize=1_024)
def _parts(duty: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in re.split(r"[,;()]| dan ", duty.lower()) if part.strip())


@lru_cache(maxsize=4_096)
def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z0-9]+", text.lower()))
