"""`spbe index --bukti DIR`: the evidence of every indicator, as Markdown and as a workbook."""

from pathlib import Path

from spbe_arch.analysis.maturity.answer import Answer
from spbe_arch.analysis.maturity.evidence.values import PackAbout
from spbe_arch.cli.failure import Failure
from spbe_arch.cli.output import note, write_file
from spbe_arch.cli.session import FOLDER
from spbe_arch.exchange.evidence import evidence_workbook
from spbe_arch.loading.git import GitError, head_of
from spbe_arch.reports.evidence import pack_files
from spbe_arch.site.address import entity_page

WORKBOOK = "bukti.xlsx"


def write_pack(answer: Answer, root: Path, folder: Path) -> None:
    """Write the files of one instrument into a folder of its own; other files in there are left alone."""
    if answer.instrument is None:
        raise Failure("--bukti memerlukan instrumen; sebut dengan --instrument")
    target = folder / answer.instrument.id
    if any(place.exists() and not place.is_dir() for place in (folder, target)):
        raise Failure(f"--bukti `{folder}` bukan folder")
    about = _about(answer, answer.instrument.regulation, root)
    files: list[tuple[str, str | bytes]] = [*pack_files(about, answer.packs, entity_page)]
    units = answer.maturity.units(answer.instrument.id)
    files.append((WORKBOOK, evidence_workbook(about, answer.packs, units, entity_page)))
    for name, content in files:
        write_file(target / name, content)
    note(f"{len(files)} berkas bukti ditulis ke {target}")


def _about(answer: Answer, regulation: str, root: Path) -> PackAbout:
    base = answer.base if answer.base and answer.instrument and answer.base.instrument == answer.instrument.id else None
    values = base.indicator_values.items() if base else ()
    return PackAbout(
        agency=answer.maturity.architecture.agency.name,
        regulation=regulation,
        day=answer.maturity.today.isoformat(),
        commit=_commit(root),
        assessment=base.id if base else "",
        assessed={int(number): f"{value:f}" for number, value in values if number.isdigit() and value is not None},
    )


def _commit(root: Path) -> str:
    try:
        head = head_of(root, FOLDER)
    except GitError as reason:
        return f"tidak ada ({reason})"
    return f"{head.commit}, ditambah perubahan yang belum di-commit" if head.changed else head.commit
