"""`spbe duplicates`: the gate alone, over a repository or over planning lists."""

from argparse import Namespace
from pathlib import Path

from spbe_arch.analysis.gate import Gate, own_entry
from spbe_arch.analysis.planned import Known, judge_list
from spbe_arch.cli import FOUND, OK, WRONG
from spbe_arch.cli.arguments import Arguments
from spbe_arch.cli.failure import Failure
from spbe_arch.cli.output import note, publish
from spbe_arch.cli.session import answer_anyway, assessment_of, repository, today_of
from spbe_arch.exchange.catalog import Catalogue, CatalogueError, read_catalogue
from spbe_arch.exchange.proposals import ProposalList, read_proposals
from spbe_arch.loading.git import GitError, changed_since
from spbe_arch.model.finding import Severity
from spbe_arch.reference import load_reference
from spbe_arch.reports.duplicates import Judged, as_json, as_text
from spbe_arch.reports.duplicates_markdown import as_markdown

FORMATS = ("text", "json", "markdown")
FAIL_ON = ("duplicate", "overlap", "error", "warning", "info", "never")
RENDERERS = {"text": as_text, "json": as_json, "markdown": as_markdown}
FAILING = {
    "duplicate": ("duplicate",),
    "error": ("duplicate",),
    "overlap": ("duplicate", "overlap"),
    "warning": ("duplicate", "overlap"),
    "info": ("duplicate", "overlap"),
    "never": (),
}


def configure(arguments: Arguments) -> None:
    """Add what is compared with what."""
    arguments.add_argument(
        "--since", metavar="REV", help="hanya aplikasi yang ditambah atau diubah sejak revisi git ini"
    )
    for option, about in (
        ("--proposals", "daftar usulan (CSV, XLSX, YAML); tanpa repositori"),
        ("--catalog", "katalog instansi lain, buatan `spbe export catalog`"),
    ):
        arguments.add_argument(option, metavar="BERKAS", nargs="+", action="extend", default=[], help=about)


def run(options: Namespace) -> int:
    """Judge, report, and fail when a verdict is as bad as `--fail-on`."""
    if options.proposals and options.since:
        raise Failure("--since tidak dapat dipakai bersama --proposals")
    catalogues = tuple(_catalogue(Path(path)) for path in options.catalog)
    if not options.proposals:
        return _answer(_of_repository(options, catalogues), options)
    listed = read_proposals(Path(path) for path in options.proposals)
    code = _answer(_of_list(options, listed, catalogues), options)
    return WRONG if listed.unreadable else code


def _answer(judged: Judged, options: Namespace) -> int:
    publish(RENDERERS[options.format](judged, options.lang), options)
    failing = any(found.verdict in FAILING[options.fail_on] for found in judged.judgements)
    broken = options.fail_on != "never" and any(found.severity is Severity.ERROR for found in judged.findings)
    return FOUND if failing or broken else OK


def _catalogue(path: Path) -> Catalogue:
    try:
        return read_catalogue(path)
    except CatalogueError as error:
        raise Failure(str(error)) from error


def _of_repository(options: Namespace, catalogues: tuple[Catalogue, ...]) -> Judged:
    root = repository(options)
    changed = _changed(root, options.since) if options.since else None
    assessment = assessment_of(root, today_of(options))
    analysis = assessment.analysis
    others = [found for found in catalogues if found.agency != analysis.architecture.agency.name]
    if len(others) < len(catalogues):
        note("katalog instansi sendiri tidak dibandingkan dengan dirinya")
    siblings = tuple(entry for catalogue in others for entry in catalogue)
    gate = Gate(analysis.architecture, analysis.reference.national, analysis.today, siblings)
    applications = [found for found in gate.judged if changed is None or found.origin.path in changed]
    answer_anyway(assessment, note)
    return Judged(
        judgements=tuple(gate.judgement(found) for found in applications),
        names={found.id: found.name for found in applications},
        places={found.id: found.origin.at("nama") for found in applications},
    )


def _changed(root: Path, revision: str) -> frozenset[str]:
    try:
        return changed_since(root, revision)
    except GitError as error:
        raise Failure(f"--since `{revision}`: {error}") from error


def _of_list(options: Namespace, listed: ProposalList, catalogues: tuple[Catalogue, ...]) -> Judged:
    siblings = tuple(entry for catalogue in catalogues for entry in catalogue)
    known = Known(tuple(load_reference().national.values()), siblings=siblings)
    if options.repo:
        known = _with_repository(options, known)
    return Judged(
        judgements=judge_list(listed.proposals, known),
        names={found.id: found.name for found in listed.proposals},
        places=listed.places,
        findings=listed.findings,
        sheets=listed.sheets,
        listed=True,
    )


def _with_repository(options: Namespace, known: Known) -> Known:
    """Add the applications of the repository that `--repo` names; a list alone needs none."""
    assessment = assessment_of(repository(options), today_of(options))
    analysis = assessment.analysis
    gate = Gate(analysis.architecture, analysis.reference.national, analysis.today)
    own = tuple(own_entry(analysis.architecture, found) for found in gate.judged)
    answer_anyway(assessment, note)
    return Known(known.national, analysis.architecture.agency.name, own, known.siblings)
