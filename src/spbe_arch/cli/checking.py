"""The rules over a large repository, checked in two processes: what does without the gate is shared among them.

The first asks the gate before it takes its share. The findings are the same however they are come by: where no second
process can be had, or it fails, this one checks everything.
"""

from collections.abc import Callable, Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.assessment.assess import broken
from spbe_arch.cli.shares import Shares
from spbe_arch.loading.beside import beside
from spbe_arch.model.finding import Finding
from spbe_arch.reports.frozen import put_together, taken_apart
from spbe_arch.rules import ASKING_THE_GATE, BY_THEMSELVES, CHECKS

WORTH_IT = 1_000
"""With fewer objects, checking them is faster than a second process."""


def checking(analysis: Analysis) -> Callable[[Analysis], Iterator[Finding]]:
    """Begin to check; the function returned checks the rest, with an analysis whose gate may know its answers."""
    if len(analysis.architecture.entities) < WORTH_IT:
        return lambda asked: broken(asked, CHECKS)
    shares = Shares(len(BY_THEMSELVES))
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
    """Check one after the other what nobody took yet."""
    for number in shares.taken():
        yield from BY_THEMSELVES[number].check(analysis)
