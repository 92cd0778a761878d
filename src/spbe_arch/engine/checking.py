"""The rules over a large repository, checked in two processes: what does without the gate is shared among them.

The first asks the gate before it takes its share. The findings are the same however they are come by: where no second
process can be had, or it fails, this one checks everything.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.assessment.assess import broken
from spbe_arch.engine.noted import Noted
from spbe_arch.engine.shares import Shares
from spbe_arch.loading.beside import beside
from spbe_arch.model.finding import Finding, put_together, taken_apart
from spbe_arch.rules import ASKING_THE_GATE, BY_THEMSELVES, CHECKS, OF_ONE_OBJECT, OF_SEVERAL, Check

WORTH_IT = 1_000
"""With fewer objects, checking them is faster than a second process."""
Piece = tuple[Analysis, tuple[Check, ...]]
"""Rules to be checked together, and what of."""


def checking(analysis: Analysis, noted: Noted) -> Callable[[Analysis], Iterator[Finding]]:
    """Begin to check; the function returned checks the rest, with an analysis whose gate may know its answers."""
    if len(analysis.architecture.entities) < WORTH_IT:
        return lambda asked: broken(asked, CHECKS)
    pieces = tuple(_pieces(analysis, noted))
    shares = Shares(len(pieces))
    answer = beside(lambda: [taken_apart(finding) for finding in _shared(pieces, shares)])

    def found(asked: Analysis) -> Iterator[Finding]:
        yield from _of_gate(asked, noted)
        ours, theirs = tuple(_shared(pieces, shares)), answer() if answer else ()
        if theirs is None:
            yield from broken(asked, BY_THEMSELVES)
        else:
            fresh = (*ours, *map(put_together, theirs))
            noted.note(fresh)
            yield from fresh
            yield from noted.of_one

    return found


def _of_gate(asked: Analysis, noted: Noted) -> tuple[Finding, ...]:
    if noted.of_gate is not None:
        return noted.of_gate
    found = tuple(broken(asked, ASKING_THE_GATE))
    noted.note_of_gate(found)
    return found


def _pieces(analysis: Analysis, noted: Noted) -> Iterator[Piece]:
    """Yield the rules by family, each with what it has to look at."""
    if noted.fresh is analysis:
        yield from ((analysis, family) for family in _families(BY_THEMSELVES))
    else:
        yield noted.fresh, OF_ONE_OBJECT
        yield from ((analysis, family) for family in _families(OF_SEVERAL))


def _families(checks: Iterable[Check]) -> Iterator[tuple[Check, ...]]:
    """Yield rules that ask for the same things, which every process has to find out for itself."""
    by_code = sorted(checks, key=lambda check: check.RULE.code)
    for _name, family in groupby(by_code, lambda check: check.RULE.code[:3]):
        yield tuple(family)


def _shared(pieces: tuple[Piece, ...], shares: Shares) -> Iterator[Finding]:
    """Check piece after piece that nobody took yet."""
    for number in shares.taken():
        yield from broken(*pieces[number])
