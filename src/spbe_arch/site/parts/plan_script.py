"""What there is to say about each year, as a script: the roadmap shows any year at once and yet stays a light page."""

import json
import re
from collections.abc import Iterable, Iterator

from markupsafe import Markup

from spbe_arch.analysis.roadmap.states import State
from spbe_arch.site.address import ROADMAP
from spbe_arch.site.context import Site
from spbe_arch.site.drafts.artifact import Artifact
from spbe_arch.site.parts.plan_year import Year
from spbe_arch.site.templating import render

SCRIPT = "spbe/tahun.js"
_LINK = re.compile(r'<a href="[^"]*">[^<]*</a>')


def year_html(site: Site, here: str, year: Year) -> Markup:
    """Return all there is to say about a year, with links from the page at ``here``."""
    return render(site, "roadmap_year.html", here, one=year, states=tuple(State))


def years_script(site: Site, shown: Iterable[Year]) -> Iterator[Artifact]:
    """Yield every year for the page of the roadmap: each different link once, and its number where it stands."""
    numbers: dict[str, int] = {}

    def numbered(found: re.Match[str]) -> str:
        return f"<a {numbers.setdefault(found.group(), len(numbers))}>"

    years = {one.year: _LINK.sub(numbered, str(year_html(site, ROADMAP, one))) for one in shown}
    text = json.dumps({"links": list(numbers), "years": years}, ensure_ascii=False, separators=(",", ":"))
    safe = text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    yield Artifact(SCRIPT, f"window.spbeYears={safe};\n")
