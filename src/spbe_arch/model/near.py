"""The word that was probably meant."""

from collections.abc import Collection

CUTOFF = 78.0


SHORTEST = 3


def nearest(word: str, candidates: Collection[str], *, cutoff: float = CUTOFF) -> str | None:
    """Return the candidate most like ``word``, or None when nothing is near (0..100, higher is stricter).

    In a short word one slip is a large part; the only candidate that is one slip away is near, too.
    """
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only a mistake pays for its import
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - as above

    written, names = word.strip(), sorted(candidates)
    if not written or not names:
        return None
    best = process.extract(written, names, scorer=fuzz.ratio, processor=str.lower, limit=3, score_cutoff=cutoff)
    if best:
        return min(best, key=lambda hit: (-hit[1], abs(len(hit[0]) - len(word)), hit[0]))[0]
    if len(written) < SHORTEST:
        return None
    slips = process.extract(written, names, scorer=OSA.distance, processor=str.lower, limit=2, score_cutoff=1)
    return slips[0][0] if len(slips) == 1 else None
