"""Regulations an architecture rests on, and the rules for the software that follow from them.

Titles and status come from public summaries and agency documents; the official gazette was not read.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from spbe_arch.reference.certainty import Certainty
from spbe_arch.reference.packaged import read_packaged
from spbe_arch.reference.translation import indonesian

_KINDS = MappingProxyType(
    {
        "uu": "UU",
        "pp": "PP",
        "perpres": "Perpres",
        "inpres": "Inpres",
        "permenpanrb": "PermenPANRB",
        "kepmenpanrb": "KepmenPANRB",
        "se-menpanrb": "SE MenPANRB",
        "permendagri": "Permendagri",
        "permen-ppn": "Permen PPN",
        "permenkominfo": "Permenkominfo",
        "permenkomdigi": "Permenkomdigi",
        "anri": "Peraturan ANRI",
        "bssn": "Peraturan BSSN",
        "brin": "Peraturan BRIN",
        "bmkg": "Peraturan BMKG",
    }
)
_ID = re.compile(r"(?P<kind>[a-z]+(?:-[a-z]+)*)-(?P<number>\d+)-(?P<year>\d{4})")


@dataclass(frozen=True, slots=True)
class Regulation:
    """One regulation; `relevance` says what it asks of an architecture, `in_force` is None when not verified."""

    id: str
    title: str
    year: int
    relevance: str
    status: str
    in_force: bool | None
    certainty: Certainty

    @property
    def label(self) -> str:
        """Give the short citation, such as `Perpres 95/2018`."""
        return regulation_label(self.id)

    @property
    def citation(self) -> str:
        """Give the citation with the title, such as `Perpres 95/2018 tentang ...`."""
        return f"{self.label} tentang {self.title}"


@dataclass(frozen=True, slots=True)
class KnownApplication:
    """An application named by a rule, with its field and how sure it is that it is a general application."""

    name: str
    field: str
    certainty: Certainty
    note: str = ""


@dataclass(frozen=True, slots=True)
class SoftwareRule:
    """What a regulation asks that software can look at; `regulations` are the ids named by `basis`."""

    id: str
    rule: str
    basis: str
    regulations: tuple[str, ...]
    certainty: Certainty
    check: str = ""
    known_applications: tuple[KnownApplication, ...] = ()


@cache
def listed_regulations() -> Mapping[str, Regulation]:
    """Load the regulations by id, sorted."""
    return MappingProxyType({entry["id"]: _regulation(entry) for entry in _data()["regulations"]})


@cache
def rules_for_the_software() -> tuple[SoftwareRule, ...]:
    """Load the rules in the order of the source."""
    return tuple(_rule(entry) for entry in _data()["rules_for_the_software"])


@cache
def general_application_fields() -> tuple[str, ...]:
    """Give the eight fields in which general applications must be shared (Perpres 95/2018)."""
    rule = next(entry["rule"] for entry in _data()["rules_for_the_software"] if entry["id"] == "bidang-aplikasi-umum")
    return tuple(rule.partition(": ")[2].rstrip(".").split(", "))


def regulation_label(regulation: str) -> str:
    """Make the short citation of an id, known to the list or not; what is no such id is given back unchanged."""
    match = _ID.fullmatch(regulation)
    if match is None:
        return regulation
    kind = _KINDS.get(match["kind"], match["kind"].replace("-", " ").capitalize())
    return f"{kind} {match['number']}/{match['year']}"


def find_regulation(citation: str) -> Regulation | None:
    """Find the listed regulation that a citation such as `UU 23/2014 Pasal 391` begins with."""
    listed = listed_regulations().values()
    return next((entry for entry in listed if re.match(rf"{re.escape(entry.label)}(?!\d)", citation)), None)


def _regulation(entry: Mapping[str, Any]) -> Regulation:
    status: str = entry["status"]
    known = not status.endswith("status not verified")
    return Regulation(
        id=entry["id"],
        title=indonesian(entry["title"]),
        year=entry["year"],
        relevance=indonesian(entry["relevance"]),
        status=indonesian(status),
        in_force=status.startswith("in force") if known else None,
        certainty=Certainty(entry["certainty"]),
    )


def _rule(entry: Mapping[str, Any]) -> SoftwareRule:
    return SoftwareRule(
        id=entry["id"],
        rule=indonesian(entry["rule"]),
        basis=indonesian(entry["basis"]),
        regulations=tuple(match.group() for match in _ID.finditer(entry["basis"])),
        certainty=Certainty(entry["certainty"]),
        check=indonesian(entry.get("check", "")),
        known_applications=tuple(_known(application) for application in entry.get("known_applications", ())),
    )


def _known(entry: Mapping[str, str]) -> KnownApplication:
    return KnownApplication(
        entry["nama"], entry["bidang"], Certainty(entry["certainty"]), indonesian(entry.get("note", ""))
    )


def _data() -> Any:
    return read_packaged("regulations.json")
