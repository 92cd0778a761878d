"""Labels fit their cards, and colours can be told apart and read."""

import re
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spbe_arch.diagrams.icons import ICONS
from spbe_arch.diagrams.text import plain, width, wrap
from spbe_arch.diagrams.view import LegendItem
from spbe_arch.diagrams.words import wording
from spbe_arch.model.kinds import KINDS

CSS = files("spbe_arch.diagrams").joinpath("assets", "diagram.css").read_text("utf-8")


@given(st.text(max_size=300), st.integers(40, 200), st.integers(1, 4))
def test_lines_fit(text, room, lines):
    made = wrap(text, room, 12.5, lines)
    assert len(made) <= lines
    assert all(width(line, 12.5) <= room + 0.001 or len(line) <= 2 for line in made)


@given(st.text(alphabet="abc -/", max_size=60))
def test_what_fits_is_kept_whole(text):
    made = wrap(text, 150, 12.5, 60)
    assert "".join(made).replace(" ", "") == plain(text).replace(" ", "")


def test_words_break_at_spaces_and_long_words_after_hyphens():
    assert wrap("Sistem Informasi Kepegawaian", 110, 12.5, 3) == ("Sistem Informasi", "Kepegawaian")
    assert wrap("luar/bank-pembangunan-daerah", 140, 12.5, 3) == ("luar/bank-", "pembangunan-daerah")


def test_every_kind_has_a_sign_a_colour_and_words_in_both_languages():
    for kind in {*KINDS, "nasional", "luar", "sasaran"}:
        assert ICONS.get(kind) or kind == "referensi"
        for lang in ("id", "en"):
            assert wording(lang).kind(kind) != kind


def test_no_two_kinds_have_the_same_sign():
    assert len(set(ICONS.values())) == len(ICONS)


def test_states_and_lines_differ_by_more_than_colour():
    for state in ("usulan", "pembangunan", "dihentikan", "ending"):
        assert re.search(rf'data-state="{state}"\] rect[^{{]*\{{[^}}]*stroke-dasharray', CSS)
    for style in ("langsung", "berkas", "meningkatkan", "menghentikan", "menggantikan"):
        assert re.search(rf"spbe-link--{style} path[^{{]*\{{[^}}]*stroke-dasharray", CSS)


def palette(selector):
    block = CSS.split(selector, 1)[1].split("}", 1)[0]
    return dict(re.findall(r"(--spbe-d-[\w-]+):\s*(#[0-9a-f]{6})", block))


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("selector", [":root {", '[data-md-color-scheme="slate"] {'])
def test_texts_and_signs_can_be_read_in_light_and_dark(selector):
    colours = palette(selector)
    grounds = [colours["--spbe-d-surface"], colours["--spbe-d-lane"]]
    for ground in grounds:
        assert contrast(colours["--spbe-d-ink"], ground) >= 7
        assert contrast(colours["--spbe-d-soft"], ground) >= 4.5
        for name, colour in colours.items():
            if name not in ("--spbe-d-surface", "--spbe-d-lane"):
                assert contrast(colour, ground) >= 3, name


def test_legends_name_what_the_style_sheet_knows():
    for lang in ("id", "en"):
        words = wording(lang)
        for key in words.phrases:
            if key.startswith("style.") and key != "style.plain":
                assert f"spbe-link--{key.removeprefix('style.')}" in CSS
    assert LegendItem("kind", "data", "Data").label == "Data"
