"""Tanda kutip tanpa pasangan di dalam nilai.

`99.01"` dibaca sebagai teks beserta tanda kutipnya. Biasanya tanda kutip pembukanya terhapus, dan nilainya menjadi lain
dari yang dimaksud. Ukuran inci (`Layar 24"`) tidak dilaporkan.
"""

import re
from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.attributes import Attribute
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Entity
from spbe_arch.rules.value_plan import free_texts

RULE = Rule("NIL014", Severity.WARNING, "Tanda kutip tanpa pasangan", __doc__)
INCHES = re.compile(r'\s[0-9.,]+"(?:\s|$)')


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report texts that begin or end with a quote which has no partner."""
    architecture = analysis.architecture
    for entity in (architecture.agency, *architecture.entities.values()):
        fields = entity.__dict__
        for name, attribute in free_texts(type(entity)):
            value = fields[name]
            if not value:
                continue
            if value.__class__ is str:
                if '"' in value:
                    yield from _judged(entity, attribute, value)
            elif value.__class__ is tuple:
                for index, item in enumerate(value):
                    if item.__class__ is str and '"' in item:
                        yield from _judged(entity, attribute, item, index)


def _judged(entity: Entity, attribute: Attribute, value: str, *index: int) -> Iterator[Finding]:
    alone = value.count('"') % 2 == 1 and (value[0] == '"' or value[-1] == '"')
    if alone and not INCHES.search(value):
        message = f"nilai `{attribute.key}` memuat satu tanda kutip tanpa pasangan"
        help_text = "hapus tanda kutip itu, atau apit seluruh nilai dengan sepasang tanda kutip"
        yield RULE.at(entity, attribute.key, *index, message=message, help=help_text, value=value[-40:])
