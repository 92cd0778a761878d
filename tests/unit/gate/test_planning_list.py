"""`--proposals FILE`: a planning list without a repository; what is odd about it is said with sheet, row and column."""

import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from .conftest import FOOD, LETTERS, ROOMS, application, write

HEAD = "id,nama,uraian,unit_kerja,instansi"
TABLE = f'{HEAD}\nU-1,e-Surat,"{LETTERS}",Setda,Kota A\nU-2,Kafé Peta,{FOOD},Dispar,Kota A\n'


@pytest.fixture
def listed(tmp_path, ask, monkeypatch):
    """Ask about a list of this content, from a folder that is no repository."""
    monkeypatch.chdir(tmp_path)

    def asked(content: str | bytes, name: str = "usulan.csv", *options: object, form: str = "json"):
        Path(name).write_bytes(content if isinstance(content, bytes) else content.encode())
        return ask("duplicates", "--proposals", name, *options, form=form)

    return asked


def told(answer) -> list[tuple[str, str, int, int]]:
    return [
        (item["severity"], item["message"], item["location"]["line"], item["location"]["column"])
        for item in answer.json["findings"]
    ]


def says(answer, words: str) -> tuple[int, int]:
    """The place of the one finding that contains these words."""
    [(_, _, line, column)] = [item for item in told(answer) if words in item[1]]
    return line, column


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings(listed, encoding):
    answer = listed(TABLE.encode(encoding))
    assert answer.verdicts == {"usulan/U-1": "duplicate", "usulan/U-2": "unique"}
    assert [found["name"] for found in answer.json["duplicates"]] == ["e-Surat", "Kafé Peta"]
    assert [found["location"]["line"] for found in answer.json["duplicates"]] == [2, 3]
    if encoding == "cp1252":
        assert says(answer, "bukan UTF-8") == (3, 1)
    else:
        assert told(answer) == []


@pytest.mark.parametrize(("delimiter", "before"), [(";", ""), ("\t", ""), ("|", ""), (";", "sep=;\n")])
def test_delimiters(listed, delimiter, before):
    text = before + "\n".join(delimiter.join((str(n), name, FOOD)) for n, name in enumerate(["nama", "Peta"]))
    answer = listed(text.replace(f"0{delimiter}nama{delimiter}{FOOD}", delimiter.join(("id", "nama", "uraian"))))
    assert answer.verdicts == {"usulan/1": "unique"}


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends(listed, ends):
    assert len(listed(TABLE.replace("\n", ends)).verdicts) == 2


def test_a_cell_of_several_lines_is_one_cell(listed):
    answer = listed(f'id,nama,uraian\n1,Peta,"{FOOD}\ndan,lain"\n2,Surat,{LETTERS.replace(",", "")}\n')
    assert [found["location"]["line"] for found in answer.json["duplicates"]] == [2, 4]


def test_a_quote_never_closed_swallows_nothing(listed):
    answer = listed('id,nama,uraian\n1,"Satu,surat\n2,Dua,peta\n3,Tiga,peta\n')
    assert set(answer.verdicts) == {"usulan/1", "usulan/2", "usulan/3"}
    assert says(answer, "tanda petik tidak ditutup") == (2, 1)


def test_titles_above_the_heading_and_numbers_below_it(listed):
    heads = "No,Nama Aplikasi,Deskripsi,OPD,Pagu\n(1),(2),(3),(4),(5)\n"
    answer = listed(f"DAFTAR USULAN,,,\n,,,\nTahun 2026,,,\n{heads}7,Peta,{FOOD},Dispar,9\n")
    assert answer.verdicts == {"usulan/7": "unique"}
    assert says(answer, "2 baris di atas judul kolom") == (1, 1)
    assert says(answer, "`Pagu`") == (4, 5)


