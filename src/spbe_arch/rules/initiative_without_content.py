"""Inisiatif di luar tujuh muatan.

Setiap inisiatif termasuk satu dari tujuh muatan resmi peta rencana. Tanpa itu anggarannya tidak terhitung pada muatan
mana pun.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Initiative
from spbe_arch.model.kinds.initiative import CONTENTS
from spbe_arch.model.near import nearest
from spbe_arch.rules.chain import of_interest

RULE = Rule("WKT021", Severity.WARNING, "Inisiatif di luar tujuh muatan", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every initiative whose content is missing or is none of the seven."""
    for initiative in of_interest(analysis, Initiative):
        if initiative.category in CONTENTS or initiative.cancelled or initiative.given("kategori"):
            continue
        near = nearest(initiative.category or "", {content.lower() for content in CONTENTS})
        meant = next((content for content in CONTENTS if content.lower() == near), None)
        said = f"bermuatan `{initiative.category}`" if initiative.category else "belum menyebut muatannya"
        yield RULE.at(
            initiative,
            "kategori",
            message=f"inisiatif '{initiative.name}' {said}; muatan resmi ada tujuh",
            help=f"maksudnya `{meant}`?" if meant else f"isi `kategori` dengan salah satu dari: {', '.join(CONTENTS)}",
            value=initiative.category or "",
            suggestion=meant,
        )
