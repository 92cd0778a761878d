"""`spbe duplicates`: the gate alone, over a repository or over a planning list."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from spbe_arch.analysis.duplicates import CatalogueEntry, Detector, Proposal, national_entries, weights_of
from spbe_arch.analysis.gate import Gate, own_entry
from spbe_arch.cli import FOUND, OK
from spbe_arch.cli.arguments import Arguments
from spbe_arch.cli.failure import Failure
from spbe_arch.cli.output import note, publish
from spbe_arch.cli.session import answer_anyway, assessment_of, repository, today_of
from spbe_arch.exchange.catalog import CatalogueError, sibling_entries
from spbe_arch.exchange.proposals import read_proposals
from spbe_arch.loading.git import GitError, changed_since
from spbe_arch.model.finding import Severity
from spbe_arch.reference import load_reference
from spbe_arch.reference.lexicon import duplicate_weights, lexicon
from spbe_arch.reports.duplicates import Judged, as_json, as_markdown, as_text

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
NOBODY = "-"


def configure(arguments: Arguments) -> None:
    """Add what is compared with what."""
    arguments.add_argument(
        "--since", metavar="REV", help="hanya aplikasi yang ditambah atau diubah sejak revisi git ini"
    )
    arguments.add_argument("--proposals", metavar="BERKAS", help="daftar usulan (CSV, XLSX, YAML); tanpa repositori")
    arguments.add_argument(
        "--catalog", metavar="BERKAS", nargs="+", action="extend", default=[], help="katalog instansi lain"
    )


def run(options: Namespace) -> int:
    """Judge, report, and fail when a verdict is as bad as `--fail-on`."""
    if options.proposals and options.since:
        raise Failure("--since tidak dapat dipakai bersama --proposals")
    siblings = tuple(entry for path in options.catalog for entry in _siblings(Path(path)))
    judged = _of_list(options, siblings) if options.proposals else _of_repository(options, siblings)
    publish(RENDERERS[options.format](judged), options)
    failing = any(found.verdict in FAILING[options.fail_on] for found in judged.judgements)
    broken = options.fail_on != "never" and any(found.severity is Severity.ERROR for found in judged.findings)
    return FOUND if failing or broken else OK


def _siblings(path: Path) -> tuple[CatalogueEntry, ...]:
    try:
        return sibling_entries(path)
    except CatalogueError as error:
        raise Failure(str(error)) from error


def _of_repository(options: Namespace, siblings: tuple[CatalogueEntry, ...]) -> Judged:
    root = repository(options)
    assessment = assessment_of(root, today_of(options))
    analysis = assessment.analysis
    gate = Gate(analysis.architecture, analysis.reference.national, analysis.today, siblings)
    changed = _changed(root, options.since) if options.since else None
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


def _of_list(options: Namespace, siblings: tuple[CatalogueEntry, ...]) -> Judged:
    listed = read_proposals(Path(options.proposals))
    proposals = tuple(replace(found, agency=found.agency or NOBODY) for found in listed.proposals)
    own = (*(_entry(found) for found in proposals), *_own_of_repository(options))
    national = national_entries(load_reference().national.values())
    detector = Detector(lexicon(), weights_of(duplicate_weights()), (*national, *own, *siblings))
    return Judged(
        judgements=tuple(detector.judge(found) for found in proposals),
        names={found.id: found.name or found.id for found in proposals},
        places=listed.places,
        findings=listed.findings,
    )


def _entry(proposal: Proposal) -> CatalogueEntry:
    return CatalogueEntry(
        id=proposal.id,
        scope="own",
        name=proposal.name,
        description=proposal.description,
        owner=proposal.unit or proposal.agency,
        agency=proposal.agency,
        unit=proposal.unit,
    )


def _own_of_repository(options: Namespace) -> tuple[CatalogueEntry, ...]:
    """Return the applications of the repository that `--repo` names; a list alone needs none."""
    if not options.repo:
        return ()
    analysis = assessment_of(repository(options), today_of(options)).analysis
    gate = Gate(analysis.architecture, analysis.reference.national, analysis.today)
    return tuple(own_entry(analysis.architecture, found) for found in gate.judged)
