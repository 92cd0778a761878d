"""A whole site: pages into shells, beside them what is written by hand, the search index and the sitemap."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import cache
from html import escape
from itertools import chain
from pathlib import Path

from spbe_arch.site.context import Site
from spbe_arch.site.drafts.artifact import Artifact
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.frame.generator import SHELLS, rendered, sources
from spbe_arch.site.frame.handbook import DOCS, Handbook, handbook
from spbe_arch.site.frame.nav import navigation, own_shells, siblings, tabs
from spbe_arch.site.frame.search import JSON, SCRIPT, search_index
from spbe_arch.site.frame.shell import SITE, Shell, beside, shell
from spbe_arch.site.frame.sitemap import sitemap
from spbe_arch.site.page_key import pieces
from spbe_arch.site.pages import drafts
from spbe_arch.site.trouble import SiteError

SKIPPED = {JSON, SCRIPT, "sitemap.xml", "sitemap.xml.gz"}
UNUSED = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
"""What only the theme's own search would load."""


@dataclass(frozen=True)
class Built:
    """A site in memory, one file at a time, and what there is to say about it."""

    artifacts: Iterator[Artifact]
    notes: tuple[str, ...]


def built(site: Site, root: Path, base: Path) -> Built:
    """Return every file of the site of a repository; the generator runs now, the pages are made as they are taken.

    ``base`` is the folder that keeps what the generator renders, at least until then.
    """
    book = handbook(root)
    made = tuple(piece for draft in drafts(site) for piece in pieces(site, draft))
    pages = tuple(one for one in made if isinstance(one, Page))
    generated = {page.path: page.title for page in pages}
    nav = navigation(site, book, generated)
    own = tuple(sorted({*own_shells(nav, generated), *_introductions(book, generated)}))
    frame, complaints = rendered(base, sources(site, book, root, nav, own))
    name = book.name or site.architecture.agency.name or site.words("agency")
    artifacts = _artifacts(
        pages, _Frame(frame, name, book.address, tabs(nav), siblings(nav), site.words("beside")), own
    )
    scripts = (one for one in made if isinstance(one, Artifact))
    return Built(chain(artifacts, scripts), (*book.notes, *(f"{DOCS}/: {text}" for text in complaints)))


@dataclass(frozen=True)
class _Frame:
    """What the generator rendered, with what its pages need."""

    folder: Path
    name: str
    address: str
    tabs: dict[str, str]
    siblings: dict[str, tuple[tuple[str, str], ...]]
    label: str

    def above(self, page: Page) -> str:
        """Return what stands above a page: the way to the pages beside it."""
        pages = self.siblings.get(page.section)
        return beside(page, pages, self.label) if pages else ""


def _introductions(book: Handbook, generated: Collection[str]) -> Iterator[str]:
    """Yield hand-written pages that introduce a generated one; the page of an object cannot be written by hand."""
    for path in book.pages:
        if f"{path[:-3]}.html" in generated:
            if "/" in path:
                raise SiteError(f"{DOCS}/{path} memakai alamat halaman yang dibuat dari arsitektur; ganti namanya")
            yield path


def _artifacts(pages: tuple[Page, ...], frame: _Frame, own: tuple[str, ...]) -> Iterator[Artifact]:
    shells = {*SHELLS.values(), *own}
    hidden = {f"{path[:-3]}.html" for path in shells}
    kept = tuple(path for path in _rendered_files(frame.folder) if path not in hidden | SKIPPED)
    choose = _chooser(frame, own)
    for page in pages:
        yield Artifact(page.path, choose(page).fill(page, frame.name, frame.above(page)))
    safe = escape(frame.name)
    for path in kept:
        content = (frame.folder / path).read_bytes()
        if path.endswith(".html"):
            content = content.decode().replace(SITE, safe).encode()
        if path != "404.html" or frame.address:
            yield Artifact(path, content)
    yield from search_index((frame.folder / JSON).read_text("utf-8"), SITE, frame.name, pages)
    written = (path for path in kept if path.endswith(".html") and path != "404.html")
    yield from sitemap((*(page.path for page in pages), *written), frame.address)


def _chooser(frame: _Frame, own: tuple[str, ...]) -> Callable[[Page], Shell]:
    """Return the function that knows the shell of a page: its own, or the common one with its tab marked."""
    mine = {f"{path[:-3]}.html" for path in own}

    @cache
    def common(depth: int, tab: str) -> Shell:
        html = (frame.folder / f"{SHELLS[depth][:-3]}.html").read_text("utf-8")
        return shell(_with_tab(html, "../" * depth + tab) if tab else html)

    def choose(page: Page) -> Shell:
        if page.path in mine:
            return shell((frame.folder / page.path).read_text("utf-8"))
        return common(page.depth, frame.tabs.get(page.section, ""))

    return choose


def _with_tab(html: str, href: str) -> str:
    """Mark the tab that leads to ``href`` as the one the reader is in."""
    start, link, rest = html.partition(f'<a href="{href}" class="md-tabs__link">')
    if not link:
        return html
    before, item, gap = start.rpartition('<li class="md-tabs__item">')
    return f'{before}<li class="md-tabs__item md-tabs__item--active">{gap}{link}{rest}' if item else html


def _rendered_files(folder: Path) -> Iterator[str]:
    paths = (path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")) if path.is_file())
    return (path for path in paths if not path.startswith(UNUSED))
