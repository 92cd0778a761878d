"""Dasar hukum yang tidak ada pada daftar peraturan nasional.

Dasar hukum ditulis sebagai id peraturan (`perpres-95-2018`) agar dapat ditautkan dan dibaca statusnya, atau sebagai
slug regulasi sendiri. Daftar peraturan pada alat ini tidak lengkap: id di luar daftar diterima, tetapi tidak diperiksa.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Regulation
from spbe_arch.model.near import nearest
from spbe_arch.reference.regulations import find_regulation

RULE = Rule("REF008", Severity.WARNING, "Dasar hukum tidak dikenal", __doc__)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every legal basis that is neither listed nor one of our own regulations."""
    listed = analysis.reference.regulations
    for regulation in analysis.architecture.of_kind(Regulation):
        for index, written in enumerate(regulation.legal_basis):
            if written in listed or analysis.architecture.find(Regulation, written):
                continue
            cited = find_regulation(written)
            meant = cited.id if cited else nearest(written, listed.keys(), cutoff=88)
            otherwise = "periksa nomor dan tahunnya; tulis seperti `perpres-95-2018`, atau slug regulasi sendiri"
            yield RULE.at(
                regulation,
                "dasar_hukum",
                index,
                message=f"`{written}` tidak ada pada daftar peraturan nasional",
                help=f"maksudnya `{meant}`?" if meant else otherwise,
                value=written,
                suggestion=meant,
            )
