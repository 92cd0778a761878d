"""Rujukan menunjuk objek yang tidak ada.

Tautan antarobjek adalah isi utama arsitektur: dari tautan itulah rantai proses sampai keamanan, dampak perubahan, dan
penggunaan bersama dihitung. Rujukan yang salah ketik memutus rantai tanpa terlihat.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.architecture import Unresolved
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import KINDS
from spbe_arch.model.types import UNKNOWN
from spbe_arch.rules.reference_form import wrong_form

RULE = Rule("REF001", Severity.ERROR, "Rujukan tidak ditemukan", __doc__, ("perpres-132-2022",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every reference that leads nowhere, with the slug that was probably meant."""
    for missing in analysis.architecture.unresolved:
        if wrong_form(analysis.architecture, missing):
            continue
        message = f"`{missing.written}` pada `{missing.attribute.key}` tidak ditemukan"
        yield RULE.at(
            missing.entity,
            *missing.keys,
            message=message,
            help=_help(missing),
            value=missing.written,
            suggestion=_written_as(missing),
        )


def _written_as(missing: Unresolved) -> str | None:
    reference = missing.attribute.reference
    if missing.probable is None or reference is None:
        return None
    return missing.probable if reference.qualified else missing.probable.partition("/")[2]


def _help(missing: Unresolved) -> str:
    meant = _written_as(missing)
    if meant:
        return f"maksudnya `{meant}`?"
    reference = missing.attribute.reference
    assert reference is not None
    folders = [kind for kind in reference.kinds if kind in KINDS]
    if not folders:
        return "lihat id aplikasi nasional pada katalog nasional"
    return f"buat berkasnya di `architecture/{folders[0]}/`, perbaiki slugnya, atau tulis `{UNKNOWN}`"
