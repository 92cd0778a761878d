"""Indonesian wording for facts whose source note is English.

The derived data keeps the words of the source, so that it can be compared with it. What officials read passes through
here: `data/terjemahan.json` is ours, a plain table from the source's sentence to ours. A text without an entry is
already Indonesian and stays as it is.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from spbe_arch.reference.packaged import read_packaged


def indonesian(text: str) -> str:
    """Give the Indonesian wording of a source text."""
    return translations().get(text, text)


def all_indonesian(texts: Iterable[str]) -> tuple[str, ...]:
    """Give the Indonesian wording of several source texts."""
    return tuple(indonesian(text) for text in texts)


@cache
def translations() -> Mapping[str, str]:
    """Load the table."""
    return MappingProxyType(read_packaged("terjemahan.json"))
