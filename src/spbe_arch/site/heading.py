"""The head of a page: where it stands, what kind of thing it is about, and its title."""

import re
from html import escape

from markupsafe import Markup

from spbe_arch.site.context import Site
from spbe_arch.site.templating import render

Trail = tuple[tuple[str, str], ...]
_TITLE = re.compile(r'(<h1 id="isi">).*?(</h1>)', re.DOTALL)


def head(site: Site, here: str, title: str, trail: Trail = (), kicker: str = "") -> Markup:
    """Return breadcrumbs, kicker and title; ``trail`` are pages between the home page and this one."""
    return render(site, "head.html", here, title=title, trail=(*trail, ("", title)), kicker=kicker)


def retitled(top: str, title: str) -> str:
    """Return the head of a page with another title."""
    return _TITLE.sub(lambda found: f"{found[1]}{escape(title)}{found[2]}", str(top))
