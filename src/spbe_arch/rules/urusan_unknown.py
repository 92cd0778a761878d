"""Kode urusan yang tidak dikenal pada unit kerja.

Urusan ditulis dengan kode bidang urusan (`1.02` kesehatan) atau unsur (`5.03` kepegawaian). Dari situ diusulkan kode
proses bisnis, dan diperiksa apakah proses unit sesuai urusannya.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import OrganisationUnit
from spbe_arch.reference.urusan import Urusan

RULE = Rule("KLS006", Severity.ERROR, "Urusan tidak dikenal", __doc__, ("uu-23-2014", "permendagri-90-2019"))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every code that is neither an urusan nor a supporting element."""
    known = analysis.reference.urusan
    for unit in analysis.architecture.of_kind(OrganisationUnit):
        for index, written in enumerate(unit.functions):
            if written in known:
                continue
            meant = _meant(written, tuple(known.values()))
            group = [entry for entry in known.values() if entry.code.startswith(f"{written.partition('.')[0]}.")]
            listed = f"kode golongan itu: {group[0].code} sampai {group[-1].code}" if group else "misalnya `1.02`"
            yield RULE.at(
                unit,
                "urusan",
                index,
                message=f"urusan `{written}` tidak dikenal",
                help=f"maksudnya `{meant.code}` ({meant.name})?" if meant else f"pakai kode bidang urusan; {listed}",
                value=written,
                suggestion=meant.code if meant else None,
            )


def _meant(written: str, known: tuple[Urusan, ...]) -> Urusan | None:
    """Find the urusan by its name, by a longer budget code, or by a number without its zero."""
    same = written.strip().casefold()
    parts = written.strip().split(".")
    code = ".".join((parts[0], parts[1].zfill(2))) if len(parts) > 1 else ""
    names = {name.casefold(): entry for entry in known for name in (entry.name, *entry.aliases)}
    return next((entry for entry in known if entry.code == code), None) or names.get(same)
