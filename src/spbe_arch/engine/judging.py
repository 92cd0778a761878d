"""The gate over a large repository: judged on two processors while the rules run, and remembered until next time.

The answer is the same however it is come by. Nothing of this is needed: where no second process can be had, or it
fails, this one judges alone.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path

from spbe_arch.analysis.duplicates import Depth, Proposal
from spbe_arch.analysis.duplicates.keeping import plain, restored
from spbe_arch.analysis.gate import Ask, Found, Gate
from spbe_arch.engine.shares import Shares
from spbe_arch.loading.beside import beside
from spbe_arch.loading.cache import keep, recall, tool_digest

NAME, WHOLE, ARGUED, OTHERS = "gerbang", "gerbang-utuh", "gerbang-alasan", "gerbang-publik"
"""The memories: what repeats, all there is to say, why it repeats, and that for those who do not see everything."""
Meanwhile = Callable[[Callable[[], object]], object]
"""Does some work while others need not wait for it."""
WORTH_IT = 100
"""With fewer applications, judging them is faster than a second process or a memory."""
SHARES = 64
"""So many shares are judged by two processes: the one that is done first waits no longer than for one of them."""


def judging(gate: Gate, root: Path, meanwhile: Meanwhile, *, at_once: bool) -> Ask | None:
    """Begin to judge and return the function that waits for the answer; None where it is not worth it.

    What others need not wait for is left to ``meanwhile``. Not ``at_once``, it begins when somebody asks.

    It answers as well for the gate of an audience that does not see everything, once that is asked.
    """
    if len(gate.judged) < WORTH_IT:
        return None
    begun = cache(lambda: _judging(gate, _Memory(gate, root, NAME), "brief", meanwhile))
    if at_once:
        begun()
    known: dict[tuple[str, str], Found] = {}

    def ask(asked: Gate, depth: Depth) -> Found:
        mine = asked.architecture is gate.architecture
        if mine and depth == "brief":
            return begun()()
        if depth != "all":
            depth = "alike"  # which says all that is asked for briefly
        memory = _Memory(asked, root, WHOLE if depth == "all" else ARGUED if mine else OTHERS)
        key = depth, memory.digest
        found = known[key] = known.get(key) or _judging(asked, memory, depth, lambda work: work())()
        return found

    return ask


def _judging(gate: Gate, memory: "_Memory", depth: Depth, meanwhile: Meanwhile) -> Callable[[], Found]:
    """Begin to judge, and return the function that waits for the answer."""
    known = memory.recall()
    if known is not None:
        return lambda: known
    proposals = gate.proposals
    for proposal in proposals:
        gate.detector.read(proposal)  # before the processes part, as each of them meets nearly all
    shares = Shares(SHARES)
    answer = beside(lambda: plain(gate.judge_all(_taken(proposals, shares), depth)))

    @cache
    def judged() -> Found:
        found = gate.judge_all(_taken(proposals, shares), depth)
        told = answer and answer()
        found |= restored(told) if told else {}
        found |= gate.judge_all((proposal for proposal in proposals if proposal.id not in found), depth)
        meanwhile(lambda: memory.keep(found))
        return found

    return judged


def _taken(proposals: Sequence[Proposal], shares: Shares) -> Iterator[Proposal]:
    size = -(-len(proposals) // SHARES)
    for number in shares.taken():
        yield from proposals[number * size :][:size]


class _Memory:
    """What one gate answered before, as long as nothing changed that a judgement rests on before decisions."""

    def __init__(self, gate: Gate, root: Path, name: str) -> None:
        self._ids = {proposal.id for proposal in gate.proposals}
        self._root, self._name, self.digest = root, name, _digest(gate)

    def recall(self) -> Found | None:

        with suppress(TypeError, ValueError, IndexError):
            kept = restored(recall(self._root, self._name, self.digest) or [[], []])
            if kept.keys() == self._ids:
                return kept
        return None

    def keep(self, found: Found) -> None:

        keep(self._root, self._name, self.digest, plain(found))


def _digest(gate: Gate) -> str:
    """Return a digest of that: the tool, and what applications say."""
    seen = blake2b(f"{tool_digest()} {sys.version}".encode(), digest_size=20)
    for proposal in gate.proposals:
        seen.update(repr(proposal).encode("utf-8", "backslashreplace"))
    return seen.hexdigest()
