"""Which content of an architecture is evidence for which indicator: our reading, never an official mapping.

`strength` says whether the content is the main evidence (`utama`), helps (`pendukung`) or cannot be it at all
(`luar repositori`). `checks` are the requirements of a level that a program can look for; what it finds is a
suggestion, and never above `supports_up_to`.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Which objects of the content kinds concern an indicator; empty means all of them.

    `services` are words in the names of services, looked for under the RAL code `branch`;
    `sector` is the place of a sector of public services, which the agency chooses; 0 where there is none to choose.
    """

    policy: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    branch: str = ""
    types: tuple[str, ...] = ()
    sector: int = 0


@dataclass(frozen=True, slots=True)
class EvidenceRule:
    """What an indicator rests on: content kinds, strength, requirement per level, and what must come from outside."""

    indicator: int
    kinds: tuple[str, ...]
    strength: str
    strength_note: str
    checks: tuple[tuple[int, str], ...]
    supports_up_to: int | None
    still_needs: str
    narrowing: Narrowing = Narrowing()


@dataclass(frozen=True, slots=True)
class EvidenceMap:
    """The rules of every instrument by indicator, what the content kinds mean, and how instruments relate."""

    about: str
    content_kinds: Mapping[str, str]
    rules: Mapping[str, Mapping[int, EvidenceRule]]
    crosswalk: Mapping[str, Any]


@cache
def evidence_map() -> EvidenceMap:
    """Load the shipped map."""
    data = json.loads(files(__package__).joinpath("data", "evidence-map.json").read_text(encoding="utf-8"))
    narrowing = data["narrowing"]
    return EvidenceMap(
        about=data["about"],
        content_kinds=MappingProxyType(data["content_kinds"]),
        rules=MappingProxyType(
            {name: _rules(entries, narrowing.get(name, {})) for name, entries in data["instruments"].items()}
        ),
        crosswalk=MappingProxyType(data["crosswalk"]),
    )


def _rules(entries: list[Mapping[str, Any]], narrowing: Mapping[str, Any]) -> Mapping[int, EvidenceRule]:
    return MappingProxyType({entry["no"]: _rule(entry, narrowing.get(str(entry["no"]), {})) for entry in entries})


def _rule(entry: Mapping[str, Any], narrowing: Mapping[str, Any]) -> EvidenceRule:
    return EvidenceRule(
        indicator=entry["no"],
        kinds=tuple(entry["kinds"]),
        strength=entry["strength"],
        strength_note=entry["strength_note"],
        checks=tuple(sorted((int(level), text) for level, text in entry["level_checks"].items())),
        supports_up_to=entry["supports_up_to"],
        still_needs=entry["still_needs"],
        narrowing=Narrowing(
            policy=tuple(narrowing.get("policy", ())),
            services=tuple(narrowing.get("services", ())),
            branch=narrowing.get("branch", ""),
            types=tuple(narrowing.get("types", ())),
            sector=narrowing.get("sector", 0),
        ),
    )
