"""A rule in the language it is read in; `english.yml` is the translation, the rule itself the original."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import yaml

from spbe_arch.model.finding import Rule


def told(rule: Rule, lang: str) -> Rule:
    """Return a rule with its title and explanation in a language."""
    if lang != "en":
        return rule
    title, *paragraphs = english()[rule.code]
    return replace(rule, title=title, about="\n\n".join(paragraphs))


@cache
def english() -> Mapping[str, tuple[str, ...]]:
    """Return the title of every rule and the paragraphs of its explanation in English, by code."""
    text = files("spbe_arch.rules").joinpath("english.yml").read_text("utf-8")
    loaded = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - text only, no types
    return MappingProxyType({code: tuple(said) for code, said in loaded.items()})
