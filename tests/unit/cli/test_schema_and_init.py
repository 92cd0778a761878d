"""`spbe schema` and `spbe init`: what editors are told, and what a newcomer starts from."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from spbe_arch.exchange.json_schema import files_of, kinds_with_schema, schema_of
from spbe_arch.model.attributes import attributes

ROOT = Path(__file__).parents[3]
DAY = ("--today", "2026-02-01")


class EditorLoader(yaml.CSafeLoader):
    """YAML as an editor types it: numbers and booleans are such, dates are text."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def _editor(text: str):
    return json.loads(json.dumps(yaml.load(text, EditorLoader)))


def _valid(kind: str, text: str) -> bool:
    return jsonschema.Draft202012Validator(schema_of(kind)).is_valid(_editor(text))


def _wrong(root: Path) -> list[str]:
    problems = []
    for kind in kinds_with_schema():
        validator = jsonschema.Draft202012Validator(schema_of(kind))
        for path in sorted(root.glob(files_of(kind))):
            errors = validator.iter_errors(_editor(path.read_text("utf-8")))
            problems += [f"{path.name} {error.json_path}: {error.message}" for error in errors]
    return problems


@pytest.mark.parametrize("kind", kinds_with_schema())
def test_every_schema_is_a_schema_with_every_key(kind):
    schema = schema_of(kind)
    jsonschema.Draft202012Validator.check_schema(schema)
    declared = attributes(kinds_with_schema()[kind])
    assert {attribute.key for attribute in declared} <= set(schema["properties"])
    assert set(schema["required"]) == {attribute.key for attribute in declared if attribute.required}


@pytest.mark.slow
def test_the_example_fits_the_schemas():
    assert _wrong(ROOT) == []


APP = "nama: A\nraa: RAA.01\nproses_bisnis: [p]\n"
SERVER = "nama: S\njenis_objek: server\n"


@pytest.mark.parametrize(
    ("kind", "text", "fits"),
    [
        ("aplikasi", APP, True),
        ("aplikasi", APP + "status: sesuatu yang baru\n", True),
        ("aplikasi", APP + "jumlah_pengguna: 120\n", True),
        ("aplikasi", APP + "jumlah_pengguna: '120'\n", True),
        ("aplikasi", APP + "jumlah_pengguna: belum diketahui\n", True),
        ("aplikasi", APP + "jumlah_pengguna: {nilai: 120, dasar: perkiraan}\n", True),
        ("aplikasi", APP + "jumlah_pengguna: {nilai: 120, sumber: LKjIP}\n", True),
        ("aplikasi", APP + "luaran: 1.10\nfungsi: no\nurl:\n", True),
        ("aplikasi", APP + "integrasi: [{ke: nasional/siasn, arah: kirim}, {ke: simpeg}]\n", True),
        ("aplikasi", "nama: A\nproses_bisnis: [p]\nraa: belum diketahui\n", True),
        ("aplikasi", "nama: A\nproses_bisnis: [p]\n", False),
        ("aplikasi", APP + "layanna: [x]\n", False),
        ("aplikasi", APP + "layanan: x\n", False),
        ("aplikasi", APP + "layanan: [Huruf Besar]\n", False),
        ("aplikasi", APP + "jumlah_pengguna: banyak\n", False),
        ("aplikasi", APP + "integrasi: [{ke: x, arahh: kirim}]\n", False),
        ("infrastruktur", SERVER + "kapasitas_memori: 16 GB\n", True),
        ("infrastruktur", SERVER + "klasifikasi_tier: Tier 2\n", False),
        ("infrastruktur", "nama: S\n", False),
        ("inisiatif", "nama: I\nsasaran_strategis: [S1]\nanggaran_per_tahun: {2021: 5, 2022: {APBD: 3}}\n", True),
        ("inisiatif", "nama: I\nsasaran_strategis: [S1]\nanggaran_per_tahun: {2021: banyak}\n", False),
        ("data", "nama: D\ntujuan: T\nrad: R\nproses_bisnis: [p]\ninteroperabilitas: Ya\ndata_pribadi: true\n", True),
        ("data", "nama: D\ntujuan: T\nrad: R\nproses_bisnis: [p]\ninteroperabilitas: mungkin\n", False),
    ],
)
def test_schema_accepts_what_people_write_and_marks_slips(kind, text, fits):
    assert _valid(kind, text) is fits


