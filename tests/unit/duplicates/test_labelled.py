"""Floors on the labelled sets of our own writing, and on the shared development split where it is present."""

from pathlib import Path

import pytest
from bench_duplicates import gate_method, pair_labels, predict
from dataset import load
from scoring import pair_f1, score

ROOT = Path(__file__).parents[3]
OWN = sorted((ROOT / "tests/data/duplicates").glob("*.yaml"))
SHARED = ROOT / "../shared/benchmark/duplicates-dev.yaml"


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_own_sets_stay_above_their_floor(gate, path: Path) -> None:
    labelled = load(path)
    scores = score(predict(gate_method(gate), gate.weights.duplicate, labelled.main))
    assert scores.f1 >= 0.93
    assert scores.average_precision >= 0.93
    assert scores.recall_at_5 >= 0.97
    assert scores.false_alarms <= 0.10
    if labelled.pairs:
        assert pair_f1(pair_labels(gate, labelled, lambda *_: True)) >= 0.75


def test_the_development_split_stays_above_its_floor(gate) -> None:
    if not SHARED.exists():
        pytest.skip("the shared benchmark is not beside this checkout")
    scores = score(predict(gate_method(gate), gate.weights.duplicate, load(SHARED).main))
    assert scores.f1 >= 0.88


def test_own_sets_are_large_enough() -> None:
    assert sum(len(load(path).queries) for path in OWN) >= 150
