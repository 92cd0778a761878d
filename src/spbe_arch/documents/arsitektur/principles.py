"""What the target has to heed: exchange of data instead of islands, and the rules of the national regulations."""

from collections.abc import Iterator

from spbe_arch.documents.arsitektur.frame import Frame
from spbe_arch.documents.figures import inline, number
from spbe_arch.documents.manuscript import Block, Heading, Listing, Mark, Paragraph, Span, text
from spbe_arch.documents.telling import enumerated, linked
from spbe_arch.model.kinds import Application
from spbe_arch.reference.certainty import Certainty
from spbe_arch.reference.regulations import SoftwareRule, rules_for_the_software

LEADS = {
    "bidang-aplikasi-umum": "Aplikasi umum meliputi",
    "life-cycle": "Pembangunan dan pengembangan aplikasi mengikuti",
}
"""What rules are about that are written without it."""


def integration(frame: Frame) -> Iterator[Block]:
    """Yield how many applications exchange data at the end of the period, and which do not."""
    yield Heading(2, "Integrasi yang dituju", "target-integrasi")
    last = frame.period[-1]
    timeline = frame.scope.roadmap.timeline
    apps = [
        entity
        for entity in frame.members("aplikasi")
        if isinstance(entity, Application) and timeline.state(entity.id, last).usable
    ]
    joined = [entity for entity in apps if "aplikasi" in _partners(frame, entity) or entity.integrations]
    far = [entity for entity in apps if {"nasional", "luar"} & _partners(frame, entity)]
    yield Paragraph(
        text(
            f"Dari {number(len(apps))} aplikasi yang ada pada akhir {last}, {number(len(joined))} bertukar data dengan "
            f"aplikasi lain; {number(len(far))} di antaranya dengan aplikasi nasional atau sistem di luar instansi."
        )
    )
    alone = [text(linked(frame.analysis, entity.id)) for entity in apps if entity not in joined and not entity.national]
    if alone and not frame.hides("aplikasi"):
        yield Paragraph(
            text(f"{number(len(alone))} aplikasi belum mencatat pertukaran data: ", *enumerated(alone), ".")
        )


def _partners(frame: Frame, entity: Application) -> set[str]:
    ends = {edge.target for edge in frame.architecture.outgoing(entity.id) if edge.keys[0] == "integrasi"}
    ends |= {edge.source for edge in frame.architecture.incoming(entity.id) if edge.keys[0] == "integrasi"}
    return {end.partition("/")[0] for end in ends}


def _doubt(certainty: Certainty) -> str:
    return "" if certainty is Certainty.CONFIRMED else f"; {certainty.label}"


def _whole(rule: SoftwareRule) -> str:
    """Return a rule as a sentence that stands alone."""
    said = rule.rule.rstrip(".")
    return f"{LEADS[rule.id]} {inline(said)}" if rule.id in LEADS else said


def principles() -> Iterator[Block]:
    """Yield the rules that the target has to follow, each with its basis."""
    yield Heading(2, "Prinsip", "target-prinsip")
    yield Paragraph(text("Arsitektur target tunduk pada ketentuan berikut:"))
    yield Listing(
        tuple(
            text(
                _whole(rule),
                Span(f" ({rule.basis}{_doubt(rule.certainty)})", Mark.NOTE),
                ".",
            )
            for rule in rules_for_the_software()
        ),
        lettered=True,
    )
