"""A rule in the language it is read in; `english.yml` is the translation, the rule itself the original."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from spbe_arch.model.finding import Rule
from spbe_arch.reference.tables import packaged_table


def told(rule: Rule, lang: str) -> Rule:
    """Return a rule with its title and explanation in a language."""
    if lang != "en":
        return rule
    title, *paragraphs = english()[rule.code]
    return replace(rule, title=title, about="\n\n".join(paragraphs))


@cache
def english() -> Mapping[str, tuple[str, ...]]:
    """Return the title of every rule and the paragraphs of its explanation in English, by code."""
    table = packaged_table("spbe_arch.rules", "english.yml")
    return MappingProxyType({code: tuple(said) for code, said in table.items()})
