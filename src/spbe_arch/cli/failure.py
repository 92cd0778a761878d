"""What ends a command early: always one clear line, never a traceback."""

from collections.abc import Collection


class Failure(Exception):  # noqa: N818 - not a bug: something about the request or the machine
    """The command cannot go on; the text is what the user reads, and the exit code is 2."""


def did_you_mean(word: str, known: Collection[str]) -> str:
    """Return `; maksudnya `x`?` for the known word most like ``word``, or nothing."""
    from difflib import get_close_matches

    by_lower = {candidate.lower(): candidate for candidate in sorted(known)}
    near = get_close_matches(word.lower(), sorted(by_lower), n=1, cutoff=0.6)
    return f"; maksudnya `{by_lower[near[0]]}`?" if near else ""
