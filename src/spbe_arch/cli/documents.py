"""`spbe documents`: check, then the official documents. A check with errors leaves the old documents as they are."""

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from spbe_arch.cli import FOUND, OK
from spbe_arch.cli.arguments import Arguments
from spbe_arch.cli.failure import Failure, did_you_mean
from spbe_arch.cli.look import look_of
from spbe_arch.cli.output import note, print_text, write_file
from spbe_arch.cli.progress import counting
from spbe_arch.cli.publishing import AUDIENCES, PICTURES, TEXT, rendered_report, report_on
from spbe_arch.cli.session import assessment_of, repository, today_of
from spbe_arch.cli.subject import known_id
from spbe_arch.loading.beside import beside

if TYPE_CHECKING:
    from spbe_arch.assessment.assess import Assessment
    from spbe_arch.documents.making import Look

BOTH = "docx+pdf"
FORMATS = (BOTH, "docx", "pdf")
OUTPUT = ("DIR", "folder dokumen (bawaan: dokumen/)")
DEFAULT = "dokumen"
PACK, GATE = "rekomendasi", "DUP"


def configure(arguments: Arguments) -> None:
    """Add which documents, of what, for whom, and how they look."""
    add = arguments.add_argument
    add("kind", nargs="?", metavar="JENIS", help="satu jenis dokumen; tanpa ini semua yang tidak memerlukan ID")
    add("subject", nargs="?", metavar="ID", help="objek untuk rekomendasi, nomor indikator untuk bukti")
    add("--year", type=int, metavar="TAHUN", help="keadaan dan anggaran tahun ini")
    add("--period", metavar="AWAL-AKHIR", help="tahun-tahun ini (bawaan: periode utama instansi)")
    add("--unit", metavar="SLUG", help="hanya unit kerja ini dan unit di bawahnya")
    add("--since", metavar="REVISI", help="tambahkan bab perubahan sejak revisi git ini")
    add("--audience", choices=AUDIENCES, default=AUDIENCES[1], help="untuk siapa (bawaan: %(default)s)")
    add("--template", metavar="BERKAS", help="templat Word sendiri (.docx)")
    add("--theme", metavar="BERKAS", help="tema PDF sendiri (.yml)")
    add("--new-template", metavar="BERKAS", help="tulis templat Word bawaan ke berkas ini, untuk diubah sendiri")


def run(options: Namespace) -> int:
    """Check the repository and make its documents; with errors show them and make nothing."""
    if options.new_template:
        return _new_template(Path(options.new_template))
    kinds = _kinds(options)
    root = repository(options)
    day = today_of(options, committed_in=root)
    assessment = assessment_of(root, day)
    target = Path(options.output) if options.output else root / DEFAULT
    if not options.output and target.is_symlink():
        raise Failure(f"`{DEFAULT}` pada repositori ini tautan; pilih foldernya dengan --output")
    if target.exists() and not target.is_dir():
        raise Failure(f"--output `{target}` bukan folder")
    asked = Namespace(**{**vars(options), "format": TEXT})
    report = report_on(root, _before_deciding(assessment) if kinds == (PACK,) else assessment, asked)
    look = None if report.failed else look_of(options)
    if look is not None and look.flaws:
        report = replace(report, findings=look.flaws)
    if look is None or look.flaws:
        print_text(rendered_report(report, asked))
        note(f"dokumen tidak dibuat; `{target}` tidak berubah; temuan selengkapnya: spbe check")
        return FOUND
    files = documents_of(root, assessment, day, kinds, options, look)
    for name, content in files:
        write_file(target / name, content)
    note(f"{len(files)} berkas dokumen {options.audience} ditulis ke `{target}`")
    return OK


def _before_deciding(assessment: "Assessment") -> "Assessment":
    """Leave out what the gate found: a pack for a decision argues just that, and is needed before there is one."""
    return replace(assessment, findings=tuple(found for found in assessment.findings if found.code[:3] != GATE))


def documents_of(
    root: Path, assessment: "Assessment", day: date, kinds: tuple[str, ...], options: Namespace, look: "Look"
) -> tuple[tuple[str, bytes], ...]:
    """Return every file of an assessment without errors, all of them before one is written.

    The first document, the longest, is made beside the others.
    """
    from spbe_arch.cli.edition import edition_of
    from spbe_arch.diagrams.cache import PictureCache
    from spbe_arch.documents.arranging import UnknownChapter
    from spbe_arch.documents.drawing import drawer
    from spbe_arch.documents.kinds import UnknownSubject
    from spbe_arch.documents.making import made

    layouts = PictureCache(root / PICTURES)
    edition = edition_of(root, assessment, day, options, drawer(layouts))
    formats = FORMATS[1:] if options.format == BOTH else (options.format,)

    def files_of(chosen: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
        for kind in chosen:
            yield from made(edition, kind, _subject(kind, options.subject, assessment), look, formats)

    first, others = kinds[:1], kinds[1:]
    try:
        with counting("menulis dokumen"):
            beginning = beside(lambda: list(files_of(others))) if others else None
            files = tuple(files_of(first))
            files += tuple((beginning() if beginning else None) or files_of(others))
    except UnknownSubject as error:
        raise Failure(f"{options.kind} {options.subject}: {error}") from error
    except UnknownChapter as error:
        raise Failure(f"pengaturan.yml: urutan_bab: {error}") from error
    layouts.save()
    return files


def _kinds(options: Namespace) -> tuple[str, ...]:
    from spbe_arch.documents.kinds import KINDS, Subject

    if options.kind is None:
        return documents_without_subject()
    if options.kind not in KINDS:
        listed = did_you_mean(options.kind, KINDS) or f"; jenisnya: {', '.join(KINDS)}"
        raise Failure(f"jenis dokumen `{options.kind}` tidak dikenal{listed}")
    wanted = KINDS[options.kind].subject
    if wanted is Subject.NOTHING and options.subject is not None:
        raise Failure(f"`{options.kind}` tidak memerlukan ID; hapus `{options.subject}`")
    if wanted is not Subject.NOTHING and options.subject is None:
        raise Failure(f"`{options.kind}` memerlukan {wanted.value}: spbe documents {options.kind} {wanted.value}")
    return (options.kind,)


def documents_without_subject() -> tuple[str, ...]:
    """Return the kinds that are about the whole architecture."""
    from spbe_arch.documents.kinds import KINDS, Subject

    return tuple(kind for kind, about in KINDS.items() if about.subject is Subject.NOTHING)


def _subject(kind: str, written: str | None, assessment: "Assessment") -> str:
    from spbe_arch.documents.kinds import KINDS, Subject

    if KINDS[kind].subject is Subject.OBJECT:
        return known_id(assessment.analysis, written or "")
    return written or ""


def _new_template(path: Path) -> int:
    from spbe_arch.documents.word.starter import starter

    if path.suffix.lower() != ".docx":
        raise Failure(f"--new-template `{path}` harus berakhiran .docx")
    if path.exists():
        raise Failure(f"`{path}` sudah ada; pilih nama lain")
    write_file(path, starter())
    note(f"templat ditulis ke `{path}`; ubah sesukanya, isian {{{{...}}}} diganti saat dokumen dibuat")
    return OK
