"""The worked examples of the page on the roadmap are what the program computes."""

import json
import re
from pathlib import Path

import pytest
import yaml

from spbe_arch.cli import main
from spbe_arch.reports.roadmap.words import STATES

PAGE = Path(__file__).parents[3] / "docs/peta-rencana.md"
EXAMPLE = re.compile(r"^### (?P<name>.+?)\n(?P<body>.*?)(?=^##)", re.MULTILINE | re.DOTALL)
FILES = re.compile(r"```yaml\n(.*?)```", re.DOTALL)
AGENCY = "format: 1\nnama: Contoh\nperiode: {mulai: 2020, selesai: 2025}\n"


def examples():
    for match in EXAMPLE.finditer(PAGE.read_text("utf-8")):
        body = match["body"]
        rows = [[cell.strip() for cell in line.strip("| ").split("|")] for line in body.splitlines() if line[:1] == "|"]
        heads, _rule, *objects = rows
        expected = {row[0]: dict(zip(map(int, heads[1:]), row[1:], strict=True)) for row in objects}
        yield pytest.param(yaml.safe_load(FILES.search(body)[1]), expected, id=match["name"])


@pytest.mark.parametrize(("files", "expected"), list(examples()))
def test_example_is_computed(tmp_path, capsys, files, expected):
    (tmp_path / "architecture").mkdir()
    (tmp_path / "architecture/instansi.yml").write_text(AGENCY, "utf-8")
    for path, content in files.items():
        target = tmp_path / "architecture" / f"{path}.yml"
        target.parent.mkdir(exist_ok=True)
        target.write_text(json.dumps({"nama": path, **content}), "utf-8")
    assert main(["roadmap", "--format", "json", "--repo", str(tmp_path)]) == 0
    years = {found["year"]: found["states"] for found in json.loads(capsys.readouterr().out)["years"]}
    words = {state.value: word for state, word in STATES.items()}
    for name, by_year in expected.items():
        for year, word in by_year.items():
            state = next(one["state"] for one in years[year] if one["id"] == name)
            assert words[state] == word, (name, year)


def test_every_example_is_found():
    assert len(list(examples())) >= 7
