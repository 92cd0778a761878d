"""Progress for people: only on a terminal, only when it takes longer than a moment, never in the answer."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

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
    """A line on the terminal that appears late and leaves no trace."""

    def __init__(self, what: str) -> None:
        self.what = what
        self.began = time.monotonic()
        self.status: object = None
        self.leave: Callable[[], None] = lambda: None

    def tell(self, count: int) -> None:
        """Show how many are done, once the user has waited."""
        if count % EVERY or time.monotonic() - self.began < PATIENCE:
            return
        from rich.console import Console  # noqa: PLC0415 - only somebody who waits pays for its import
        from rich.status import Status  # noqa: PLC0415

        if isinstance(self.status, Status):
            self.status.update(f"{self.what}: {count}")
        else:
            status = Status(f"{self.what}: {count}", console=Console(stderr=True))
            status.start()
            self.status, self.leave = status, status.stop

    def stop(self) -> None:
        """Take the line away."""
        self.leave()
