"""An application as the gate has read it: its functions, guards, name keys and word vector, ready to be compared."""

from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from spbe_arch.analysis.duplicates.context import bare, marks
from spbe_arch.analysis.duplicates.names import distinctive, keys_of
from spbe_arch.analysis.duplicates.stem import stem
from spbe_arch.analysis.duplicates.text import Reader, Text
from spbe_arch.analysis.duplicates.understanding import Interpreter, Understanding
from spbe_arch.analysis.duplicates.values import CatalogueEntry, Context, Proposal
from spbe_arch.analysis.duplicates.vectors import Frequencies, terms
from spbe_arch.reference.lexicon import GovernmentFunction

NEAR_TOP, PART_OF_IT = 0.85, 0.4
REMEMBERED = 60_000
NO_GUARDS: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Reading:
    """What was understood of one proposal or catalogue entry."""

    id: str
    name: str
    agency: str
    unit: str
    context: Context
    keys: frozenset[str]
    bare_name: str
    plain_name: str
    understanding: Understanding
    counted: Counter[str]
    vector: dict[str, float]

    @cached_property
    def central(self) -> dict[str, float]:
        """Functions near the top: what the application is about, not what it mentions."""
        evidence = self.understanding.evidence
        least = evidence[0].strength * NEAR_TOP if evidence else 0.0
        return {item.function: item.strength for item in evidence[:3] if item.strength >= least}

    @cached_property
    def minor(self) -> dict[str, float]:
        """Functions it has a part in: what a module of it would be about."""
        evidence = self.understanding.evidence
        least = evidence[0].strength * PART_OF_IT if evidence else 0.0
        return {item.function: item.strength for item in evidence[:6] if item.strength >= least}

    @cached_property
    def stems(self) -> dict[str, frozenset[str]]:
        """The stems by which the text speaks of each of its functions."""
        return {item.function: item.stems for item in self.understanding.evidence}

    @cached_property
    def marks(self) -> frozenset[tuple[str, str]]:
        """What the architecture says of it, to be held against that of another."""
        return marks(self.context)

    @cached_property
    def slug(self) -> str:
        """The name that declared integrations call it by."""
        return bare(self.id)

    @cached_property
    def ends(self) -> frozenset[str]:
        """With what it declares to be integrated."""
        return frozenset(bare(target) for target in self.context.integrates)

    @cached_property
    def is_placed(self) -> bool:
        """Whether the architecture says what it serves or holds."""
        return bool(self.context.services or self.context.data)

    def among(self, frequencies: Frequencies) -> "Reading":
        """Give the same reading, its words weighed as they are in another catalogue."""
        return replace(self, vector=frequencies.weigh(self.counted), plain_name=_plain(self.bare_name, frequencies))

    def slim(self) -> "Reading":
        """Give the same reading without the words it was made of: small enough to keep by the thousand."""
        return replace(self, keys=frozenset(), counted=Counter())

    def guarded(self, function: GovernmentFunction) -> frozenset[str]:
        """Which guards say that this text's share in a function is of another kind (BUMD, village, students...)."""
        guards = self.understanding.guards
        if not guards:
            return NO_GUARDS
        return frozenset(
            guard.id
            for guard, _ in guards
            if guard.effect == "gugur" and (function.id in guard.functions or function.population in guard.populations)
        )


class Wording(NamedTuple):
    """What an application says of itself, whether it is proposed or exists: all that a reading is made from."""

    id: str
    name: str
    expansion: str
    description: str
    aliases: tuple[str, ...]
    agency: str
    unit: str
    context: Context

    @classmethod
    def of(cls, item: Proposal | CatalogueEntry) -> "Wording":
        """Return the wording of a proposal or an entry; only what exists has a short name's expansion."""
        expansion = item.expansion if isinstance(item, CatalogueEntry) else ""
        return cls(item.id, item.name, expansion, item.description, item.aliases, item.agency, item.unit, item.context)

    def text(self, reader: Reader) -> Text:
        """Read it as a text; a short name stands before what it is short for."""
        name, expansion = self.name, self.expansion
        titled = f"{name} ({expansion})" if expansion and expansion != name else name
        return reader.read(titled, self.description, self.aliases)


class Readings:
    """Applications as they were read; what was read lately is remembered: who is judged is also whom others meet."""

    def __init__(self, interpreter: Interpreter, frequencies: Frequencies) -> None:
        """Take what understands texts, and how rare words are."""
        self.interpreter, self.frequencies = interpreter, frequencies
        self._kept: dict[Wording, Reading] = {}

    def of(self, item: Proposal | CatalogueEntry) -> Reading:
        """Read one application."""
        wording = Wording.of(item)
        return self._kept.get(wording) or self._keep(wording, _read(wording, self.interpreter, self.frequencies))

    def _keep(self, wording: Wording, reading: Reading) -> Reading:
        if len(self._kept) >= REMEMBERED:
            self._kept.clear()
        self._kept[wording] = reading
        return reading


def _read(wording: Wording, interpreter: Interpreter, frequencies: Frequencies) -> Reading:
    name, text = wording.name, wording.text(interpreter.reader)
    keys = keys_of(name).union(*(keys_of(alias) for alias in wording.aliases))
    understanding = interpreter.understand(text, wording.unit, keys)
    counted = terms(text)
    bare = distinctive(name, wording.agency)
    return Reading(
        id=wording.id,
        name=name,
        agency=wording.agency,
        unit=wording.unit,
        context=wording.context,
        keys=keys,
        bare_name=bare,
        plain_name=_plain(bare, frequencies),
        understanding=replace(understanding, text=text.summary()),
        counted=counted,
        vector=frequencies.weigh(counted),
    )


def _plain(bare: str, frequencies: Frequencies) -> str:
    """Leave out the words of a name that many applications carry."""
    return " ".join(word for word in bare.split() if not frequencies.common(stem(word)))
