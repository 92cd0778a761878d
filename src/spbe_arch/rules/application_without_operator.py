"""Aplikasi operasional tanpa pengelola.

Aplikasi yang berjalan tanpa unit pemilik dan tanpa unit operasional tidak punya tempat bertanya saat terganggu dan
tidak ada yang memperbarui pengamanannya.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Application
from spbe_arch.rules.chain import running, states

RULE = Rule("RTI011", Severity.WARNING, "Aplikasi operasional tanpa pengelola", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every running application that names neither an owner nor who operates it."""
    for application in running(analysis, Application):
        if not states(application, "unit_kerja") and not states(application, "unit_operasional_teknologi"):
            yield RULE.at(
                application,
                "unit_kerja",
                message=f"aplikasi '{application.name}' beroperasi tanpa unit kerja yang memiliki atau mengelolanya",
                help="isi `unit_kerja` (pemilik) atau `unit_operasional_teknologi` (pengelola teknis)",
            )
