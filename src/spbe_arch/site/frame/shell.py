"""A shell: a page the generator rendered once, cut at its markers, to be filled for each of many pages.

The generator knows navigation, header and footer; we know the content. The markers are words no Markdown changes.
"""

import re
from dataclasses import dataclass
from html import escape

from spbe_arch.site.address import relative
from spbe_arch.site.drafts.page import Page

TITLE, SITE, BODY, TOC = "SPBEJUDUL", "SPBESITUS", "SPBEISI", "spbedaftarisi"
CUT = "\0"
_CURRENT = ' aria-current="true"'
_HEADED = re.compile(rf'<h1 id="isi">{TITLE}</h1>\s*<h2 id="{TOC}">.*?<p>{BODY}</p>', re.DOTALL)
_BARE = re.compile(rf'<h2 id="{TOC}">.*?<p>{BODY}</p>', re.DOTALL)
_ENTRY = re.compile(rf'<li class="md-nav__item">\s*<a href="#{TOC}".*?</li>', re.DOTALL)
_CANONICAL = re.compile(r'\s*<link rel="(?:canonical|prev|next)"[^>]*>')
_BLANK = re.compile(r"\s*\n\s*")
_BLOCK = r"</?(?:table|thead|tbody|tr|th|td|ul|ol|li|nav|div|p|h[1-6]|meta|link|head|body|header|main|article)\b"
_BETWEEN = re.compile(rf"({_BLOCK}[^>]*>)\n(?=<)|(?<=>)\n(?={_BLOCK})")
_AS_WRITTEN = re.compile(r"(<(pre|textarea|script)\b.*?</\2>)", re.DOTALL)
_FRONT_MATTER = re.compile(r"\A---\n.*?^---\n", re.DOTALL | re.MULTILINE)
MARKDOWN = f"""---
title: {TITLE}
hide: [navigation{{more}}]
search: {{{{exclude: true}}}}
---
"""


@dataclass(frozen=True, slots=True)
class Shell:
    """The parts of a rendered page between its markers, and what belongs at each cut."""

    parts: tuple[str, ...]
    slots: tuple[str, ...]
    headed: bool

    def fill(self, page: Page, site_name: str, above: str = "") -> str:
        """Return the whole HTML of a page; ``above`` stands before everything else of it."""
        values = {
            TITLE: escape(page.title),
            SITE: escape(site_name),
            BODY: f"{above}{page.head if self.headed else ''}{page.body}",
            TOC: "".join(_entry(heading.anchor, heading.text) for heading in page.headings),
        }
        filled = [self.parts[0]]
        for slot, part in zip(self.slots, self.parts[1:], strict=True):
            filled += (values[slot], part)
        return "".join(filled)


def shell(html: str) -> Shell:
    """Cut a rendered page at its markers."""
    html = _CANONICAL.sub("", html)
    headed = _HEADED.search(html) is not None
    html = (_HEADED if headed else _BARE).sub(f"{CUT}{BODY}{CUT}", html, count=1)
    html = _ENTRY.sub(f"{CUT}{TOC}{CUT}", html)
    for marker in (TITLE, SITE):
        html = html.replace(marker, f"{CUT}{marker}{CUT}")
    pieces = html.split(CUT)
    return Shell(tuple(pieces[::2]), tuple(pieces[1::2]), headed)


def slim(html: str) -> str:
    """Leave out the indentation, which is a third of what every page would carry; code stays as it was written."""
    pieces = _AS_WRITTEN.split(html)
    return "".join(
        piece if index % 3 else _BETWEEN.sub(r"\g<1>", _BLANK.sub("\n", piece))
        for index, piece in enumerate(pieces)
        if index % 3 < 2
    )


def beside(page: Page, pages: tuple[tuple[str, str], ...], label: str) -> str:
    """Return links to the pages under the same tab, marking the one the reader is in."""
    links = "".join(
        f'<li><a href="{relative(page.path, address)}"{_CURRENT if address == page.section else ""}>'
        f"{escape(title)}</a></li>"
        for title, address in pages
    )
    return f'<nav class="spbe-beside" aria-label="{escape(label)}"><ul>{links}</ul></nav>'


def shell_markdown(introduction: str = "", *, toc: bool = True) -> str:
    """Return the Markdown a shell is rendered from; an introduction written by hand brings its own title."""
    top = MARKDOWN.format(more="" if toc else ", toc")
    introduction = _FRONT_MATTER.sub("", introduction)
    return f"{top}\n{introduction or f'# {TITLE} {{: #isi }}'}\n\n## {TOC} {{: #{TOC} }}\n\n{BODY}\n"


def _entry(anchor: str, text: str) -> str:
    link = f'<a href="#{anchor}" class="md-nav__link"><span class="md-ellipsis">{text}</span></a>'
    return f'<li class="md-nav__item">{link}</li>'
