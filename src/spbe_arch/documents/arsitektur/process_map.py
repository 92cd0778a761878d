"""The process map: what each unit does, in the three classes of PermenPANRB 19/2018."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from spbe_arch.analysis.adoption.matrix import root_units
from spbe_arch.diagrams import views
from spbe_arch.documents.arsitektur.frame import Frame
from spbe_arch.documents.arsitektur.tables import bulleted
from spbe_arch.documents.figures import initial, listed, number
from spbe_arch.documents.manuscript import Block, Column, Figure, Paragraph, Row, Table, Text, row, see, text
from spbe_arch.documents.telling import enumerated, linked, name_of
from spbe_arch.model.kinds import BusinessProcess, DomainEntity, OrganisationUnit

CLASSES = ("manajemen", "inti", "pendukung")
UNCLASSED = "belum diklasifikasi"
ANCHOR = "tabel-peta-proses"


def process_maps(frame: Frame, present: Sequence[DomainEntity]) -> Iterator[Block]:
    """Yield the processes by class, and the map of every unit."""
    processes = [entity for entity in present if isinstance(entity, BusinessProcess)]
    counts = Counter(_class(process) for process in processes)
    said = listed(f"{number(counts[name])} {_said(name)}" for name in (*CLASSES, UNCLASSED) if counts[name])
    yield Paragraph(
        text(f"Menurut kelasnya: {said}. Peta proses bisnis tiap {frame.units_word} ada pada ", see(ANCHOR), ".")
    )
    yield from _picture(frame)
    by_unit = _by_unit(frame, processes)
    yield _table(frame, by_unit, counts)
    yield from without_processes(frame)


def without_processes(frame: Frame) -> Iterator[Block]:
    """Yield which units of their own standing carry out no process at all, they or those below them."""
    if frame.hides("proses-bisnis"):
        return
    roots = root_units(frame.architecture)
    busy = {roots.get(f"unit-kerja/{process.unit}") for process in frame.architecture.of_kind(BusinessProcess)}
    idle = [
        unit
        for unit in frame.owned["unit-kerja"]
        if isinstance(unit, OrganisationUnit) and roots[unit.id] == unit.id and unit.id not in busy
    ]
    if idle:
        names = enumerated([text(linked(frame.analysis, unit.id)) for unit in idle])
        yield Paragraph(text(f"{number(len(idle))} {frame.units_word} belum mencatat proses bisnis: ", *names, "."))
    elif frame.scope.units is None and roots:
        yield Paragraph(text(f"Setiap {frame.units_word} telah mencatat sedikitnya satu proses bisnis."))


def _picture(frame: Frame) -> Iterator[Block]:
    if frame.edition.unit:
        view = views.process_map(frame.analysis, frame.edition.unit)
        drawn = "" if view.is_empty else frame.edition.draw(view)
        if drawn:
            yield Paragraph(text(frame.of_unit_alone(view.sentence)))
            yield Figure(view.title, drawn, view.sentence)


def _by_unit(frame: Frame, processes: Sequence[BusinessProcess]) -> dict[str, list[BusinessProcess]]:
    roots = root_units(frame.architecture) if not frame.edition.unit else {}
    found: defaultdict[str, list[BusinessProcess]] = defaultdict(list)
    for process in processes:
        unit = f"unit-kerja/{process.unit}" if process.unit else ""
        found[roots.get(unit, unit)].append(process)
    return dict(sorted(found.items(), key=lambda item: (not item[0], name_of(frame.analysis, item[0]).casefold())))


def _table(frame: Frame, by_unit: dict[str, list[BusinessProcess]], counts: Counter[str]) -> Table:
    classes = tuple(name for name in (*CLASSES, UNCLASSED) if name in CLASSES or counts[name])
    columns = (Column(initial(frame.units_word), 2.4), *(Column(initial(_said(name)), 3.0) for name in classes))
    rows = tuple(_row(frame, unit, processes, classes) for unit, processes in by_unit.items())
    return Table(f"Peta proses bisnis tiap {frame.units_word} pada {frame.year}", columns, rows, ANCHOR)


def _row(frame: Frame, unit: str, processes: Sequence[BusinessProcess], classes: tuple[str, ...]) -> Row:
    cells = (
        bulleted([text(linked(frame.analysis, process.id)) for process in processes if _class(process) == name])
        for name in classes
    )
    name: tuple[Text, ...] = (text(linked(frame.analysis, unit)),) if unit else (text("Unit kerja belum disebut"),)
    return row(name, *(cell or (text("-"),) for cell in cells))


def _class(process: BusinessProcess) -> str:
    stated = (process.process_class or "").strip().lower()
    return stated if stated in CLASSES else UNCLASSED


def _said(name: str) -> str:
    return name if name == UNCLASSED else f"proses {name}"
