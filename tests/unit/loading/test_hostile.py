"""Files made to break a reader: each gives findings with a place, in reasonable time, and never a traceback."""

import json
import os
import time
from pathlib import Path

import pytest

from spbe_arch.loading.load import load
from spbe_arch.model.kinds import KINDS

DEEP = 200_000
BOMB = "\n".join(f"a{level}: &a{level} [{','.join([f'*a{level - 1}'] * 9 or ['x'])}]" for level in range(1, 10))
HOSTILE = {
    "alias-bomb": f"a0: &a0 [x, x]\n{BOMB}\n",
    "brackets": "nama: " + "[" * DEEP,
    "brackets-closed": "nama: " + "[" * DEEP + "]" * DEEP,
    "braces": "nama: " + "{" * DEEP,
    "braces-with-keys": "nama: " + "{a: " * DEEP,
    "dashes": "- " * DEEP,
    "dashes-below-a-key": "nama:\n" + "- " * DEEP,
    "dashes-with-tabs": "nama:\n" + "-\t" * 8_000,
    "question-marks": "? " * DEEP,
    "question-marks-small": "? " * 8_000,
    "question-and-dash": "? - " * 4_000,
    "indented-for-ever": "\n".join(" " * level + "a:" for level in range(170)),
    "indented-lists": "\n".join(" " * level + "-" for level in range(170)),
    "huge-scalar": "nama: " + "x" * 1_000_000,
    "huge-quoted-scalar": 'nama: "' + "x" * 1_000_000,
    "huge-number": "nama: A\nmulai: " + "9" * 100_000,
    "huge-key": "x" * 500_000 + ": A",
    "many-unknown-keys": "\n".join(f"kunci{number}: x" for number in range(50_000)),
    "many-doubled-keys": "nama: A\n" * 50_000,
    "many-bad-items": "layanan: [" + "[], " * 100_000 + "]",
    "many-bad-items-small": "layanan: [" + "{}, " * 90 + "]",
    "many-quotes": "a: '\n" * 100_000,
    "many-colons": "a: " * 100_000,
    "one-long-line-of-spaces": " " * 1_000_000 + "a",
    "many-tabs": "\t" * 100_000 + "a: b",
    "many-documents": "---\n" * 50_000,
    "mapping-as-key": "{a: b}: c\n[d]: e\nnama: A\n",
    "mapping-as-key-nested": "? " + "{a: " * 100 + "b" + "}" * 100 + "\n: c\nnama: A\n",
    "merge-key": "nama: A\n<<: {status: operasional}\n",
    "merge-alias": "<<: *x\nnama: A\n",
    "escape-of-a-surrogate": 'nama: "\\ud800"\n',
    "escape-of-nul": 'nama: "a\\0b"\nlayanan: ["\\0"]\n',
    "directive": "%YAML 9.9\n---\nnama: A\n",
    "tag-directive": "%TAG ! tag:example.org,2020:\n---\n!x nama: !y A\n",
    "python-tag": "nama: !!python/object/apply:os.system [echo]\n",
    "binary-tag": "nama: !!binary aGFsbw==\n",
    "only-a-bom": "\ufeff",
    "two-boms": "\ufeff\ufeffnama: A\n",
    "bom-inside": "nama: A\n\ufeffstatus: operasional\n",
    "lone-cr": "nama: A\rstatus: operasional\rmulai: x\r",
    "line-separators": "nama: A\u2028status: operasional\u2029mulai: x\x85selesai: y\n",
    "right-to-left": "nama: \u202eterbalik\n",
    "dates-and-numbers": "nama: A\nmulai: 2024-02-30\nselesai: .inf\njumlah_pengguna: 1e999\nbiaya: 0x1F\n",
    "arabic-digits": "nama: A\nmulai: \u0662\u0660\u0662\u0664\n",
    "unknown-everywhere": "nama: belum diketahui\nlayanan: [belum diketahui]\nintegrasi: belum diketahui\n",
    "estimate-of-an-estimate": "nama: A\nbiaya: {nilai: {nilai: 5, dasar: x}, dasar: y}\n",
    "estimate-without-value": "nama: A\nbiaya: {dasar: perkiraan}\n",
    "everything-a-list": "nama: [A]\nstatus: [x]\nintegrasi: [[1], x, {ke: [y]}]\npengecualian: [x]\nreviu: x\n",
    "everything-a-mapping": "nama: {a: b}\nlayanan: {a: b}\nintegrasi: {ke: {x: y}}\npengecualian: {aturan: [x]}\n",
}
BYTES = {
    "nul": b"nama: A\x00B\n",
    "only-nul": b"\x00" * 1000,
    "random-high-bytes": bytes(range(128, 256)),
    "lone-surrogate": b"nama: \xed\xa0\x80\n",
    "overlong": b"nama: \xc0\xaf\n",
    "cut-in-a-character": "nama: é".encode()[:-1],
    "utf-16": "nama: A\n".encode("utf-16"),
    "utf-32": "nama: A\n".encode("utf-32"),
    "bell": b"nama: A\x07\nstatus: x\n",
}


