"""The evidence pack: a suggestion marked as one, documents with article and page, and what each unit still owes."""

import pytest

from spbe_arch.assessment.audience import Audience
from spbe_arch.documents.bukti import manuscript
from spbe_arch.documents.kinds import UnknownSubject
from spbe_arch.documents.manuscript import Mark, Paragraph, flat

from .editions import UNITS, check, edition, read


def test_what_there_is_and_what_is_missing(tmp_path):
    made = manuscript(edition(tmp_path), "11")
    check(made)
    text = read(made)
    assert made.kind == "bukti-permenpanrb-59-2020-11"
    assert "Nilai pada penilaian acuan: 2, penilaian resmi 2023." in text
    assert "Peraturan arsitektur\nPasal 4\n12-14" in text
    assert "aplikasi/izin" in text
    assert "Dinas Komunikasi" in text
    assert "Yang belum ada menurut unit kerja dan tingkat" in text


def test_the_level_is_a_proposal_of_the_tool(tmp_path):
    made = manuscript(edition(tmp_path), "permenpanrb-59-2020/11")
    marked = [span.text for block in flat(made.chapters) if isinstance(block, Paragraph) for span in block.text]
    assert any(text.startswith("Saran dari isi arsitektur, bukan nilai resmi") for text in marked)
    spans = [span for block in flat(made.chapters) if isinstance(block, Paragraph) for span in block.text]
    assert all(span.mark is Mark.PROPOSAL for span in spans if "Saran dari isi" in span.text)


def test_an_indicator_of_another_instrument(tmp_path):
    made = manuscript(edition(tmp_path), "permenpanrb-8-2026/I13")
    check(made)
    assert "PermenPANRB 8/2026" in read(made)
    assert "Nilai pada penilaian acuan: belum diketahui." in read(made)


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        ("99", "PermenPANRB 59/2020 tidak memuat indikator `99`; indikatornya 1 sampai 47"),
        ("apa-saja/1", "tidak ada instrumen `apa-saja`"),
        ("", "tidak memuat indikator ``"),
    ],
)
def test_what_is_no_indicator_is_said(tmp_path, subject, said):
    with pytest.raises(UnknownSubject, match=said):
        manuscript(edition(tmp_path), subject)


def test_one_unit_sees_its_own(tmp_path):
    made = manuscript(edition(tmp_path, unit="unit-kerja/dinkes"), "11")
    check(made)
    assert "Tidak ada objek arsitektur yang menjadi bukti indikator ini." in read(made)


def test_security_stays_inside(tmp_path):
    made = manuscript(edition(tmp_path, audience=Audience.PUBLIC), "permenpanrb-59-2020/22")
    check(made)
    assert "tidak diterbitkan untuk umum" in read(made)
    assert "Bukti yang diminta" not in read(made)


def test_an_agency_without_assessments(tmp_path):
    made = manuscript(edition(tmp_path, UNITS), "permenpanrb-59-2020/1")
    check(made)
    assert "belum menyebut dokumen" in read(made)
