"""Objek dihentikan tanpa tahun.

Objek berstatus `dihentikan` yang tidak menyebut tahun terakhirnya dan tidak diakhiri inisiatif mana pun dihitung
berakhir sepanjang waktu, atau terus berjalan bila `mulai` terisi. Riwayatnya hilang dari peta rencana tahun lalu.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.roadmap.states import STOPPED
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Initiative
from spbe_arch.rules.chain import lost_sight

RULE = Rule("WKT018", Severity.WARNING, "Dihentikan tanpa tahun", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every stopped object of which nothing says when it ended."""
    architecture = analysis.architecture
    unread = lost_sight(architecture, Initiative, "menghentikan")
    for entity_id, plan in analysis.roadmap.timeline.plans.items():
        if plan.status != STOPPED or plan.end is not None or plan.ends:
            continue
        entity = architecture.entities[entity_id]
        known = entity.given("selesai") or architecture.meant(entity_id) or _ender_undated(analysis, entity_id)
        if not known and not unread(entity):
            yield RULE.at(
                entity,
                "status",
                message=f"'{entity.name}' sudah dihentikan, tetapi tidak ada yang menyebut sejak kapan",
                help=f"isi `selesai` dengan tahun terakhirnya, atau sebut `{entity_id}` pada `menghentikan`",
                value=entity_id,
            )


def _ender_undated(analysis: Analysis, entity_id: str) -> bool:
    """Whether an initiative ends it without saying when: that is the initiative's mistake."""
    for edge in analysis.architecture.incoming(entity_id):
        source = analysis.architecture.entities[edge.source]
        if edge.keys[0] == "menghentikan" and isinstance(source, Initiative) and not source.cancelled:
            return True
    return False
