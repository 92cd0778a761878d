"""A YAML (or JSON) list of proposals as rows; what cannot be read is said with its place, the rest is kept."""

from collections.abc import Iterator
from typing import Any

import yaml

from spbe_arch.exchange.cells import Cell, Remark, Sheet, UnreadableError
from spbe_arch.loading.problems import Problem
from spbe_arch.loading.text import Marks
from spbe_arch.loading.yaml_events import read_events
from spbe_arch.loading.yaml_syntax import diagnose
from spbe_arch.model.finding import Severity
from spbe_arch.model.origin import KeyPath

MAX_ATTEMPTS = 4
SHAPE = "tulis daftar: `- {id: 1, nama: ..., uraian: ...}`"


def yaml_sheet(text: str, remarks: tuple[Remark, ...] = ()) -> Sheet:
    """Return the rows of a YAML list. Raises UnreadableError when there is no list in it."""
    marks: Marks = {}
    data, problems = _read(text, marks)
    base: KeyPath = ()
    if isinstance(data, dict) and len(data) == 1:
        base, data = tuple(data), next(iter(data.values()))
    told = [_remark(problem) for problem in problems]
    if not isinstance(data, list):
        first = told[0] if told else Remark(Severity.ERROR, "isinya bukan daftar usulan", SHAPE)
        raise UnreadableError(first.message, first.help or SHAPE, first.row, first.column)
    lines = tuple(_lines(data, base, marks, told))
    return Sheet("", lines, headed=True, remarks=(*remarks, *told))


def _read(text: str, marks: Marks) -> tuple[Any, list[Problem]]:
    """Return the data and its problems; a wounded line is left out and the rest read again."""
    problems: list[Problem] = []
    for _attempt in range(MAX_ATTEMPTS):
        try:
            data, found, _stopped = read_events(text, marks)
        except yaml.YAMLError as error:
            problem, text, _sure = diagnose(text, error)
            problems += [problem] if problem not in problems else []
            marks.clear()
        else:
            return data, [*problems, *found]
    return None, problems


def _remark(problem: Problem) -> Remark:
    return Remark(Severity.ERROR, problem.message, problem.help or SHAPE, problem.line, problem.column)


def _lines(data: list[Any], base: KeyPath, marks: Marks, told: list[Remark]) -> Iterator[tuple[Cell, ...]]:
    """Yield the keys as a heading, then a line for every item."""
    names: dict[str, Cell] = {}
    rows: list[tuple[Cell, ...]] = []
    for index, item in enumerate(data):
        here = (*base, index)
        if isinstance(item, dict):
            rows.append(tuple(_cells(item, here, names, marks)))
        elif item is not None:
            row, column = marks.get(here, ((1, 1), (1, 1)))[1]
            told.append(Remark(Severity.ERROR, "butir ini tidak berisi `nama: ...`", SHAPE, row, column))
    yield tuple(names.values())
    yield from (row for row in rows if row)


def _cells(item: dict[str, Any], here: KeyPath, names: dict[str, Cell], marks: Marks) -> Iterator[Cell]:
    for key, value in item.items():
        at_key, at_value = marks.get((*here, key), ((1, 1), (1, 1)))
        heading = names.setdefault(key, Cell(*at_key, key, len(names) + 1))
        text = _text(value)
        if text.strip():
            note = "" if isinstance(value, str) else "isinya susunan, bukan teks"
            yield Cell(*at_value, text, heading.field, note)


def _text(value: Any) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_text(inner)}" for key, inner in value.items())
    if isinstance(value, list):
        return "; ".join(_text(inner) for inner in value)
    return "" if value is None else str(value)
