"""What the architecture knows: shared services, codes, data, users speak for sameness, a declared link against it."""

from dataclasses import dataclass
from functools import cache, lru_cache
from operator import itemgetter

from spbe_arch.analysis.duplicates.values import NO_CONTEXT, Context

SHARES = (
    ("services", "layanan", 0.4),
    ("codes", "kode referensi arsitektur", 0.3),
    ("data", "data", 0.2),
    ("processes", "proses bisnis", 0.2),
    ("users", "pengguna", 0.1),
)


@dataclass(frozen=True, slots=True)
class Shared:
    """How much two contexts share (0..1), and in which words."""

    amount: float
    detail: str


_field = itemgetter(0)
NOTHING = Shared(0.0, "")
STRANGE = 0.1
"""Two applications that both say what they serve and hold, and share no more than this, are strangers."""


def shared(one: Context, other: Context) -> Shared:
    """Compare two contexts; what is unknown on either side says nothing."""
    if one is NO_CONTEXT or other is NO_CONTEXT:
        return NOTHING
    common = marks(one) & marks(other)
    return Shared(amount(common), said(common))


@lru_cache(maxsize=4096)
def said(common: frozenset[tuple[str, str]]) -> str:
    """Say what two applications have in common."""
    told = []
    for field, label, _ in SHARES:
        if values := sorted(value for name, value in common if name == field):
            told.append(f"{label} yang sama: {', '.join(values[:5])}")
    return "; ".join(told)


def amount(common: frozenset[tuple[str, str]]) -> float:
    """Say how much it weighs to have these marks in common, 0..1."""
    return _amount(frozenset(map(_field, common))) if common else 0.0


@cache
def _amount(fields: frozenset[str]) -> float:
    return min(1.0, sum(share for field, _, share in SHARES if field in fields))


def marks(context: Context) -> frozenset[tuple[str, str]]:
    """Return everything two contexts can have in common."""
    return frozenset((field, value) for field, _, _ in SHARES for value in getattr(context, field))


def bare(target: str) -> str:
    """Return the last part of an id: integrations are declared by slug, by kind and slug, or as `nasional/x`."""
    return target.rpartition("/")[2]


def links(context: Context, target: str) -> bool:
    """Whether a declared integration names the target (`nasional/srikandi`, `aplikasi/x` or a bare slug)."""
    return any(bare(name) == bare(target) for name in context.integrates)


def uses(context: Context, target: str) -> bool:
    """Whether the entry declares itself to be our use of a national application."""
    return bool(context.uses_national) and bare(context.uses_national) == bare(target)
