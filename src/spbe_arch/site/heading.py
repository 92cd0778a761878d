"""The head of a page: where it stands, what kind of thing it is about, and its title."""

import re
from html import escape

from markupsafe import Markup

from spbe_arch.site.context import Site
from spbe_arch.site.templating import render

Trail = tuple[tuple[str, str], ...]
_TITLE = re.compile(r'(<h1 id="isi">).*?(</h1>)', re.DOTALL)
_HERE = re.compile(r'<span aria-current="page">(.*?)</span>', re.DOTALL)


def head(site: Site, here: str, title: str, trail: Trail = (), kicker: str = "") -> Markup:
    """Return breadcrumbs, kicker and title; ``trail`` are pages between the home page and this one."""
    return render(site, "head.html", here, title=title, trail=(*trail, ("", title)), kicker=kicker)


def retitled(top: str, whole: str, part: str, back: str) -> str:
    """Return the head of a page for a part of it: named after both, with the way back in the breadcrumbs."""
    titled = _TITLE.sub(lambda found: f"{found[1]}{escape(whole)}: {escape(part)}{found[2]}", str(top))
    here = f'<span aria-current="page">{escape(part)}</span>'
    return _HERE.sub(lambda found: f'<a href="{escape(back)}">{found[1]}</a></li>\n<li>{here}', titled, count=1)
