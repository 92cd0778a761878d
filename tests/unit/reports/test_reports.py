"""What each report promises to whoever reads it."""

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from spbe_arch.model.finding import Severity
from spbe_arch.reports import REPORTS, render
from spbe_arch.reports.frozen import frozen, thawed
from spbe_arch.reports.report import Report
from spbe_arch.rules import RULES

CLEAN = Report(7, ())
SARIF = json.loads((Path(__file__).parent / "sarif-subset.schema.json").read_text("utf-8"))
GOLDEN = """\
architecture/aplikasi/simpeg.yml:2:11: error REF001 `kepegawaiann` pada `layanan` tidak ditemukan
    2 | layanan: [kepegawaiann]
      |           ^
      = catatan: architecture/layanan/kepegawaian.yml:1:1: yang dimaksud
      = bantuan: maksudnya `kepegawaian`?

architecture/aplikasi/simpeg.yml:1:1: warning RTI001 aplikasi tanpa server
    1 | nama: Simpeg
      | ^

architecture/instansi.yml:1:1: info HKM011 `kepegawaiann` pada `layanan` tidak ditemukan
      = bantuan: maksudnya `kepegawaian`?

1 kesalahan, 1 peringatan, 1 catatan, 1 dikecualikan; 12 objek diperiksa
"""


def test_text_is_a_compilers(ordinary):
    assert render("text", ordinary) == GOLDEN
    assert render("text", CLEAN) == "tidak ada temuan; 7 objek diperiksa\n"


@pytest.mark.parametrize("kind", ["ordinary", "hostile"])
def test_a_report_survives_being_taken_apart(kind, request):
    report = request.getfixturevalue(kind)
    assert thawed(json.loads(json.dumps(frozen(report)))) == report


def test_text_has_colour_only_when_asked(ordinary):
    assert "\x1b" not in render("text", ordinary)
    coloured = render("text", replace(ordinary, colour=True))
    assert re.sub(r"\x1b\[\d+m", "", coloured) == GOLDEN


def test_caret_stands_below_its_column_whatever_the_line_is_made_of(ordinary):
    place = replace(ordinary.findings[0].location, line=1, column=8)
    report = Report(1, (replace(ordinary.findings[0], location=place),), lines=lambda _: ("a\t日本\x1b:[x",))
    quoted, caret = render("text", report).splitlines()[1:3]
    assert quoted == "    1 | a 日本\\x1b:[x"
    assert caret == "      | " + " " * len("a nnnn\\x1b:[") + "^"


def test_long_line_is_cut_around_the_column(ordinary):
    place = replace(ordinary.findings[0].location, line=1, column=5001)
    report = Report(
        1, (replace(ordinary.findings[0], location=place),), lines=lambda _: ("x" * 5000 + "SINI" + "y" * 900,)
    )
    quoted, caret = render("text", report).splitlines()[1:3]
    assert quoted[caret.index("^") :].startswith("SINI")
    assert len(quoted) < 160


def test_line_with_a_secret_is_not_repeated_by_any_finding_about_it(ordinary):
    secret = replace(ordinary.findings[0], code="RHS001", message="kata sandi")
    report = replace(ordinary, findings=(ordinary.findings[0], secret))
    assert "layanan: [kepegawaiann]" not in render("text", report)


def test_json_is_the_contract(ordinary):
    document = json.loads(render("json", ordinary))
    assert list(document) == ["tool", "summary", "findings"]
    assert document["tool"] == {"name": "spbe-arch", "version": "0.1.0"}
    assert document["summary"] == {"entities": 12, "error": 1, "warning": 1, "info": 1, "waived": 1}
    assert document["findings"][0] == {
        "code": "REF001",
        "severity": "error",
        "message": "`kepegawaiann` pada `layanan` tidak ditemukan",
        "entity": "aplikasi/simpeg",
        "location": {"path": "architecture/aplikasi/simpeg.yml", "line": 2, "column": 11},
        "related": [
            {
                "message": "yang dimaksud",
                "location": {"path": "architecture/layanan/kepegawaian.yml", "line": 1, "column": 1},
            }
        ],
        "suggestion": "kepegawaian",
        "basis": "perpres-132-2022",
        "fingerprint": ordinary.findings[0].fingerprint,
    }


@pytest.mark.parametrize("name", ["ordinary", "hostile"])
def test_sarif_keeps_the_standard(name, request):
    log = json.loads(render("sarif", request.getfixturevalue(name)))
    jsonschema.Draft202012Validator(SARIF).validate(log)
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in RULES]
    for result in run["results"]:
        assert "ruleIndex" not in result or rules[result["ruleIndex"]]["id"] == result["ruleId"]
        for location in result["locations"]:
            assert location["physicalLocation"]["artifactLocation"]["uriBaseId"] in run["originalUriBaseIds"]


