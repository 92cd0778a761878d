"""Tahun akhir mendahului tahun awal.

Rentang tahun yang terbalik tidak berisi satu tahun pun: inisiatifnya tidak berjalan kapan pun dan tidak berdampak,
periodenya kosong, dan objeknya tidak pernah ada.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import DomainEntity, Entity, Initiative
from spbe_arch.model.origin import KeyPath

RULE = Rule("WKT005", Severity.ERROR, "Tahun akhir mendahului tahun awal", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every range of years that ends before it begins."""
    agency = analysis.architecture.agency
    places: tuple[KeyPath, ...] = (
        ("periode",),
        *(("periode_lain", index) for index in range(len(agency.other_periods))),
    )
    periods = ((agency.period,) if agency.period else ()) + agency.other_periods
    for keys, period in zip(places if agency.period else places[1:], periods, strict=True):
        yield from _reversed(agency, (*keys, "selesai"), period.start, period.end)
    for entity in analysis.architecture.entities.values():
        if isinstance(entity, DomainEntity):
            yield from _reversed(entity, ("selesai",), entity.start, entity.end)
        elif isinstance(entity, Initiative):
            yield from _reversed(entity, ("tahun_akhir",), entity.first_year, entity.last_year)


def _reversed(entity: Entity, keys: KeyPath, first: int | None, last: int | None) -> Iterator[Finding]:
    if first and last and last < first:
        yield RULE.at(
            entity,
            *keys,
            message=f"`{keys[-1]}` {last} mendahului tahun awalnya, {first}",
            help="tukar atau perbaiki kedua tahun itu",
            value=last,
        )
