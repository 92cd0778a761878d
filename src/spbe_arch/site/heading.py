"""The head of a page: where it stands, what kind of thing it is about, and its title."""

from markupsafe import Markup

from spbe_arch.site.context import Site
from spbe_arch.site.templating import render

Trail = tuple[tuple[str, str], ...]


def head(site: Site, here: str, title: str, trail: Trail = (), kicker: str = "") -> Markup:
    """Return breadcrumbs, kicker and title; ``trail`` are pages between the home page and this one."""
    return render(site, "head.html", here, title=title, trail=(*trail, ("", title)), kicker=kicker)
