"""Kode urusan terkait layanan yang tidak dikenal.

`urusan_pemerintahan_terkait` menyebut urusan RAB, atau namanya. Kode yang tidak ada pada daftar RAB tidak dapat
dihubungkan dengan urusan mana pun.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Service
from spbe_arch.rules.classification import choices, declared, probably

RULE = Rule("KLS012", Severity.ERROR, "Urusan terkait tidak dikenal", __doc__, ("perpres-132-2022",))
KEY = "urusan_pemerintahan_terkait"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every item that looks like a code of RAB and is none; names are left alone."""
    codes, own = analysis.reference.codes["rab"], declared(analysis)
    for service in analysis.architecture.of_kind(Service):
        for index, written in enumerate(service.related_functions):
            if written in codes.entries or written in own or not written.upper().startswith("RAB."):
                continue
            meant = probably(written, codes)
            yield RULE.at(
                service,
                KEY,
                index,
                message=f"urusan terkait `{written}` tidak ada pada daftar RAB",
                help=f"maksudnya `{meant.code}` ({meant.name})?" if meant else choices(written, codes),
                value=written,
                suggestion=meant.code if meant else None,
            )
