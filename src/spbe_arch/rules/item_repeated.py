"""Butir yang sama ditulis dua kali dalam satu daftar.

Satu nilai cukup ditulis sekali; yang kedua biasanya salin-tempel dari nilai yang seharusnya lain.
"""

from collections.abc import Iterator
from functools import cache

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.attributes import attributes
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Entity

RULE = Rule("NIL012", Severity.WARNING, "Butir ditulis dua kali", __doc__)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every item of a plain list that repeats an earlier one; references have their own rule."""
    architecture = analysis.architecture
    for entity in (architecture.agency, *architecture.entities.values()):
        fields = entity.__dict__
        for name, key in _lists(type(entity)):
            items = fields[name]
            if len(items) > 1 and len(set(items)) < len(items):
                yield from _repeated(entity, key, items)


@cache
def _lists(cls: type[Entity]) -> tuple[tuple[str, str], ...]:
    """Return the lists of plain text of a class, by field and key."""
    plain = (part for part in attributes(cls) if part.many and not part.parts and part.reference is None)
    return tuple((part.name, part.key) for part in plain)


def _repeated(entity: Entity, key: str, items: tuple[str, ...]) -> Iterator[Finding]:
    seen: set[str] = set()
    for index, item in enumerate(items):
        if item in seen:
            message = f"`{item}` sudah ada dalam daftar `{key}` ini"
            yield RULE.at(entity, key, index, message=message, help="hapus salah satu", value=item)
        seen.add(item)
