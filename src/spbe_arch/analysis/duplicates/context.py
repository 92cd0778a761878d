"""What the architecture knows: shared services, codes, data, users speak for sameness, a declared link against it."""

from dataclasses import dataclass

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


STRANGE = 0.1
NOTHING = Shared(0.0, "")


def shared(one: Context, other: Context) -> Shared:
    """Compare two contexts; what is unknown on either side says nothing."""
    if one is NO_CONTEXT or other is NO_CONTEXT:
        return NOTHING
    amount, said = 0.0, []
    for field, label, share in SHARES:
        common = sorted(set(getattr(one, field)) & set(getattr(other, field)))
        if common:
            amount += share
            said.append(f"{label} yang sama: {', '.join(common[:5])}")
    return Shared(min(1.0, amount), "; ".join(said))


def strangers(one: Context, other: Context) -> bool:
    """Whether both say what they serve and hold, and next to none of it is the same."""
    told = all(context.services or context.data for context in (one, other))
    return told and shared(one, other).amount <= STRANGE


def links(context: Context, target: str) -> bool:
    """Whether a declared integration names the target (`nasional/srikandi`, `aplikasi/x` or a bare slug)."""
    bare = target.rpartition("/")[2]
    return any(name == target or name.rpartition("/")[2] == bare for name in context.integrates)


def uses(context: Context, target: str) -> bool:
    """Whether the entry declares itself to be our use of a national application."""
    return bool(context.uses_national) and context.uses_national.rpartition("/")[2] == target.rpartition("/")[2]
