"""The reference lists with the certainty of every code, urusan, and the regulations the rules rest on."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial

from spbe_arch.model.kinds import DomainEntity
from spbe_arch.reference.code_list import CodeList
from spbe_arch.site.address import CODES, codes_page
from spbe_arch.site.context import Site
from spbe_arch.site.drafts.draft import Draft, asking
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.heading import head
from spbe_arch.site.templating import render


def pages(site: Site) -> Iterator[Page | Draft]:
    """Yield the overview, the six code lists, urusan and regulations."""
    title = site.words("codes")
    lists = tuple(
        (domain, codes, Counter(entry.certainty for entry in codes.entries.values()))
        for domain, codes in site.reference.codes.items()
    )
    body = render(site, "codes_overview.html", CODES, lists=lists, codes_page=codes_page)
    yield Page(CODES, title, head(site, CODES, title), body, CODES, site.words("codes.lead"))
    used = _used(site)
    for domain, codes in site.reference.codes.items():
        here = {code: used[code] for code in codes.entries if code in used}
        yield asking(codes_page(domain), partial(_codes, site.near, domain, codes), here)
    yield _simple(site, "urusan", site.words("codes.urusan"), urusan=tuple(site.reference.urusan.values()))
    yield _simple(
        site, "peraturan", site.words("codes.regulations"), regulations=tuple(site.reference.regulations.values())
    )


def _codes(site: Site, domain: str, codes: CodeList, used: Mapping[str, int]) -> Iterator[Page]:
    here = codes_page(domain)
    certainties = Counter(entry.certainty for entry in codes.entries.values())
    usual = next((certainty for certainty, _count in certainties.most_common(1)), None)
    body = render(site, "codes.html", here, codes=codes, used=used, usual=usual)
    title = f"{domain.upper()} · {codes.source.title}"
    yield Page(here, title, head(site, here, title, ((CODES, site.words("codes")),)), body, CODES, codes.source.title)


def _simple(site: Site, name: str, title: str, **values: object) -> Page:
    here = codes_page(name)
    body = render(site, f"codes_{name}.html", here, **values)
    return Page(here, title, head(site, here, title, ((CODES, site.words("codes")),)), body, CODES, title)


def _used(site: Site) -> Counter[str]:
    """Count how many objects are classified at a code or below it."""
    counts: Counter[str] = Counter()
    for entity in site.architecture.entities.values():
        if isinstance(entity, DomainEntity) and entity.code:
            parts = entity.code.split(".")
            counts.update(".".join(parts[:length]) for length in range(2, len(parts) + 1))
    return counts
