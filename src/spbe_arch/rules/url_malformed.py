"""Alamat yang tidak dapat dibuka.

Alamat aplikasi ditampilkan sebagai tautan dan dipakai untuk mengenali aplikasi yang sama. Alamat lengkap dimulai dengan
`https://`.
"""

import re
from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Application

RULE = Rule("NIL002", Severity.WARNING, "Alamat tidak lengkap", __doc__)
HOST = r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
URL = re.compile(rf"https?://(?:[^\s@/]+@)?(?:{HOST}|\[[0-9a-f:]+\])(?::[0-9]{{1,5}})?(?:[/?#]\S*)?", re.IGNORECASE)
BARE = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?::[0-9]+)?(?:/\S*)?", re.IGNORECASE)
ALMOST = re.compile(r"^h?t{1,3}ps?[:;]?/{0,3}|^www\.", re.IGNORECASE)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report addresses that no browser would open; an address of code may also be a plain note."""
    for application in analysis.architecture.of_kind(Application):
        for key, written in (("url", application.url), ("repositori", application.repository)):
            if not written or URL.fullmatch(written) or (key == "repositori" and "://" not in written):
                continue
            meant = _meant(written)
            yield RULE.at(
                application,
                key,
                message=f"`{written}` bukan alamat lengkap",
                help=f"maksudnya `{meant}`?" if meant else "tulis seperti `https://layanan.contoh.go.id/`",
                value=written,
                suggestion=meant,
            )


def _meant(written: str) -> str | None:
    rest = ALMOST.sub(lambda found: "www." if found.group().lower() == "www." else "", written.strip(), count=1)
    return f"https://{rest}" if BARE.fullmatch(rest) else None
