"""Templates are package data; every value is escaped unless this package made it safe itself."""

import re
from functools import cache, partial

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from spbe_arch.site.address import list_page, relative
from spbe_arch.site.compiled import Compiled
from spbe_arch.site.context import Site

_TICKED = re.compile(r"`([^`]+)`")


def render(site: Site, name: str, here: str, **values: object) -> Markup:
    """Fill a template for the page at ``here``; ``to`` makes links from there, ``w`` are the words."""
    link = partial(relative, here)
    return Markup(_template(name).render(site=site, w=site.words, to=link, list_page=list_page, **values))  # noqa: S704 - autoescaped


@cache
def _template(name: str) -> Template:
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("spbe_arch.site", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        bytecode_cache=Compiled(),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["prose"] = prose
    return made


def prose(text: str) -> Markup:
    """Return a sentence of ours with its `keys` set as code; everything in it is escaped."""
    return Markup(_TICKED.sub(r"<code>\1</code>", str(escape(text))))  # noqa: S704 - escaped first
