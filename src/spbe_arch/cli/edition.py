"""From the options of `spbe documents` to one edition of the documents."""

from argparse import Namespace
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from spbe_arch.analysis.analysis import analyse
from spbe_arch.assessment.assess import Assessment, assess
from spbe_arch.assessment.audience import Audience, published
from spbe_arch.cli.failure import Failure, did_you_mean
from spbe_arch.cli.output import note
from spbe_arch.cli.planning import period_of, slug_of, units_of
from spbe_arch.cli.session import FOLDER
from spbe_arch.documents.edition import DocumentSettings, Draw, Edition
from spbe_arch.documents.fingerprint import fingerprint
from spbe_arch.documents.kinds import KINDS
from spbe_arch.loading.git import GitError, Head, head_of
from spbe_arch.loading.load import load
from spbe_arch.loading.revision import taken_out
from spbe_arch.model.finding import Severity

if TYPE_CHECKING:
    from spbe_arch.model.architecture import Architecture


def edition_of(root: Path, assessment: Assessment, day: date, options: Namespace, draw: Draw) -> Edition:
    """Return the edition somebody asked for of a repository without errors."""
    whole = assessment.analysis
    period = period_of(whole.roadmap, options.period, options.year)
    if options.unit:
        units_of(whole, options.unit)
    audience, head = Audience(options.audience), _head(root)
    before = _before(root, options.since, assessment, audience) if options.since else None
    seen, withheld = published(assessment, audience)
    years = period.years
    return Edition(
        assessment=seen,
        withheld=withheld,
        audience=audience,
        day=day,
        fingerprint=fingerprint(whole.architecture),
        period=(years[0], years[-1]),
        year=options.year,
        unit=f"unit-kerja/{slug_of(options.unit)}" if options.unit else "",
        commit=head.commit,
        uncommitted=head.changed,
        before=before,
        since=options.since or "",
        settings=_settings(whole.architecture),
        draw=draw,
    )


def _settings(architecture: "Architecture") -> DocumentSettings:
    order = architecture.settings.chapters
    for kind in order:
        if kind not in KINDS:
            raise Failure(f"pengaturan.yml: urutan_bab menyebut dokumen `{kind}`{did_you_mean(kind, KINDS)}")
    return DocumentSettings(order)


def _head(root: Path) -> Head:
    try:
        return head_of(root, FOLDER)
    except GitError:
        return Head("", changed=False)


def _before(root: Path, revision: str, assessment: Assessment, audience: Audience) -> "Architecture":
    analysis = assessment.analysis
    try:
        with taken_out(root, revision) as folder:
            loaded = load(folder, analysis.reference.national)
    except GitError as error:
        raise Failure(f"--since `{revision}`: {error}") from error
    errors = sum(finding.severity is Severity.ERROR for finding in loaded.findings)
    if errors:
        note(f"revisi `{revision}` punya {errors} kesalahan; bab perubahan bisa tidak lengkap")
    earlier = assess(analyse(loaded.architecture, analysis.reference, analysis.today), loaded.findings, ())
    return published(replace(earlier, findings=()), audience)[0].analysis.architecture
