"""The gate over a large repository: judged on two processors while the rules run, and remembered until next time.

The answer is the same however it is come by. Nothing of this is needed: where no second process can be had, or it
fails, this one judges alone.
"""

import sys
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from spbe_arch.loading.beside import beside
from spbe_arch.loading.cache import keep, recall, tool_digest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spbe_arch.analysis.duplicates import Proposal
    from spbe_arch.analysis.gate import Found, Gate

NAME = "gerbang"
WORTH_IT = 100
"""With fewer applications, judging them is faster than a second process or a memory."""
SHARE = 0.65
"""Of the applications the second process takes this share: meanwhile the first has the other rules to check."""


def judging(gate: "Gate", root: Path) -> "Callable[[], Found] | None":
    """Begin to judge and return the function that waits for the answer; None where it is not worth it."""
    from spbe_arch.analysis.duplicates.keeping import plain, restored

    proposals = gate.proposals
    if len(proposals) < WORTH_IT:
        return None
    digest = _digest(gate)
    with suppress(TypeError, ValueError, IndexError):
        kept = restored(recall(root, NAME, digest) or [[], []])
        if kept.keys() == {proposal.id for proposal in proposals}:
            return lambda: kept
    gate.read()
    cut = int(len(proposals) * (1 - SHARE))
    others = _elsewhere(gate, proposals[cut:])

    def judged() -> "Found":
        found = {**gate.repeating(proposals[:cut]), **others()}
        keep(root, NAME, digest, plain(found))
        return found

    return judged


def _elsewhere(gate: "Gate", proposals: "Sequence[Proposal]") -> "Callable[[], Found]":
    """Judge in a second process from now on; the function returned waits for it, or does the work where it failed."""
    from spbe_arch.analysis.duplicates.keeping import plain, restored

    answer = beside(lambda: plain(gate.repeating(proposals)))

    def judged() -> "Found":
        told = answer() if answer else None
        return restored(told) if told else gate.repeating(proposals)

    return judged


def _digest(gate: "Gate") -> str:
    """Return a digest of all that a judgement rests on before decisions: the tool, and what applications say."""
    seen = blake2b(f"{tool_digest()} {sys.version}".encode(), digest_size=20)
    for proposal in gate.proposals:
        seen.update(repr(proposal).encode("utf-8", "backslashreplace"))
    return seen.hexdigest()
