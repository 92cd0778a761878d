"""Know an agency by the many ways its name is written: `Pemkab X`, `Kab. X`, `Pemerintah Kabupaten X`.

A name becomes a key: the type, if the name says it, and the rest without spaces and punctuation. A city and the
regency around it share the rest, so a name without a type can mean two agencies; both are then given.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

REGIONAL = {"provinsi": "provinsi", "kabupaten": "kabupaten", "kota": "kota"}
PREFIXES = {
    **REGIONAL,
    **dict.fromkeys(("prov", "prop", "propinsi", "pemprov"), "provinsi"),
    **dict.fromkeys(("kab", "pemkab"), "kabupaten"),
    **dict.fromkeys(("pemkot", "pemko"), "kota"),
    "kementerian": "kementerian",
}
GOVERNMENT = ("pemerintah", "pemerintahan", "pemda")
PROVINCES = {
    **dict.fromkeys(("aceh", "nad", "nanggroeacehdarussalam"), "aceh"),
    **dict.fromkeys(("diy", "daerahistimewayogyakarta", "diyogyakarta"), "diyogyakarta"),
    **dict.fromkeys(("dki", "dkj", "jakarta", "daerahkhususibukotajakarta", "daerahkhususjakarta"), "dkijakarta"),
    **dict.fromkeys(("babel", "bangkabelitung", "kepulauanbangkabelitung"), "kepulauanbangkabelitung"),
    "kepri": "kepulauanriau",
    "ntb": "nusatenggarabarat",
    "ntt": "nusatenggaratimur",
    "pabar": "papuabarat",
}
ISLANDS = {"sum": "sumatera", "kal": "kalimantan", "sul": "sulawesi", "ja": "jawa"}
SIDES = {"ut": "utara", "bar": "barat", "sel": "selatan", "teng": "tengah", "tim": "timur", "tra": "tenggara"}
SHORT_PROVINCE = re.compile(rf"({'|'.join(ISLANDS)})({'|'.join(SIDES)})")
DISTRICTS = {
    "pangkep": "pangkajenekepulauan",
    "polman": "polewalimandar",
    "sitaro": "siautagulandangbiaro",
    "kepulauansiautagulandangbiaro": "siautagulandangbiaro",
    "oki": "ogankomeringilir",
    "oku": "ogankomeringulu",
}
WORTH_SUGGESTING = 80


@dataclass(frozen=True, slots=True)
class AgencyKey:
    """What a name says: the type (empty when it does not) and the bare rest."""

    type: str
    core: str

    def matches(self, other: "AgencyKey") -> bool:
        """Say whether both can be the same agency; an unstated type contradicts none."""
        return self.core == other.core and (self.type == other.type or "" in (self.type, other.type))


@lru_cache(maxsize=4096)
def agency_key(name: str, kind: str = "") -> AgencyKey:
    """Reduce a name to its key; `kind` is the type when it is known from elsewhere and the name does not say it."""
    words = _words(name)
    if words and words[0] in GOVERNMENT:
        words = words[2:] if words[1:2] == ["daerah"] and len(words) > 2 and words[2] in PREFIXES else words[1:]
    stated = PREFIXES.get(words[0], "") if len(words) > 1 else ""
    rest = words[1:] if stated else words
    return _key(stated or (kind if kind in REGIONAL else ""), _core(rest))


def find_agency(names: Iterable[str], wanted: str, kind: str = "") -> tuple[str, ...]:
    """Give the names that mean the wanted agency, sorted; several when the wanted name does not say which."""
    listed, key = sorted(set(names)), agency_key(wanted, kind)
    found = tuple(name for name in listed if agency_key(name).matches(key))
    return found or tuple(name for name in listed if key.core and key.core == _initials(name))


def suggest_agencies(names: Iterable[str], wanted: str) -> tuple[str, ...]:
    """Give up to five names that read like the wanted one, best first."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only a mistake pays for its import

    listed = sorted(set(names))
    cores = [" ".join(_words(name)) for name in listed]
    hits = process.extract(" ".join(_words(wanted)), cores, scorer=fuzz.WRatio, limit=5, score_cutoff=WORTH_SUGGESTING)
    return tuple(listed[index] for _, _, index in hits)


def _words(name: str) -> list[str]:
    text = re.sub(r"\(.*?\)", " ", name.casefold())
    text = re.sub(r"\b([a-z])\.\s?(?=[a-z]\b\.?)", r"\1", text).replace("&", " dan ")
    words = re.sub(r"[^a-z0-9]+", " ", text).split()
    return ["kepulauan" if word == "kep" else word for word in words]


def _core(words: list[str]) -> str:
    text = " ".join(word for word in words if word not in ("dan", "administrasi"))
    return re.sub(r" (republik indonesia|ri)$", "", text).replace(" ", "")


def _key(kind: str, core: str) -> AgencyKey:
    if kind == "provinsi" and core == "yogyakarta":
        return AgencyKey(kind, "diyogyakarta")
    if kind in ("", "provinsi"):
        short = SHORT_PROVINCE.fullmatch(core)
        full = ISLANDS[short[1]] + SIDES[short[2]] if short else PROVINCES.get(core)
        if full or core in PROVINCES.values():
            return AgencyKey("provinsi", full or core)
    return AgencyKey(kind, DISTRICTS.get(core, core) if kind in ("", "kabupaten") else core)


@lru_cache(maxsize=4096)
def _initials(name: str) -> str:
    words = [word for word in _words(name) if word != "dan"]
    return "" if agency_key(name).type in REGIONAL else "".join(word[0] for word in words)
