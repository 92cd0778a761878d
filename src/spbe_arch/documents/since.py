"""What changed since an earlier revision: the chapter that every document gets when one is asked for."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.query import with_sub_units
from spbe_arch.analysis.revisions import EMPTY, ChangedAttribute, ChangedEntity, Changes, compare
from spbe_arch.analysis.roadmap.owners import belongs
from spbe_arch.documents.edition import Edition
from spbe_arch.documents.entity_facts import told
from spbe_arch.documents.figures import initial, listed, number
from spbe_arch.documents.manuscript import (
    Block,
    Column,
    Heading,
    Landscape,
    Mark,
    Paragraph,
    Row,
    Span,
    Table,
    Text,
    row,
    text,
)
from spbe_arch.documents.telling import KIND_WORDS, enumerated, in_reading_order, linked, name_of, unit_of
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.kinds import KINDS, Entity

ANCHOR = "bab-perubahan"
LIST = (Column("Jenis", 1.4), Column("Nama", 3.6), Column("Unit kerja", 2.6))
RENAMED = (Column("Jenis", 1.4), Column("Sebelum", 3.0), Column("Sesudah", 3.0))
CHANGED = (Column("Objek", 2.6), Column("Atribut", 1.8), Column("Sebelum", 3.4), Column("Sesudah", 3.4))


def changes_chapter(edition: Edition) -> tuple[Block, ...]:
    """Return the chapter of what changed, or nothing when no revision was asked for."""
    return tuple(_chapter(edition, edition.before)) if edition.before is not None else ()


def _chapter(edition: Edition, before: Architecture) -> Iterator[Block]:
    yield Heading(1, f"Perubahan sejak {edition.since}", ANCHOR)
    both = _Both(replace(edition.analysis, architecture=before), edition.analysis)
    changes = _of_unit(edition, both, compare(before, edition.architecture))
    if not changes:
        yield Paragraph(text(f"Isi model tidak berbeda dengan isinya pada {edition.since}."))
        return
    yield Paragraph(text(_summary(edition, changes)))
    if changes.added:
        yield _list(both.after, "Objek yang ditambahkan", changes.added)
    if changes.removed:
        yield _list(both.before, "Objek yang dihapus dari model", changes.removed)
    if changes.renamed:
        rows = (row(_word(new), name_of(both.before, old), linked(both.after, new)) for old, new in changes.renamed)
        yield Table("Objek yang berganti nama atau tempat", RENAMED, tuple(rows))
    if changes.changed:
        rows = (line for found in changes.changed for line in both.rows(found))
        yield Landscape((Table("Atribut yang berubah", CHANGED, tuple(rows)),))


def _of_unit(edition: Edition, both: "_Both", changes: Changes) -> Changes:
    """Return the changes of the document's unit and those below it; all of them for the whole agency."""
    slug = edition.unit.partition("/")[2]
    if not slug:
        return changes
    units = with_sub_units(edition.architecture, slug)
    return Changes(
        added=_owned(both.after, changes.added, units),
        removed=_owned(both.before, changes.removed, units),
        renamed=tuple(pair for pair in changes.renamed if _owned(both.after, pair[1:], units)),
        changed=tuple(found for found in changes.changed if _owned(both.after, (found.after,), units)),
    )


def _owned(analysis: Analysis, ids: Iterable[str], units: Collection[str]) -> tuple[str, ...]:
    entities = analysis.architecture.entities
    mine = {f"unit-kerja/{slug}" for slug in units}
    return tuple(key for key in ids if key in mine or (key in entities and belongs(entities[key], units)))


def _summary(edition: Edition, changes: Changes) -> str:
    counts = (
        (len(changes.added), "objek ditambahkan"),
        (len(changes.removed), "objek dihapus"),
        (len(changes.renamed), "objek berganti nama atau tempat"),
        (len(changes.changed), "objek berubah isinya"),
    )
    said = listed(f"{number(count)} {what}" for count, what in counts if count)
    kinds = Counter(key.partition("/")[0] for key in (*changes.added, *(found.after for found in changes.changed)))
    named = listed(f"{KIND_WORDS[kind]} ({number(kinds[kind])})" for kind in KINDS if kinds[kind])
    most = f" Yang ditambahkan dan berubah: {named}." if named else ""
    return f"Dibandingkan dengan isi model pada {edition.since}: {said}.{most}"


def _list(analysis: Analysis, caption: str, ids: Iterable[str]) -> Table:
    return Table(caption, LIST, tuple(_listed(analysis, key) for key in in_reading_order(analysis, ids)))


def _listed(analysis: Analysis, key: str) -> Row:
    entity = analysis.architecture.entities[key]
    unit = unit_of(analysis, entity) if entity.unit else Span("-")
    return row(_word(key), linked(analysis, key), unit)


def _word(key: str) -> str:
    kind = key.partition("/")[0]
    return initial(KIND_WORDS.get(kind, kind))


class _Both:
    """Tells values of either revision with the names of that revision."""

    def __init__(self, before: Analysis, after: Analysis) -> None:
        self.before, self.after = before, after

    def rows(self, found: ChangedEntity) -> Iterator[Row]:
        """Yield a row an attribute, the object named in the first."""
        old, new = _entity(self.before, found.before), _entity(self.after, found.after)
        name: Span | str = linked(self.after, found.after) if new.id in self.after.architecture.entities else new.name
        for changed in found.attributes:
            yield row(name, changed.attribute.title, *self._sides(changed, old, new))
            name = Span(" ")

    def _sides(self, changed: ChangedAttribute, old: Entity, new: Entity) -> tuple[tuple[Text, ...], ...]:
        """Return both values; of a list only what left it and what came to it."""
        name = changed.attribute.name
        if not (changed.gone or changed.come):
            return _side(self.before, old, changed), _side(self.after, new, changed)
        old = old.model_copy(update={name: changed.gone, "provenance": {}})
        new = new.model_copy(update={name: changed.come, "provenance": {}})
        return (
            _moved("dikurangi: ", _side(self.before, old, changed) if changed.gone else ()),
            _moved("ditambah: ", _side(self.after, new, changed) if changed.come else ()),
        )


def _moved(word: str, paragraphs: tuple[Text, ...]) -> tuple[Text, ...]:
    return tuple((Span(word, Mark.NOTE), *paragraph) for paragraph in paragraphs) or (text("-"),)


def _entity(analysis: Analysis, entity_id: str) -> Entity:
    architecture = analysis.architecture
    singles = {found.kind: found for found in (architecture.agency, architecture.settings)}
    return architecture.entities.get(entity_id) or singles[entity_id]


def _side(analysis: Analysis, entity: Entity, changed: ChangedAttribute) -> tuple[Text, ...]:
    attribute = changed.attribute
    if getattr(entity, attribute.name, None) in EMPTY and not entity.given(attribute.key):
        return (text("-"),)
    paragraphs = told(analysis, entity, attribute)
    return paragraphs if len(paragraphs) < 4 else (enumerated(paragraphs),)
