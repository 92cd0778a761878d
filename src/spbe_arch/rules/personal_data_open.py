"""Data pribadi ditandai terbuka.

Data pribadi tidak boleh dibuka tanpa dasar yang sah. Data yang memuat data pribadi dan bersifat terbuka keliru
golongannya, atau perlu dipisahkan menjadi data rinci yang terbatas dan data agregat yang terbuka.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import DataAsset
from spbe_arch.rules.chain import alive

RULE = Rule(
    "HKM010", Severity.ERROR, "Data pribadi ditandai terbuka", __doc__, ("uu-27-2022", "uu-14-2008"), confidential=True
)
OPEN = ("terbuka", "publik")


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every data set that holds personal data and is classed open."""
    for data in alive(analysis, DataAsset):
        access = data.access_class or ""
        if data.personal and access.lower() in OPEN:
            yield RULE.at(
                data,
                "sifat_data",
                message=f"data '{data.name}' memuat data pribadi, tetapi bersifat `{access}`",
                help="ubah `sifat_data` menjadi Terbatas atau Tertutup, atau pisahkan agregatnya sebagai data terbuka",
                value=access,
            )
