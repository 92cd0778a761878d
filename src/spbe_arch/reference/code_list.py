"""A code list and its entries, and how an agency extends one; `codes` loads the six national ones.

A classification holds the deepest code; the upper levels follow from it. Levels beyond the national ones belong to
the agency, which may also override an entry; both are marked `source="instansi"`. The certainty of every entry is kept.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal

from spbe_arch.reference.certainty import Certainty

Domain = Literal["rab", "ral", "rad", "raa", "rai", "rak"]
DOMAINS: tuple[Domain, ...] = ("rab", "ral", "rad", "raa", "rai", "rak")

# The two sources of RAK disagree on what level 2 means (see conflicts), so nobody is refused for a level 2 code there.
_DISPUTED_LEVELS: Mapping[str, tuple[int, ...]] = MappingProxyType({"rak": (2,)})


@dataclass(frozen=True, slots=True)
class Code:
    """One entry of a code list; `rab` is the business urusan of the same name, where the list knows it."""

    code: str
    name: str
    level: int
    parent: str | None
    domain: Domain
    certainty: Certainty
    aliases: tuple[str, ...] = ()
    note: str = ""
    rab: str | None = None
    template_spelling: str | None = None
    source: Literal["nasional", "instansi"] = "nasional"
    overrides: str | None = None

    @property
    def is_official(self) -> bool:
        """Say whether it may be presented as a national code: never when inferred or set by the agency."""
        return self.source == "nasional" and self.certainty.may_be_official

    @property
    def label(self) -> str:
        """Give code and name, and the doubt where there is one: `RAI.01.01 Pusat Data Nasional (disimpulkan)`."""
        doubt = "" if self.certainty is Certainty.CONFIRMED else f" ({self.certainty.label})"
        return f"{self.code} {self.name}{doubt}"


@dataclass(frozen=True, slots=True)
class ListSource:
    """Where a list comes from, how it was verified, and where its sources disagree."""

    regulation: str
    title: str
    independent_sources: int
    how_verified: str
    level_names: Mapping[int, str]
    conflicts: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CodeList:
    """One code list with its entries sorted by code; `withheld` were seen once and are probably not national codes."""

    domain: Domain
    entries: Mapping[str, Code]
    fixed_levels: tuple[int, ...]
    agency_levels: tuple[int, ...]
    source: ListSource
    withheld: tuple[Code, ...]
    _below: Mapping[str, tuple[Code, ...]] = field(repr=False, compare=False)

    @property
    def strict_levels(self) -> tuple[int, ...]:
        """Give the levels on which an unknown code is a mistake, leaving out those the sources dispute."""
        disputed = _DISPUTED_LEVELS.get(self.domain, ())
        return tuple(level for level in self.fixed_levels if level not in disputed)

    def get(self, code: str) -> Code | None:
        """Find one entry."""
        return self.entries.get(code)

    def roots(self) -> tuple[Code, ...]:
        """Give the entries of level 1."""
        return self._below.get("", ())

    def children(self, code: str) -> tuple[Code, ...]:
        """Give the entries directly below a code."""
        return self._below.get(code, ()) if code else ()

    def ancestors(self, code: str) -> tuple[Code, ...]:
        """Give the known upper levels of a code, highest first, also when the code itself is unknown."""
        parts = code.split(".")
        prefixes = (".".join(parts[:length]) for length in range(2, len(parts)))
        return tuple(self.entries[prefix] for prefix in prefixes if prefix in self.entries)

    def path(self, code: str) -> tuple[Code, ...]:
        """Give the known levels of a code from level 1 down to the code itself."""
        own = self.get(code)
        return (*self.ancestors(code), own) if own else self.ancestors(code)

    def is_leaf(self, code: str) -> bool:
        """Say whether the code is known and nothing stands below it."""
        return code in self.entries and code not in self._below

    def deepest_level(self, branch: str) -> int:
        """Give the deepest level available under a branch; its own level when nothing is below, 0 when unknown."""
        own = self.get(branch)
        return max((self.deepest_level(child.code) for child in self.children(branch)), default=own.level if own else 0)

    def deepest_fixed_level(self, branch: str) -> int:
        """Give the deepest national level under a branch, which levels added by an agency do not change."""
        own = self.get(branch)
        below = (child for child in self.children(branch) if child.level in self.fixed_levels)
        return max((self.deepest_fixed_level(child.code) for child in below), default=own.level if own else 0)


def code_list_of(
    domain: Domain,
    codes: Iterable[Code],
    *,
    fixed_levels: tuple[int, ...],
    agency_levels: tuple[int, ...],
    source: ListSource,
    withheld: tuple[Code, ...] = (),
) -> CodeList:
    """Make a list of its codes, given in any order."""
    entries = _sorted({code.code: code for code in codes})
    return CodeList(domain, entries, fixed_levels, agency_levels, source, withheld, _below(entries))


def domain_of(code: str) -> Domain | None:
    """Tell from its prefix which list a code belongs to."""
    return next((domain for domain in DOMAINS if code.startswith(f"{domain.upper()}.")), None)


def agency_code(code: str, name: str, note: str = "") -> Code:
    """Make an agency's own entry; level and parent follow from the code, which must carry a known prefix."""
    domain = domain_of(code)
    if domain is None:
        raise ValueError(f"kode '{code}' tidak berawalan salah satu dari {', '.join(DOMAINS).upper()}")
    return Code(code, name, code.count("."), _upper(code), domain, Certainty.AGENCY, note=note, source="instansi")


def extended(code_list: CodeList, extra: Iterable[Code]) -> CodeList:
    """Add or override entries, in any order; see `unattached` for those left out. The last of two equal codes wins."""
    attached, _ = _split(code_list, extra)
    entries = dict(code_list.entries)
    for code in attached:
        entries[code.code] = _owned(code, code_list.get(code.code))
    ordered = _sorted(entries)
    return replace(code_list, entries=ordered, _below=_below(ordered))


def unattached(code_list: CodeList, extra: Iterable[Code]) -> tuple[Code, ...]:
    """Give the entries that `extended` leaves out: another list's, or without an existing parent."""
    return _split(code_list, extra)[1]


def _upper(code: str) -> str | None:
    upper, _, _ = code.rpartition(".")
    return upper if "." in upper else None


def _split(code_list: CodeList, extra: Iterable[Code]) -> tuple[tuple[Code, ...], tuple[Code, ...]]:
    known = set(code_list.entries)
    attached: list[Code] = []
    left_out: list[Code] = []
    for code in sorted(extra, key=lambda code: code.level):
        well_formed = code.domain == code_list.domain and code.parent == _upper(code.code)
        fits = well_formed and (code.parent or code.code) in known
        (attached if fits else left_out).append(code)
        known.update((code.code,) if fits else ())
    return tuple(attached), tuple(left_out)


def _owned(code: Code, present: Code | None) -> Code:
    """Mark an entry as the agency's; one that overrides keeps the crosswalk and the name it replaces."""
    own = replace(code, source="instansi", certainty=Certainty.AGENCY)
    if present is None:
        return own
    replaced = present.name if present.source == "nasional" else present.overrides
    return replace(own, rab=own.rab or present.rab, overrides=replaced)


def _sorted(entries: Mapping[str, Code]) -> Mapping[str, Code]:
    return MappingProxyType(dict(sorted(entries.items())))


def _below(entries: Mapping[str, Code]) -> Mapping[str, tuple[Code, ...]]:
    groups: dict[str, list[Code]] = {}
    for code in entries.values():
        groups.setdefault(code.parent or "", []).append(code)
    return MappingProxyType({parent: tuple(codes) for parent, codes in groups.items()})