def test_our_own_names_of_columns_come_before_others(listed):
    answer = listed(f"no,aplikasi,id,nama,keterangan,uraian\n1,x,U-9,Peta,,{FOOD}\n")
    assert [(found["proposal"], found["name"]) for found in answer.json["duplicates"]] == [("usulan/U-9", "Peta")]


def test_every_column_that_describes_is_read(listed):
    answer = listed("id,nama,tujuan,fungsi\n1,Satu Pintu,Usulan dinas,Mengelola surat masuk dan surat keluar\n")
    assert answer.verdicts == {"usulan/1": "duplicate"}
    answer = listed(f"id,nama,keterangan,uraian\n1,Peta,Surat masuk dan surat keluar dinas terlampir,{FOOD}\n")
    assert answer.verdicts == {"usulan/1": "unique"}
    assert says(answer, "`keterangan`") == (1, 3)
    assert listed(f"id,nama,keterangan\n1,Surat Kita,{LETTERS.split(',')[0]}\n").verdicts == {"usulan/1": "duplicate"}


def test_missing_columns(listed):
    assert says(listed("id,uraian\n1,surat\n"), "kolom `nama` tidak ada") == (1, 1)
    assert says(listed("nama,uraian\nPeta,peta\n"), "kolom `id` tidak ada") == (1, 1)
    assert says(listed("id,nama\n1,Peta\n"), "kolom `uraian` tidak ada") == (1, 1)
    nothing = listed("alfa,beta\n1,2\n")
    assert (nothing.code, nothing.verdicts, len(told(nothing))) == (1, {}, 1)


def test_no_id_doubled_ids_and_no_name_lose_no_row(listed):
    answer = listed(f"id,nama,uraian\n1,Peta,{FOOD}\n1,Peta Lain,{FOOD}\n,Tanpa Id,{FOOD}\n4,,{FOOD}\n")
    assert set(answer.verdicts) == {"usulan/1", "usulan/1 (2)", "usulan/baris-4", "usulan/4"}
    assert says(answer, "sudah dipakai di baris 2 kolom 2") == (3, 2)
    assert says(answer, "`baris-4`") == (4, 2)
    assert says(answer, "usulan tanpa nama") == (5, 1)


@pytest.mark.parametrize("description", ["", "surat", "aplikasi"])
def test_too_few_words_give_low_confidence_and_say_what_to_add(listed, description):
    found = listed(f"id,nama,uraian\n1,SIMATA,{description}\n").json["duplicates"][0]
    assert found["confidence"] == "rendah"
    assert found["missing"]
    assert "lengkapi" in listed(f"id,nama,uraian\n1,SIMATA,{description}\n", form="text").out


def test_formulas_html_and_control_signs_are_text(listed):
    cells = ("=cmd|' /C calc'!A0", "+1+1", "@SUM(A1)", "-2+3", "<script>alert(1)</script>", "a\x00\x1b[31mb")
    rows = "".join(f'{number},Nama {number},"{cell}"\n' for number, cell in enumerate(cells))
    answer = listed(f"id,nama,uraian\n{rows}")
    assert len(answer.verdicts) == len(cells)
    assert [(line, column) for _, _, line, column in told(answer)] == [(2 + number, 3) for number in range(len(cells))]
    assert "\x1b" not in listed(f"id,nama,uraian\n{rows}", form="text").out


def test_a_cell_of_ten_megabytes(listed):
    answer = listed(f'id,nama,uraian\n1,Besar,"{"surat masuk " * 900_000}"\n2,Peta,{FOOD}\n')
    assert len(answer.verdicts) == 2
    assert says(answer, "10.800.000 tanda") == (2, 3)
    assert len(answer.out) < 100_000


