"""Progress for people: only on a terminal, only when it takes longer than a moment, never in the answer."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock, Timer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.status import Status

PATIENCE = 1.0
EVERY = 64


@contextmanager
def counting(what: str) -> Iterator[Callable[[int], None]]:
    """Give a function to be told how many are done; it shows a spinner on standard error after a second."""
    if not sys.stderr.isatty():
        yield lambda _count: None
        return
    spinner = _Spinner(what)
    try:
        yield spinner.tell
    finally:
        spinner.stop()


class _Spinner:
    """A line on the terminal that appears late, by a timer, and leaves no trace."""

    def __init__(self, what: str) -> None:
        self.what = what
        self.lock = Lock()
        self.over = False
        self.status: Status | None = None
        self.timer = Timer(PATIENCE, self.show)
        self.timer.daemon = True
        self.timer.start()

    def show(self) -> None:
        """Appear: the user has waited."""
        from rich.console import Console
        from rich.status import Status

        with self.lock:
            if not self.over:
                self.status = Status(f"{self.what} ...", console=Console(stderr=True))
                self.status.start()

    def tell(self, count: int) -> None:
        """Show how many are done."""
        if count % EVERY == 0 and self.status is not None:
            self.status.update(f"{self.what}: {count}")

    def stop(self) -> None:
        """Take the line away."""
        self.timer.cancel()
        with self.lock:
            self.over = True
            if self.status is not None:
                self.status.stop()
