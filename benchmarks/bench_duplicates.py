"""Score the duplicate gate on a labelled set, beside simple baselines, per group, and cross-validated.

    python benchmarks/bench_duplicates.py PATH [--errors] [--visible] [--csv OUT]

`--errors` lists what our gate gets wrong, but never of the third put aside by hash; `--visible` leaves that third
out of every row. `--csv` writes the proposals as a planning list for `spbe duplicates --proposals`.
"""

import csv
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "duplicates"))

from baselines import CharacterTfIdf, ExactAlias, TokenSet
from dataset import LabelledSet, Query, fold, held_out, load
from learn import PRIOR, detector, fit, national_examples, pair_examples
from scoring import Method, Prediction, Scores, pair_f1, score

from spbe_arch.analysis.duplicates import Detector
from spbe_arch.analysis.duplicates.argue_local import local_score
from spbe_arch.analysis.duplicates.pairs import PairComparer
from spbe_arch.reference.national import national_applications

HEAD = f"{'':34}{'n':>5}{'presisi':>9}{'recall':>8}{'F1':>7}{'AP':>7}{'R@5':>7}{'sulit+':>8}{'jebakan':>9}"
GROUPS: dict[str, Callable[[Query], bool]] = {
    "semua": lambda _: True,
    "tanpa alias": lambda query: "alias" not in query.tags,
    "hanya alias": lambda query: "alias" in query.tags,
    "hanya nyata": lambda query: query.real,
    "hanya tulisan": lambda query: not query.real,
    "disisihkan (hold-out)": lambda query: held_out(query.id),
}


def gate_method(gate: Detector) -> Method:
    """Our ranking of national candidates."""
    return lambda query: [
        (candidate.id.removeprefix("nasional/"), candidate.score)
        for candidate in gate.judge(query.proposal).of_scope("national")
    ]


def predict(method: Method, threshold: float, queries: Sequence[Query]) -> list[Prediction]:
    """Rank every query; the first is claimed a duplicate at or above the threshold."""
    ranked = [(query, method(query)) for query in queries]
    return [Prediction(query, ranking, bool(ranking) and ranking[0][1] >= threshold) for query, ranking in ranked]


def tuned(method: Method, queries: Sequence[Query]) -> float:
    """The threshold at which a baseline's F1 is best on this very set: a flattering choice, for them only."""
    everything = predict(method, 0.0, queries)
    levels = sorted({round(item.ranking[0][1], 3) for item in everything if item.ranking})

    def claimed(item: Prediction, level: float) -> bool:
        return bool(item.ranking) and item.ranking[0][1] >= level

    return max(levels, key=lambda level: score([replace(item, claims=claimed(item, level)) for item in everything]).f1)


def row(name: str, scores: Scores) -> str:
    """One line of the table."""
    return (
        f"{name:34}{scores.size:>5}{scores.precision:>9.3f}{scores.recall:>8.3f}{scores.f1:>7.3f}"
        f"{scores.average_precision:>7.3f}{scores.recall_at_5:>7.3f}{scores.hard_positive:>8.3f}{scores.false_alarms:>9.3f}"
    )


def with_weights(gate: Detector, queries: Sequence[Query], labelled: LabelledSet) -> Detector:
    """The gate with weights learned from these queries (and the pairs among them) only."""
    names = {query.id for query in queries}
    pairs = tuple(pair for pair in labelled.pairs if pair.a in names and pair.b in names)
    examples = pair_examples(gate, LabelledSet(labelled.queries, pairs))
    national = fit(national_examples(gate, queries), PRIOR["nasional"])
    return gate.with_weights(replace(gate.weights, national=national, local=fit(examples, PRIOR["lokal"])))


def cross_validated(gate: Detector, labelled: LabelledSet, queries: Sequence[Query]) -> list[Prediction]:
    """Five folds: weights learned without a fold, predictions for it."""
    found: list[Prediction] = []
    for number in range(5):
        seen = [query for query in queries if fold(query.id) != number]
        unseen = [query for query in queries if fold(query.id) == number]
        learned = with_weights(gate, seen, labelled)
        found.extend(predict(gate_method(learned), learned.weights.duplicate, unseen))
    return found


