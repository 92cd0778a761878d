"""Teks yang dapat dibaca publik menyebut objek yang tidak ditampilkan.

Objek keamanan, data `Tertutup`, dan objek dengan `akses: internal` tidak ikut pada situs dan dokumen publik, tetapi
teks objek lain diterbitkan seperti tertulis. Nama yang tersebut di sana tetap terbaca: tulis tanpa nama itu, atau
tandai objek yang menyebutnya `akses: internal`.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.withheld import mentions
from spbe_arch.model.finding import Finding, Rule, Severity

RULE = Rule(
    "RHS007",
    Severity.WARNING,
    "Objek tertutup disebut di dalam teks",
    __doc__,
    ("uu-14-2008", "perpres-95-2018"),
    confidential=True,
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every text the public can read that names what the public does not see."""
    for entity, keys, other in mentions(analysis.architecture.entities.values(), analysis.withheld, analysis.texts):
        words = ".".join(str(key) for key in keys if isinstance(key, str))
        yield RULE.at(
            entity,
            *keys,
            message=f"`{words}` menyebut '{other.name}' ({other.id}), yang tidak ditampilkan kepada publik",
            help="tulis tanpa namanya, atau tandai objek ini `akses: internal`",
            value=other.id,
        )
