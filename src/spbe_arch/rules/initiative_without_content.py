"""Inisiatif tanpa muatan peta rencana.

Setiap inisiatif termasuk satu dari tujuh muatan resmi peta rencana. Tanpa itu anggarannya tidak terhitung pada muatan
mana pun. Muatan di luar ketujuhnya dilaporkan sebagai nilai yang tidak dikenal.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Initiative
from spbe_arch.model.kinds.initiative import CONTENTS
from spbe_arch.rules.chain import of_interest

RULE = Rule("WKT021", Severity.WARNING, "Inisiatif tanpa muatan", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every initiative that does not say which of the seven contents it belongs to."""
    for initiative in of_interest(analysis, Initiative):
        if not initiative.category and not initiative.cancelled and not initiative.given("kategori"):
            yield RULE.at(
                initiative,
                "kategori",
                message=f"inisiatif '{initiative.name}' belum menyebut muatannya",
                help=f"isi `kategori` dengan salah satu dari: {', '.join(CONTENTS)}",
            )
