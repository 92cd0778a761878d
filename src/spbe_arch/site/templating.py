"""Templates are package data; every value is escaped unless this package made it safe itself."""

from functools import cache, partial

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from spbe_arch.site.address import list_page, relative
from spbe_arch.site.context import Site


def render(site: Site, name: str, here: str, **values: object) -> Markup:
    """Fill a template for the page at ``here``; ``to`` makes links from there, ``w`` are the words."""
    link = partial(relative, here)
    return Markup(_template(name).render(site=site, w=site.words, to=link, list_page=list_page, **values))  # noqa: S704 - autoescaped


@cache
def _template(name: str) -> Template:
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("spbe_arch.site", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
