"""Rujukan ditulis dengan bentuk yang salah.

Rujukan adalah nama berkas tanpa akhiran (slug). Kunci yang menunjuk satu jenis memakai slug saja (`e-surat`); kunci
yang menunjuk beberapa jenis memakai jenis dan slug (`aplikasi/e-surat`). Nama, nama berkas, atau objek dari jenis lain
tidak dapat ditautkan.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.rules.reference_form import wrong_form

RULE = Rule("REF002", Severity.ERROR, "Rujukan salah bentuk atau jenis", __doc__, ("perpres-132-2022",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every reference whose object exists, but not in the way it is written."""
    for missing in analysis.architecture.unresolved:
        form = wrong_form(analysis.architecture, missing)
        if form:
            yield RULE.at(
                missing.entity,
                *missing.keys,
                message=form.message,
                help=form.help,
                value=missing.written,
                suggestion=form.meant,
            )
