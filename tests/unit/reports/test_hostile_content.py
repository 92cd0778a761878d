"""Nothing a user writes does anything to whoever reads a report."""

import json
import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spbe_arch.reports import REPORTS, render
from spbe_arch.reports.markdown_text import markdown_code, markdown_inline, markdown_text
from spbe_arch.reports.table import csv_cell, csv_table, text_table
from spbe_arch.reports.visible import visible

CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
ANY = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize("form", REPORTS)
def test_no_control_character_leaves(form, hostile):
    text = render(form, hostile)
    assert not CONTROL.search(text)
    text.encode("utf-8")


@pytest.mark.parametrize("form", ["json", "sarif", "gitlab"])
def test_json_stays_json(form, hostile):
    assert json.loads(render(form, hostile))


def test_junit_stays_xml(hostile):
    root = ET.fromstring(render("junit", hostile).encode())
    assert len(list(root.iter("testcase"))) == 2


def test_github_gets_one_command_for_each_finding(hostile):
    lines = render("github", hostile).splitlines()
    assert [line.startswith("::") for line in lines] == [True, True, False]
    for line in lines[:2]:
        head, _, _message = line[2:].partition("::")
        properties = head.removeprefix("error ").split(",")
        assert [part.partition("=")[0] for part in properties] == ["file", "line", "col", "title"]
        assert "%0A%0A" not in head
    assert "##[" not in "".join(lines)


def test_text_gives_a_finding_its_lines_and_no_more(hostile):
    lines = render("text", hostile).splitlines()
    assert sum(line.startswith("architecture/") for line in lines) == 2
    assert not any(line.lstrip().startswith("::") for line in lines)


def test_markdown_makes_no_html_link_mention_or_image(hostile):
    text = render("markdown", hostile)
    outside_code = re.sub(r"(`+).+?\1", "", text.replace("\\`", ""))
    assert "<script" not in outside_code
    assert "<!--" not in outside_code
    assert "@orang" not in outside_code
    assert "http://" not in outside_code
    assert "](" not in outside_code.replace("\\]\\(", "")


@given(ANY)
def test_visible_text_is_one_line_without_control_characters(text):
    shown = visible(text)
    assert not CONTROL.search(shown)
    assert "\n" not in shown
    shown.encode("utf-8")
    assert visible(shown) == shown


@given(ANY)
def test_markdown_of_any_text_has_no_tag_and_is_one_line(text):
    assert "<" not in markdown_text(text)
    assert "\n" not in markdown_inline(text)
    assert "<" not in re.sub(r"(?<!\\)(`+).+?(?<!`)\1(?!`)", "", markdown_inline(text.replace("`", "")))


@given(ANY)
def test_code_span_has_a_fence_its_text_cannot_close(text):
    code = markdown_code(text)
    if code:
        fence = re.match("`+", code)[0]
        inner = code[len(fence) : -len(fence)]
        assert fence not in re.findall("`+", inner)


@given(ANY)
def test_csv_cell_is_never_a_formula(text):
    cell = csv_cell(text)
    assert not cell.startswith(("=", "+", "@", "\t", "\r"))
    assert not cell.startswith("-") or re.fullmatch(r"-\d+([.,]\d+)?", cell)
    assert "\n" not in cell


@pytest.mark.parametrize("text", ["=1+1", "+1", "-cmd", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1"])
def test_csv_formulas_become_text(text):
    assert csv_cell(text).startswith("'")


def test_numbers_stay_numbers_in_csv():
    assert csv_table(("a", "b"), [("-5", "12.5")]) == "a,b\n-5,12.5\n"


def test_table_columns_are_as_wide_as_they_must_be():
    assert text_table(("a", "nama"), [("1", "日本"), ("22", "x")]) == "a   nama\n--  ----\n1   日本\n22  x\n"
