"""What officials read is Indonesian, and the shipped data is what the converter makes of the sources."""

import re
import subprocess
import sys
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path

import pytest

from spbe_arch.reference import load_reference
from spbe_arch.reference.perangkat_daerah import budget_nomenclature, regional_units, spbe_roles
from spbe_arch.reference.regulations import rules_for_the_software
from spbe_arch.reference.translation import translations

ROOT = Path(__file__).parents[3]
SOURCES = ROOT / "../shared/reference"
DATA = ROOT / "src/spbe_arch/reference/data"
ENGLISH = re.compile(r"(?<!-)\b(the|of|and|with|from|by|for|is|are|not|which|must|each|whose|usually|level \d is)\b")
# English names of things, spelt so in the lists themselves.
NAMES = re.compile(r"as a Service|Surveillance for Prevention|Controlling, and|Badan Usaha|by name by address")


def texts(value):
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))
    elif hasattr(value, "items"):
        for key, item in value.items():
            yield from texts(key)
            yield from texts(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)


def test_what_officials_read_is_indonesian():
    shown = (load_reference(), regional_units(), spbe_roles(), budget_nomenclature(), rules_for_the_software())
    english = {text for text in texts(shown) if ENGLISH.search(text) and not NAMES.search(text)}
    assert english == set()


def test_no_translation_is_left_over():
    shipped = "".join(
        path.read_text(encoding="utf-8") for path in sorted(DATA.glob("*.json")) if path.stem != "terjemahan"
    )
    unescaped = shipped.replace('\\"', '"')
    assert [text for text in translations() if text not in unescaped] == []


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the curated sources are not beside the repository")
def test_shipped_data_is_fresh(tmp_path):
    script = ROOT / "tools/derive_reference.py"
    subprocess.run([sys.executable, script, SOURCES, tmp_path], check=True)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert len(made) == 10
    assert {name: (DATA / name).read_bytes() for name in made} == made


def test_the_converter_explains_wrong_usage(tmp_path):
    script = ROOT / "tools/derive_reference.py"
    result = subprocess.run(
        [sys.executable, script, tmp_path / "tidak-ada"], check=False, capture_output=True, text=True
    )
    assert result.returncode == 2
    assert "FOLDER-OF-THE-SOURCES" in result.stderr


def test_every_shipped_file_is_described():
    described = (DATA / "SUMBER.md").read_text(encoding="utf-8")
    ours = {
        *("raa", "rab", "rad", "rai", "rak", "ral"),
        *("national", "urusan", "regulations", "documents", "terjemahan"),
    }
    assert [name for name in sorted(ours) if f"`{name}.json`" not in described] == []
