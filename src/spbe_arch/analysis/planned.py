"""A planning list before the gate: proposals of one government are held against each other, of others not at all."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from spbe_arch.analysis.duplicates import (
    CatalogueEntry,
    CatalogueIndex,
    Detector,
    Judgement,
    Proposal,
    national_entries,
    weights_of,
)
from spbe_arch.reference.lexicon import duplicate_weights, lexicon
from spbe_arch.reference.national import NationalApplication

Group = tuple[Sequence[CatalogueEntry], CatalogueIndex | None]
"""Entries that are searched together, with the index made of them before, if any."""

UNNAMED = "-"
"""The government of those that name none: they count as one."""


@dataclass(frozen=True, slots=True)
class Known:
    """What exists beside the list and the national catalogue: the list's own repository, if any, and other agencies."""

    agency: str = ""
    own: tuple[CatalogueEntry, ...] = ()
    siblings: tuple[Group, ...] = ()


@cache
def national_detector(national: tuple[NationalApplication, ...]) -> Detector:
    """Return the detector over the national catalogue alone; `over` adds what else exists."""
    return Detector(lexicon(), weights_of(duplicate_weights()), national_entries(national))


def judge_list(proposals: Iterable[Proposal], known: Known, national: Detector) -> Iterator[Judgement]:
    """Judge the proposals of planning lists one by one, by id; ``national`` knows the national catalogue."""
    ordered = sorted(_agencies(proposals, known.agency), key=lambda found: found.id)
    by_agency: dict[str, list[CatalogueEntry]] = {known.agency: list(known.own)} if known.own else {}
    for proposal in ordered:
        by_agency.setdefault(proposal.agency, []).append(as_entry(proposal))
    detectors = {agency: national.over((tuple(own), None), *known.siblings) for agency, own in by_agency.items()}
    for proposal in ordered:
        yield detectors[proposal.agency].judge(proposal)


def _agencies(proposals: Iterable[Proposal], agency: str) -> tuple[Proposal, ...]:
    """Give every proposal its government under one spelling; without one it is the repository's, or all are one's."""
    spelt = {_spelling(agency): agency} if agency else {}
    found: list[Proposal] = []
    for proposal in proposals:
        named = proposal.agency.strip() or agency or UNNAMED
        found.append(replace(proposal, agency=spelt.setdefault(_spelling(named), named)))
    return tuple(found)


def _spelling(agency: str) -> str:
    return " ".join(agency.casefold().replace("kab.", "kabupaten ").replace("prov.", "provinsi ").split())


def as_entry(proposal: Proposal) -> CatalogueEntry:
    """Return a proposal of a list as something the others can repeat; where no unit is named its government owns it."""
    return replace(CatalogueEntry.of(proposal), owner=proposal.unit or proposal.agency.strip(UNNAMED))
