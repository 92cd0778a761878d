"""The annexes: every initiative, gap and constraint with all that the model holds of it."""

from collections.abc import Iterable, Iterator

from spbe_arch.documents.entity_facts import facts_of
from spbe_arch.documents.manuscript import Block, Heading, Paragraph, text
from spbe_arch.documents.peta_rencana.obstacles import constraints
from spbe_arch.documents.peta_rencana.words import content_title
from spbe_arch.documents.scope import Scope
from spbe_arch.documents.telling import anchor_of
from spbe_arch.model.kinds import Entity


def annexes(scope: Scope) -> Iterator[Block]:
    """Yield the annexes; those of which there is nothing are left out."""
    if scope.initiatives:
        yield Heading(1, f"Rincian inisiatif {scope.time}", "lampiran-inisiatif")
        for name, found in scope.groups:
            if found:
                yield Heading(2, content_title(name))
                yield from _each(scope, found, 3)
    yield from _annex(scope, "Inisiatif pada tahun lain", "lampiran-inisiatif-lain", scope.others)
    yield from _annex(scope, "Inisiatif yang dibatalkan", "lampiran-inisiatif-batal", scope.cancelled)
    yield from _annex(scope, "Rincian kesenjangan", "lampiran-kesenjangan", scope.gaps)
    entities = scope.edition.architecture.entities
    yield from _annex(scope, "Rincian kendala", "lampiran-kendala", [entities[view.id] for view in constraints(scope)])


def _annex(scope: Scope, title: str, anchor: str, entities: Iterable[Entity]) -> Iterator[Block]:
    found = tuple(entities)
    if found:
        yield Heading(1, title, anchor)
        if anchor == "lampiran-inisiatif-batal":
            yield Paragraph(text("Inisiatif berikut tidak dihitung dalam anggaran dan tidak menutup kesenjangan."))
        yield from _each(scope, found, 2)


def _each(scope: Scope, entities: Iterable[Entity], level: int) -> Iterator[Block]:
    for found in entities:
        yield Heading(level, found.name, anchor_of(found.id))
        yield facts_of(scope.analysis, found)
