"""Tahun objek bertentangan dengan inisiatifnya.

`mulai` dan `selesai` objek menyebut tahun yang berbeda dari inisiatif yang membangun, meningkatkan, atau mengakhirinya.
Pada tahun inisiatif, inisiatif yang menang; selebihnya `mulai` dan `selesai` membatasi.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.roadmap.states import Plan, Span
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.rules.over_time import working_on

RULE = Rule("WKT017", Severity.WARNING, "Tahun objek bertentangan dengan inisiatif", __doc__, ("perpres-95-2018",))
Contradiction = tuple[str, str, str, tuple[Span, ...]]


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every `mulai` and `selesai` that cannot be true together with the initiatives, each once."""
    architecture = analysis.architecture
    for entity_id, plan in analysis.roadmap.timeline.plans.items():
        for key, message, worked, spans in (*_about_start(plan), *_about_end(plan)):
            entity = architecture.entities[entity_id]
            yield RULE.at(
                entity,
                key,
                message=f"'{entity.name}' {message}",
                help=f"perbaiki `{key}`, atau hapus: inisiatifnya sudah menyebut tahunnya",
                value=plan.start if key == "mulai" else plan.end,
                related=working_on(architecture, spans, worked, "tahun"),
            )


def _about_start(plan: Plan) -> Iterator[Contradiction]:
    if plan.start is None:
        return
    if plan.builds:
        begin, ready = min(span.first for span in plan.builds), max(span.ready for span in plan.builds)
        if plan.start < begin:
            yield "mulai", f"ada sejak {plan.start}, padahal baru dibangun {begin}", "membangun", plan.builds
        elif plan.start > ready:
            yield "mulai", f"baru ada {plan.start}, padahal selesai dibangun {ready}", "membangun", plan.builds
        return
    early = tuple(span for span in plan.upgrades if span.first < plan.start)
    if early:
        message = f"baru ada {plan.start}, padahal ditingkatkan mulai {min(span.first for span in early)}"
        yield "mulai", message, "meningkatkan", early


def _about_end(plan: Plan) -> Iterator[Contradiction]:
    if plan.end is None:
        return
    if plan.ends:
        begin, last = min(span.first for span in plan.ends), max(span.last for span in plan.ends)
        if not begin <= plan.end <= last:
            yield "selesai", f"berakhir {plan.end}, padahal diakhiri {begin}-{last}", "menghentikan", plan.ends
        return
    late = tuple(span for span in plan.builds if span.first > plan.end)
    late_upgrades = tuple(span for span in plan.upgrades if span.last > plan.end)
    if late:
        yield "selesai", f"berakhir {plan.end}, padahal baru dibangun {late[0].first}", "membangun", late
    elif late_upgrades:
        message = f"berakhir {plan.end}, padahal ditingkatkan sampai {max(span.last for span in late_upgrades)}"
        yield "selesai", message, "meningkatkan", late_upgrades
