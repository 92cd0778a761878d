"""Dua penilaian untuk hal yang sama.

Satu instansi punya paling banyak satu penilaian dari tiap jenis untuk satu tahun dan satu instrumen. Bila ada dua,
tidak ada yang tahu mana yang dipakai, dan perubahan dari tahun ke tahun menjadi tidak tentu.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Related, Rule, Severity

RULE = Rule("IDX004", Severity.WARNING, "Penilaian ganda", __doc__, ("permenpanrb-59-2020",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every assessment that claims what another, earlier by id, already claims."""
    entities = analysis.architecture.entities
    for ids in analysis.maturity.repeated:
        given = analysis.maturity.inputs[ids[0]]
        if not (given.year and given.kind and given.instrument):
            continue
        first = entities[ids[0]]
        for repeated in (entities[name] for name in ids[1:]):
            yield RULE.at(
                repeated,
                "jenis",
                message=f"penilaian {given.kind} {given.agency} tahun {given.year} sudah ada pada `{first.id}`",
                help="gabungkan keduanya, atau perbaiki `tahun`, `jenis`, atau `instansi`",
                value=first.id,
                related=(Related(first.origin.at("jenis"), "penilaian yang sama"),),
            )
