"""Names: the keys a name is called by, and how alike two names are without the words every application has."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

from spbe_arch.analysis.duplicates.text import HUMP

WORD = re.compile(r"[a-z0-9]+")
LONGEST_RUN = 5
IN_PART = 0.85
"""So much counts that one name is a part of the other."""
GENERIC_WORDS = """
sistem informasi aplikasi manajemen pelayanan layanan online daring elektronik digital terpadu terintegrasi
berbasis web website mobile android ios portal kota kabupaten provinsi daerah dinas kab pemkab pemkot pemprov
dan di untuk e si sim i my go id www smart app dashboard versi desktop client software system information
"""
GENERIC = frozenset(GENERIC_WORDS.split())


def keys_of(name: str) -> frozenset[str]:
    """Every run of words of a name, written together: "e-Office Sinjai" gives `eoffice`, `office`, `sinjai`..."""
    plain = {name.lower(), HUMP.sub(" ", name).lower()}
    return frozenset(key for text in plain for key in _runs(WORD.findall(text[:300])))


def _runs(words: list[str]) -> Iterable[str]:
    for start in range(min(len(words), 25)):
        run = ""
        for word in words[start : start + LONGEST_RUN]:
            run += word
            if len(run) >= 3:
                yield run


def variants(name: str) -> frozenset[str]:
    """Give the ways one registered name is written: parts before and inside brackets, parts around a slash."""
    parts = [name, *re.split(r"[()/]", name)]
    joined = {"".join(WORD.findall(part.lower())) for part in parts}
    return frozenset(key for key in joined if len(key) >= 3)


def distinctive(name: str, agency: str = "") -> str:
    """Give a name without the words that every application, or every name of that government, carries."""
    common = _said_by_all(agency)
    return " ".join(word for word in WORD.findall(HUMP.sub(" ", name).lower()) if word not in common)


@lru_cache(maxsize=1024)
def _said_by_all(agency: str) -> frozenset[str]:
    return GENERIC | set(WORD.findall(agency.lower()))


def likenesses(one: str, others: Sequence[str]) -> list[float]:
    """How alike a distinctive name is to each of these, 0..1."""
    found = [0.0] * len(others)
    if not one:
        return found
    for scorer, share in ((fuzz.token_sort_ratio, 1.0), (fuzz.token_set_ratio, IN_PART)):
        for _, close, number in process.extract(one, others, scorer=scorer, score_cutoff=50 / share, limit=None):
            found[number] = max(found[number], (share * close / 100 - 0.5) * 2)
    return found
