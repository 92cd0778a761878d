"""The JSON that other programs rely on, and the exit codes."""

import json

import jsonschema
import pytest

from .conftest import ATTENDANCE, FOOD, LETTERS, ROOMS, application, decision, write

REASON = {
    "type": "object",
    "required": ["feature", "weight", "detail"],
    "properties": {"feature": {"type": "string"}, "weight": {"type": "number"}, "detail": {"type": "string"}},
}
VERDICT = {"enum": ["duplicate", "overlap", "unique"]}
CANDIDATE = {
    "type": "object",
    "required": ["id", "scope", "verdict", "score", "function", "reasons", "against", "owner", "basis", "decision"],
    "properties": {
        "id": {"type": "string", "pattern": "^(nasional|aplikasi|usulan|luar)/."},
        "scope": {"enum": ["national", "own", "sibling"]},
        "verdict": VERDICT,
        "score": {"type": "number", "minimum": 0, "maximum": 1},
        "function": {"type": "string"},
        "reasons": {"type": "array", "items": REASON},
        "against": {"type": "array", "items": REASON},
        "owner": {"type": "string"},
        "basis": {"type": "array", "items": {"type": "string"}},
        "decision": {"type": ["object", "null"]},
    },
}
LOCATION = {
    "type": "object",
    "required": ["path", "line", "column"],
    "properties": {
        "path": {"type": "string"},
        "line": {"type": "integer", "minimum": 1},
        "column": {"type": "integer", "minimum": 1},
    },
}
CONTRACT = {
    "type": "object",
    "required": ["duplicates"],
    "properties": {
        "duplicates": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["proposal", "verdict", "location", "candidates"],
                "properties": {
                    "proposal": {"type": "string", "pattern": "^(aplikasi|usulan)/."},
                    "verdict": VERDICT,
                    "location": LOCATION,
                    "candidates": {"type": "array", "items": CANDIDATE},
                },
            },
        }
    },
}
FILES = {
    "aplikasi/e-surat.yml": "status: usulan\nnama: e-Surat\nuraian: " + LETTERS + "\n",
    "aplikasi/absensi-guru.yml": application("Absensi Guru", ATTENDANCE),
    "aplikasi/peta-kuliner.yml": application("Peta Kuliner", FOOD),
    "aplikasi/srikandi.yml": application("SRIKANDI", LETTERS, "operasional", "aplikasi_nasional: srikandi\n"),
    "aplikasi/tua.yml": application("e-Office", LETTERS, "dihentikan"),
}
SEVERITY = {"unique": 0, "overlap": 1, "duplicate": 2}


def test_the_answer_keeps_the_contract(tmp_path, ask):
    answer = ask("duplicates", "--repo", write(tmp_path, FILES))
    jsonschema.validate(answer.json, CONTRACT)
    assert answer.code == 1
    assert answer.verdicts == {
        "aplikasi/absensi-guru": "overlap",
        "aplikasi/e-surat": "duplicate",
        "aplikasi/peta-kuliner": "unique",
    }
    letters = next(found for found in answer.json["duplicates"] if found["proposal"] == "aplikasi/e-surat")
    assert letters["location"] == {"path": "architecture/aplikasi/e-surat.yml", "line": 2, "column": 7}
    best = letters["candidates"][0]
    assert (best["id"], best["scope"], best["verdict"], best["decision"]) == (
        "nasional/srikandi",
        "national",
        "duplicate",
        None,
    )
    assert best["owner"]
    assert best["basis"]
    assert best["reasons"]


def test_the_verdict_is_the_worst_candidates_and_scores_agree(tmp_path, ask):
    for found in ask("duplicates", "--repo", write(tmp_path, FILES)).json["duplicates"]:
        undecided = [item for item in found["candidates"] if item["decision"] is None]
        worst = max((item["verdict"] for item in undecided), key=SEVERITY.get, default="unique")
        assert found["verdict"] == worst
        by_score = sorted(undecided, key=lambda item: -item["score"])
        levels = [SEVERITY[item["verdict"]] for item in by_score]
        assert levels == sorted(levels, reverse=True)


def test_at_most_ten_of_a_scope_best_first_also_when_unique(tmp_path, ask):
    rooms = {f"aplikasi/ruang-{number:02}.yml": application(f"Ruang {number}", ROOMS) for number in range(25)}
    answer = ask("duplicates", "--repo", write(tmp_path, {**rooms, "aplikasi/kuliner.yml": application("Peta", FOOD)}))
    assert len(answer.json["duplicates"]) == 26
    for found in answer.json["duplicates"]:
        for scope in ("national", "own", "sibling"):
            scores = [item["score"] for item in found["candidates"] if item["scope"] == scope]
            assert len(scores) <= 10
            assert scores == sorted(scores, reverse=True)
    assert any(len(found["candidates"]) >= 10 for found in answer.json["duplicates"])


