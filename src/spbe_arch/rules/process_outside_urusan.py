"""Proses bisnis di luar urusan unitnya.

Unit menjalankan urusan yang dibagikan kepadanya. Proses inti dengan kode RAB dari urusan lain biasanya salah kode atau
salah unit. Padanan urusan dan RAB adalah usulan; unsur pendukung dan urusan pemerintahan umum tidak dibandingkan.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import BusinessProcess, OrganisationUnit
from spbe_arch.rules.classification import urusan_part

RULE = Rule("KLS007", Severity.INFO, "Proses di luar urusan unit", __doc__, ("uu-23-2014", "perpres-132-2022"))
COMMON = "RAB.09"
SUPPORTING = ("manajemen", "pendukung")


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report core processes whose RAB urusan none of the unit's urusan corresponds to."""
    codes = analysis.reference.codes["rab"]
    expected: dict[str, frozenset[str]] = {}
    for process in analysis.architecture.of_kind(BusinessProcess):
        code = process.rab or ""
        if code not in codes.entries or urusan_part(code).startswith(COMMON) or process.process_class in SUPPORTING:
            continue
        unit = process.unit or ""
        if unit not in expected:
            expected[unit] = _expected(analysis, unit)
        if expected[unit] and urusan_part(code) not in expected[unit]:
            listed = ", ".join(f"{rab} {codes.entries[rab].name}" for rab in sorted(expected[unit]))
            entry = codes.entries.get(urusan_part(code)) or codes.entries[code]
            yield RULE.at(
                process,
                "rab",
                message=f"`{code}` ({entry.name}) di luar urusan `{unit}`",
                help=f"padanan urusannya (usulan): {listed}; periksa kode, unit, atau `urusan` unit",
                value=code,
            )


def _expected(analysis: Analysis, slug: str) -> frozenset[str]:
    """Return the RAB urusan of a unit, its own or those of the unit above; nothing when they do not tell."""
    unit, seen = analysis.architecture.find(OrganisationUnit, slug), {slug}
    while unit and not unit.functions and unit.parent and unit.parent not in seen and not unit.given("urusan"):
        seen.add(unit.parent)
        unit = analysis.architecture.find(OrganisationUnit, unit.parent)
    known = [analysis.reference.urusan.get(code) for code in unit.functions] if unit else []
    found: set[str] = set()
    for urusan in known:
        if urusan is None or not urusan.is_urusan or not urusan.rab:
            return frozenset()
        found.update(urusan_part(target.code) for target in urusan.rab)
    return frozenset(found)
