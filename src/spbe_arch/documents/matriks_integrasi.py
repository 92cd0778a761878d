"""Every exchange of data between applications: from whom to whom, which data, how often, through what - and past what.

Which links avoid the connector is for the rule to say, so that document, site and findings never disagree.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spbe_arch.analysis.roadmap.owners import belongs
from spbe_arch.diagrams import views
from spbe_arch.documents.edition import Edition
from spbe_arch.documents.figures import number
from spbe_arch.documents.front import Cover, bound
from spbe_arch.documents.manuscript import (
    Align,
    Block,
    Column,
    Figure,
    Heading,
    Landscape,
    Manuscript,
    Mark,
    Paragraph,
    Row,
    Span,
    Table,
    Text,
    row,
    see,
    text,
)
from spbe_arch.documents.scope import Scope, scope_of
from spbe_arch.documents.since import changes_chapter
from spbe_arch.documents.telling import UNKNOWN, linked, listed_names, name_of
from spbe_arch.model.architecture import NATIONAL, OUTSIDE, Edge
from spbe_arch.model.finding import Severity
from spbe_arch.model.kinds import Application, Integration
from spbe_arch.reference.documents import document_reference
from spbe_arch.rules import exchange_avoiding_connector

KIND, TITLE, OUTLINE = "matriks-integrasi", "Matriks Integrasi Aplikasi", "matriks_integrasi"
MATRIX, CHANNELS = "tabel-integrasi", "tabel-kanal"
WAYS = {"kirim": "satu arah", "terima": "satu arah", "dua-arah": "dua arah"}
NONE = "Model arsitektur {whose} belum mencatat pertukaran data antaraplikasi."
COLUMNS = (
    Column("No.", 0.65, Align.END),
    Column("Sumber", 2.2),
    Column("Tujuan", 2.2),
    Column("Data", 2.6),
    Column("Arah", 1.0),
    Column("Frekuensi", 1.2),
    Column("Kanal", 1.3),
    Column("Status", 1.4),
    Column("Catatan", 1.9),
)


@dataclass(frozen=True, slots=True)
class Exchange:
    """One exchange in the direction of its data; ``note`` says when it avoids the connector."""

    application: Application
    integration: Integration
    source: str
    target: str
    note: str


def manuscript(edition: Edition, _subject: str = "") -> Manuscript:
    """Return the matrix of an edition."""
    outline, scope = document_reference().outlines[OUTLINE], scope_of(edition)
    found = tuple(sorted(exchanges(scope), key=lambda one: _order(scope, one)))
    chapters = (*_summary(scope, found), *_matrix(scope, found), *changes_chapter(edition))
    rows = (("Dasar penyusunan", "; ".join(outline.legal_basis)),)
    return bound(edition, Cover(KIND, TITLE, scope.whose, rows), chapters)


def exchanges(scope: Scope) -> Iterator[Exchange]:
    """Yield every exchange that resolves and has an end in the scope."""
    architecture, notes = scope.edition.architecture, _notes(scope.edition)
    for application in architecture.of_kind(Application):
        for edge in architecture.outgoing(application.id):
            if edge.keys[0] == "integrasi" and edge.keys[-1] == "ke" and _ours(scope, edge):
                integration = application.integrations[int(edge.keys[1])]
                ends = (application.id, edge.target)
                turned = (integration.direction or "").lower() == "terima"
                note = notes.get((application.id, edge.keys[1]), "")
                source, target = reversed(ends) if turned else ends
                yield Exchange(application, integration, source, target, note)


def _ours(scope: Scope, edge: Edge) -> bool:
    ends = (scope.edition.architecture.entities.get(end) for end in (edge.source, edge.target))
    return scope.units is None or any(end is not None and belongs(end, scope.units) for end in ends)


def _notes(edition: Edition) -> Mapping[tuple[str | None, object], str]:
    code = exchange_avoiding_connector.RULE.code
    waived = {(found.entity, found.keys[1]) for found in edition.assessment.waived if found.code == code}
    notes: dict[tuple[str | None, object], str] = {}
    for found in exchange_avoiding_connector.check(edition.analysis):
        place = (found.entity, found.keys[1])
        said = "tidak lewat SPLP" if found.severity is Severity.WARNING else "berkas atau manual"
        notes[place] = f"{said} (dikecualikan)" if place in waived else said
    return notes


def _order(scope: Scope, found: Exchange) -> tuple[str, str, str]:
    source, target = (name_of(scope.analysis, end).casefold() for end in (found.source, found.target))
    return source, target, found.application.id


def _summary(scope: Scope, found: tuple[Exchange, ...]) -> Iterator[Block]:
    yield Heading(1, "Integrasi aplikasi", "bab-integrasi")
    if not found:
        yield Paragraph(text(NONE.format(whose=scope.whose)))
        return
    avoiding = sum(bool(one.note) for one in found)
    outside = sum(one.partition("/")[0] in (NATIONAL, OUTSIDE) for pair in found for one in (pair.source, pair.target))
    said = f"{number(len(found))} pertukaran data tercatat, {number(outside)} di antaranya dengan aplikasi nasional "
    rest = f"atau sistem di luar instansi. {number(avoiding)} pertukaran antarinstansi tidak lewat SPLP"
    where = " dan diberi tanda pada " if avoiding else "; seluruhnya ada pada "
    yield Paragraph(text(said, rest, where, see(MATRIX), "."))
    yield _channels(found)
    yield from _picture(scope)


def _channels(found: tuple[Exchange, ...]) -> Table:
    channels = [one.integration.channel or "" for one in found]
    counted = Counter(channels)
    past = Counter(channel for channel, one in zip(channels, found, strict=True) if one.note)
    columns = (Column("Kanal", 2.0), Column("Pertukaran", 1.0, Align.END), Column("Tidak lewat SPLP", 1.2, Align.END))
    rows = tuple(
        row(channel or UNKNOWN, number(count), number(past[channel]))
        for channel, count in sorted(counted.items(), key=lambda item: (not item[0], -item[1], item[0]))
    )
    total = row("Jumlah", number(len(found)), number(past.total()), total=True)
    return Table("Pertukaran data menurut kanal", columns, (*rows, total), CHANNELS)


def _picture(scope: Scope) -> Iterator[Block]:
    view = views.integration_map(scope.analysis, scope.edition.unit or None)
    drawn = "" if view.is_empty else scope.edition.draw(view)
    if drawn:
        yield Landscape((Figure(view.title, drawn, view.sentence),))


def _matrix(scope: Scope, found: tuple[Exchange, ...]) -> Iterator[Block]:
    if found:
        rows = tuple(_row(scope, at, one) for at, one in enumerate(found, start=1))
        heading = Heading(2, "Matriks integrasi", "matriks-integrasi")
        about = Paragraph(text("Status adalah status aplikasi yang mencatat pertukaran itu."))
        yield Landscape((heading, about, Table("Pertukaran data antaraplikasi", COLUMNS, rows, MATRIX)))


def _row(scope: Scope, at: int, found: Exchange) -> Row:
    data = [f"data/{slug}" for slug in found.integration.data]
    way = WAYS.get((found.integration.direction or "").lower())
    return row(
        str(at),
        _end(scope, found.source),
        _end(scope, found.target),
        (listed_names(scope.analysis, data) if data else (UNKNOWN,),),
        way or found.integration.direction or UNKNOWN,
        found.integration.frequency or UNKNOWN,
        found.integration.channel or UNKNOWN,
        found.application.status or UNKNOWN,
        Span(found.note, Mark.STRONG) if found.note else "",
    )


def _end(scope: Scope, entity_id: str) -> tuple[Text, ...]:
    kind = entity_id.partition("/")[0]
    note = {NATIONAL: " (aplikasi nasional)", OUTSIDE: " (di luar instansi)"}.get(kind, "")
    return (text(linked(scope.analysis, entity_id), Span(note, Mark.NOTE) if note else ""),)
