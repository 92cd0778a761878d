"""Teks yang rupanya dimaksudkan sebagai rujukan.

Beberapa kunci menerima slug unit kerja atau teks biasa, misalnya pengembang dari luar. Slug yang salah ketik menjadi
teks biasa tanpa suara, dan unitnya kehilangan tautan.
"""

from collections.abc import Iterator
from functools import cache

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.attributes import Attribute, RefTo
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import KINDS
from spbe_arch.model.near import nearest
from spbe_arch.model.references import linking

RULE = Rule("REF010", Severity.WARNING, "Teks mirip rujukan", __doc__)
LONG = 8
"""A slug of so many letters may have two slips and still be the one that was meant."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report plain text that is nearly a slug, a slug with its kind, or the name of an object."""
    architecture = analysis.architecture
    known: dict[tuple[str, str], str | None] = {}
    for kind, attribute in _open_references():
        for entity in architecture.of_kind(KINDS[kind]):
            written = getattr(entity, attribute.name, None)
            assert attribute.reference is not None
            if not written or attribute.reference.target(written) in architecture.entities:
                continue
            place = (attribute.reference.kinds[0], written)
            if place not in known:
                known[place] = _meant(architecture, attribute.reference, written)
            if meant := known[place]:
                message = f"`{written}` pada `{attribute.key}` dibaca sebagai teks, bukan rujukan"
                help_text = f"maksudnya `{meant}`?"
                keys, more = (attribute.key,), {"value": written, "suggestion": meant}
                yield RULE.at(entity, *keys, message=message, help=help_text, **more)


@cache
def _open_references() -> tuple[tuple[str, Attribute], ...]:
    return tuple(
        (kind, attribute)
        for kind, cls in KINDS.items()
        for attribute in linking(cls)
        if attribute.reference and attribute.reference.or_text
    )


def _meant(architecture: Architecture, reference: RefTo, written: str) -> str | None:
    kind = reference.kinds[0]
    if written in architecture.entities and written.startswith(f"{kind}/"):
        return written.partition("/")[2]
    same = written.strip().casefold()
    units = architecture.of_kind(KINDS[kind])
    if named := next((unit.slug for unit in units if unit.name.casefold() == same), None):
        return named
    slug = nearest(written, [unit.slug for unit in units]) if " " not in written else None
    return slug if slug and _slips(slug, written) <= (1 if len(slug) < LONG else 2) else None


def _slips(slug: str, written: str) -> int:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only a mistake pays for its import

    return OSA.distance(slug, written.lower())
