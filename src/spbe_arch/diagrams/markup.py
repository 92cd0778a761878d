"""The one place where a text becomes XML: without what XML cannot hold, and escaped."""

from functools import lru_cache
from html import escape

from spbe_arch.diagrams.text import plain


@lru_cache(maxsize=32768)
def text(value: str) -> str:
    """Return a text that is safe in an element and in a quoted attribute."""
    return escape(plain(value), quote=True)


def attribute(name: str, value: str) -> str:
    """Return an attribute with a leading space; an empty value makes none."""
    return f' {name}="{text(value)}"' if value else ""


@lru_cache(maxsize=256)
def word(value: str) -> str:
    """Return a value as part of a class name: letters, digits and hyphens only."""
    return "".join(char if char.isascii() and char.isalnum() else "-" for char in value)
