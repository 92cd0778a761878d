"""Lists and search: what people filter, share, sort, download and look for, with the mouse or without."""

import csv
import io
import re

import openpyxl
import pytest

pytestmark = pytest.mark.browser

SHOWN = ".spbe-list__count"
FIRST = "tbody tr:visible td:first-child"


def counted(page) -> tuple[int, int]:
    """How many rows fit, of how many."""
    page.wait_for_selector(SHOWN)
    shown, total = re.findall(r"\d+", page.locator(SHOWN).inner_text())
    return int(shown), int(total)


def downloaded(page, button: str, path):
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).click()
    waiting.value.save_as(path)
    return waiting.value.suggested_filename


def test_a_list_filters_and_its_address_can_be_shared(example, visit):
    seen = visit(example)
    page = seen.open("aplikasi.html")
    assert len(set(counted(page))) == 1
    page.get_by_label("Cari dalam daftar").fill("srikandi")
    found, everything = counted(page)
    assert 0 < found < everything
    assert page.locator("tbody tr:visible").count() == found
    assert "#cari=srikandi" in page.url
    address = page.url
    page.get_by_role("button", name="Hapus saringan").click()
    assert counted(page) == (everything, everything)
    page.goto("about:blank")
    page.goto(address)
    assert counted(page) == (found, everything)
    assert seen.wrong == []


def test_a_list_is_filtered_by_what_stands_in_a_column(example, visit):
    page = visit(example).open("aplikasi.html")
    _found, everything = counted(page)
    page.locator(".spbe-list__filters select").first.select_option("usulan")
    found, _everything = counted(page)
    assert 0 < found < everything
    assert "status=usulan" in page.url
    assert set(page.locator("tbody tr:visible td:nth-child(2)").all_inner_texts()) == {"usulan"}


def test_a_list_sorts_both_ways_over_all_its_pages(example, visit):
    page = visit(example).open("aplikasi.html")
    names = page.locator(FIRST)
    page.get_by_role("button", name="Nama").click()
    first = names.first.inner_text()
    page.get_by_role("button", name="Nama").click()
    last = names.first.inner_text()
    assert first.casefold() < last.casefold()
    assert page.locator("th[aria-sort='descending']").count() == 1
    page.goto(f"{page.url.partition('#')[0]}#urut=nama:naik&hal=99")
    assert page.locator(FIRST).last.inner_text() == last


def test_columns_can_be_chosen_and_are_shared(example, visit):
    page = visit(example).open("aplikasi.html")
    page.get_by_text("Kolom", exact=True).click()
    page.get_by_label("Tipe lisensi", exact=True).first.check()
    assert page.get_by_role("columnheader", name="Tipe lisensi").is_visible()
    assert "kolom=" in page.url
    page.reload()
    assert page.get_by_role("columnheader", name="Tipe lisensi").is_visible()


def test_a_long_list_turns_its_pages_and_remembers_where(example, visit):
    seen = visit(example)
    page = seen.open("aplikasi.html")
    _found, everything = counted(page)
    first = page.locator(FIRST).all_inner_texts()
    page.get_by_role("button", name="Berikutnya").click()
    second = page.locator(FIRST).all_inner_texts()
    assert len(first) + len(second) <= everything
    assert not set(first) & set(second)
    assert page.url.endswith("#hal=2")
    page.reload()
    page.wait_for_selector(SHOWN)
    assert page.locator(FIRST).all_inner_texts() == second
    assert seen.wrong == []


def test_what_fits_is_downloaded_as_text(example, visit, tmp_path):
    page = visit(example).open("aplikasi.html#status=usulan")
    found, _everything = counted(page)
    assert downloaded(page, "Unduh CSV", tmp_path / "daftar.csv") == "aplikasi.csv"
    rows = list(csv.reader(io.StringIO((tmp_path / "daftar.csv").read_text("utf-8-sig"))))
    assert rows[0][:2] == ["Nama", "Status"]
    assert len(rows) == found + 1
    assert {row[1] for row in rows[1:]} == {"usulan"}


def test_what_fits_is_downloaded_as_a_workbook(example, visit, tmp_path):
    seen = visit(example)
    page = seen.open("aplikasi.html#status=operasional&urut=nama:turun")
    found, _everything = counted(page)
    assert downloaded(page, "Unduh XLSX", tmp_path / "satu.xlsx") == "aplikasi.xlsx"
    downloaded(page, "Unduh XLSX", tmp_path / "dua.xlsx")
    assert (tmp_path / "satu.xlsx").read_bytes() == (tmp_path / "dua.xlsx").read_bytes()
    sheet = openpyxl.load_workbook(tmp_path / "satu.xlsx").active
    assert sheet.max_row == found + 1
    assert (sheet["A1"].value, sheet["B1"].value) == ("Nama", "Status")
    assert sheet["A2"].value == page.locator(FIRST).first.inner_text()
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref.startswith("A1:")
    assert sheet["A1"].font.bold
    assert seen.wrong == []


