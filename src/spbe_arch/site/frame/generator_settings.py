"""How MkDocs is set up for a site: two plugins, no fonts, no requests, nothing a repository could run."""

from collections.abc import Iterator
from html import escape
from typing import Any

from spbe_arch import __version__
from spbe_arch.site.context import Site
from spbe_arch.site.frame.handbook import Handbook
from spbe_arch.site.frame.nav import Entry
from spbe_arch.site.frame.shell import SITE

ASSETS = "spbe"
COLOURS = {"primary": "custom", "accent": "custom"}
EXTENSIONS: tuple[Any, ...] = (
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    {"toc": {"permalink": False}},
    "pymdownx.details",
    "pymdownx.highlight",
    "pymdownx.superfences",
    {"pymdownx.tabbed": {"alternate_style": True}},
)


def generator_settings(site: Site, book: Handbook, nav: list[Entry]) -> dict[str, Any]:
    """Return the settings the generator is run with; of the user's own only what describes the site."""
    banner = _banner(site)
    return {
        "site_name": SITE,
        **({"site_url": book.address} if book.address else {}),
        "copyright": escape(site.words("about.made", version=__version__)),
        **{key: escape(text) for key, text in book.texts.items()},
        "docs_dir": "sumber",
        "site_dir": "kerangka",
        "use_directory_urls": False,
        "nav": list(_escaped(nav)),
        "theme": _theme(site),
        "plugins": ["search", "offline"],
        "markdown_extensions": list(EXTENSIONS),
        "extra_css": [f"{ASSETS}/{name}.css" for name in ("spbe", "roadmap", "maturity", "gambar", "pictures")],
        "extra_javascript": [f"{ASSETS}/spbe.js", f"{ASSETS}/lists.js", f"{ASSETS}/roadmap.js"],
        "extra": {
            "polyfills": [f"{ASSETS}/search-iframe-worker.js"],
            "generator": False,
            "spbe_banner": banner,
            "spbe_internal": not site.is_public,
        },
        "validation": {"nav": {"omitted_files": "ignore"}, "links": {"not_found": "warn"}},
    }


def _banner(site: Site) -> str:
    texts = (
        site.words("banner.example") if is_invented(site) else "",
        "" if site.is_public else site.words("banner.internal"),
    )
    return escape(" ".join(text for text in texts if text))


def is_invented(site: Site) -> bool:
    """Whether the agency is made up: it says so with `contoh`, or in its description."""
    agency = site.architecture.agency
    return bool(agency.example) or "rekaan" in (agency.description or "").lower()


def _theme(site: Site) -> dict[str, Any]:
    english = site.words.lang.value == "en"
    to_dark, to_light = ("Dark mode", "Light mode") if english else ("Mode gelap", "Mode terang")
    light, dark = "(prefers-color-scheme: light)", "(prefers-color-scheme: dark)"
    return {
        "name": "material",
        "custom_dir": "tema",
        "language": site.words.lang.value,
        "font": False,
        "features": ["navigation.tabs", "navigation.top", "toc.follow", "search.highlight", "content.code.copy"],
        "icon": {"logo": "material/bank-outline"},
        "palette": [
            {
                "media": light,
                "scheme": "default",
                **COLOURS,
                "toggle": {"icon": "material/weather-night", "name": to_dark},
            },
            {
                "media": dark,
                "scheme": "slate",
                **COLOURS,
                "toggle": {"icon": "material/weather-sunny", "name": to_light},
            },
        ],
    }


def _escaped(nav: list[Any]) -> Iterator[Any]:
    """Make titles safe: the theme writes them as they are."""
    for entry in nav:
        if isinstance(entry, str):
            yield entry
        else:
            yield {
                escape(title): value if isinstance(value, str) else list(_escaped(value))
                for title, value in entry.items()
            }
