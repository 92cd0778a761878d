"""Work that several processes share: each takes the next piece that is left, so that none waits long for another."""

import os
from collections.abc import Iterator


class Shares:
    """The numbers of at most 256 pieces of work, made before the processes part.

    A pipe holds them, a byte each: what one process reads from it no other will.
    """

    def __init__(self, count: int) -> None:
        """Lay down the numbers from 0 on."""
        self._pipe, writer = os.pipe()
        os.write(writer, bytes(range(count)))
        os.close(writer)

    def taken(self) -> Iterator[int]:
        """Take number after number until none is left."""
        while number := os.read(self._pipe, 1):
            yield number[0]
        os.close(self._pipe)
