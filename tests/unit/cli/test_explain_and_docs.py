"""`spbe explain` for every rule, and the page that documents every command."""

import json
import re
from pathlib import Path

import pytest

from spbe_arch.cli import COMMANDS
from spbe_arch.cli.explain import EXPLAINED as RULES
from spbe_arch.rules.language import english, told

DOCS = Path(__file__).parents[3] / "docs"
PAGE = "".join((DOCS / name).read_text("utf-8") for name in ("perintah.md", "perintah-jawaban.md"))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_explained_in_every_form(rule, spbe):
    text = spbe("explain", rule.code)
    assert text.code == 0
    assert text.out.startswith(f"{rule.code} ({rule.severity.value}): {rule.title}\n")
    assert max(map(len, text.out.splitlines())) < 250
    record = json.loads(spbe("explain", rule.code, "--format", "json").out)
    assert record["code"] == rule.code
    assert record["about"]
    assert [basis["id"] for basis in record["basis"]] == list(rule.basis)
    assert spbe("explain", rule.code, "--format", "markdown").out.startswith(f"# {rule.code}: ")


def test_list_of_rules_is_complete_and_sorted(spbe):
    listed = [rule["code"] for rule in json.loads(spbe("explain", "--format", "json").out)["rules"]]
    assert listed == sorted(rule.code for rule in RULES)
    assert all(code in spbe("explain").out for code in listed)
    assert all(f"| {code} |" in spbe("explain", "--format", "markdown").out for code in listed)


def test_explanation_shows_wrong_and_right_and_the_law(spbe):
    out = spbe("explain", "REF001").out
    assert out.index("Contoh yang salah") < out.index("Contoh yang benar")
    assert "Perpres 132/2022" in out
    assert "temuan: architecture/aplikasi/simpeg.yml:3:5 REF001" in out


def test_every_rule_is_written_in_both_languages():
    assert list(english()) == [rule.code for rule in RULES]
    for rule in RULES:
        own, translated = (told(rule, lang) for lang in ("id", "en"))
        assert own == rule
        assert (translated.code, translated.severity, translated.basis) == (rule.code, rule.severity, rule.basis)
        assert translated.title != rule.title
        assert len(translated.about.split("\n\n")) == len(rule.about.strip().split("\n\n")), rule.code
        assert quoted(translated.about) == quoted(rule.about), rule.code


def quoted(text):
    """Give the keys, codes and examples of a text: they are the same in every language."""
    return set(re.findall(r"`([^`]+)`", text))


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_explanation_and_list_in_english(spbe, form):
    out = spbe("explain", "REF001", "--lang", "en", "--format", form).out
    assert "Reference not found" in out
    assert "A mistyped reference breaks the chain" in " ".join(out.split())
    assert "Contoh yang" not in out
    assert "Reference not found" in spbe("explain", "--lang", "en", "--format", form).out


@pytest.mark.parametrize("name", [name for name, _summary, _module in COMMANDS])
def test_every_command_has_its_section(name):
    assert re.search(rf"^## `spbe {name}\b", PAGE, re.MULTILINE)


def test_every_option_of_the_page_exists(spbe):
    for name, _summary, _module in COMMANDS:
        known = set(re.findall(r"--[a-z][a-z-]*", spbe(name, "--help").out))
        section = re.search(rf"^## `spbe {name}\b.*?(?=^## |^# Perintah|\Z)", PAGE, re.MULTILINE | re.DOTALL)[0]
        assert set(re.findall(r"--[a-z][a-z-]*", section)) <= known, name
