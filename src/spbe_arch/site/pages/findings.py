"""Every finding in one list: what is wrong, where, and which rule says so."""

from collections import Counter
from collections.abc import Iterator

from spbe_arch.model.finding import Finding, Severity
from spbe_arch.site.address import FINDINGS, rule_page
from spbe_arch.site.context import Site
from spbe_arch.site.drafts.page import Page
from spbe_arch.site.heading import head
from spbe_arch.site.parts.tables import Column, TableCell, table
from spbe_arch.site.parts.values import Cell
from spbe_arch.site.templating import render


def pages(site: Site) -> Iterator[Page]:
    """Yield the one page of findings."""
    words, title = site.words, site.words("findings")
    found = site.assessment.findings
    counts = Counter(finding.severity for finding in found)
    spoken = ", ".join(
        f"{words.number(counts[level])} {words(f'severity.{level.value}').lower()}" for level in Severity
    )
    body = render(
        site,
        "list.html",
        FINDINGS,
        lead=words("findings.lead", n=words.number(len(found)), spoken=spoken, waived=len(site.assessment.waived)),
        withheld=words("withheld.findings") if site.is_public else "",
        links=(),
        table=table(site, "temuan", title, _columns(site), (_row(site, finding) for finding in found)),
    )
    yield Page(FINDINGS, title, head(site, FINDINGS, title), body, FINDINGS, words("findings.about"))


def _columns(site: Site) -> Iterator[Column]:
    words = site.words
    yield Column("keparahan", words("severity"), filter=True)
    yield Column("aturan", words("rule"), filter=True)
    yield Column("objek", words("object"))
    yield Column("jenis", words("kind"), filter=True)
    yield Column("unit", site.kind_word("unit-kerja"), filter=True)
    yield Column("pesan", words("message"))
    yield Column("tempat", words("place"), hidden=True)


def _row(site: Site, finding: Finding) -> tuple[TableCell, ...]:
    entity = site.architecture.entities.get(finding.entity or "")
    name = site.name_of(finding.entity) if finding.entity else finding.location.path
    page = site.page_of(finding.entity) if finding.entity else ""
    return (
        TableCell((Cell(finding.severity.value),), float(finding.severity.rank), "severity"),
        TableCell((Cell(finding.code, rule_page(finding.code)),)),
        TableCell((Cell(name, page),)),
        TableCell((Cell(site.kind_word(entity.kind)),) if entity else ()),
        TableCell((Cell(site.unit_name(entity)),) if entity and entity.unit else ()),
        TableCell((Cell(finding.message),)),
        TableCell((Cell(str(finding.location)),)),
    )
