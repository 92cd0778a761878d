"""Numbers and references: the same in every format, and never to nowhere."""

from dataclasses import replace

import manuscripts
import pytest

from spbe_arch.documents.arranging import UnknownChapter, arranged
from spbe_arch.documents.manuscript import Figure, Heading, Landscape, Paragraph, Span, Table, flat, see, text
from spbe_arch.documents.numbering import BrokenReference, letters, numbers_of, roman


def _numbers(manuscript) -> list[str]:
    numbers = numbers_of(manuscript)
    blocks = flat((*manuscript.chapters, *manuscript.annexes))
    return [numbers.of(block).number for block in blocks if isinstance(block, Heading | Table | Figure)]


def test_chapters_captions_and_annexes_count_as_regulations_do() -> None:
    assert _numbers(manuscripts.whole()) == [
        "BAB I",
        "1.1",
        "Tabel 1.1",
        "1.1.1",
        "Gambar 1.1",
        "BAB II",
        "Tabel 2.1",
        "Lampiran A",
        "A.1",
        "Tabel A.1",
    ]


def test_a_pack_of_a_few_pages_has_plain_numbers() -> None:
    assert _numbers(manuscripts.whole(compact=True)) == [
        "1",
        "1.1",
        "Tabel 1",
        "1.1.1",
        "Gambar 1",
        "2",
        "Tabel 2",
        "Lampiran A",
        "A.1",
        "Tabel A.1",
    ]


@pytest.mark.parametrize(
    ("anchor", "reads"),
    [("tabel", "Tabel 1.1"), ("lain", "BAB II"), ("annex", "Lampiran A"), ("rinci", "Subbab 1.1.1"), ("r1", "Isi 1")],
)
def test_a_reference_reads_as_what_it_points_to(anchor: str, reads: str) -> None:
    span, name = numbers_of(manuscripts.whole("Isi")).resolved(see(anchor))
    assert (span.text, name[:1]) == (reads, "b")


def test_a_reference_to_nowhere_or_to_two_places_is_our_bug() -> None:
    whole = manuscripts.whole()
    with pytest.raises(BrokenReference, match="tidak-ada"):
        numbers_of(whole).resolved(Span(target="tidak-ada"))
    with pytest.raises(BrokenReference, match="dua tempat"):
        numbers_of(replace(whole, annexes=(Heading(1, "A", "awal"),)))


def test_many_chapters_and_annexes() -> None:
    assert [roman(number) for number in (4, 9, 14, 29, 40)][:4] == ["IV", "IX", "XIV", "XXIX"]
    assert [letters(number) for number in (1, 26, 27, 703)] == ["A", "Z", "AA", "AAA"]


def test_chapters_follow_the_order_of_the_agency() -> None:
    manuscript = arranged(manuscripts.whole(), ("lain",))
    heads = [block.anchor for block in flat(manuscript.chapters) if isinstance(block, Heading) and block.level == 1]
    assert heads == ["lain", "awal"]
    with pytest.raises(UnknownChapter, match="awal, lain"):
        arranged(manuscripts.whole(), ("penutup",))
    assert arranged(manuscripts.whole(), ("penutup", "lain"), frozenset({"penutup"})) == manuscript


def test_a_wide_picture_is_turned_sideways_with_its_heading() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1400 300"></svg>'
    blocks = (Heading(1, "A", "a"), Heading(2, "B"), Figure("C", svg, "c"), Paragraph(text("D")))
    made = arranged(replace(manuscripts.whole(), chapters=blocks)).chapters
    assert made == (blocks[0], Landscape(blocks[1:3]), blocks[3])
