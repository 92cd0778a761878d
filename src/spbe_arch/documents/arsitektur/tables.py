"""Small tables that several chapters need: counts by state, by code, and how far objects are linked."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from spbe_arch.analysis.roadmap.states import State
from spbe_arch.documents.arsitektur.frame import NOUNS, TITLES, Frame
from spbe_arch.documents.figures import listed, number, percent
from spbe_arch.documents.manuscript import Align, Column, Row, Span, Table, Text, row, text
from spbe_arch.documents.telling import UNSTATED, coded
from spbe_arch.model.finding import Finding
from spbe_arch.model.kinds import Application, DomainEntity
from spbe_arch.rules import RULES

STATE_WORDS: Mapping[State, str] = {
    State.AS_IS: "ada",
    State.UPGRADING: "sedang ditingkatkan",
    State.ENDING: "sedang diakhiri",
    State.BUILDING: "sedang dibangun",
    State.ABSENT: "belum ada",
    State.ENDED: "sudah berakhir",
}
CHAIN: Mapping[str, tuple[str, ...]] = {
    "proses-bisnis": ("layanan",),
    "layanan": ("proses-bisnis", "data", "aplikasi"),
    "data": ("proses-bisnis", "aplikasi"),
    "aplikasi": ("layanan", "data", "infrastruktur", "keamanan"),
    "infrastruktur": ("keamanan",),
    "keamanan": (),
}
"""What each domain should be linked with; what a security object protects is its own affair."""
BORROWED = frozenset({"infrastruktur", "keamanan"})
"""What the owner of a national application provides, not its users."""
HEADINGS: Mapping[State, str] = {
    State.AS_IS: "Ada",
    State.UPGRADING: "Ditingkatkan",
    State.ENDING: "Diakhiri",
    State.BUILDING: "Dibangun",
    State.ABSENT: "Belum ada",
    State.ENDED: "Berakhir",
}
DEPTH = 2
RULE_TITLES = {rule.code: rule.title for rule in RULES}


def states_table(frame: Frame, anchor: str = "") -> Table:
    """Return how many objects of each domain are in which state in the year of the as-is."""
    counts = {kind: Counter(frame.states[entity.id] for entity in frame.members(kind)) for kind in frame.domains}
    shown = [state for state in STATE_WORDS if any(found[state] for found in counts.values())]
    columns = (
        Column("Domain", 2.0),
        Column("Jumlah", 0.9, Align.END),
        *(Column(HEADINGS[state], 0.5 + 0.085 * len(HEADINGS[state]), Align.END) for state in shown),
    )
    rows = [
        row(TITLES[kind], number(found.total()), *(number(found[state]) for state in shown))
        for kind, found in counts.items()
    ]
    sums = [sum(found[state] for found in counts.values()) for state in shown]
    total = row("Jumlah", number(sum(sums)), *(number(found) for found in sums), total=True)
    return Table(f"Objek arsitektur menurut domain dan keadaan pada {frame.year}", columns, (*rows, total), anchor)


def said_states(frame: Frame, kind: str) -> str:
    """Say how many objects of a domain are in which state: `130 ada, 2 sedang dibangun`."""
    counts = Counter(frame.states[entity.id] for entity in frame.members(kind))
    return listed(f"{number(counts[state])} {word}" for state, word in STATE_WORDS.items() if counts[state])


def codes_table(frame: Frame, members: Iterable[DomainEntity], caption: str) -> Table:
    """Return objects counted by the second level of their reference code, with its certainty."""
    counts = Counter(_upper(frame, entity) for entity in members)
    columns = (Column("Kode dan nama", 5.0), Column("Jumlah objek", 1.0, Align.END))
    rows = tuple(
        row((coded(frame.analysis, code) if code else text(UNSTATED),), number(count))
        for code, count in sorted(counts.items(), key=lambda item: (not item[0], item[0]))
    )
    return Table(caption, columns, (*rows, row("Jumlah", number(counts.total()), total=True)))


def _upper(frame: Frame, entity: DomainEntity) -> str:
    code = entity.code or ""
    lists = frame.analysis.reference.codes
    path = lists[entity.code_list].path(code) if code else ()
    return path[min(DEPTH, len(path)) - 1].code if path else code


def links_table(frame: Frame, kind: str) -> Table:
    """Return how many objects of a domain are linked with the domains they should be linked with."""
    columns = (
        Column("Terkait dengan", 2.4),
        Column("Objek terkait", 1.2, Align.END),
        Column("Dari", 1.0, Align.END),
        Column("Bagian", 1.0, Align.END),
    )
    found = tuple(links(frame, kind))
    rows = (row(TITLES[other], number(done), number(total), percent(done, total)) for other, done, total in found)
    return Table(f"Keterkaitan {NOUNS[kind]} dengan domain lain pada {frame.year}", columns, tuple(rows))


def links(frame: Frame, kind: str) -> Iterator[tuple[str, int, int]]:
    """Yield for each domain how many present objects are linked with it, and of how many that is asked."""
    present = frame.present(kind)
    for other in CHAIN[kind]:
        if frame.hides(other):
            continue
        asked = [entity for entity in present if not (other in BORROWED and _borrowed(entity))]
        if asked:
            done = sum(other in frame.linked.get(entity.id, ()) for entity in asked)
            yield other, done, len(asked)


def _borrowed(entity: DomainEntity) -> bool:
    return isinstance(entity, Application) and entity.national is not None


def rules_said(findings: Iterable[Finding]) -> Iterator[Text]:
    """Yield a line a rule: its title, code and how often it was broken, the most frequent first."""
    counts = Counter(found.code for found in findings)
    for code, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield text(f"{RULE_TITLES.get(code, code)} ({code}): {number(count)} temuan")


def bulleted(parts: Sequence[Text]) -> tuple[Text, ...]:
    """Return texts as the paragraphs of a cell; where there are several each begins with a sign."""
    return tuple((Span("• "), *part) for part in parts) if len(parts) > 1 else tuple(parts)


def count_rows(counts: Counter[str], known: Iterable[str] = ()) -> tuple[Row, ...]:
    """Return counts as rows: the known values in their order, others as written, what is not stated last."""
    order = {value: at for at, value in enumerate(known)}
    ordered = sorted(counts.items(), key=lambda item: (not item[0], order.get(item[0], len(order)), item[0]))
    rows = tuple(row(value or UNSTATED, number(count)) for value, count in ordered)
    return (*rows, row("Jumlah", number(counts.total()), total=True))
