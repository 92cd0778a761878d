"""`spbe index --lang en`: everything around the figures is English, the figures and the data are the same."""

import re
from pathlib import Path

import pytest

from spbe_arch.reports.index import words

from .conftest import write

DAY = ("--today", "2025-06-30")
UNITS = ((), ("--unit", "bkd"))


@pytest.fixture
def measured(repo):
    """Two instruments, and an initiative with a target."""
    levels = {count: "".join(f'  "{number}": 3\n' for number in range(1, count + 1)) for count in (35, 47)}
    form = "instrumen: {}\ntahun: {}\njenis: resmi\nnilai_indikator:\n{}"
    return write(
        repo,
        {
            "penilaian/2020-resmi.yml": form.format("permenpanrb-5-2018", 2020, levels[35]),
            "penilaian/2023-resmi.yml": form.format("permenpanrb-59-2020", 2023, levels[47]),
            "inisiatif/naik.yml": (
                "nama: Naik\nunit_kerja: bkd\nsasaran_strategis: [S1]\ntahun_awal: 2024\ntahun_akhir: 2024\n"
                'target_indikator: {"1": {2024: 5}}\n'
            ),
        },
    )


def test_the_frame_of_the_answer_speaks_english(measured, spbe):
    own, english = (
        "\n".join(
            spbe("index", "--repo", measured, "--lang", lang, *DAY, *more).out for more in ((), ("--unit", "bkd"))
        )
        for lang in ("id", "en")
    )
    assert "Maturity index of Contoh" in english
    assert "~~~ another instrument" in english
    for indonesian in ("Indeks kematangan", "predikat", "indikator", "menjadi", "Rincian"):
        assert indonesian in own
        assert not re.search(rf"\b{indonesian}\b", english), indonesian
    as_json = [spbe("index", "--repo", measured, "--format", "json", "--lang", lang, *DAY).out for lang in ("id", "en")]
    assert as_json[0] == as_json[1]


def test_every_phrase_of_the_answer_has_its_english():
    folder = Path(words.__file__).parent
    code = "".join((folder / f"{name}.py").read_text("utf-8") for name in ("text", "evidence_text", "outlook_text"))
    said = set(re.findall(r'say\(\s*"([^"]+)"', code))
    heads = {head for line in re.findall(r"HEADS = \(([^)]*)\)", code) for head in re.findall(r'"([^"]+)"', line)}
    assert said | heads <= {*words.ENGLISH, "no", "slug"}  # the same in both
    assert all(fields(own) == fields(english) for own, english in words.ENGLISH.items())


def fields(text):
    return set(re.findall(r"{(\w+)}", text))
