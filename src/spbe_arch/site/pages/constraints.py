"""What stands in the way, by group, and which initiatives remove it."""

from collections.abc import Iterator

from spbe_arch.analysis.roadmap.obstacles import GROUPS, constraints_by_group
from spbe_arch.model.kinds import Constraint
from spbe_arch.site.address import ROADMAP, list_page
from spbe_arch.site.context import Site, listed_kinds
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.heading import head
from spbe_arch.site.parts.tables import kind_table
from spbe_arch.site.templating import render

HERE = list_page(Constraint.kind)


def pages(site: Site) -> Iterator[Page]:
    """Yield the page of the constraints, when there are any."""
    if Constraint.kind not in listed_kinds(site):
        return
    words, title = site.words, site.kind_word(Constraint.kind)
    groups = constraints_by_group(site.architecture)
    every = [view for views in groups.values() for view in views]
    entities = sorted(site.architecture.of_kind(Constraint), key=lambda found: (found.name.lower(), found.id))
    body = render(
        site,
        "constraints.html",
        HERE,
        lead=words(
            "constraints.lead",
            n=len(every),
            overcome=sum(view.overcome for view in every),
            unattended=sum(view.unattended for view in every),
        ),
        groups=tuple((key, _group_word(site, key), views) for key, views in groups.items() if views or key in GROUPS),
        table=kind_table(site, Constraint.kind, entities),
    )
    trail = ((ROADMAP, words("plan")),)
    yield Page(HERE, title, head(site, HERE, title, trail), body, HERE, words(f"about.{Constraint.kind}"))


def _group_word(site: Site, key: str) -> str:
    return site.words(f"group.{key}") if key in GROUPS else key
