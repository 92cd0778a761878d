"""Work done in a second process while this one goes on: the answer comes back as plain data, or not at all.

Only what gives the same answer in either process may be done here, and whoever asks must be able to do it himself:
there may be one processor only, no way to part in two, or no memory left.
"""

import marshal
import os
from collections.abc import Callable
from contextlib import suppress
from typing import Any

Answer = Callable[[], Any]


def beside(work: Callable[[], Any]) -> Answer | None:
    """Begin to work in a second process; None where there can be none.

    The function returned waits for what ``work`` returns, texts, numbers, lists and dictionaries, or None if it failed.
    """
    if not hasattr(os, "sched_getaffinity") or len(os.sched_getaffinity(0)) < 2 or not _alone():
        return None
    reader, writer = os.pipe()
    try:
        child = os.fork()
    except OSError:
        os.close(reader)
        os.close(writer)
        return None
    if child == 0:
        _answer(writer, work)
    os.close(writer)

    def wait() -> Any:
        with open(reader, "rb") as pipe:
            told = pipe.read()
        _, status = os.waitpid(child, 0)
        return None if status else marshal.loads(told)  # noqa: S302 - our own words, through our own pipe

    return wait


def _alone() -> bool:
    """Whether no other thread runs here: a lock it held while the process parts in two would be held for ever."""
    try:
        return len(os.listdir("/proc/self/task")) == 1
    except OSError:
        return False


def _answer(writer: int, work: Callable[[], Any]) -> None:
    """Write the answer and end this process at once: nothing that belongs to the other may be flushed or closed."""
    failed = 1
    with suppress(BaseException):
        with open(writer, "wb") as pipe:
            pipe.write(marshal.dumps(work()))
        failed = 0
    os._exit(failed)
