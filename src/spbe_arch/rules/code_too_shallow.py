"""Kode belum sampai tingkat nasional yang terdalam.

Klasifikasi diisi dengan kode terdalam yang tersedia di cabangnya; tingkat di atasnya mengikuti. Kode yang berhenti di
sektor atau urusan tidak dapat dibandingkan dengan instansi lain.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.reference.codes import CodeList
from spbe_arch.rules.classification import choices, classified

RULE = Rule("KLS003", Severity.WARNING, "Kode belum terdalam", __doc__, ("perpres-132-2022",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every code below which the national list knows more that a source states as official."""
    deepest: dict[str, int] = {}
    for entity, code, codes in classified(analysis):
        entry = codes.get(code)
        if entry is None:
            continue
        if code not in deepest:
            deepest[code] = _deepest(codes, code, entry.level)
        if deepest[code] > entry.level:
            yield RULE.at(
                entity,
                codes.domain,
                message=f"`{code}` {entry.name} baru tingkat {entry.level}; daftar punya tingkat {deepest[code]}",
                help=choices(f"{code}.00", codes),
                value=code,
            )


def _deepest(codes: CodeList, code: str, level: int) -> int:
    below = (
        child
        for child in codes.children(code)
        if child.source == "nasional" and child.is_official and child.level in codes.strict_levels
    )
    return max((_deepest(codes, child.code, child.level) for child in below), default=level)
