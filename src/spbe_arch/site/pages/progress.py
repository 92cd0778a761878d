"""How far every unit has come: the score with its parts and weights in the open, and what would raise it most."""

from collections.abc import Iterator
from decimal import Decimal

from spbe_arch.analysis.progress.values import PARTS, UnitProgress
from spbe_arch.site.address import PROGRESS, ROADMAP
from spbe_arch.site.context import Site
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.heading import head
from spbe_arch.site.parts.tables import Column, TableCell, table
from spbe_arch.site.parts.unit_progress import progress
from spbe_arch.site.parts.values import Cell
from spbe_arch.site.templating import render


def pages(site: Site) -> Iterator[Page]:
    """Yield the one page of progress."""
    words, title = site.words, site.words("progress")
    units = progress(site)
    scored = [unit.score for unit in units if unit.score is not None]
    weights = site.analysis.policy.weights
    whole = sum((weights[key] for key in PARTS), Decimal(0))
    body = render(
        site,
        "progress.html",
        PROGRESS,
        weights=tuple((key, weights[key], round(100 * weights[key] / whole) if whole else 0) for key in PARTS),
        average=words.number(round(sum(scored) / len(scored), 1)) if scored else "",
        units=units,
        table=table(site, "kemajuan", title, _columns(site), (_row(site, unit) for unit in units)),
    )
    trail = ((ROADMAP, words("plan")),)
    yield Page(PROGRESS, title, head(site, PROGRESS, title, trail), body, PROGRESS, words("progress.about"))


def anchor(unit: UnitProgress) -> str:
    """Return where a unit stands on the page."""
    return f"u-{unit.id.partition('/')[2]}"


def _columns(site: Site) -> Iterator[Column]:
    yield Column("nama", site.kind_word("unit-kerja"))
    yield Column("skor", site.words("progress.score"))
    for key in PARTS:
        yield Column(key, site.words(f"part.{key}"))


def _row(site: Site, unit: UnitProgress) -> tuple[TableCell, ...]:
    return (
        TableCell((Cell(unit.name, site.page_of(unit.id)),)),
        _score(site, unit.score, f"{PROGRESS}#{anchor(unit)}"),
        *(_score(site, part.score) for part in unit.parts),
    )


def _score(site: Site, score: Decimal | None, page: str = "") -> TableCell:
    if score is None:
        return TableCell((Cell("–"),), -1.0)
    return TableCell((Cell(site.words.number(score), page),), float(score))