def pair_labels(gate: Detector, labelled: LabelledSet, keep: Callable[[str, str], bool]) -> list[tuple[str, str]]:
    """(true, predicted) per pair inside one government."""
    by_id = {query.id: query.proposal for query in labelled.queries}
    kept = [pair for pair in labelled.pairs if keep(pair.a, pair.b)]
    readings = [(pair, gate.read(by_id[pair.a]), gate.read(by_id[pair.b])) for pair in kept]
    pairs = PairComparer(gate.interpreter.lexicon)
    scores = [(pair, local_score(pairs.compare(a, b), gate.weights)) for pair, a, b in readings]
    return [(pair.label, gate.weights.verdict(value)) for pair, value in scores]


def report(labelled: LabelledSet, *, visible: bool) -> None:
    """Print the table."""
    queries = [query for query in labelled.main if not (visible and held_out(query.id))]
    applications = tuple(national_applications().values())
    gate = detector()
    ours = predict(gate_method(gate), gate.weights.duplicate, queries)
    print(HEAD)
    for name, method in (
        ("nama persis + alias", ExactAlias(applications)),
        ("rapidfuzz token_set", TokenSet(applications)),
        ("TF-IDF karakter", CharacterTfIdf(applications)),
    ):
        print(row(name, score(predict(method, tuned(method, queries), queries))))
    for name, keep in GROUPS.items():
        group = [item for item in ours if keep(item.query)]
        if group:
            print(row(f"gerbang: {name}", score(group)))
    print(row("gerbang: silang 5 lipat", score(cross_validated(gate, labelled, queries))))
    unseen = [query for query in queries if held_out(query.id)]
    if unseen:
        honest = with_weights(gate, [query for query in queries if not held_out(query.id)], labelled)
        print(
            row(
                "gerbang: hold-out, bobot tanpa itu",
                score(predict(gate_method(honest), honest.weights.duplicate, unseen)),
            )
        )
        outside = pair_labels(honest, labelled, lambda a, b: held_out(a) or held_out(b))
        print(f"pasangan yang menyentuh hold-out: {len(outside)}, F1 {pair_f1(outside):.3f}")
    everything = pair_labels(gate, labelled, lambda a, b: not visible or not (held_out(a) or held_out(b)))
    print(f"pasangan satu pemerintah: {len(everything)}, F1 {pair_f1(everything):.3f}")


def errors(labelled: LabelledSet) -> None:
    """List wrong answers outside the hold-out, for whoever improves the lexicon."""
    gate = detector()
    seen = [query for query in labelled.main if not held_out(query.id)]
    for item in predict(gate_method(gate), gate.weights.duplicate, seen):
        if item.claims != (item.query.label == "duplicate") or (item.claims and not item.right):
            proposal = item.query.proposal
            wanted = f"{item.query.label} {sorted(item.query.accepted)}"
            print(f"{proposal.id} [{wanted}] {proposal.name}: {proposal.description}")
            print(f"    {item.ranking[:3]}")


def as_planning_list(labelled: LabelledSet, target: Path) -> None:
    """Write the proposals in the form a planner would hand in."""
    with target.open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(("id", "nama", "uraian", "unit_kerja", "instansi"))
        for query in labelled.queries:
            proposal = query.proposal
            table.writerow((proposal.id, proposal.name, proposal.description, proposal.unit, proposal.agency))


def main(arguments: list[str]) -> int:
    """Run what was asked for."""
    paths = [name for name in arguments if not name.startswith("--")]
    if not paths:
        print(__doc__)
        return 2
    labelled = load(Path(paths[0]))
    if "--csv" in arguments:
        as_planning_list(labelled, Path(paths[1]))
        return 0
    report(labelled, visible="--visible" in arguments)
    if "--errors" in arguments:
        errors(labelled)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
