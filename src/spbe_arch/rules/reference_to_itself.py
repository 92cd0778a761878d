"""Objek menunjuk dirinya sendiri.

Tautan menghubungkan dua objek. Rujukan ke diri sendiri biasanya salin-tempel, dan menyembunyikan tautan yang dimaksud.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity

RULE = Rule("REF003", Severity.ERROR, "Rujukan ke diri sendiri", __doc__)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every link whose two ends are one."""
    architecture = analysis.architecture
    for edge in architecture.edges:
        if edge.source == edge.target:
            message = f"`{edge.attribute.key}` menunjuk objek ini sendiri (`{edge.target}`)"
            help_text = "hapus, atau tulis objek yang dimaksud"
            subject = architecture.entities[edge.source]
            yield RULE.at(subject, *edge.keys, message=message, help=help_text, value=edge.target)
