"""`spbe explain` for every rule, and the page that documents every command."""

import json
import re
from pathlib import Path

import pytest

from spbe_arch.cli import COMMANDS
from spbe_arch.rules import RULES

PAGE = Path(__file__).parents[3] / "docs/perintah.md"


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


@pytest.mark.parametrize("name", [name for name, _summary, _module in COMMANDS])
def test_every_command_has_its_section(name):
    assert re.search(rf"^## `spbe {name}\b", PAGE.read_text("utf-8"), re.MULTILINE)


def test_every_option_of_the_page_exists(spbe):
    page = PAGE.read_text("utf-8")
    for name, _summary, _module in COMMANDS:
        known = set(re.findall(r"--[a-z][a-z-]*", spbe(name, "--help").out))
        section = re.search(rf"^## `spbe {name}\b.*?(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)[0]
        assert set(re.findall(r"--[a-z][a-z-]*", section)) <= known, name
