"""Kode dari daftar referensi yang lain.

Setiap domain punya daftarnya: RAB untuk proses bisnis, RAL untuk layanan, RAD untuk data, RAA untuk aplikasi, RAI untuk
infrastruktur, RAK untuk keamanan. Urusan yang sama bernomor lain di daftar lain.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.reference.codes import CodeList, Domain
from spbe_arch.reference.urusan import suggest_rad, suggest_ral
from spbe_arch.rules.classification import classified, other_list

RULE = Rule("KLS002", Severity.ERROR, "Kode dari daftar lain", __doc__, ("perpres-132-2022",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every code whose prefix is that of another list."""
    for entity, code, codes in classified(analysis):
        if code in codes.entries:
            continue
        other = other_list(code, codes)
        if other:
            wanted = codes.domain.upper()
            meant = _twin(code, other, codes)
            yield RULE.at(
                entity,
                codes.domain,
                message=f"`{code}` adalah kode {other.upper()}, sedangkan `{codes.domain}` memakai daftar {wanted}",
                help=f"padanannya (usulan) `{meant}`" if meant else f"pilih kode dari daftar {wanted}",
                value=code,
                suggestion=meant,
            )


def _twin(code: str, other: Domain, codes: CodeList) -> str | None:
    """Return the one code of the wanted list that has the same urusan, if the lists tell."""
    found: tuple[str, ...] = ()
    if codes.domain == "ral" and other == "rab":
        found = tuple(suggestion.code for suggestion in suggest_ral(code))
    elif codes.domain == "rad" and other in ("rab", "ral"):
        found = tuple(suggestion.code for suggestion in suggest_rad(code))
    return found[0] if len(found) == 1 else None
