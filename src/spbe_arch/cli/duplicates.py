"""`spbe duplicates`: the gate alone, over a repository or over planning lists."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from spbe_arch.analysis.duplicates import Detector, Judgement
from spbe_arch.analysis.planned import Group, Known, judge_list, national_detector
from spbe_arch.cli import FOUND, OK, WRONG
from spbe_arch.cli.arguments import Arguments
from spbe_arch.cli.failure import Failure
from spbe_arch.cli.output import note, publish
from spbe_arch.cli.progress import counting
from spbe_arch.cli.session import answer_anyway, assessment_of, repository, today_of
from spbe_arch.exchange.catalogue_file import Catalogue, CatalogueError, read_catalogue
from spbe_arch.exchange.catalogue_index import searchable
from spbe_arch.exchange.proposals import ProposalList, read_proposals
from spbe_arch.loading.git import GitError, changed_since
from spbe_arch.model.finding import Severity
from spbe_arch.reference.national import national_applications
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
    if not options.proposals:
        return _answer(_of_repository(options), options)
    listed = read_proposals(Path(path) for path in options.proposals)
    code = _answer(_of_list(options, listed), options)
    return WRONG if listed.unreadable else code


def _answer(judged: Judged, options: Namespace) -> int:
    verdicts: set[str] = set()
    told = replace(judged, judgements=_noted(judged.judgements, verdicts))
    publish(RENDERERS[options.format](told, options.lang), options)
    failing = not verdicts.isdisjoint(FAILING[options.fail_on])
    broken = options.fail_on != "never" and any(found.severity is Severity.ERROR for found in judged.findings)
    return FOUND if failing or broken else OK


def _noted(judgements: Iterable[Judgement], verdicts: set[str]) -> Iterator[Judgement]:
    """Pass the judgements on one by one, and remember what verdicts there were."""
    with counting("menilai") as tell:
        for number, judgement in enumerate(judgements, start=1):
            verdicts.add(judgement.verdict)
            tell(number)
            yield judgement


def _catalogue(path: Path) -> Catalogue:
    try:
        return read_catalogue(path)
    except CatalogueError as error:
        raise Failure(str(error)) from error


def _siblings(options: Namespace, detector: Detector, root: Path | None = None, ours: str = "") -> tuple[Group, ...]:
    """Return the catalogues of other agencies; their indexes are kept in the repository, or beside the catalogue."""
    groups: list[Group] = []
    for path in map(Path, options.catalog):
        catalogue = _catalogue(path)
        if catalogue.agency == ours:
            note("katalog instansi sendiri tidak dibandingkan dengan dirinya")
        else:
            groups.append(searchable(catalogue, detector, root or path.parent))
    return tuple(groups)


def _of_repository(options: Namespace) -> Judged:
    from spbe_arch.analysis.gate import Gate

    root = repository(options)
    changed = _changed(root, options.since) if options.since else None
    assessment = assessment_of(root, today_of(options))
    analysis = assessment.analysis
    gate = analysis.gate
    siblings = _siblings(options, gate.detector, root, analysis.architecture.agency.name)
    if siblings:
        gate = Gate(gate.architecture, gate.national, gate.today, siblings)
    applications = [found for found in gate.judged if changed is None or found.origin.path in changed]
    answer_anyway(assessment, note)
    return Judged(
        judgements=(gate.judgement(found) if siblings else gate.judgements[found.id] for found in applications),
        names={found.id: found.name for found in applications},
        places={found.id: found.origin.at("nama") for found in applications},
    )


def _changed(root: Path, revision: str) -> frozenset[str]:
    try:
        return changed_since(root, revision)
    except GitError as error:
        raise Failure(f"--since `{revision}`: {error}") from error


def _of_list(options: Namespace, listed: ProposalList) -> Judged:
    detector = national_detector(tuple(national_applications().values()))
    known = _own(options) if options.repo else Known()
    known = replace(known, siblings=_siblings(options, detector, repository(options) if options.repo else None))
    return Judged(
        judgements=judge_list(listed.proposals, known, detector),
        names={found.id: found.name for found in listed.proposals},
        places=listed.places,
        findings=listed.findings,
        sheets=listed.sheets,
        listed=True,
    )


def _own(options: Namespace) -> Known:
    """Return the applications of the repository that `--repo` names; a list alone needs none."""
    from spbe_arch.analysis.gate import own_entry

    assessment = assessment_of(repository(options), today_of(options))
    analysis = assessment.analysis
    own = tuple(own_entry(analysis.architecture, found) for found in analysis.gate.judged)
    answer_anyway(assessment, note)
    return Known(analysis.architecture.agency.name, own)
