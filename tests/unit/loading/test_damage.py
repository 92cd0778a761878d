"""The example, damaged: every wound is reported where it is, in one message, at most two.

Many files are wounded at once, one each, so that the test takes seconds; the sample is the same every time.
"""

import random
import shutil
from collections import Counter
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from spbe_arch.analysis.analysis import analyse
from spbe_arch.assessment.assess import assess
from spbe_arch.loading.load import load
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.finding import Finding
from spbe_arch.reference import load_reference

from .damage import DAMAGES, Patient, Wound

EXAMPLE = Path(__file__).parents[3] / "architecture"
DAY = date(2025, 6, 30)
ROUNDS, EACH = 7, 2


class Hospital(NamedTuple):
    """A copy of the example, what it is made of, and what is wrong with it already."""

    root: Path
    architecture: Architecture
    known: Counter[str]


def checked(root: Path) -> tuple[Architecture, tuple[Finding, ...]]:
    """Load and assess a repository, with all rules on."""
    reference = load_reference()
    loaded = load(root, reference.national)
    return loaded.architecture, assess(analyse(loaded.architecture, reference, DAY), loaded.findings).findings


@pytest.fixture(scope="module")
def hospital(tmp_path_factory: pytest.TempPathFactory) -> Hospital:
    """Copy the example and check it once."""
    root = tmp_path_factory.mktemp("example")
    shutil.copytree(EXAMPLE, root / "architecture")
    architecture, findings = checked(root)
    return Hospital(root, architecture, Counter(finding.fingerprint for finding in findings))


def new_findings(hospital: Hospital) -> list[Finding]:
    """Return what is found now and was not found in the whole example."""
    known, new = Counter(hospital.known), []
    for finding in checked(hospital.root)[1]:
        if known[finding.fingerprint]:
            known[finding.fingerprint] -= 1
        else:
            new.append(finding)
    return new


def patients(hospital: Hospital, seed: int) -> list[Patient]:
    """Return the files of the example in a random order that is the same every time."""
    chance = random.Random(seed)
    entities = [entity for entity in hospital.architecture.entities.values() if entity.kind != "referensi"]
    chance.shuffle(entities)
    texts = ((entity, (hospital.root / entity.origin.path).read_text()) for entity in entities)
    return [Patient(entity, text.rstrip("\n").split("\n"), chance) for entity, text in texts]


def inflict(hospital: Hospital, seed: int) -> dict[str, tuple[str, Wound]]:
    """Wound files of the copy, two in every way, and say where."""
    inflicted: dict[str, tuple[str, Wound]] = {}
    waiting = patients(hospital, seed)
    for name, damage in DAMAGES.items():
        wounded = 0
        for patient in list(waiting):
            wound = damage(patient) if wounded < EACH else None
            if wound:
                wounded += 1
                waiting.remove(patient)
                path = patient.entity.origin.path
                inflicted[path] = name, wound
                (hospital.root / path).write_text("\n".join(wound.lines) + "\n")
    return inflicted


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_a_wound_is_reported_where_it_is_in_at_most_two_messages(seed: int, hospital: Hospital) -> None:
    inflicted = inflict(hospital, seed)
    try:
        found = new_findings(hospital)
    finally:
        for path in inflicted:
            shutil.copy(EXAMPLE.parent / path, hospital.root / path)
    assert len(inflicted) == EACH * len(DAMAGES)
    wrong: list[str] = []
    for path, (name, wound) in inflicted.items():
        here = [finding for finding in found if finding.location.path == path]
        if len(here) > 2 or not any(finding.location.line in wound.places for finding in here):
            said = (f"  {finding.location} {finding.code} {finding.message}" for finding in here)
            wrong += [f"{name} at {path}:{min(wound.places)}", *said]
    assert not wrong, "\n".join(wrong)
    elsewhere = [finding for finding in found if finding.location.path not in inflicted]
    assert len(elsewhere) <= len(inflicted) / 4, elsewhere
