"""The rules over a large repository, checked in two processes: what does without the gate is shared among them.

The first asks the gate before it takes its share. The findings are the same however they are come by: where no second
process can be had, or it fails, this one checks everything.
"""

import os
from collections.abc import Callable, Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.assessment.assess import broken
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
    queue = _queue()
    answer = beside(lambda: [taken_apart(finding) for finding in _shared(analysis, queue)])

    def found(asked: Analysis) -> Iterator[Finding]:
        if answer is None:
            os.close(queue)
            yield from broken(asked, CHECKS)
            return
        yield from broken(asked, ASKING_THE_GATE)
        ours, theirs = tuple(_shared(asked, queue)), answer()
        if theirs is None:
            yield from broken(asked, BY_THEMSELVES)
        else:
            yield from ours
            yield from map(put_together, theirs)

    return found


def _queue() -> int:
    """Return a pipe that holds the number of each check to share, a byte each: whoever reads one checks that."""
    reader, writer = os.pipe()
    os.write(writer, bytes(range(len(BY_THEMSELVES))))
    os.close(writer)
    return reader


def _shared(analysis: Analysis, queue: int) -> Iterator[Finding]:
    """Check one after the other what nobody took yet."""
    while taken := os.read(queue, 1):
        yield from BY_THEMSELVES[taken[0]].check(analysis)
    os.close(queue)
