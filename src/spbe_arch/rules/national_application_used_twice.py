"""Aplikasi nasional dicatat dua kali oleh unit yang sama.

Satu entri dengan `aplikasi_nasional` adalah pemakaian aplikasi itu oleh satu unit. Dua entri dari unit yang sama
membuat jumlah pemakaian dan biaya terhitung dua kali.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Related, Rule, Severity
from spbe_arch.model.kinds import Application

RULE = Rule("REF009", Severity.INFO, "Aplikasi nasional dicatat dua kali", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report the second use of a national application by a unit."""
    first: dict[tuple[str, str], Application] = {}
    for application in analysis.architecture.of_kind(Application):
        if not application.national or not application.unit or application.status == "dihentikan":
            continue
        other = first.setdefault((application.national, application.unit), application)
        if other is not application:
            yield RULE.at(
                application,
                "aplikasi_nasional",
                message=f"pemakaian `{application.national}` oleh `{application.unit}` sudah dicatat: {other.id}",
                help="gabungkan kedua entri, atau perbaiki unit atau aplikasi nasionalnya",
                value=application.national,
                related=(Related(other.origin.at("aplikasi_nasional"), "dicatat di sini"),),
            )