def test_schema_command_prints_one_or_all_and_writes_a_folder(spbe, tmp_path):
    one = json.loads(spbe("schema", "aplikasi").out)
    assert one["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert set(json.loads(spbe("schema").out)["$defs"]) == set(kinds_with_schema())
    answer = spbe("schema", "--output", tmp_path / "skema")
    assert answer.out == ""
    assert "yaml-language-server" in answer.err
    written = {path.name for path in (tmp_path / "skema").iterdir()}
    assert written == {f"{kind}.schema.json" for kind in kinds_with_schema()}
    assert json.loads((tmp_path / "skema/aplikasi.schema.json").read_text("utf-8")) == one


def test_new_repository_passes_without_warnings_and_fits_its_schemas(spbe, tmp_path):
    folder = tmp_path / "baru"
    assert spbe("init", folder, *DAY).code == 0
    answer = spbe("check", "--repo", folder, "--fail-on", "warning", *DAY)
    assert answer.code == 0, answer.out
    assert _wrong(folder) == []


def test_new_repository_has_the_whole_chain_and_settings_for_the_tools(spbe, tmp_path):
    spbe("init", tmp_path, *DAY)
    kinds = ("unit-kerja", "proses-bisnis", "layanan", "data", "aplikasi", "infrastruktur", "keamanan", "inisiatif")
    assert all(any((tmp_path / "architecture" / kind).iterdir()) for kind in (*kinds, "kesenjangan"))
    end = spbe(
        "query", "--jalur", "unit-kerja/sekretariat-daerah", "keamanan/standar-keamanan-informasi", "--repo", tmp_path
    )
    assert end.code == 0
    settings = json.loads((tmp_path / ".vscode/settings.json").read_text("utf-8"))
    assert all((tmp_path / schema).is_file() for schema in settings["yaml.schemas"])
    for path in (".pre-commit-config.yaml", ".github/workflows/spbe.yml", ".gitlab-ci.yml", "mkdocs.yml"):
        assert yaml.safe_load((tmp_path / path).read_text("utf-8"))
    for path in (".gitignore", ".editorconfig", "README.md", "docs/index.md"):
        assert (tmp_path / path).is_file()
    assert not any("{{" in path.read_text("utf-8") for path in tmp_path.rglob("*.yml"))


def test_init_never_touches_what_exists(spbe, tmp_path):
    spbe("init", tmp_path, *DAY)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert spbe("init", tmp_path, *DAY).code == 2
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    other = tmp_path / "lain"
    other.mkdir()
    (other / "README.md").write_text("milik saya", "utf-8")
    assert spbe("init", other, *DAY).code == 2
    assert [path.name for path in other.iterdir()] == ["README.md"]
    (tmp_path / "berkas").write_text("", "utf-8")
    assert spbe("init", tmp_path / "berkas").code == 2


def test_init_beside_other_files_keeps_them(spbe, tmp_path):
    (tmp_path / "catatan.txt").write_text("milik saya", "utf-8")
    assert spbe("init", tmp_path, *DAY).code == 0
    assert (tmp_path / "catatan.txt").read_text("utf-8") == "milik saya"


def test_init_that_fails_leaves_nothing(spbe, tmp_path):
    folder = tmp_path / "baru"
    (tmp_path / "baru").mkdir()
    (folder / "docs").write_text("bukan folder", "utf-8")
    assert spbe("init", folder, *DAY).code == 2
    assert [path.name for path in folder.iterdir()] == ["docs"]


def test_years_of_the_example_follow_the_day(spbe, tmp_path):
    spbe("init", tmp_path, "--today", "2031-05-05")
    text = (tmp_path / "architecture/instansi.yml").read_text("utf-8")
    assert "mulai: 2031\n  selesai: 2035" in text
