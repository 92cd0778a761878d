"""Waivers: a finding that an agency accepts, with a reason and an end.

A waiver stands in the entity it concerns. One that has expired, that waives nothing, or that names no rule is itself a
finding: exceptions must not outlive their reason.
"""

from collections.abc import Iterable, Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.codes import LOADING_RULES, WAIVER_EXPIRED, WAIVER_RULES, WAIVER_UNKNOWN, WAIVER_UNUSED
from spbe_arch.model.finding import Finding
from spbe_arch.model.kinds import Entity, Waiver
from spbe_arch.rules import RULES

KNOWN = frozenset(rule.code for rule in RULES)
FIXED = frozenset(rule.code for rule in (*LOADING_RULES, *WAIVER_RULES))


def apply_waivers(
    analysis: Analysis, findings: Iterable[Finding], *, whole: bool = True
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Split findings into those that stand and those that are waived; the waivers' own findings stand.

    ``whole`` says that everything could be read. Where something could not, rules keep silent about what they cannot
    see, so a waiver that has nothing to waive may well be needed and is not reported.
    """
    holders = tuple(_holders(analysis))
    active = {
        (entity.id, waiver.rule) for entity, waiver in holders if waiver.until is None or waiver.until >= analysis.today
    }
    kept: list[Finding] = []
    waived: list[Finding] = []
    for finding in findings:
        (waived if (finding.entity, finding.code) in active else kept).append(finding)
    used = {(finding.entity, finding.code) for finding in (*kept, *waived)}
    kept += [
        found
        for entity, waiver in holders
        for index in (entity.waivers.index(waiver),)
        for found in _about(analysis, entity, waiver, index, used if whole else None)
    ]
    return tuple(kept), tuple(waived)


def _holders(analysis: Analysis) -> Iterator[tuple[Entity, Waiver]]:
    architecture = analysis.architecture
    for entity in (architecture.agency, *architecture.entities.values()):
        for waiver in entity.waivers:
            yield entity, waiver


def _about(
    analysis: Analysis, entity: Entity, waiver: Waiver, index: int, used: set[tuple[str | None, str]] | None
) -> Iterator[Finding]:
    place = ("pengecualian", index)
    if waiver.rule and waiver.rule not in KNOWN:
        message = f"pengecualian untuk `{waiver.rule}`: tidak ada aturan dengan kode itu"
        yield WAIVER_UNKNOWN.at(entity, *place, "aturan", message=message, value=waiver.rule)
    elif waiver.rule in FIXED:
        message = f"aturan {waiver.rule} tidak dapat dikecualikan"
        help_text = "perbaiki temuannya, lalu hapus pengecualian ini"
        yield WAIVER_UNKNOWN.at(entity, *place, "aturan", message=message, help=help_text, value=waiver.rule)
    elif waiver.until is not None and waiver.until < analysis.today:
        message = f"pengecualian {waiver.rule} berakhir {waiver.until.isoformat()}"
        help_text = "perbaiki temuannya, atau tetapkan ulang pengecualian dengan alasan yang masih berlaku"
        yield WAIVER_EXPIRED.at(entity, *place, "sampai", message=message, help=help_text, value=waiver.rule)
    elif waiver.rule and used is not None and (entity.id, waiver.rule) not in used:
        message = f"pengecualian {waiver.rule} tidak diperlukan: aturannya terpenuhi di sini"
        yield WAIVER_UNUSED.at(entity, *place, message=message, help="hapus pengecualian ini", value=waiver.rule)
