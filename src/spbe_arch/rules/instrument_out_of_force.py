"""Hasil resmi dengan instrumen yang tidak dipakai pada tahun itu.

Tiap tahun penilaian resmi memakai satu instrumen. Hasil yang dicatat dengan instrumen lain biasanya salah tahun atau
salah instrumen, lalu dihitung dengan bobot yang keliru. Penilaian mandiri boleh mencoba instrumen mana pun.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.maturity.values import OFFICIAL
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.reference.instruments import instrument_of_year

RULE = Rule("IDX006", Severity.WARNING, "Instrumen tidak berlaku pada tahun itu", __doc__, ("permenpanrb-8-2026",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every official result made with an instrument that was not used in its year."""
    known = analysis.maturity.instruments
    for given in analysis.maturity.inputs.values():
        instrument = known.get(given.instrument)
        if given.kind != OFFICIAL or not given.year or instrument is None or instrument.in_force(given.year):
            continue
        used = instrument_of_year(known, given.year)
        yield RULE.at(
            analysis.architecture.entities[given.id],
            "instrumen",
            message=f"hasil resmi tahun {given.year} dengan {instrument.regulation}, yang tidak dipakai tahun itu",
            help=f"tahun {given.year} memakai `{used.id}`; perbaiki `instrumen` atau `tahun`"
            if used
            else "periksa `tahun`",
            value=given.instrument,
            suggestion=used.id if used else None,
        )
