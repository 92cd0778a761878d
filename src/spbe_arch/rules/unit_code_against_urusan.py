"""Kode unit bertentangan dengan urusannya, atau dipakai dua unit.

Kode perangkat daerah memuat sampai tiga bidang urusan (`2.16.2.20.2.21.01.0000`), sama dengan urusan yang dijalankan
unit, dan unik. Kode yang tidak cocok membuat anggaran tidak dapat dihubungkan dengan unitnya.
"""

import re
from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Related, Rule, Severity
from spbe_arch.model.kinds import OrganisationUnit

RULE = Rule("KLS013", Severity.WARNING, "Kode unit tidak cocok", __doc__, ("permendagri-90-2019",))
SHAPE = re.compile(r"([0-9X]\.[0-9X]{2})\.([0-9X]\.[0-9X]{2})\.([0-9X]\.[0-9X]{2})(?:\.[0-9]+)+")
NONE = "0.00"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report codes that name an urusan the unit does not carry out, and codes another unit has."""
    first: dict[str, OrganisationUnit] = {}
    for unit in analysis.architecture.of_kind(OrganisationUnit):
        code = (unit.code or "").strip()
        match = SHAPE.fullmatch(code)
        strange = [part for part in match.groups() if _strange(analysis, unit, part)] if match else []
        other = first.setdefault(code, unit)
        if strange:
            message = f"kode `{code}` memuat urusan {', '.join(strange)}, yang bukan urusan unit ini"
            help_text = f"urusan unit: {', '.join(unit.functions) or 'belum diisi'}; perbaiki `kode` atau `urusan`"
            yield RULE.at(unit, "kode", message=message, help=help_text, value=code)
        elif code and other is not unit:
            related = (Related(other.origin.at("kode"), "kode yang sama"),)
            message = f"kode `{code}` sudah dipakai {other.id}"
            yield RULE.at(unit, "kode", message=message, help="perbaiki salah satu", value=code, related=related)


def _strange(analysis: Analysis, unit: OrganisationUnit, urusan: str) -> bool:
    """Whether a part of a code is an urusan that does not exist, or one the unit does not have.

    A unit below another is budgeted under codes that are not its own.
    """
    if urusan == NONE or "X" in urusan:
        return False
    known = analysis.reference.urusan
    own = unit.functions if not unit.parent and all(code in known for code in unit.functions) else ()
    return urusan not in known or bool(own and urusan not in own)
