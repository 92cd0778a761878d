"""`spbe build`: check, then the site. A check with errors leaves the old site as it is."""

import gc
from argparse import Namespace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from spbe_arch.cli import FOUND, OK
from spbe_arch.cli.arguments import Arguments
from spbe_arch.cli.failure import Failure
from spbe_arch.cli.output import note, print_text
from spbe_arch.cli.publishing import AUDIENCES, PICTURES, rendered_report, report_on
from spbe_arch.cli.session import assessment_of, repository, today_of

if TYPE_CHECKING:
    from spbe_arch.assessment.assess import Assessment
    from spbe_arch.site.drafts.artifact import Artifact
    from spbe_arch.site.options import Download

FORMATS = ("text", "json")
DEFAULT = "site"
PAGES = ".spbe/halaman"


def configure(arguments: Arguments) -> None:
    """Add for whom the site is."""
    arguments.add_argument(
        "--audience", choices=AUDIENCES, default=AUDIENCES[0], help="untuk siapa situs dibuat (bawaan: %(default)s)"
    )
    arguments.add_argument("--documents", action="store_true", help="sertakan dokumen resmi untuk diunduh")


def run(options: Namespace) -> int:
    """Check the repository and build its site; with errors show them and build nothing."""
    root = repository(options)
    target = Path(options.output) if options.output else root / DEFAULT
    assessment = assessment_of(root, today_of(options, committed_in=root))
    gc.freeze()  # it stays to the end: the collector need not look through it
    report = report_on(root, assessment, options)
    if options.format == "json" or report.failed:
        print_text(rendered_report(report, options))
    if report.failed:
        note(f"situs tidak dibuat; `{target}` tidak berubah; temuan selengkapnya: spbe check")
        return FOUND
    count = build_into(root, target, assessment, options)
    note(f"situs {options.audience} berisi {count} berkas ada di `{target}`")
    return OK


def build_into(root: Path, target: Path, assessment: "Assessment", options: Namespace) -> int:
    """Write the site of an assessment that has no errors, and return how many files it has."""
    from spbe_arch.assessment.audience import Audience
    from spbe_arch.diagrams.cache import PictureCache
    from spbe_arch.site.context import site_of
    from spbe_arch.site.drafts.page_memory import PageMemory
    from spbe_arch.site.frame.generator import renderings
    from spbe_arch.site.options import Language, Options
    from spbe_arch.site.pictures import drawer
    from spbe_arch.site.publish import built
    from spbe_arch.site.trouble import SiteError
    from spbe_arch.site.writer import ensure_replaceable, write_site

    files, listed = _documents(root, assessment, options)

    layouts, lang = PictureCache(root / PICTURES), Language(options.lang)
    memory = PageMemory(root / PAGES / f"{options.audience}-{lang}.txt")
    chosen = Options(Audience(options.audience), lang, drawer(lang, layouts), memory, listed)
    try:
        ensure_replaceable(target)
        with renderings(root) as base:
            site = built(site_of(assessment, chosen), root, base)
            for text in site.notes:
                note(text)
            count = write_site(target, chain(site.artifacts, files))
    except SiteError as error:
        raise Failure(str(error)) from error
    layouts.save()
    memory.save()
    return count


def _documents(
    root: Path, assessment: "Assessment", options: Namespace
) -> "tuple[tuple[Artifact, ...], tuple[Download, ...]]":
    """Return the documents that go along with the site, and what is said of them."""
    if not options.documents:
        return (), ()
    from spbe_arch.cli.offered import downloads, offered

    files = offered(root, assessment, options)
    return files, downloads(files)