def test_sarif_of_no_findings_is_a_run_with_an_empty_list():
    assert json.loads(render("sarif", CLEAN))["runs"][0]["results"] == []


def test_sarif_percent_encodes_paths_and_makes_no_links(hostile):
    result = json.loads(render("sarif", hostile))["runs"][0]["results"][0]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "architecture/aplikasi/a%20b%23%3F%25%C3%A9%0A%3A%3A.yml"
    assert r"\[klik](javascript" in result["message"]["text"]


def test_junit_fails_what_fails_the_run_and_skips_the_rest(ordinary):
    root = ET.fromstring(render("junit", ordinary).encode())
    assert root.tag == "testsuites"
    assert (root.get("tests"), root.get("failures"), root.get("skipped")) == ("3", "1", "2")
    assert [suite.get("name") for suite in root] == ["architecture/aplikasi/simpeg.yml", "architecture/instansi.yml"]
    case = root[0][0]
    assert (case.get("classname"), case.get("file")) == ("aplikasi.simpeg", "architecture/aplikasi/simpeg.yml")
    assert [len(root.findall(f".//{tag}")) for tag in ("testcase", "failure", "skipped")] == [3, 1, 2]
    strict = ET.fromstring(render("junit", replace(ordinary, fail_on=Severity.INFO)).encode())
    assert len(strict.findall(".//failure")) == 3


def test_junit_without_findings_has_one_case_that_passed():
    root = ET.fromstring(render("junit", CLEAN).encode())
    assert [case.tag for case in root.iter("testcase")] == ["testcase"]
    assert not root.findall(".//failure")


def test_gitlab_reads_these_keys_and_no_fingerprint_twice(ordinary, hostile):
    issues = json.loads(render("gitlab", ordinary))
    assert [issue["severity"] for issue in issues] == ["major", "minor", "info"]
    for issue in issues + json.loads(render("gitlab", hostile)):
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert isinstance(issue["location"]["lines"]["begin"], int)
    twins = [issue["fingerprint"] for issue in json.loads(render("gitlab", hostile))]
    assert len(set(twins)) == 2
    assert render("gitlab", CLEAN) == "[]\n"


def test_github_commands(ordinary):
    lines = render("github", ordinary).splitlines()
    assert lines[0] == (
        "::error file=architecture/aplikasi/simpeg.yml,line=2,col=11,title=REF001 aplikasi/simpeg::"
        "`kepegawaiann` pada `layanan` tidak ditemukan%0Abantuan: maksudnya `kepegawaian`?"
    )
    assert [line.split(" ")[0] for line in lines[:3]] == ["::error", "::warning", "::notice"]


def test_markdown_says_what_must_be_done_first(ordinary):
    text = render("markdown", ordinary)
    assert text.startswith("## Hasil pemeriksaan arsitektur SPBE\n")
    assert "| Harus diperbaiki | 1 |" in text
    assert text.index("### Harus diperbaiki") < text.index("### Perlu perhatian") < text.index("### Catatan")
    assert "- baris 2: `kepegawaiann` pada `layanan` tidak ditemukan (REF001)" in text
    assert "Tidak ada temuan" in render("markdown", CLEAN)


def test_markdown_of_very_many_findings_stays_a_comment(ordinary):
    many = Report(1, ordinary.findings * 500)
    text = render("markdown", many)
    assert len(text) < 65_000
    assert "Masih ada 1400 temuan lain" in text


@pytest.mark.parametrize("form", REPORTS)
def test_english_frame_is_offered_by_every_report(form, ordinary):
    assert render(form, replace(ordinary, lang="en"))


def test_sarif_explains_its_rules_in_the_language_asked_for(ordinary):
    driver = json.loads(render("sarif", replace(ordinary, lang="en")))["runs"][0]["tool"]["driver"]
    rule = next(rule for rule in driver["rules"] if rule["id"] == "REF001")
    assert driver["language"] == "en"
    assert rule["shortDescription"]["text"] == "Reference not found"
    assert "A mistyped reference breaks the chain" in rule["fullDescription"]["text"]


def test_services_get_paths_from_the_top_of_the_working_tree(ordinary):
    placed = replace(ordinary, below="provinsi/")
    assert render("github", placed).startswith("::error file=provinsi/architecture/aplikasi/simpeg.yml,line=2")
    assert json.loads(render("gitlab", placed))[0]["location"]["path"].startswith("provinsi/architecture/")
    assert '"path": "architecture/' in render("json", placed)
