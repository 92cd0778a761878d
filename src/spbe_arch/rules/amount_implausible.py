"""Jumlah rupiah atau pengguna yang tidak masuk akal.

Anggaran dan biaya ditulis dalam rupiah penuh, bukan ribuan atau jutaan. Jumlah yang terlalu kecil atau terlalu besar
hampir selalu salah satuan, dan merusak semua jumlah di atasnya.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Application, Initiative

RULE = Rule("NIL011", Severity.WARNING, "Jumlah tidak masuk akal", __doc__)
LEAST_RUPIAH, MOST_RUPIAH = 100_000, 10**13
MOST_USERS = 300_000_000


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report amounts of money and numbers of users that cannot be meant."""
    for application in analysis.architecture.of_kind(Application):
        users = application.user_count
        if application.cost is not None and (wrong := _wrong(application.cost)):
            message, help_text = wrong
            yield RULE.at(application, "biaya", message=message, help=help_text, value=application.cost)
        if users is not None and users > MOST_USERS:
            message = f"{users} pengguna lebih banyak dari penduduk Indonesia"
            yield RULE.at(application, "jumlah_pengguna", message=message, help="periksa satuannya", value=users)
    for initiative in analysis.architecture.of_kind(Initiative):
        for year, amounts in initiative.budget.items():
            for source, amount in amounts.items():
                if wrong := _wrong(amount):
                    message, help_text = wrong
                    keys = ("anggaran_per_tahun", year, *((source,) if source else ()))
                    yield RULE.at(initiative, *keys, message=message, help=help_text, value=amount)


def _wrong(amount: int) -> tuple[str, str] | None:
    if 0 < amount < LEAST_RUPIAH:
        return f"Rp{amount} terlalu kecil", "tulis rupiah penuh, bukan ribuan atau jutaan"
    if amount > MOST_RUPIAH:
        return f"Rp{amount} terlalu besar untuk satu daerah", "periksa jumlah nolnya"
    return None
