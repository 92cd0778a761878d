"""From an edition to files: contents, chapters in the agency's order, then PDF and Word with the same numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from spbe_arch.documents.arranging import arranged
from spbe_arch.documents.edition import Edition
from spbe_arch.documents.kinds import KINDS
from spbe_arch.documents.manuscript import Manuscript
from spbe_arch.documents.pdf.render import printed
from spbe_arch.documents.pdf.theme import Theme
from spbe_arch.documents.word.render import Template, template_of, worded
from spbe_arch.documents.word.starter import starter
from spbe_arch.model.finding import Finding

PDF, WORD = "pdf", "docx"


@dataclass(frozen=True)
class Look:
    """How documents look: the theme of the PDF, the agency's Word template if it has one, and what is wrong with it."""

    theme: Theme = field(default_factory=Theme)
    template: Template | None = None
    flaws: tuple[Finding, ...] = ()

    def template_for(self, manuscript: Manuscript) -> Template:
        """Return the agency's template, or the one that comes along."""
        return self.template or template_of(starter(compact=manuscript.compact))


def made(
    edition: Edition, kind: str, subject: str, look: Look, formats: tuple[str, ...]
) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of the files of one document."""
    order = edition.settings.order.get(kind, ())
    manuscript = arranged(KINDS[kind].manuscript(edition, subject), order, KINDS[kind].sometimes)
    name = file_name(kind, subject)
    pdf = printed(manuscript, edition.day, look.theme)
    if WORD in formats:
        content = worded(manuscript, edition.day, look.template_for(manuscript), pdf.pages)
        yield f"{name}.{WORD}", content
    if PDF in formats:
        yield f"{name}.{PDF}", pdf.data


def file_name(kind: str, subject: str) -> str:
    """Return `arsitektur`, or `rekomendasi-aplikasi-x` for what has a subject."""
    tail = "-".join(re.findall(r"[a-z0-9]+", subject.lower()))
    return f"{kind}-{tail}"[:120] if tail else kind
