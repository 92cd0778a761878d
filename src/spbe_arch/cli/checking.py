"""The rules over a large repository, checked in two processes: what does without the gate is shared among them.

The first asks the gate before it takes its share. The findings are the same however they are come by: where no second
process can be had, or it fails, this one checks everything.
"""

from collections.abc import Callable, Iterator
from itertools import groupby

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.assessment.assess import broken
from spbe_arch.cli.shares import Shares
from spbe_arch.loading.beside import beside
from spbe_arch.model.finding import Finding
from spbe_arch.reports.frozen import put_together, taken_apart
from spbe_arch.rules import ASKING_THE_GATE, BY_THEMSELVES, CHECKS

WORTH_IT = 1_000
"""With fewer objects, checking them is faster than a second process."""
FAMILIES = tuple(
    tuple(family)
    for _name, family in groupby(
        sorted(BY_THEMSELVES, key=lambda check: check.RULE.code), lambda check: check.RULE.code[:3]
    )
)
"""Each is shared out whole: its rules ask for the same things, which every process has to find out for itself."""


def checking(analysis: Analysis) -> Callable[[Analysis], Iterator[Finding]]:
    """Begin to check; the function returned checks the rest, with an analysis whose gate may know its answers."""
    if len(analysis.architecture.entities) < WORTH_IT:
        return lambda asked: broken(asked, CHECKS)
    shares = Shares(len(FAMILIES))
    answer = beside(lambda: [taken_apart(finding) for finding in _shared(analysis, shares)])

    def found(asked: Analysis) -> Iterator[Finding]:
        yield from broken(asked, ASKING_THE_GATE)
        ours, theirs = tuple(_shared(asked, shares)), answer() if answer else ()
        if theirs is None:
            yield from broken(asked, BY_THEMSELVES)
        else:
            yield from ours
            yield from map(put_together, theirs)

    return found


def _shared(analysis: Analysis, shares: Shares) -> Iterator[Finding]:
    """Check family after family that nobody took yet."""
    for number in shares.taken():
        yield from broken(analysis, FAMILIES[number])
