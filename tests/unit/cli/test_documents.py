"""`spbe documents`: what it writes, what it refuses, and that the same goes in and comes out."""

import io
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import docx
import pypdf
import pytest

from spbe_arch.documents.kinds import KINDS, Subject

TODAY = ("--today", "2025-06-30")
ALONE = [kind for kind, about in KINDS.items() if about.subject is Subject.NOTHING]


def _pdf_text(path: Path) -> str:
    reader = pypdf.PdfReader(io.BytesIO(path.read_bytes()))
    return re.sub(r"\s+", "", "".join(page.extract_text() for page in reader.pages))


def _git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Penguji", "-c", "user.email=penguji@contoh.id", "-c", "commit.gpgsign=false")
    subprocess.run(("git", *who, *arguments), cwd=folder, check=True, capture_output=True)


def test_without_a_kind_all_that_need_no_id_are_written_twice_the_same(repo: Path, spbe: Callable) -> None:
    answers = [spbe("documents", "--repo", repo, "--output", repo / name, *TODAY) for name in ("satu", "dua")]
    assert [answer.code for answer in answers] == [0, 0], answers[0].err
    names = sorted(path.name for path in (repo / "satu").iterdir())
    assert names == sorted(f"{kind}.{suffix}" for kind in ALONE for suffix in ("docx", "pdf"))
    for name in names:
        assert (repo / "satu" / name).read_bytes() == (repo / "dua" / name).read_bytes(), name


def test_a_link_of_the_repository_does_not_choose_the_folder(repo: Path, tmp_path: Path, spbe: Callable) -> None:
    elsewhere = tmp_path / "milik-orang"
    elsewhere.mkdir()
    (repo / "dokumen").symlink_to(elsewhere)
    answer = spbe("documents", "arsitektur", "--repo", repo, *TODAY)
    assert (answer.code, answer.err) == (
        2,
        "spbe: `dokumen` pada repositori ini tautan; pilih foldernya dengan --output\n",
    )
    assert not list(elsewhere.iterdir())
    assert spbe("documents", "arsitektur", "--repo", repo, "--output", repo / "dokumen", *TODAY).code == 0


def test_every_name_of_the_model_is_in_both_formats(repo: Path, spbe: Callable) -> None:
    spbe("documents", "arsitektur", "--repo", repo, "--output", repo / "d", *TODAY)
    found = _pdf_text(repo / "d/arsitektur.pdf")
    document = docx.Document(repo / "d/arsitektur.docx")
    worded = "".join(node.text or "" for node in document.element.iter() if str(node.tag).endswith("}t"))
    for name in (
        "Diskominfo",
        "UPTD Data",
        "Mutasi",
        "Layanan kepegawaian",
        "Data pegawai",
        "Simpeg",
        "=Arsip",
        "Server",
    ):
        assert name.replace(" ", "") in found, name
        assert name in worded, name


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("arsitektr",), "jenis dokumen `arsitektr` tidak dikenal; maksudnya `arsitektur`?"),
        (("zzz",), "jenisnya: arsitektur, peta-rencana"),
        (("rekomendasi",), "memerlukan ID"),
        (("rekomendasi", "aplikasi/simpek"), "maksudnya `aplikasi/simpeg`?"),
        (("arsitektur", "aplikasi/simpeg"), "tidak memerlukan ID"),
        (("--year", "1990"), "tahun 1990 tidak termasuk periode mana pun"),
        (("--unit", "bkdd"), "tidak ada unit kerja `bkdd`; maksudnya `bkd`?"),
        (("--since", "HEAD~3"), "--since `HEAD~3`"),
        (("--template", "tidak-ada.docx"), "tidak ada atau bukan berkas"),
        (("--template", "kop.doc"), "bukan berkas .docx"),
        (("--theme", "tidak-ada.yml"), "tidak ada atau bukan berkas"),
        (("--format", "odt"), "--format"),
    ],
)
def test_wrong_usage_is_one_line_and_writes_nothing(
    repo: Path, spbe: Callable, arguments: tuple[str, ...], said: str
) -> None:
    answer = spbe("documents", *arguments, "--repo", repo, *TODAY)
    assert answer.code == 2
    assert said in answer.err
    assert not (repo / "dokumen").exists()


def test_errors_stand_in_the_way(broken: Path, spbe: Callable) -> None:
    answer = spbe("documents", "--repo", broken, *TODAY)
    assert answer.code == 1
    assert "REF001" in answer.out
    assert not (broken / "dokumen").exists()


