"""Work done in a second process while this one goes on: the answer comes back as plain data, or not at all.

Only what gives the same answer in either process may be done here, and whoever asks must be able to do it himself:
there may be one processor only, no way to part in two, or no memory left.
"""

import marshal
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any, BinaryIO

Answer = Callable[[], Any]
SIZE = 8
"""In so many bytes the length of an answer is told."""


def beside(work: Callable[[], Any]) -> Answer | None:
    """Begin to work in a second process; None where there can be none.

    The function returned waits for what ``work`` returns, texts, numbers, lists and dictionaries, or None if it failed.
    """
    parted = _parted(lambda pipe: pipe.write(marshal.dumps(work())))
    if parted is None:
        return None
    told, ended = parted

    def wait() -> Any:
        with told:
            answer = told.read()
        return marshal.loads(answer) if ended() else None  # noqa: S302 - our own words, through our own pipe

    return wait


def streaming(work: Callable[[], Iterator[Any]]) -> tuple[Iterator[Any], Callable[[], bool]] | None:
    """Begin to work in a second process whose answers come one by one; None where there can be none.

    The answers end where it ends or fails; the function waits for its end and says whether it went well.
    """
    try:
        store = os.memfd_create("spbe")  # a pipe alone holds too little: the other would wait while this one is busy
    except (AttributeError, OSError):
        return None

    def tell(pipe: BinaryIO) -> None:
        with open(store, "wb", closefd=False) as answers:
            for answer in work():
                size = answers.write(marshal.dumps(answer))
                answers.flush()
                pipe.write(size.to_bytes(SIZE))
                pipe.flush()

    parted = _parted(tell)
    if parted is None:
        os.close(store)
        return None
    return _answers(parted[0], store), parted[1]


def _answers(told: BinaryIO, store: int) -> Iterator[Any]:
    at = 0
    with told, open(store, "rb") as answers:
        while size := int.from_bytes(told.read(SIZE)):
            yield marshal.loads(os.pread(answers.fileno(), size, at))  # noqa: S302 - our own words, too
            at += size


def _parted(tell: Callable[[BinaryIO], object]) -> tuple[BinaryIO, Callable[[], bool]] | None:
    """Part in two: return where to read what the other process tells, and what waits for its end; None if alone."""
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
        _tell(writer, tell)
    os.close(writer)
    return open(reader, "rb"), lambda: os.waitpid(child, 0)[1] == 0


def _alone() -> bool:
    """Whether no other thread runs here: a lock it held while the process parts in two would be held for ever."""
    try:
        return len(os.listdir("/proc/self/task")) == 1
    except OSError:
        return False


def _tell(writer: int, tell: Callable[[BinaryIO], object]) -> None:
    """Tell all and end this process at once: nothing that belongs to the other may be flushed or closed."""
    failed = 1
    with suppress(BaseException):
        with open(writer, "wb") as pipe:
            tell(pipe)
        failed = 0
    os._exit(failed)
