"""The interface speaks two languages, equally."""

import re
from importlib.resources import files
from string import Formatter

import pytest

from spbe_arch.model.attributes import attributes
from spbe_arch.model.kinds import KINDS, OBJECT_TYPES, SINGLE_FILES
from spbe_arch.site.options import Language
from spbe_arch.site.words import words

PHRASES = sorted(words(Language.INDONESIAN).phrases)


def fields(text: str) -> set[str]:
    return {name for _literal, name, _spec, _conversion in Formatter().parse(text) if name}


@pytest.mark.parametrize("key", PHRASES)
def test_both_languages_have_the_phrase_with_the_same_values(key):
    first, second = (words(lang).phrases[key] for lang in Language)
    assert first
    assert second
    assert fields(first) == fields(second)


def test_every_kind_has_a_word_and_a_sentence():
    for kind in KINDS:
        assert words(Language.ENGLISH)(f"kind.{kind}")
        assert words(Language.ENGLISH)(f"about.{kind}")


def test_every_phrase_a_template_uses_exists():
    folder = files("spbe_arch.site") / "templates"
    used = {
        key
        for entry in folder.iterdir()
        if entry.name.endswith(".html")
        for key in re.findall(r"\bw\('([a-z.-]+)'[,)]", entry.read_text("utf-8"))
    }
    assert used <= set(PHRASES)


def test_numbers_and_days_follow_the_language():
    assert words(Language.INDONESIAN).number(1234567) == "1.234.567"
    assert words(Language.INDONESIAN).number(1234.5) == "1.234,5"
    assert words(Language.ENGLISH).number(1234.5) == "1,234.5"


def test_every_official_title_has_an_english_one():
    def titles(found):
        for attribute in found:
            yield attribute.title
            yield from titles(attribute.parts)

    classes = [
        *KINDS.values(),
        *SINGLE_FILES.values(),
        *(cls for types in OBJECT_TYPES.values() for cls in types.values()),
    ]
    known = words(Language.ENGLISH).titles
    assert {title for cls in classes for title in titles(attributes(cls))} <= set(known)


def test_rules_are_explained_in_the_language_of_the_site(page):
    broken = {"aplikasi/simpeg.yml": "nama: Simpeg\nlayanan: [tidak-ada]\n"}
    rule = page("aturan/ref001.html", broken, "internal", "en")
    assert "<h1>Reference not found" in rule or "Reference not found</h1>" in rule
    assert "A mistyped reference breaks the chain" in rule
    assert "Messages of findings are in Indonesian" in rule
    assert "Reference not found" in page("aturan.html", lang="en")
    assert "Rujukan tidak ditemukan" in page("aturan.html")
    assert "Messages of findings" not in page("aturan/ref001.html", broken, "internal")
    entity = page("aplikasi/simpeg.html", broken, "internal", "en")
    assert 'title="Reference not found">REF001</a> Reference not found' in entity
