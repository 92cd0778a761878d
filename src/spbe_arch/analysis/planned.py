"""A planning list before the gate: proposals of one government are held against each other, of others not at all."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from spbe_arch.analysis.duplicates import CatalogueEntry, Detector, Judgement, Proposal, national_entries, weights_of
from spbe_arch.reference.lexicon import duplicate_weights, lexicon
from spbe_arch.reference.national import NationalApplication

UNNAMED = "-"
"""The government of those that name none: they count as one."""


@dataclass(frozen=True, slots=True)
class Known:
    """What exists beside the list: the national catalogue, the list's own repository (if any), other agencies."""

    national: tuple[NationalApplication, ...]
    agency: str = ""
    own: tuple[CatalogueEntry, ...] = ()
    siblings: tuple[CatalogueEntry, ...] = ()


def judge_list(proposals: Iterable[Proposal], known: Known) -> tuple[Judgement, ...]:
    """Judge the proposals of planning lists, in the order given."""
    of_agency = _agencies(proposals, known.agency)
    own = (*(as_entry(found) for found in of_agency), *known.own)
    entries = (*national_entries(known.national), *own, *known.siblings)
    detector = Detector(lexicon(), weights_of(duplicate_weights()), entries)
    return tuple(detector.judge(found) for found in of_agency)


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
    """Return a proposal as something the others of its government can repeat."""
    return CatalogueEntry(
        id=proposal.id,
        scope="own",
        name=proposal.name,
        description=proposal.description,
        owner=proposal.unit or proposal.agency.strip(UNNAMED),
        agency=proposal.agency,
        unit=proposal.unit,
    )
