"""The words of the interface in each language; `words.yml` is the reviewable table, one line a phrase."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from spbe_arch.reference.tables import packaged_table
from spbe_arch.site.options import Language

PACKAGE = "spbe_arch.site"


@dataclass(frozen=True)
class Words:
    """One language: phrases by key, official titles by their Indonesian text, numbers and dates."""

    lang: Language
    phrases: Mapping[str, str]
    titles: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """Return a phrase with its values filled in; plain text, to be escaped where it is shown."""
        phrase = self.phrases[key]
        return phrase.format(**values) if values else phrase

    def title(self, text: str) -> str:
        """Return an official title in this language; a title without translation stays as it is."""
        return self.titles.get(text, text)

    def translated(self, text: str) -> str:
        """Return one of our own Indonesian phrases in this language; any other text stays as it is."""
        return next((self.phrases[key] for key, own in words(Language.INDONESIAN).phrases.items() if own == text), text)

    def number(self, value: object) -> str:
        """Write a number with the separators of the language."""
        text = f"{value:,}"
        return text if self.lang is Language.ENGLISH else text.translate(str.maketrans(",.", ".,"))

    def day(self, value: date) -> str:
        """Write a day in words."""
        return f"{value.day} {self.phrases[f'month.{value.month}']} {value.year}"


@cache
def words(lang: Language) -> Words:
    """Return the words of a language."""
    index = list(Language).index(lang)
    phrases = {key: texts[index] for key, texts in packaged_table(PACKAGE, "words.yml").items()}
    titles = {} if lang is Language.INDONESIAN else packaged_table(PACKAGE, "titles.yml")
    return Words(lang, MappingProxyType(phrases), MappingProxyType(titles))