def workbook(path: Path) -> bytes:
    book = Workbook()
    book.active.title = "Petunjuk"
    book.active["A1"] = "Isi lembar berikut"
    sheet = book.create_sheet("2026")
    sheet["B2"] = "DAFTAR USULAN"
    sheet.merge_cells("B2:F2")
    for column, head in enumerate(("Nama aplikasi", "Uraian", "OPD", "Kode", "Instansi"), start=2):
        sheet.cell(4, column, head)
    for row, cells in enumerate((("e-Surat", LETTERS, "Setda", 1), ("Peta", FOOD, None, 2.0)), start=5):
        for column, value in enumerate(cells, start=2):
            sheet.cell(row, column, value)
    sheet["F5"] = "Kota A"
    sheet.merge_cells("D5:D6")
    sheet.merge_cells("F5:F6")
    sheet["B8"], sheet["C8"], sheet["E8"] = '=HYPERLINK("http://contoh","Ruang")', ROOMS, "=1+2"
    book.create_sheet("Kosong")
    book.save(path)
    return path.read_bytes()


def test_a_workbook_as_people_make_it(listed, tmp_path):
    answer = listed(workbook(tmp_path / "asli.xlsx"), "usulan.xlsx")
    assert answer.verdicts == {"usulan/1": "duplicate", "usulan/2": "unique", "usulan/=1+2": "unique"}
    places = {
        found["proposal"]: (found["sheet"], found["location"]["line"], found["location"]["column"])
        for found in answer.json["duplicates"]
    }
    assert places == {"usulan/1": ("2026", 5, 2), "usulan/2": ("2026", 6, 2), "usulan/=1+2": ("2026", 8, 2)}
    formulas = [item for item in told(answer) if "rumus" in item[1]]
    assert [(line, column) for _, _, line, column in formulas] == [(8, 2), (8, 5)]
    assert "lembar '2026' baris 8" in formulas[0][1]
    assert any("lembar 'Petunjuk'" in item[1] and item[0] == "info" for item in told(answer))


def test_a_workbook_is_known_by_its_content(listed, tmp_path):
    assert len(listed(workbook(tmp_path / "asli.xlsx"), "usulan.csv").verdicts) == 3


def test_a_far_cell_does_not_fill_the_memory(listed, tmp_path):
    book = Workbook()
    book.active.append(["id", "nama"])
    book.active["XFD1048576"] = "jauh"
    book.save(tmp_path / "jauh.xlsx")
    answer = listed((tmp_path / "jauh.xlsx").read_bytes(), "usulan.xlsx")
    assert answer.code == 2
    assert says(answer, "membentang sampai baris") == (1048576, 16384)


def zipped(path: Path, name: str, content: bytes) -> bytes:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return path.read_bytes()


