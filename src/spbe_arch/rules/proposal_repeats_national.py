"""Usulan aplikasi yang mengulang aplikasi nasional.

Aplikasi umum dipakai bersama dan tidak dibangun sendiri untuk fungsi yang sama. Usulan seperti ini dihentikan sebelum
dianggarkan: pakai aplikasi nasionalnya, sambungkan, atau catat keputusan pengecualian dengan jabatan, dokumen, dan
batas waktunya.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.rules.repetition import argued, repeated

BASIS = ("perpres-95-2018", "perpres-82-2023")
RULE = Rule("DUP001", Severity.ERROR, "Usulan mengulang aplikasi nasional", __doc__, BASIS)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every proposal whose function a national application already has."""
    for application, candidates in repeated(analysis, "national", "duplicate", planned=True):
        yield argued(RULE, analysis, application, "mengulang", candidates)
