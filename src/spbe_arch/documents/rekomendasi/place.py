"""Where the subject stands in the architecture: the chain from process to security, as a table and as a picture."""

from collections.abc import Iterator

from spbe_arch.diagrams import views
from spbe_arch.documents.figures import initial, listed, number
from spbe_arch.documents.manuscript import (
    Block,
    Column,
    Figure,
    Heading,
    Mark,
    Paragraph,
    Row,
    Span,
    Table,
    Text,
    row,
    text,
)
from spbe_arch.documents.rekomendasi.case import Case
from spbe_arch.documents.telling import KIND_WORDS, name_of
from spbe_arch.model.kinds import DomainEntity, Initiative
from spbe_arch.model.types import DOMAINS

SHOWN = 6


def place(case: Case) -> Iterator[Block]:
    """Yield the chain and, where it can be drawn, its picture."""
    yield Heading(1, "Kedudukan dalam arsitektur", "kedudukan")
    missing = [KIND_WORDS[domain] for domain in DOMAINS if not case.chain[domain]]
    if missing:
        yield Paragraph(text(f"Mata rantai yang belum tercatat pada model: {listed(missing)}."))
    columns = (Column("Domain", 1.4), Column("Objek yang terkait dan kode referensinya", 6.0))
    yield Table("Rantai arsitektur", columns, tuple(_domain(case, domain) for domain in DOMAINS))
    yield from _picture(case)


def _domain(case: Case, domain: str) -> Row:
    ids = case.chain[domain]
    told = tuple(_object(case, key) for key in ids[:SHOWN])
    rest = (text(Span(f"dan {number(len(ids) - SHOWN)} lainnya", Mark.NOTE)),) if len(ids) > SHOWN else ()
    return row(initial(KIND_WORDS[domain]), (*told, *rest) or (text(Span("belum tercatat", Mark.UNKNOWN)),))


def _object(case: Case, entity_id: str) -> Text:
    found = case.edition.architecture.entities[entity_id]
    code = found.code if isinstance(found, DomainEntity) else None
    own = Mark.STRONG if entity_id == case.subject.id else Mark.PLAIN
    return text(Span(name_of(case.analysis, entity_id), own), " " if code else "", Span(code or "", Mark.CODE))


def _picture(case: Case) -> Iterator[Block]:
    if isinstance(case.subject, Initiative):
        view = views.initiative_chain(case.analysis, case.subject.id, limit=4)
    else:
        view = views.neighbourhood(case.analysis, case.subject.id, limit=12)
    drawn = "" if view.is_empty else case.edition.draw(view)
    if drawn:
        yield Figure(view.title, drawn, view.sentence)