def test_hostile_cells_stay_text_in_a_download(hostile, visit, tmp_path):
    page = visit(hostile).open("aplikasi.html")
    page.wait_for_selector(SHOWN)
    downloaded(page, "Unduh XLSX", tmp_path / "daftar.xlsx")
    downloaded(page, "Unduh CSV", tmp_path / "daftar.csv")
    cells = [cell for row in openpyxl.load_workbook(tmp_path / "daftar.xlsx").active.iter_rows() for cell in row]
    assert all(cell.data_type in {"s", "inlineStr", "n"} for cell in cells)
    rows = csv.reader(io.StringIO((tmp_path / "daftar.csv").read_text("utf-8-sig")))
    assert not any(text.startswith(("=", "+", "-", "@")) for row in rows for text in row)


def test_a_formula_in_a_cell_is_text_in_a_workbook(hostile, visit, tmp_path):
    page = visit(hostile).open("aplikasi.html")
    page.wait_for_selector(SHOWN)
    downloaded(page, "Unduh XLSX", tmp_path / "daftar.xlsx")
    sheet = """window.spbeSheet("x", ["=1+1"], [["=2+2"], ["a\\u0001b\\ud800"]])"""
    made = page.evaluate(f"async () => [...new Uint8Array(await {sheet}.arrayBuffer())]")
    sheet = openpyxl.load_workbook(io.BytesIO(bytes(made))).active
    assert [cell.value for (cell,) in sheet.iter_rows()] == ["=1+1", "=2+2", "ab\ufffd"]
    assert all(cell.data_type != "f" for (cell,) in sheet.iter_rows())


def test_the_year_marks_the_rows_of_every_page(example, visit):
    page = visit(example).open("aplikasi.html#tahun=2023")
    page.wait_for_selector(".spbe-state-note")
    page.get_by_role("button", name="Berikutnya").click()
    page.wait_for_selector("tbody tr .spbe-state-note")
    assert "tahun=2023" in page.url


def test_paper_shows_every_row_that_fits(example, visit):
    page = visit(example).open("aplikasi.html")
    found, _everything = counted(page)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("tbody tr").count() == found
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("tbody tr").count() < found


def test_without_scripts_a_list_is_tables_that_follow_each_other(example, visit):
    seen = visit(example, java_script_enabled=False)
    page = seen.open("aplikasi.html")
    names = page.locator(FIRST).all_inner_texts()
    while page.get_by_role("link", name="Berikutnya").count():
        page.get_by_role("link", name="Berikutnya").first.click()
        names += page.locator(FIRST).all_inner_texts()
    assert len(names) > 100
    assert len(set(names)) == len(names)


def test_a_page_that_follows_leads_to_the_list_with_all_rows(example, visit):
    page = visit(example).open("aplikasi-hal-2.html#status=usulan")
    page.wait_for_url("**/aplikasi.html#status=usulan")
    found, everything = counted(page)
    assert 0 < found < everything


def test_search_by_keyboard_alone_finds_an_application(example, visit):
    seen = visit(example)
    page = seen.open("index.html")
    page.keyboard.press("/")
    page.keyboard.type("sipadu")
    result = page.locator(".md-search-result__link").first
    result.wait_for(timeout=15_000)
    assert "SIPADU" in result.inner_text()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/aplikasi/sipadu.html*")
    assert seen.wrong == []


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("ref001", "aturan/ref001.html"),
        ("srikandi", "nasional/srikandi.html"),
        ("gerbang berpikir", "panduan-gerbang.html"),
    ],
)
def test_search_finds_rules_and_pages_written_by_hand(example, visit, words, address):
    page = visit(example).open("index.html")
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.locator(f".md-search-result__link[href*='{address}']").first.wait_for(timeout=15_000)


def test_search_says_when_there_is_nothing(example, visit):
    page = visit(example).open("index.html")
    page.keyboard.press("/")
    page.keyboard.type("xyzzy")
    page.get_by_text("Tidak ada dokumen yang sesuai").wait_for()


def test_nothing_of_the_search_is_loaded_before_somebody_searches(example, visit):
    seen = visit(example)
    asked = []
    seen.page.on("request", lambda request: asked.append(request.url))
    page = seen.open("index.html")
    page.wait_for_load_state("load")
    assert not any(url.endswith(("halaman.js", "teks.js")) for url in asked)
    page.keyboard.press("/")
    page.keyboard.type("pajak")
    page.locator(".md-search-result__link").first.wait_for(timeout=15_000)
    assert any(url.endswith("teks.js") for url in asked)
