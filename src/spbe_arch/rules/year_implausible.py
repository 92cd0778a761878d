"""Tahun yang tidak masuk akal.

Tahun jauh dari masa kini hampir selalu salah ketik, dan menggeser peta rencana serta umur aplikasi tanpa terlihat.
"""

from collections.abc import Iterator
from datetime import date

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.attributes import Attribute
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.rules.value_plan import Placed, plan, values

RULE = Rule("NIL003", Severity.WARNING, "Tahun tidak masuk akal", __doc__)
FIRST_YEAR, LAST_YEAR = 1950, 2100
YEARS = ("mulai", "selesai", "tahun", "selesai_dibangun")
BY_YEAR = {"target_per_tahun": 2, "anggaran_per_tahun": 2, "target_indikator": 3, "target": 3}
"""Mappings that have years as keys, and how many keys lead to one."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every year and every date that lies generations away."""
    architecture = analysis.architecture
    for entity in (architecture.agency, *architecture.entities.values()):
        for placed in values(entity, plan(type(entity), _dated)):
            year = _year(placed)
            if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
                keys = placed.keys[: BY_YEAR.get(placed.attribute.key, len(placed.keys))]
                message = f"tahun {year} pada `{placed.attribute.key}` tidak masuk akal"
                yield RULE.at(entity, *keys, message=message, help=f"antara {FIRST_YEAR} dan {LAST_YEAR}", value=year)


def _dated(attribute: Attribute) -> bool:
    return attribute.key in YEARS or attribute.key in BY_YEAR or attribute.key.startswith(("tahun_", "tanggal"))


def _year(placed: Placed) -> int | None:
    depth = BY_YEAR.get(placed.attribute.key)
    value = placed.value if depth is None else placed.keys[depth - 1] if len(placed.keys) >= depth else None
    if isinstance(value, date):
        return value.year
    return value if isinstance(value, int) else None
