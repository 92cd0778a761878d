"""The gate's verdicts as a comment for people: verdict first, then why, what to do, how to object."""

import json

import pytest

from spbe_arch.reports.duplicates_words import TEXTS

from .conftest import ATTENDANCE, FOOD, LETTERS, application, decision, write

FILES = {
    "aplikasi/e-surat.yml": application("e-Surat", LETTERS),
    "aplikasi/e-surat-dua.yml": application("Naskah Kita", LETTERS),
    "aplikasi/absensi.yml": application("Absensi Guru", ATTENDANCE),
    "aplikasi/peta.yml": application("Peta Kuliner", FOOD),
    "aplikasi/simata.yml": application("SIMATA"),
}


def test_the_comment_begins_with_the_verdict_and_ends_with_how_to_object(tmp_path, ask):
    text = ask("duplicates", "--repo", write(tmp_path, FILES), form="markdown").out
    assert text.startswith("## Gerbang aplikasi: belum dapat diterima\n")
    order = [
        "Dari 5 aplikasi",
        "| Aplikasi | Putusan |",
        "**Mengapa",
        "**Yang dapat dilakukan",
        "**Dasar hukum",
        "belum cukup untuk dinilai",
        "**Lolos:** Peta Kuliner",
        "### Bila tidak setuju",
        "kandidat: nasional/srikandi",
    ]
    places = [text.index(part) for part in order]
    assert places == sorted(places)


def test_what_was_said_once_is_not_said_again(tmp_path, ask):
    text = ask("duplicates", "--repo", write(tmp_path, FILES), form="markdown").out
    assert text.count("Batas cakupan SRIKANDI") <= 1
    assert text.count("surat keterangan warga") <= 1
    assert "Sama dengan" in text


def test_a_comment_is_not_too_long(tmp_path, ask):
    many = {f"aplikasi/surat-{number:03}.yml": application(f"Surat {number}", LETTERS) for number in range(120)}
    text = ask("duplicates", "--repo", write(tmp_path, many), form="markdown").out
    assert len(text) < 60_000
    assert "lainnya" in text


def test_passed_and_review(tmp_path, ask):
    root = write(tmp_path / "a", {"aplikasi/peta.yml": FILES["aplikasi/peta.yml"]})
    text = ask("duplicates", "--repo", root, form="markdown").out
    assert text.startswith("## Gerbang aplikasi: lolos\n")
    assert "Bila tidak setuju" not in text
    root = write(tmp_path / "b", {"aplikasi/absensi.yml": FILES["aplikasi/absensi.yml"]})
    assert ask("duplicates", "--repo", root, form="markdown").out.startswith("## Gerbang aplikasi: perlu ditinjau\n")


def test_decisions_are_shown(tmp_path, ask):
    files = {**FILES, "keputusan/surat.yml": decision("e-surat", "nasional/srikandi")}
    text = ask("duplicates", "--repo", write(tmp_path, files), form="markdown").out
    assert "dikecualikan sampai 2026-12-31 (`keputusan/surat`)" in text


def test_english_frame(tmp_path, ask):
    root = write(tmp_path, FILES)
    assert ask("duplicates", "--repo", root, "--lang", "en", form="markdown").out.startswith("## Application gate: ")
    text = ask("duplicates", "--repo", root, "--lang", "en", form="text").out
    assert "5 applications judged" in text
    assert "why: " in text


@pytest.mark.parametrize("lang", ["id", "en"])
def test_both_languages_have_the_same_words(lang):
    assert TEXTS[lang].keys() == TEXTS["id"].keys()


HOSTILE = (
    "<script>alert(1)</script>",
    "](javascript:alert(1))",
    "| a | b |",
    "`kode` **tebal** # judul",
    "@semua http://contoh.invalid",
    "${{ github.token }}",
    "\\u202eterbalik",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_people_wrote_stays_text(tmp_path, ask, text):
    root = write(tmp_path, {"aplikasi/e-surat.yml": f"nama: {json.dumps(text)}\nuraian: {LETTERS}\nstatus: usulan\n"})
    shown = ask("duplicates", "--repo", root, form="markdown").out
    assert "<script" not in shown
    assert "](javascript" not in shown
    assert "http://contoh" not in shown
    assert "@semua" not in shown
    assert "\u202e" not in shown
    assert ask("duplicates", "--repo", root).verdicts == {"aplikasi/e-surat": "duplicate"}


def test_the_terminal_says_place_verdict_and_sum(tmp_path, ask):
    lines = ask("duplicates", "--repo", write(tmp_path, FILES), form="text").out.splitlines()
    assert lines[0].startswith("architecture/aplikasi/e-surat")
    assert "MENGULANG aplikasi/e-surat" in lines[0]
    counts = "2 mengulang aplikasi yang sudah ada, 1 beririsan dengan aplikasi yang sudah ada, 2 lolos"
    assert lines[-1] == f"5 aplikasi dinilai: {counts}"
