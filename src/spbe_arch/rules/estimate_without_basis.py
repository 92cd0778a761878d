"""Perkiraan tanpa dasar, atau nilai bersumber tanpa sumber.

`{nilai: 120, dasar: perkiraan}` menandai perkiraan dan `{nilai: 120, sumber: LKjIP 2024}` nilai bersumber. Tanpa dasar
atau sumber yang terisi, pembaca tidak tahu seberapa dapat dipercaya nilainya.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity

RULE = Rule("NIL005", Severity.WARNING, "Perkiraan tanpa dasar", __doc__)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every record of a value that says neither on what it rests nor where it is from."""
    architecture = analysis.architecture
    for entity in (architecture.agency, *architecture.entities.values()):
        for keys, provenance in entity.provenance.items():
            if not provenance.unknown and not provenance.source:
                key = keys[-1]
                message = f"`{key}` ditulis dengan `nilai`, tetapi tanpa `dasar` atau `sumber`"
                help_text = "tambahkan `dasar: ...` atau `sumber: ...`, atau tulis nilainya saja"
                yield RULE.at(entity, *keys, message=message, help=help_text, value=str(key))
