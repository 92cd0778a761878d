"""`spbe build --documents`: the official documents for the audience of a site, beside its pages."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from spbe_arch.cli.documents import BOTH, documents_of, documents_without_subject
from spbe_arch.cli.session import today_of
from spbe_arch.documents.kinds import KINDS
from spbe_arch.documents.making import Look
from spbe_arch.site.drafts.artifact import Artifact
from spbe_arch.site.options import Download

if TYPE_CHECKING:
    from spbe_arch.assessment.assess import Assessment

FOLDER = "dokumen"
FORMS = {"docx": "Word", "pdf": "PDF"}


def offered(root: Path, assessment: "Assessment", options: Namespace) -> tuple[Artifact, ...]:
    """Return the documents as files of the site."""
    nothing = {"year": None, "period": None, "unit": None, "since": None, "subject": None}
    asked = Namespace(audience=options.audience, format=BOTH, **nothing)
    day = today_of(options, committed_in=root)
    files = documents_of(root, assessment, day, documents_without_subject(), asked, Look())
    return tuple(Artifact(f"{FOLDER}/{name}", content) for name, content in files)


def downloads(files: tuple[Artifact, ...]) -> tuple[Download, ...]:
    """Return what the page of downloads says of the files."""
    return tuple(_download(file) for file in files)


def _download(file: Artifact) -> Download:
    kind, _, suffix = file.path.rpartition("/")[2].rpartition(".")
    about = KINDS[kind].about
    return Download(file.path, f"{about[0].upper()}{about[1:]}", FORMS[suffix], len(file.data))
