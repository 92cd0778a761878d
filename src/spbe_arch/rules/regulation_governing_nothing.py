"""Regulasi yang tidak mengatur apa pun.

Regulasi dicatat agar terlihat apa yang diaturnya dan apa yang berubah bila ia dicabut. Regulasi yang berlaku tanpa
objek yang diatur tidak dapat dipakai sebagai dasar atau bukti dukung.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Regulation
from spbe_arch.rules.chain import of_interest, states

RULE = Rule("HKM015", Severity.INFO, "Regulasi tidak mengatur apa pun", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every regulation in force that names nothing it governs."""
    for regulation in of_interest(analysis, Regulation):
        if regulation.status in ("berlaku", "diubah") and not states(regulation, "mengatur"):
            yield RULE.at(
                regulation,
                "mengatur",
                message=f"regulasi '{regulation.name}' berlaku, tetapi tidak disebut apa yang diaturnya",
                help="isi `mengatur` dengan objek, unit kerja, atau inisiatif yang diaturnya",
            )
