"""The six national code lists (RAB, RAL, RAD, RAA, RAI, RAK), loaded once from the shipped data.

They are derived from Perpres 132/2022 as seen in digests, upload templates and applications of agencies; the official
annex was not read, so every entry keeps its certainty and every list its conflicts.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from spbe_arch.reference.certainty import Certainty
from spbe_arch.reference.code_list import (
    DOMAINS,
    Code,
    CodeList,
    Domain,
    ListSource,
    agency_code,
    code_list_of,
    domain_of,
    extended,
    unattached,
)
from spbe_arch.reference.packaged import read_packaged
from spbe_arch.reference.translation import all_indonesian, indonesian

__all__ = (
    "DOMAINS",
    "Code",
    "CodeList",
    "Domain",
    "ListSource",
    "agency_code",
    "code_list_of",
    "code_lists",
    "domain_of",
    "extended",
    "unattached",
)

_CERTAINTIES = {certainty.value: certainty for certainty in Certainty}


@cache
def code_lists() -> Mapping[str, CodeList]:
    """Load the six shipped lists by domain."""
    return MappingProxyType({domain: _load(domain) for domain in DOMAINS})


def _load(domain: Domain) -> CodeList:
    data = read_packaged(f"{domain}.json")
    source = data["source"]
    return code_list_of(
        domain,
        (_code(domain, entry) for entry in data["entries"]),
        fixed_levels=tuple(source["levels_fixed_nationally"]),
        agency_levels=tuple(source["levels_defined_by_agency"]),
        source=_source(source),
        withheld=tuple(_code(domain, entry) for entry in data["withheld"]),
    )


def _source(source: Mapping[str, Any]) -> ListSource:
    return ListSource(
        regulation=source["regulation"],
        title=source["domain"],
        independent_sources=source["independent_sources"],
        how_verified=indonesian(source["how_verified"]),
        level_names=MappingProxyType(
            {int(level): indonesian(name) for level, name in source.get("level_names", {}).items()}
        ),
        conflicts=all_indonesian(source.get("conflicts", ())),
        notes=all_indonesian(source.get("notes", ())),
    )


def _code(domain: Domain, entry: Mapping[str, Any]) -> Code:
    note = entry.get("note")
    return Code(
        entry["code"],
        entry["name"],
        entry["level"],
        entry.get("parent"),
        domain,
        _CERTAINTIES[entry["certainty"]],
        tuple(entry.get("alias", ())),
        indonesian(note) if note else "",
        entry.get("rab"),
        entry.get("spelling_in_template"),
    )
