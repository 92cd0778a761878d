"""What `check` said last time, word for word: of an unchanged repository there is nothing new to say.

Kept apart from what makes a report, and without what that imports: reading one file is all that remains to do.
"""

from pathlib import Path
from typing import NamedTuple

from spbe_arch.loading.cache import Snapshot, keep, recall


class Looks(NamedTuple):
    """All that shapes what is said, beside the files, the tool and the day: said again for exactly the same looks.

    ``below`` is the folder of the repository in its git working tree; without ``paths`` everything is shown.
    """

    form: str
    lang: str
    fail_on: str
    colour: bool
    below: str
    paths: tuple[str, ...]


class Answer(NamedTuple):
    """What is printed, and whether a finding fails the run."""

    text: str
    failed: bool


def said(root: Path, now: Snapshot, looks: Looks) -> Answer | None:
    """Return what was said about the repository as it is now, if it was said in these looks last."""
    match recall(root, _name(looks), _digest(now, looks)):
        case [str() as text, bool() as failed]:
            return Answer(text, failed)
    return None


def remember(root: Path, now: Snapshot, looks: Looks, answer: Answer) -> None:
    """Keep what is said for the next run."""
    if now.settled:
        keep(root, _name(looks), _digest(now, looks), answer)


def _name(looks: Looks) -> str:
    return f"jawaban-{looks.form}"


def _digest(now: Snapshot, looks: Looks) -> str:
    return f"{now.digest} {tuple(looks)}"