def test_what_is_no_list(listed, tmp_path):
    whole = workbook(tmp_path / "asli.xlsx")
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    for name, content, words in (
        ("kosong.csv", b"", "kosong"),
        ("spasi.csv", b" \r\n\n", "kosong"),
        ("pemisah.csv", b";;\n;\n", "satu sel pun"),
        ("potong.xlsx", whole[: len(whole) // 2], "rusak"),
        ("bukan.xlsx", b"halo", "rusak"),
        ("lain.xlsx", zipped(tmp_path / "a.zip", "a.txt", b"x"), "bukan buku kerja"),
        ("bom.xlsx", zipped(tmp_path / "b.zip", "xl/worksheets/sheet1.xml", b"0" * 600_000_000), "terlalu besar"),
        ("terkunci.xlsx", ole + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
        ("rusak.xls", ole, "rusak"),
        ("surat.pdf", b"%PDF-1.7\n", "PDF"),
        ("halaman.xls", b"<html><table><tr><td>nama</td></tr></table>", "halaman web"),
        ("salah.yml", b"nama: A\nid: 3\n", "bukan daftar usulan"),
        ("kosong.yml", b"# belum ada\n", "bukan daftar usulan"),
    ):
        answer = listed(content, name)
        assert answer.code == 2, name
        assert words in answer.json["findings"][0]["message"], name
        assert answer.json["duplicates"] == []


def test_a_yaml_list(listed):
    answer = listed(f"- id: 7\n  nama: e-Surat\n  uraian: {LETTERS}\n- {{id: 0, nama: no, uraian: {FOOD}}}\n", "u.yml")
    assert answer.verdicts == {"usulan/0": "unique", "usulan/7": "duplicate"}
    by_id = {found["proposal"]: found for found in answer.json["duplicates"]}
    assert by_id["usulan/7"]["location"] == {"path": "u.yml", "line": 2, "column": 9}
    assert by_id["usulan/0"]["name"] == "no"


def test_a_yaml_list_with_mistakes_keeps_the_rest(listed, tmp_path):
    text = (
        f'- id: 1\n  nama: "Peta\n  uraian: {FOOD}\n- teks\n- &a {{id: 2, nama: [x, y]}}\n- *a\n'
        f'- !!python/object/apply:os.system ["touch {tmp_path}/dijalankan"]\n- {{id: 3, nama: Peta, uraian: {FOOD}}}\n'
    )
    answer = listed(text, "u.yml")
    assert answer.code == 1
    assert {"usulan/2", "usulan/3"} <= set(answer.verdicts)
    assert says(answer, "tanda kutip") == (2, 9)
    assert not (tmp_path / "dijalankan").exists()


def test_of_one_government_own_of_others_not_at_all(listed):
    rows = f'1,Ruang,"{ROOMS}",Setda,Kota A\n2,Bilik,"{ROOMS}",BKD,  kota a \n3,Kamar,"{ROOMS}",Setda,Kota B\n'
    found = {item["proposal"]: item for item in listed(f"{HEAD}\n{rows}").json["duplicates"]}
    own = {key: {other["id"] for other in item["candidates"] if other["scope"] == "own"} for key, item in found.items()}
    assert own == {"usulan/1": {"usulan/2"}, "usulan/2": {"usulan/1"}, "usulan/3": set()}
    assert found["usulan/1"]["verdict"] == "duplicate"


def test_those_that_name_no_government_are_of_one_also_across_lists(listed, tmp_path):
    (tmp_path / "lain.csv").write_text(f"id,nama,uraian\n2,Bilik,{ROOMS}\n")
    answer = listed(
        f'{HEAD}\n1,Ruang,"{ROOMS}",,\n3,Kamar,"{ROOMS}",,Kota B\n', "usulan.csv", "--proposals", "lain.csv"
    )
    found = {item["proposal"]: [other["id"] for other in item["candidates"]] for item in answer.json["duplicates"]}
    assert "usulan/2" in found["usulan/1"]
    assert "usulan/1" in found["usulan/2"]
    assert not {"usulan/1", "usulan/2"} & set(found["usulan/3"])


def test_a_repository_named_beside_the_list_counts_as_own(listed, tmp_path):
    root = write(tmp_path / "repo", {"aplikasi/ruang.yml": application("Ruang", ROOMS, "operasional")})
    rows = f'1,Bilik,"{ROOMS}",,\n2,Kamar,"{ROOMS}",,KOTA CONTOH\n3,Balai,"{ROOMS}",,Kota Lain\n'
    answer = listed(f"{HEAD}\n{rows}", "usulan.csv", "--repo", root)
    assert answer.verdicts == {"usulan/1": "duplicate", "usulan/2": "duplicate", "usulan/3": "unique"}


def test_a_list_inside_a_repository_is_judged_alone(listed, tmp_path):
    write(tmp_path, {"aplikasi/ruang.yml": application("Ruang", ROOMS, "operasional"), "aplikasi/x.yml": "nama: [\n"})
    answer = listed(f"id,nama,uraian\n1,Bilik,{ROOMS}\n")
    assert (answer.code, answer.verdicts, answer.err) == (0, {"usulan/1": "unique"}, "")


def test_a_list_that_is_not_there(ask, tmp_path):
    for path in (tmp_path / "tidak-ada.csv", tmp_path):
        answer = ask("duplicates", "--proposals", path)
        assert (answer.code, answer.out) == (2, "")
        assert len(answer.err.splitlines()) == 1
