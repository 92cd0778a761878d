"""The word that was probably meant."""

from collections.abc import Collection

CUTOFF = 78.0


def nearest(word: str, candidates: Collection[str], *, cutoff: float = CUTOFF) -> str | None:
    """Return the candidate most like ``word``, or None when nothing is near (0..100, higher is stricter)."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only a mistake pays for its import

    if not word or not candidates:
        return None
    best = process.extract(
        word.strip(), sorted(candidates), scorer=fuzz.ratio, processor=str.lower, limit=3, score_cutoff=cutoff
    )
    return min(best, key=lambda hit: (-hit[1], abs(len(hit[0]) - len(word)), hit[0]))[0] if best else None
