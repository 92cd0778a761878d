"""Aplikasi umum yang tidak ditetapkan nasional.

Aplikasi umum ditetapkan pemerintah pusat dan dipakai bersama. Instansi tidak dapat menyebut aplikasinya sendiri
aplikasi umum: aplikasi sendiri adalah aplikasi khusus (RAA.02), dan pemakaian aplikasi umum menyebut yang dipakainya.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Application
from spbe_arch.rules.chain import of_interest, states

RULE = Rule("HKM001", Severity.ERROR, "Aplikasi umum yang tidak ditetapkan nasional", __doc__, ("perpres-95-2018",))
GENERAL = "RAA.01"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every application with a code of general applications that names no national one."""
    known = analysis.reference.codes["raa"]
    for application in of_interest(analysis, Application):
        code = application.raa or ""
        general = code == GENERAL or code.startswith(f"{GENERAL}.")
        if general and known.get(code) and not states(application, "aplikasi_nasional"):
            yield RULE.at(
                application,
                "raa",
                message=f"`{code}` adalah kode aplikasi umum, tetapi '{application.name}' bukan aplikasi nasional",
                help="pakai kode aplikasi khusus (RAA.02), atau isi `aplikasi_nasional` bila ini pemakaiannya",
                value=code,
            )
