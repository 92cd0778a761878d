"""Kode pada tingkat yang sumbernya berselisih.

Dua bacaan tingkat kedua RAK beredar, jadi kode di sana tidak pernah ditolak. Nomor yang tidak ada pada bacaan mana pun
tetap patut diperiksa.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.reference.codes import CodeList
from spbe_arch.rules.classification import choices, classified

RULE = Rule("KLS011", Severity.WARNING, "Kode di luar semua bacaan", __doc__, ("perpres-132-2022",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report codes of a disputed level whose number is higher than any that was seen."""
    for entity, code, codes in classified(analysis):
        if code in codes.entries:
            continue
        level, (parent, _, number) = code.count("."), code.rpartition(".")
        disputed = level in codes.fixed_levels and level not in codes.strict_levels and parent in codes.entries
        if disputed and (not number.isdecimal() or int(number) > _highest(codes, level)):
            message = f"kode {codes.domain.upper()} `{code}` tidak ada pada bacaan mana pun dari daftar ini"
            yield RULE.at(entity, codes.domain, message=message, help=choices(code, codes), value=code)


def _highest(codes: CodeList, level: int) -> int:
    numbers = (entry.code.rpartition(".")[2] for entry in codes.entries.values() if entry.level == level)
    return max((int(number) for number in numbers if number.isdecimal()), default=0)