def test_a_flawed_template_is_a_finding(repo: Path, spbe: Callable, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("{{isii}}")
    document.save(str(tmp_path / "kop.docx"))
    answer = spbe("documents", "--repo", repo, "--template", tmp_path / "kop.docx", *TODAY)
    assert answer.code == 1
    assert "DOK001" in answer.out
    assert "DOK002" in answer.out
    assert "maksudnya `{{isi}}`?" in answer.out
    assert not (repo / "dokumen").exists()


def test_the_template_that_is_handed_out_can_be_used(repo: Path, spbe: Callable, tmp_path: Path) -> None:
    path = tmp_path / "kop.docx"
    assert spbe("documents", "--new-template", path).code == 0
    assert spbe("documents", "--new-template", path).code == 2, "never over a file that is there"
    answer = spbe("documents", "matriks-integrasi", "--repo", repo, "--template", path, *TODAY)
    assert answer.code == 0, answer.err


@pytest.mark.parametrize(
    ("theme", "said"),
    [
        ("warna: merah", "warna harus seperti"),
        ("wrna: '#112233'", "maksudnya `warna`?"),
        ("ukuran: 90", "ukuran harus angka"),
        ("tepi: {atas: 0}", "tepi atas harus angka"),
        ("logo: /etc/passwd", "logo harus"),
        ("- a", "pasangan kunci dan nilai"),
        ("a: [", "bukan YAML yang sah"),
    ],
)
def test_a_wrong_theme_is_said_in_one_line(repo: Path, spbe: Callable, theme: str, said: str) -> None:
    (repo / "tema.yml").write_text(theme, "utf-8")
    answer = spbe("documents", "--repo", repo, "--theme", repo / "tema.yml", *TODAY)
    assert (answer.code, said in answer.err) == (2, True), answer.err


def test_a_pack_is_named_after_its_subject(repo: Path, spbe: Callable) -> None:
    answer = spbe("documents", "rekomendasi", "arsip", "--repo", repo, "--format", "pdf", *TODAY)
    assert answer.code == 0, answer.err
    assert [path.name for path in (repo / "dokumen").iterdir()] == ["rekomendasi-aplikasi-arsip.pdf"]


def test_the_order_of_chapters_is_the_agencys(repo: Path, spbe: Callable) -> None:
    settings = repo / "architecture/pengaturan.yml"
    settings.write_text("urutan_bab: {arsitektur: [tidak-ada]}\n", "utf-8")
    answer = spbe("documents", "arsitektur", "--repo", repo, *TODAY)
    assert answer.code == 2
    assert "tidak punya bab `tidak-ada`" in answer.err


def test_what_changed_since_a_revision_and_who_committed(repo: Path, spbe: Callable) -> None:
    _git(repo, "init", "-q")
    _git(repo, "add", "-A")
    _git(repo, "commit", "-qm", "awal")
    (repo / "architecture/aplikasi/tambahan.yml").write_text(
        "nama: Aplikasi Tambahan\nraa: RAA.02.02\nstatus: usulan\nunit_kerja: bkd\nproses_bisnis: [mutasi]\n", "utf-8"
    )
    answer = spbe("documents", "arsitektur", "--repo", repo, "--since", "HEAD", "--format", "pdf", *TODAY)
    assert answer.code == 0, answer.err
    found = _pdf_text(repo / "dokumen/arsitektur.pdf")
    assert "HEAD" in found
    assert "AplikasiTambahan" in found


def test_the_public_edition_says_that_it_leaves_something_out(repo: Path, spbe: Callable) -> None:
    answer = spbe("documents", "arsitektur", "--repo", repo, "--audience", "public", "--format", "pdf", *TODAY)
    assert answer.code == 0, answer.err
    found = _pdf_text(repo / "dokumen/arsitektur.pdf")
    assert "Edisipublik" in found


def test_a_site_offers_the_documents_of_its_audience(repo: Path, spbe: Callable) -> None:
    answer = spbe("build", "--documents", "--repo", repo, "--output", repo / "situs", *TODAY)
    assert answer.code == 0, answer.err
    page = (repo / "situs/unduhan.html").read_text("utf-8")
    for kind in ALONE:
        for suffix in ("docx", "pdf"):
            assert f'href="dokumen/{kind}.{suffix}"' in page
            assert (repo / "situs/dokumen" / f"{kind}.{suffix}").is_file()
    assert "Edisipublik" in _pdf_text(repo / "situs/dokumen/arsitektur.pdf")
    assert "unduhan.html" in (repo / "situs/tentang.html").read_text("utf-8")


def test_a_site_without_documents_has_no_page_of_downloads(repo: Path, spbe: Callable) -> None:
    assert spbe("build", "--repo", repo, "--output", repo / "situs", *TODAY).code == 0
    assert not (repo / "situs/unduhan.html").exists()
