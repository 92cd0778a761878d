"""Any bytes whatever give findings, never a traceback; both ways of reading agree; places lie within the file."""

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from spbe_arch.analysis.analysis import analyse
from spbe_arch.assessment.assess import assess
from spbe_arch.loading.load import load
from spbe_arch.loading.reading import Reading
from spbe_arch.loading.sources import START, place_of
from spbe_arch.loading.yaml_text import read
from spbe_arch.model.attributes import attributes
from spbe_arch.model.kinds import KINDS, OBJECT_TYPES, SINGLE_FILES
from spbe_arch.reference import load_reference

from .notebook import Notebook

DAY = date(2025, 6, 30)
WORDS = "nama uraian layanan integrasi ke arah aplikasi nilai dasar sumber 2020 -5 1e999 .nan a b RAB.01.01"
SIGNS = "- -- --- ... : :: , # & &a *a ! !t !!int | > |- >- ? % @ ` ~ << = ' \" \\ [ ] { } <<<<<<< ======= >>>>>>>"
TOKENS = (*WORDS.split(), *SIGNS.split(), "belum diketahui", "\x00", "\ufeff", "é", "\x85", "\u2028", "\ud7ff", "😀")
SPACES = (" ", "  ", "\n", "\n  ", "\n- ", "\n    ", "\t", "\r\n", "\r", ": ", "\n\n", "")
PIECES = st.lists(st.tuples(st.sampled_from(TOKENS), st.sampled_from(SPACES)), max_size=40)
YAML_LIKE = PIECES.map(lambda pieces: "".join(token + space for token, space in pieces))
LINE = st.tuples(st.sampled_from(("", "  ", "- ", "  - ", "    ")), st.sampled_from(TOKENS), st.sampled_from(TOKENS))
LINES = st.lists(LINE.map(lambda line: f"{line[0]}{line[1]}: {line[2]}"), max_size=12).map("\n".join)
VALUES = (
    "",
    "kata",
    "dua kata ",
    "a: b",
    "a:b",
    "a #b",
    "a#b",
    "(a) - b",
    "null",
    "~",
    "[a, b]",
    "[a,]",
    "[null, a b]",
    "[a]x",
    '["a", b, "c:d"]',
    '["a, b"]',
    "{a: b, c: 'd'}",
    '{a: b, c: "d"}',
    "{a: b, a: c}",
    "{a: b,}",
    "{a: {b: c}}",
    "{a:b}",
    ">- ",
)
QUOTED = (
    "'a'",
    "'a''b'",
    '"a"',
    '"a\\n"',
    '"a',
    "b'",
    "'a' # b",
    "|",
    ">-",
    "|+",
    "{a: b}",
    "&a b",
    "*a",
    "!t a",
    "é",
    "a\xa0b",
)
BELOW = (
    "",
    "  a",
    "  - a",
    "- a",
    "  - a: b",
    "-   null",
    "- - a",
    "  - 'a'",
    "    - a",
    "  c: d",
    "-c: d",
    "# a",
    "  # a",
    "---",
    "   ",
    '  - "a"',
    '  - "a: b"',
    "  - c: null",
    "    c: d",
    "    c: [a, b]",
    "   b",
    "  2021: a",
    '  "2021": {a: b}',
    "  - {a: b}",
    "  a ",
    "      - b",
    "  b:",
    "    - b",
    "  -   d: e",
)
PLAIN_LINE = st.one_of(
    st.tuples(
        st.sampled_from(("a", "b", "c", "7", '"e"')),
        st.sampled_from((": ", ":", ":  ")),
        st.sampled_from(VALUES + QUOTED),
    ).map("".join),
    st.sampled_from(BELOW),
)
NEARLY_PLAIN = st.lists(PLAIN_LINE, max_size=8).map("\n".join)
TEXT = st.one_of(NEARLY_PLAIN, NEARLY_PLAIN, YAML_LIKE, LINES, st.text(max_size=200))
LEAF = st.sampled_from(
    ("x", "", "belum diketahui", "2020", "-1", "ya", "aplikasi/a", "a", "RAB.01", "2024-02-30", "9" * 30)
)
INNER_KEYS = st.sampled_from(("ke", "nilai", "dasar", "2021", "x"))
VALUE = st.recursive(
    LEAF,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(INNER_KEYS, inner, max_size=3)),
    max_leaves=8,
)
QUIET = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@cache
def keys_of(kind: str) -> tuple[str, ...]:
    """Return every key that some object of a kind may have."""
    classes = ((KINDS | SINGLE_FILES)[kind], *OBJECT_TYPES.get(kind, {}).values())
    return tuple(sorted({attribute.key for cls in classes for attribute in attributes(cls)}))


