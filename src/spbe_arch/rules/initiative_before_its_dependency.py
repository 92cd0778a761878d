"""Inisiatif mendahului inisiatif yang ditunggunya.

Inisiatif yang bergantung pada inisiatif lain baru dapat dimulai setelah hasilnya ada: pada tahun `selesai_dibangun`
atau setahun sesudah tahun akhirnya. Inisiatif yang dibatalkan tidak akan menghasilkan apa pun.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.roadmap.order import Wait, circles, ready_in, waits
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.rules.over_time import at

RULE = Rule("WKT012", Severity.WARNING, "Mendahului inisiatif yang ditunggu", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every initiative that starts before what it waits for is ready, or waits for a cancelled one."""
    group = {member: number for number, circle in enumerate(circles(analysis.architecture)) for member in circle}
    for wait in waits(analysis.architecture):
        mine, other = group.get(wait.initiative.id), group.get(wait.awaited.id)
        message = _contradiction(wait)
        if message and (mine is None or mine != other):
            yield RULE.at(
                wait.initiative,
                "bergantung_pada",
                wait.index,
                message=message,
                help="geser tahun salah satunya, atau hapus ketergantungan yang tidak ada",
                value=wait.awaited.id,
                related=(
                    at(
                        wait.awaited, ("status_perencanaan",) if wait.awaited.cancelled else ("tahun_akhir",), "di sini"
                    ),
                ),
            )


def _contradiction(wait: Wait) -> str:
    if wait.awaited.cancelled:
        return f"'{wait.initiative.name}' bergantung pada '{wait.awaited.name}', yang dibatalkan"
    ready = ready_in(wait.awaited)
    if ready is None or not wait.initiative.years or wait.initiative.years[0] >= ready:
        return ""
    start = wait.initiative.years[0]
    return f"'{wait.initiative.name}' mulai {start}, padahal hasil '{wait.awaited.name}' baru ada {ready}"
