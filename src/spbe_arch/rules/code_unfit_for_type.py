"""Kode tidak sesuai dengan jenis objeknya.

Jenis objek infrastruktur dan keamanan punya cabangnya masing-masing: server di bawah RAI Server, kelaikan di bawah
RAK Kelaikan Keamanan. Nomor tingkat dalam belum semuanya pasti; yang dibandingkan hanya cabang yang bernama sama.
"""

from collections.abc import Iterator
from functools import cache

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import INFRASTRUCTURE_TYPES, SECURITY_TYPES, InfrastructureElement, SecurityControl
from spbe_arch.reference.security_objects import security_objects
from spbe_arch.rules.classification import classified

RULE = Rule("KLS005", Severity.WARNING, "Kode tidak sesuai jenis objek", __doc__, ("perpres-132-2022",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every code that stands neither above nor below the branch of its object type."""
    branches = _infrastructure(analysis) | _security()
    for entity, code, codes in classified(analysis, (InfrastructureElement, SecurityControl)):
        written = entity.object_type
        branch = branches.get(written, "")
        if branch and code in codes.entries and not _on_one_line(code, branch):
            entry, fitting = codes.entries[code], codes.entries[branch]
            yield RULE.at(
                entity,
                codes.domain,
                message=f"`{code}` {entry.name} tidak sesuai dengan jenis objek `{written}`",
                help=f"pakai kode di cabang `{branch}` {fitting.name}, atau perbaiki `jenis_objek`",
                value=code,
                suggestion=branch,
            )


@cache
def _on_one_line(code: str, branch: str) -> bool:
    """Whether one of the two stands at or below the other."""
    return f"{code}.".startswith(f"{branch}.") or branch.startswith(f"{code}.")


def _infrastructure(analysis: Analysis) -> dict[str, str]:
    """Return the branch of RAI that is named like each object type."""
    named = {
        name.casefold(): entry.code
        for entry in analysis.reference.codes["rai"].entries.values()
        for name in (entry.overrides or entry.name, *entry.aliases)
    }
    return {cls.object_type: named.get(cls.label.casefold(), "") for cls in INFRASTRUCTURE_TYPES}


def _security() -> dict[str, str]:
    """Return the first level of RAK that the source suggests for each object type."""
    suggested = {known.name.casefold(): known.suggested_rak for known in security_objects()}
    return {
        cls.object_type: next((rak for name, rak in suggested.items() if name.startswith(cls.label.casefold())), "")
        for cls in SECURITY_TYPES
    }
