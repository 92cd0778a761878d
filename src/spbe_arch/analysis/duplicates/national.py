"""Holding a proposal against the national catalogue: features, relation, score and argument per application."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import exp

from spbe_arch.analysis.duplicates.context import links, shared, uses
from spbe_arch.analysis.duplicates.names import variants
from spbe_arch.analysis.duplicates.reading import Reading
from spbe_arch.analysis.duplicates.text import Text
from spbe_arch.analysis.duplicates.understanding import TELLING
from spbe_arch.analysis.duplicates.values import CatalogueEntry, Context
from spbe_arch.analysis.duplicates.vectors import cosine
from spbe_arch.analysis.duplicates.ways import NEARLY, Vector, Ways
from spbe_arch.analysis.duplicates.weighing import Evidence
from spbe_arch.reference.lexicon import GovernmentFunction, Guard, Lexicon

SUPPORTED = 0.5
CLEARLY = 1.35  # a rival this much stronger is what the proposal is for
SAID_IN_PASSING, MAIN_AT_ALL = 0.6, 0.3
DIRECT, OVERLAP = "langsung", "iris"
LIKE_AT_ALL = 0.05


@dataclass(frozen=True, slots=True)
class NationalMatch:
    """One national application held against a proposal, before it is argued."""

    entry: CatalogueEntry
    function: GovernmentFunction | None
    relation: str
    features: dict[str, float]
    evidence: Evidence | None
    rival: Evidence | None
    guard: tuple[Guard, tuple[str, ...]] | None
    alias: str
    is_product: bool
    shares: str


class NationalComparer:
    """The national entries, whose words are weighed, with the functions that serve them and the names they go by."""

    def __init__(self, lexicon: Lexicon, entries: Iterable[tuple[CatalogueEntry, Vector]]) -> None:
        """Sort functions, names and products by national id."""
        self._entries = tuple(entries)
        self._functions: dict[str, list[tuple[GovernmentFunction, str]]] = {}
        for function in lexicon.functions.values():
            for national, relation in function.national:
                self._functions.setdefault(national, []).append((function, relation))
        self._risky = frozenset(key for name in lexicon.classes.get("nama-rawan", ()) for key in variants(name))
        self._unmistakable = frozenset(key for name in lexicon.classes.get("nama-khas", ()) for key in variants(name))
        self._names = {entry.national_id: _names(entry) for entry, _ in self._entries}
        self._products = {
            entry.national_id: frozenset(
                key
                for function, _ in self._functions.get(entry.national_id, ())
                for name in function.products
                for key in variants(name)
            )
            for entry, _ in self._entries
        }

        self._ways = Ways.into(self._entries, self._functions, self._names)

    def compare(self, proposal: Reading, alike: float = NEARLY) -> list[NationalMatch]:
        """Hold the proposal against every national application that has anything to do with it.

        That is a function, a name, or words more than ``alike``.
        """
        reached = sorted(self._ways.reached(proposal, max(alike, NEARLY)))
        matches = (self._match(proposal, *self._entries[number]) for number in reached)
        return [match for match in matches if match is not None]

    def _match(self, proposal: Reading, entry: CatalogueEntry, words: Vector) -> NationalMatch | None:
        national = entry.national_id
        served = self._functions.get(national, [])
        evidence, function, relation = _strongest(proposal, served)
        guard = _fired(proposal, function)
        alias = next(iter(sorted(proposal.keys & self._names[national], key=lambda key: (-len(key), key))), "")
        likeness = cosine(proposal.vector, words)
        common = shared(proposal.context, entry.context)
        if not (evidence or alias or likeness > LIKE_AT_ALL or common.amount):
            return None
        others = _others(proposal, {item.id for item, _ in served})
        rival = others[0] if others else None
        ours = (evidence.strength if evidence else 0.0) * (0.5 if guard and guard[0].effect == "turun" else 1.0)
        if not function and served:
            function, relation = served[0]
        told = ours >= SUPPORTED or proposal.understanding.text.specific < TELLING
        product = told and bool(proposal.keys & self._products[national])
        aside = not alias and evidence is not None and _in_passing(proposal, evidence, others)
        features = {
            "fungsi": round(1 - exp(-1.5 * ours), 4),
            "nama": self._name_weight(alias, ours, rival, proposal.understanding.text),
            "saingan": round(rival.strength / (rival.strength + ours), 4) if rival else 0.0,
            "penjaga": 1.0 if guard and guard[0].effect == "gugur" else 0.0,
            "mirip": round(likeness, 4),
            "konteks": common.amount,
        }
        relation = _relation(relation, guard, proposal.context, entry, product=product, aside=aside)
        return NationalMatch(entry, function, relation, features, evidence, rival, guard, alias, product, common.detail)

    def _name_weight(self, alias: str, ours: float, rival: Evidence | None, text: Text) -> float:
        """Trust a name as far as the words bear it out; words that tell of something else take the trust away."""
        if not alias:
            return 0.0
        if ours >= SUPPORTED and ours >= 0.6 * (rival.strength if rival else 0.0):
            return 1.0
        if (rival and rival.strength >= SUPPORTED) or text.specific >= TELLING:
            return 0.7 if alias in self._unmistakable else 0.1
        return 0.35 if alias in self._risky else 0.9


def _names(entry: CatalogueEntry) -> frozenset[str]:
    names = (entry.name, entry.expansion, *entry.aliases, *entry.former_names, entry.national_id)
    return frozenset(key for name in names for key in variants(name)) - {"sistem", "nasional", "indonesia"}


def _strongest(
    proposal: Reading, served: list[tuple[GovernmentFunction, str]]
) -> tuple[Evidence | None, GovernmentFunction | None, str]:
    by_id = {function.id: (function, relation) for function, relation in served}
    found = [item for item in proposal.understanding.evidence if item.function in by_id]
    if not found:
        return None, None, ""
    best = max(found, key=lambda item: (item.strength, item.function))
    function, relation = by_id[best.function]
    extra = 0.25 * sum(item.strength for item in found if item is not best)
    return replace(best, strength=round(best.strength + extra, 4)), function, relation


def _others(proposal: Reading, ours: set[str]) -> list[Evidence]:
    return [item for item in proposal.understanding.evidence if item.function not in ours]


def _in_passing(proposal: Reading, evidence: Evidence, others: list[Evidence]) -> bool:
    """Tell whether a function is only touched: another is clearly stronger, or only a later clause names it."""
    alone = proposal.understanding.strength(evidence.function)
    if others and others[0].strength >= CLEARLY * alone:
        return True
    main = any(item.strength >= MAIN_AT_ALL and not item.late for item in others)
    return evidence.late and (alone < SAID_IN_PASSING or main)


def _fired(proposal: Reading, function: GovernmentFunction | None) -> tuple[Guard, tuple[str, ...]] | None:
    if function is None:
        return None
    fired = [
        (guard, words)
        for guard, words in proposal.understanding.guards
        if function.id in guard.functions or function.population in guard.populations
    ]
    return min(fired, key=lambda pair: (pair[0].effect, pair[0].id)) if fired else None


def _relation(
    relation: str,
    guard: tuple[Guard, tuple[str, ...]] | None,
    context: Context,
    entry: CatalogueEntry,
    *,
    product: bool,
    aside: bool,
) -> str:
    if uses(context, entry.id):
        return "pemakaian"
    if links(context, entry.id):
        return "terhubung"
    if aside or (guard and guard[0].effect == "turun"):
        return OVERLAP
    if product:
        return DIRECT
    return relation or (DIRECT if entry.pattern == "pakai-langsung" else OVERLAP)