@pytest.mark.parametrize("name", [*HOSTILE, *BYTES])
def test_whatever_is_in_a_file_ends_in_findings(name: str, repository) -> None:
    content = HOSTILE.get(name, BYTES.get(name, b""))
    started = time.process_time()
    repository.write({"aplikasi/jahat.yml": content, "aplikasi/baik.yml": "nama: Baik\nraa: RAA.02.02\n"})
    assessment = repository.check()
    assert {"aplikasi/baik", "aplikasi/jahat"} <= assessment.analysis.architecture.entities.keys()
    assert all(finding.location.line >= 1 and finding.location.column >= 1 for finding in assessment.findings)
    assert any(finding.location.path.endswith("jahat.yml") for finding in assessment.findings)
    assert time.process_time() - started < 10


def test_whatever_is_in_a_file_of_any_kind_ends_in_findings(repository) -> None:
    small = {name: text for name, text in {**HOSTILE, **BYTES}.items() if len(text) < 20_000}
    repository.write({f"{kind}/{name}.yml": text for kind in KINDS for name, text in small.items()})
    assert len(repository.check().analysis.architecture.entities) == len(KINDS) * len(small)


@pytest.mark.parametrize("name", ["instansi.yml", "pengaturan.yml"])
@pytest.mark.parametrize(
    "content", ["", "[]", "nama: [", "- a", "periode: {mulai: [x]}", "bobot: [1]", "\x00", "x: &a [*a]"]
)
def test_whatever_is_in_the_single_files_ends_in_findings(name: str, content: str, repository) -> None:
    findings = repository.write({name: content}).check().findings
    assert any(finding.location.path == f"architecture/{name}" for finding in findings)


def test_a_pipe_is_reported_and_not_read(repository) -> None:
    repository.write({"aplikasi/baik.yml": "nama: Baik\n"})
    os.mkfifo(repository.folder / "aplikasi" / "pipa.yml")
    assert "aplikasi/pipa.yml:1:1 BRK005" in repository.found()


def test_links_that_run_in_circles_are_reported(repository) -> None:
    folder = repository.folder
    (folder / "aplikasi").symlink_to("aplikasi")
    (folder / "layanan").mkdir()
    (folder / "layanan" / "a.yml").symlink_to("a.yml")
    (folder / "layanan" / "naik").symlink_to("..")
    found = repository.found()
    assert "layanan/a.yml:1:1 BRK005" in found
    assert "layanan/naik:1:1 BRK003" in found
    assert any(finding.startswith("aplikasi:1:1 ") for finding in found)


def test_a_link_out_of_the_repository_is_not_followed(repository, tmp_path: Path) -> None:
    repository.write({"aplikasi/surat.yml": "nama: Surat\n"})
    (tmp_path / "lain").mkdir()
    (tmp_path / "lain" / "architecture").symlink_to("../architecture")
    loaded = load(tmp_path / "lain")
    assert [str(finding.location) + " " + finding.code for finding in loaded.findings] == ["architecture:1:1 BRK006"]
    assert not loaded.architecture.entities


def test_what_may_not_be_read_is_reported(repository, as_anybody) -> None:
    repository.write({"aplikasi/rahasia.yml": "nama: A\n", "layanan/x.yml": "nama: X\n"})
    (repository.folder / "aplikasi" / "rahasia.yml").chmod(0)
    (repository.folder / "layanan").chmod(0)
    done = as_anybody("check", "--repo", repository.folder.parent, "--format", "json")
    (repository.folder / "layanan").chmod(0o755)
    unread = [found["location"]["path"] for found in json.loads(done.stdout)["findings"] if found["code"] == "BRK005"]
    assert unread == ["architecture/aplikasi/rahasia.yml", "architecture/layanan"]
    assert done.returncode == 1


@pytest.mark.parametrize(
    "name", [b"\xff\xfe.yml", b"a\nb.yml", b"a\x1bb.yml", "é.yml".encode(), b"SURAT.yml", b"surat.yml "]
)
def test_a_strange_file_name_is_reported_as_text(name: bytes, repository) -> None:
    repository.write({"aplikasi/surat.yml": "nama: Surat\n"})
    (repository.folder / "aplikasi" / os.fsdecode(name)).write_bytes(b"nama: A\n")
    findings = repository.load().findings
    assert [finding.code for finding in findings if finding.code.startswith("BRK")] in (["BRK004"], ["BRK002"])
    for finding in findings:
        assert f"{finding.location} {finding.message} {finding.help}".encode()


def test_strange_folder_names_are_reported_as_text(repository) -> None:
    (repository.folder / os.fsdecode(b"apl\xffikasi")).mkdir()
    findings = repository.load().findings
    assert [finding.code for finding in findings] == ["BRK001"]
    assert findings[0].location.path.encode()
