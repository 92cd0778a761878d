"""Templates of users: theirs is kept, their mistakes are said, and nothing harmful is opened."""

import io
import zipfile
from datetime import date

import docx
import manuscripts
import pytest

from spbe_arch.documents.word.package import UnfitTemplate
from spbe_arch.documents.word.render import template_of, worded
from spbe_arch.documents.word.starter import starter

DAY = date(2026, 11, 2)


def _template(*paragraphs: str, header: str = "") -> bytes:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if header:
        document.sections[0].header.paragraphs[0].text = header
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _texts(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


def _with(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(starter())) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return made.getvalue()


def test_the_template_that_comes_along_has_no_flaws() -> None:
    assert template_of(starter()).flaws == ()
    assert template_of(starter(compact=True)).flaws == ()


def test_a_letterhead_stays_and_its_fields_are_filled() -> None:
    template = template_of(_template("KOP {{instansi}}", "{{isi}}", "Ditetapkan {{tanggal}}", header="Dinas {{JUDUL}}"))
    assert template.flaws == ()
    data = worded(manuscripts.whole(banner=""), DAY, template, {})
    texts = _texts(data)
    assert texts[0] == "KOP Pendataan Provinsi Contoh"
    assert texts[-1] == "Ditetapkan 2 November 2026"
    assert "Pendataan awal" in texts
    assert docx.Document(io.BytesIO(data)).sections[0].header.paragraphs[0].text == "Dinas Pendataan Arsitektur SPBE"


def test_what_is_only_an_example_says_so_in_any_template() -> None:
    for template in (_template("{{isi}}"), _template("{{isi}}", header="Kop")):
        document = docx.Document(io.BytesIO(worded(manuscripts.whole(), DAY, template_of(template), {})))
        assert document.sections[0].header.paragraphs[0].text == "CONTOH: instansi rekaan"


def test_a_field_in_several_runs_is_one_field() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Untuk {{ju")
    paragraph.add_run("du").bold = True
    paragraph.add_run("l}} ini")
    document.add_paragraph("{{isi}}")
    made = io.BytesIO()
    document.save(made)
    assert _texts(worded(manuscripts.whole(), DAY, template_of(made.getvalue()), {}))[0] == (
        "Untuk Pendataan Arsitektur SPBE ini"
    )


@pytest.mark.parametrize(
    ("paragraphs", "code", "said", "help_text"),
    [
        (("{{jdul}}", "{{isi}}"), "DOK001", "paragraf 1: isian `{{jdul}}` tidak dikenal", "maksudnya `{{judul}}`?"),
        (("Tanpa isian",), "DOK002", "templat tidak memuat `{{isi}}`", "paragraf tersendiri"),
        (("Isi: {{isi}}",), "DOK001", "harus berdiri sendiri", "pindahkan"),
        (("{{isi}}", "{{isi}}"), "DOK001", "disebut dua kali", "hapus"),
        (("{{zzz}}", "{{isi}}"), "DOK001", "`{{zzz}}` tidak dikenal", "yang dikenal: {{isi}}"),
    ],
)
def test_mistakes_are_findings(paragraphs: tuple[str, ...], code: str, said: str, help_text: str) -> None:
    flaws = template_of(_template(*paragraphs)).flaws
    findings = [flaw.finding("kop.docx") for flaw in flaws]
    assert [finding.code for finding in findings] == [code]
    assert said in findings[0].message
    assert help_text in findings[0].help
    assert str(findings[0].location) == "kop.docx:1:1"


def test_a_field_for_blocks_does_not_fit_in_a_table() -> None:
    document = docx.Document()
    document.add_table(1, 1).cell(0, 0).text = "{{isi}}"
    made = io.BytesIO()
    document.save(made)
    assert ["di luar tabel" in flaw.help for flaw in template_of(made.getvalue()).flaws] == [True]


RELATION = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="http://x/" '
    b'TargetMode="External"/></Relationships>'
)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"bukan zip", "bukan berkas .docx yang utuh"),
        (b"", "bukan berkas .docx yang utuh"),
        (starter()[:-200], "bukan berkas .docx yang utuh"),
        (_with({"word/vbaProject.bin": b"x"}), "makro"),
        (_with({"word/embeddings/a.bin": b"x"}), "objek tertanam"),
        (_with({"word/media/a.png": b"\0" * 70_000_000}), "terlalu besar"),
        (_with({"word/media/a.png": b"\0" * 3_000_000}), "dimampatkan tidak wajar"),
        (_with({"word/document.xml": b"<a><b></a>"}), "bukan XML yang sah"),
        (_with({"word/document.xml": b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'}), "DOCTYPE"),
        (_with({"word/_rels/header1.xml.rels": RELATION % b"image"}), "dari luar berkas"),
        (_with({"word/_rels/settings.xml.rels": RELATION % b"attachedTemplate"}), "dari luar berkas"),
        (_with({"../x.xml": b"<a/>"}), "alamat bagian"),
    ],
)
def test_what_could_harm_is_refused_in_one_line(data: bytes, said: str) -> None:
    with pytest.raises(UnfitTemplate, match=said) as caught:
        template_of(data)
    assert "\n" not in str(caught.value)


def test_a_link_to_a_page_is_no_danger() -> None:
    assert template_of(_with({"word/_rels/header1.xml.rels": RELATION % b"hyperlink"})).flaws == ()
