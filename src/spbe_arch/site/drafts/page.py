"""A page before its shell: what is in it, and what the shell, the search index and the sitemap need to know."""

import re
from dataclasses import dataclass

_HEADING = re.compile(r'<h2 id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of the table of contents; `text` is already safe HTML."""

    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """A generated page. ``head`` holds breadcrumbs and title, which a hand-written introduction replaces.

    ``section`` is the list or overview it belongs to; ``search`` is the plain text to be found, None for no entry.
    """

    path: str
    title: str
    head: str
    body: str
    section: str = ""
    search: str | None = ""

    @property
    def depth(self) -> int:
        """How many folders deep the page lies."""
        return self.path.count("/")

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The second-level headings; all text of users in the body is escaped, so tags are ours."""
        return tuple(Heading(anchor, _TAG.sub("", text).strip()) for anchor, text in _HEADING.findall(self.body))
