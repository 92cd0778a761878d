"""Rujukan yang sama ditulis dua kali dalam satu daftar.

Satu tautan cukup ditulis sekali. Yang kedua biasanya salin-tempel dari tautan yang seharusnya ke objek lain.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity

RULE = Rule("REF005", Severity.WARNING, "Rujukan ditulis dua kali", __doc__)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every item of a list that points where an earlier one does."""
    architecture = analysis.architecture
    seen: set[tuple[object, str]] = set()
    source = ""
    for edge in architecture.edges:
        if edge.source != source:
            source, seen = edge.source, set()
        if not isinstance(edge.keys[-1], int):
            continue
        link = (edge.keys[:-1], edge.target)
        if link in seen:
            message = f"`{edge.target}` sudah ada dalam daftar `{edge.attribute.key}` ini"
            subject = architecture.entities[source]
            yield RULE.at(subject, *edge.keys, message=message, help="hapus salah satu", value=edge.target)
        seen.add(link)
