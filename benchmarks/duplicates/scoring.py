"""Score predictions exactly as the benchmark's README says, so every method is measured alike."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from dataset import Query

Ranking = list[tuple[str, float]]
Method = Callable[[Query], Ranking]


@dataclass(frozen=True, slots=True)
class Prediction:
    """A ranking of national ids for one query, and whether its first is called a duplicate."""

    query: Query
    ranking: Ranking
    claims: bool

    @property
    def right(self) -> bool:
        return bool(self.ranking) and self.query.label == "duplicate" and self.ranking[0][0] in self.query.accepted


@dataclass(frozen=True, slots=True)
class Scores:
    """The numbers of one row."""

    size: int
    precision: float
    recall: float
    f1: float
    average_precision: float
    recall_at_5: float
    hard_positive: float
    false_alarms: float


def score(predictions: Sequence[Prediction]) -> Scores:
    """A wrong id is a false positive and a false negative; so is no overlap or unique to be called a duplicate."""
    hits = sum(item.claims and item.right for item in predictions)
    claims = sum(item.claims for item in predictions)
    wanted = [item for item in predictions if item.query.label == "duplicate"]
    hard = [item for item in wanted if "hard-positive" in item.query.tags]
    traps = [item for item in predictions if "hard-negative" in item.query.tags and item.query.label != "duplicate"]
    precision, recall = _share(hits, claims), _share(hits, len(wanted))
    top5 = sum(any(name in item.query.accepted for name, _ in item.ranking[:5]) for item in wanted)
    return Scores(
        size=len(predictions),
        precision=precision,
        recall=recall,
        f1=2 * precision * recall / (precision + recall) if precision + recall else 0.0,
        average_precision=_average_precision(predictions, len(wanted)),
        recall_at_5=_share(top5, len(wanted)),
        hard_positive=_share(sum(item.claims and item.right for item in hard), len(hard)),
        false_alarms=_share(sum(item.claims for item in traps), len(traps)),
    )


def pair_f1(labels: Iterable[tuple[str, str]]) -> float:
    """F1 of `duplicate` over (true, predicted) labels of pairs inside one government."""
    pairs = list(labels)
    hits = sum(true == said == "duplicate" for true, said in pairs)
    return _share(
        2 * hits, sum(true == "duplicate" for true, _ in pairs) + sum(said == "duplicate" for _, said in pairs)
    )


def _average_precision(predictions: Sequence[Prediction], wanted: int) -> float:
    ranked = sorted(predictions, key=lambda item: (-(item.ranking[0][1] if item.ranking else 0.0), item.query.id))
    hits, total = 0, 0.0
    for place, item in enumerate(ranked, 1):
        if item.right:
            hits += 1
            total += hits / place
    return _share(total, wanted)


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