@pytest.mark.parametrize(
    ("app", "options", "code"),
    [
        (LETTERS, (), 1),
        (LETTERS, ("--fail-on", "overlap"), 1),
        (LETTERS, ("--fail-on", "never"), 0),
        (ATTENDANCE, (), 0),
        (ATTENDANCE, ("--fail-on", "overlap"), 1),
        (ATTENDANCE, ("--fail-on", "duplicate"), 0),
        (FOOD, ("--fail-on", "overlap"), 0),
    ],
)
def test_exit_codes(tmp_path, ask, app, options, code):
    root = write(tmp_path, {"aplikasi/satu.yml": application("Satu", app)})
    assert ask("duplicates", "--repo", root, *options).code == code


def test_a_decision_settles_a_candidate_until_it_expires(tmp_path, ask):
    files = {
        "aplikasi/e-surat.yml": application("e-Surat", LETTERS),
        "keputusan/e-surat.yml": decision("e-surat", "nasional/srikandi", until="2025-06-30"),
    }
    root = write(tmp_path, files)
    answer = ask("duplicates", "--repo", root)
    assert answer.code == 0
    best = answer.json["duplicates"][0]["candidates"][0]
    assert best["verdict"] == "duplicate"
    assert best["decision"] == {
        "id": "keputusan/e-surat",
        "ruling": "kecualikan",
        "by": "Sekretaris Daerah",
        "document": "Berita acara",
        "until": "2025-06-30",
    }
    write(root, {"keputusan/e-surat.yml": decision("e-surat", "nasional/srikandi", until="2025-06-29")})
    answer = ask("duplicates", "--repo", root)
    assert answer.code == 1
    assert answer.json["duplicates"][0]["candidates"][0]["decision"] is None


def test_a_decision_without_a_ruling_or_not_yet_in_force_settles_nothing(tmp_path, ask):
    files = {"aplikasi/e-surat.yml": application("e-Surat", LETTERS)}
    unsaid = decision("e-surat", "nasional/srikandi").replace("putusan: kecualikan\n", "")
    coming = decision("e-surat", "nasional/srikandi") + "tanggal: 2025-07-01\n"
    for text in (unsaid, coming):
        root = write(tmp_path, {**files, "keputusan/e-surat.yml": text})
        assert ask("duplicates", "--repo", root).verdicts == {"aplikasi/e-surat": "duplicate"}


def test_errors_elsewhere_are_told_beside_the_answer(tmp_path, ask):
    root = write(tmp_path, {**FILES, "layanan/rusak.yml": "nama: [\n"})
    answer = ask("duplicates", "--repo", root)
    json.loads(answer.out)
    assert "kesalahan" in answer.err
    assert len(answer.verdicts) == 3


def test_two_runs_say_the_same(tmp_path, ask):
    root = write(tmp_path, FILES)
    assert ask("duplicates", "--repo", root).out == ask("duplicates", "--repo", root).out
    for form in ("text", "markdown"):
        assert ask("duplicates", "--repo", root, form=form).out == ask("duplicates", "--repo", root, form=form).out


def test_check_says_the_same_with_a_severity_by_status(tmp_path, ask):
    root = write(tmp_path, {**FILES, "aplikasi/lama.yml": application("e-Office", LETTERS, "operasional")})
    codes = {
        (found["entity"], found["code"], found["severity"])
        for found in ask("check", "--repo", root).json["findings"]
        if found["code"].startswith("DUP")
    }
    assert ("aplikasi/e-surat", "DUP001", "error") in codes
    assert ("aplikasi/lama", "DUP002", "warning") in codes
    assert ("aplikasi/absensi-guru", "DUP005", "warning") in codes
    assert not [entity for entity, _, _ in codes if entity == "aplikasi/peta-kuliner"]


def test_a_proposal_of_a_bare_word_is_no_error_yet_unless_it_is_the_others_name(tmp_path, ask):
    root = write(tmp_path, {"aplikasi/a.yml": application("Kepegawaian"), "aplikasi/b.yml": application("e-Office")})
    found = {item["entity"]: item for item in ask("check", "--repo", root).json["findings"] if item["code"] == "DUP001"}
    assert {entity: item["severity"] for entity, item in found.items()} == {
        "aplikasi/a": "warning",
        "aplikasi/b": "error",
    }
    assert "Tulis uraian" in ask("check", "--repo", root, form="text").out
