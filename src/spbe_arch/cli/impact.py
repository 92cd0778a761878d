"""`spbe impact ID`: what depends on an object, and what it depends on."""

from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.graph import Reached, dependencies, dependents
from spbe_arch.cli import OK
from spbe_arch.cli.arguments import Arguments
from spbe_arch.cli.failure import Failure
from spbe_arch.cli.output import note, publish
from spbe_arch.cli.session import answer_anyway, assessment_of, repository, today_of
from spbe_arch.cli.subject import known_id, name_of
from spbe_arch.model.kinds import KINDS
from spbe_arch.reports.json_text import json_text
from spbe_arch.reports.table import csv_table, text_table
from spbe_arch.reports.visible import visible

FORMATS = ("table", "json", "csv")
HEADS = ("langkah", "jenis", "id", "nama", "lewat", "kunci")
SECTIONS: Mapping[str, str] = {"dependents": "bergantung padanya", "dependencies": "menjadi gantungannya"}
KIND_ORDER = (*KINDS, "nasional", "luar")
Answer = Mapping[str, Sequence[Reached]]


def configure(arguments: Arguments) -> None:
    """Add the objects and how far to walk."""
    arguments.add_argument("ids", nargs="+", metavar="ID", help="misalnya aplikasi/e-surat atau nasional/srikandi")
    arguments.add_argument("--kedalaman", type=int, metavar="N", help="paling jauh N langkah (bawaan: semua)")


def run(options: Namespace) -> int:
    """Answer from the graph; findings elsewhere are only mentioned."""
    if options.kedalaman is not None and options.kedalaman < 1:
        raise Failure("--kedalaman paling sedikit 1")
    root = repository(options)
    assessment = assessment_of(root, today_of(options))
    analysis = assessment.analysis
    architecture = analysis.architecture
    ids = tuple(dict.fromkeys(known_id(analysis, written) for written in options.ids))
    answer = {
        "dependents": _sorted(dependents(architecture, ids, options.kedalaman)),
        "dependencies": _sorted(dependencies(architecture, ids, options.kedalaman)),
    }
    makers = {"table": _text, "json": _json, "csv": _csv}
    publish(makers[options.format](analysis, ids, answer), options)
    answer_anyway(assessment, note)
    return OK


def _sorted(reached: Iterable[Reached]) -> tuple[Reached, ...]:
    return tuple(sorted(reached, key=lambda step: (step.depth, KIND_ORDER.index(_kind(step.id)), step.id)))


def _kind(entity_id: str) -> str:
    return entity_id.partition("/")[0]


def _text(analysis: Analysis, ids: Sequence[str], answer: Answer) -> str:
    subject = ", ".join(f"{entity_id} ({name_of(analysis, entity_id)})" for entity_id in ids)
    parts = [f"{visible(subject)}\n"]
    for name, steps in answer.items():
        parts.append(f"\n{len(steps)} objek {SECTIONS[name]}{_by_kind(steps)}\n")
        if steps:
            parts.append("\n" + text_table(HEADS, _rows(analysis, steps)))
    return "".join(parts)


def _by_kind(steps: Sequence[Reached]) -> str:
    counts = Counter(_kind(step.id) for step in steps)
    return ": " + ", ".join(f"{counts[kind]} {kind}" for kind in KIND_ORDER if kind in counts) if counts else ""


def _csv(analysis: Analysis, _ids: Sequence[str], answer: Answer) -> str:
    rows = ((SECTIONS[name], *row) for name, steps in answer.items() for row in _rows(analysis, steps))
    return csv_table(("hubungan", *HEADS), rows)


def _rows(analysis: Analysis, steps: Iterable[Reached]) -> Iterator[tuple[str, ...]]:
    for step in steps:
        name = name_of(analysis, step.id)
        yield str(step.depth), _kind(step.id), step.id, name, step.through, step.link.attribute.key


def _json(analysis: Analysis, ids: Sequence[str], answer: Answer) -> str:
    document: dict[str, Any] = {"ids": list(ids)}
    for name, steps in answer.items():
        document[name] = [_record(analysis, step) for step in steps]
    counted = {name: Counter(_kind(step.id) for step in steps) for name, steps in answer.items()}
    document["summary"] = {
        name: {"total": counts.total(), "by_kind": {kind: counts[kind] for kind in KIND_ORDER if kind in counts}}
        for name, counts in counted.items()
    }
    return json_text(document)


def _record(analysis: Analysis, step: Reached) -> dict[str, Any]:
    return {
        "id": step.id,
        "kind": _kind(step.id),
        "name": name_of(analysis, step.id),
        "depth": step.depth,
        "through": step.through,
        "link": {"source": step.link.source, "attribute": step.link.attribute.key, "target": step.link.target},
    }