def flow(value: object) -> str:
    """Write a value of the strategies as YAML."""
    if isinstance(value, dict):
        return "{" + ", ".join(f'"{key}": {flow(inner)}' for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return f"'{value}'"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with an agency, whose files the tests write again and again."""
    root = tmp_path_factory.mktemp("fuzz")
    for kind in KINDS:
        (root / "architecture" / kind).mkdir(parents=True)
    (root / "architecture" / "instansi.yml").write_text("format: 1\nnama: A\nperiode: {mulai: 2020, selesai: 2025}\n")
    return root


def check(root: Path, path: str, content: bytes) -> None:
    """Write a file, check the repository with all rules on, and see that every place is in the file.

    What is remembered of it makes the same objects and findings again.
    """
    place = root / "architecture" / path
    before = place.read_bytes() if place.exists() else None
    place.write_bytes(content)
    reference = load_reference()
    notebook = Notebook()
    loaded = [load(root, reference.national, Reading(root, notebook)) for _time in range(2)]
    findings, again = (assess(analyse(one.architecture, reference, DAY), one.findings).findings for one in loaded)
    if before is None:
        place.unlink()
    else:
        place.write_bytes(before)
    assert loaded[0] == loaded[1]
    assert findings == again
    lines = len(re.split("\r\n|[\n\r\x85\u2028\u2029]", content.decode("utf-8", "replace")))
    for finding in findings:
        assert 1 <= finding.location.line <= lines or not finding.location.path.endswith(path)
        assert finding.location.column >= 1
        assert finding.message
        assert finding.fingerprint


@QUIET
@given(content=st.one_of(st.binary(max_size=200), TEXT.map(lambda text: text.encode("utf-8", "surrogatepass"))))
def test_any_bytes_give_findings_and_never_a_traceback(content: bytes, root: Path) -> None:
    check(root, "aplikasi/acak.yml", content)


@QUIET
@given(kind=st.sampled_from(sorted(KINDS)), data=st.data())
def test_any_value_at_any_key_gives_findings_and_never_a_traceback(kind: str, data: st.DataObject, root: Path) -> None:
    pairs = data.draw(st.dictionaries(st.sampled_from(keys_of(kind)), VALUE, max_size=8))
    if "jenis_objek" in pairs and data.draw(st.booleans()):
        pairs["jenis_objek"] = data.draw(st.sampled_from(sorted(OBJECT_TYPES[kind])))
    text = "".join(f"{key}: {flow(value)}\n" for key, value in pairs.items())
    check(root, f"{kind}/acak.yml", text.encode())


@QUIET
@given(data=st.data())
def test_any_value_in_the_single_files_gives_findings_and_never_a_traceback(data: st.DataObject, root: Path) -> None:
    kind = data.draw(st.sampled_from(sorted(SINGLE_FILES)))
    pairs = data.draw(st.dictionaries(st.sampled_from(keys_of(kind)), VALUE, max_size=8))
    text = "".join(f"{key}: {flow(value)}\n" for key, value in pairs.items())
    check(root, f"{kind}.yml", text.encode())


@settings(max_examples=1500, deadline=None)
@given(text=TEXT)
@example(text="<<<<<<< :")
@example(text=">>>>>>> : a\n")
def test_both_ways_of_reading_agree(text: str) -> None:
    quick, no_problems = read(text)
    careful, problems = read(text, {})
    assert quick == careful
    assert no_problems == problems


@settings(max_examples=500, deadline=None)
@given(text=TEXT)
def test_a_place_found_quickly_is_the_place(text: str) -> None:
    marks: dict = {}
    data, problems = read(text, marks)
    for key in {*data, "a", "nama"} if not problems else ():
        place = place_of(text, key)
        assert place is None or place == marks.get((key,), START)


@settings(max_examples=500, deadline=None)
@given(text=LINES)
def test_every_key_has_its_place(text: str) -> None:
    marks: dict = {}
    data, problems = read(text, marks)
    if not problems:
        assert {path[0] for path in marks} == set(data)
        lines = text.splitlines()
        for path, (at_key, _at_value) in marks.items():
            if isinstance(path[-1], str):
                assert path[-1][:1] in lines[at_key[0] - 1][at_key[1] - 1 :][:2]
