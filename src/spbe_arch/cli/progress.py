"""Progress for people: only on a terminal, only when it takes longer than a moment, never in the answer.

A line that the alarm clock of the process writes: a spinner of a library would need a thread, and a process with a
second thread cannot safely part in two to work faster.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread

PATIENCE, EVERY = 1.0, 0.25
"""Seconds until the line appears, and between two of its states."""
CLEARED = "\r\x1b[K"


@contextmanager
def counting(what: str) -> Iterator[Callable[[int], None]]:
    """Give a function to be told how many are done; a line on standard error shows it after a second."""
    if not sys.stderr.isatty() or not hasattr(signal, "setitimer") or current_thread() is not main_thread():
        yield lambda _count: None
        return
    line = _Line(what)
    before = signal.signal(signal.SIGALRM, lambda _signal, _frame: line.show())
    signal.setitimer(signal.ITIMER_REAL, PATIENCE, EVERY)
    try:
        yield line.tell
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        line.clear()


class _Line:
    """A line on the terminal that appears late and leaves no trace; written past all buffers, at any moment."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._count = 0
        self._shown = False

    def tell(self, count: int) -> None:
        """Take note of how many are done."""
        self._count = count

    def show(self) -> None:
        """Write how far it is."""
        self._shown = True
        how_many = f": {self._count}" if self._count else ""
        self._write(f"{CLEARED}{self._what}{how_many} ...")

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            self._write(CLEARED)

    @staticmethod
    def _write(text: str) -> None:
        os.write(sys.stderr.fileno(), text.encode())
