"""The one way in: a folder becomes an architecture and the findings of reading it."""

import os
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol, TypeVar

from spbe_arch.loading.ahead import reading_ahead
from spbe_arch.loading.build import build
from spbe_arch.loading.discover import Found, Misplaced, discover
from spbe_arch.loading.garbage import garbage_paused
from spbe_arch.loading.problems import Flaw, Problem
from spbe_arch.loading.sources import FileSource, forget, text_of
from spbe_arch.loading.yaml_text import read
from spbe_arch.model import codes
from spbe_arch.model.architecture import Architecture, gather
from spbe_arch.model.finding import Finding
from spbe_arch.model.kinds import SINGLE_FILES, Agency, Entity, Settings
from spbe_arch.model.origin import Location, Origin

MAX_PER_FILE = 500
MistakeT = TypeVar("MistakeT")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read: the architecture, the findings of reading, and how many files there were."""

    architecture: Architecture
    findings: tuple[Finding, ...]
    files: int


class Memory(Protocol):
    """What remembers the parsed data of files that did not change."""

    def recall(self, found: Found) -> dict[str, Any] | None:
        """Return the data of a file as it was parsed, or None when it has to be read."""

    def keep(self, found: Found, data: dict[str, Any]) -> None:
        """Take note of freshly parsed data."""


def load(
    root: Path,
    national: Collection[str] = (),
    memory: Memory | None = None,
    progress: Callable[[int], None] = lambda _count: None,
) -> Loaded:
    """Read every file of the repository at ``root``; ``national`` are the ids a reference may lead to.

    Never raises for what a user wrote. ``progress`` is told how many files are done.
    """
    forget()
    base = os.path.realpath(root)
    findings: list[Finding] = []
    entities: list[Entity] = []
    singles: dict[str, Entity] = {}
    files = 0
    with garbage_paused():
        found = tuple(discover(root))
        known = _Known(memory, found, base)
        for item in found:
            if isinstance(item, Misplaced):
                findings.append(_finding(item.problem, item.path, None))
                continue
            files += 1
            progress(files)
            entity = _entity(base, item, known, findings)
            if item.kind in SINGLE_FILES:
                singles[item.kind] = entity
            else:
                entities.append(entity)
        agency, settings = _singles(singles)
        architecture = gather(agency, settings, entities, national)
    return Loaded(architecture, tuple(findings), files)


def _singles(singles: dict[str, Entity]) -> tuple[Agency, Settings]:
    agency, settings = singles.get(Agency.kind), singles.get(Settings.kind)
    return (
        agency if isinstance(agency, Agency) else Agency(id=Agency.kind, origin=Origin("architecture/instansi.yml")),
        settings
        if isinstance(settings, Settings)
        else Settings(id=Settings.kind, origin=Origin("architecture/pengaturan.yml")),
    )


class _Known:
    """The data of files, from wherever it is had soonest: an earlier run, a second process, or the file itself."""

    def __init__(self, memory: Memory | None, found: Sequence[Found | Misplaced], base: str) -> None:
        self._memory, self._base = memory, base
        files = tuple(item for item in found if isinstance(item, Found))
        self._old = {item.path: data for item in files if (data := memory.recall(item)) is not None} if memory else {}
        self._ahead = reading_ahead(tuple(item for item in files if item.path not in self._old), self._quickly)

    def data(self, found: Found) -> tuple[dict[str, Any], tuple[Problem, ...]]:
        """Return the data of a file and what is wrong with it."""
        old = self._old.pop(found.path, None)
        if old is not None:
            return old, ()
        read = self._ahead(found)
        data, problems = _parsed(self._base, found) if read is None else (read, ())
        if self._memory and not problems:
            self._memory.keep(found, data)
        return data, problems

    def _quickly(self, found: Found) -> dict[str, Any] | None:
        data, problems = _parsed(self._base, found)
        return None if problems else data


def _entity(base: str, found: Found, known: _Known, findings: list[Finding]) -> Entity:
    data, problems = known.data(found)
    broken = any(problem.rule is not codes.YAML_DUPLICATE for problem in problems)
    origin = Origin(found.path, FileSource(base, found.path))
    entity, flaws = build(found.kind, found.id, data, origin, broken=broken, text=lambda: _text(base, found))
    findings += [_finding(problem, found.path, found.id) for problem in _enough(problems)]
    findings += [_placed(flaw, origin, found) for flaw in _enough(flaws)]
    return entity


def _enough(mistakes: tuple[MistakeT, ...]) -> tuple[MistakeT, ...]:
    """Return as many mistakes of one file as anybody reads; a file made of mistakes is one mistake."""
    return mistakes[:MAX_PER_FILE]


def _parsed(base: str, found: Found) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    text, problem = text_of(base, found.path)
    if text is None:
        return {}, (problem,) if problem else ()
    return read(text)


def _text(base: str, found: Found) -> str:
    return text_of(base, found.path)[0] or ""


def _placed(flaw: Flaw, origin: Origin, found: Found) -> Finding:
    problem = flaw.problem
    if not flaw.placed:
        place = origin.at(*problem.keys, key=flaw.on_key)
        problem = replace(problem, line=place.line, column=place.column)
    return _finding(problem, found.path, found.id)


def _finding(problem: Problem, path: str, entity: str | None) -> Finding:
    rule = problem.rule
    return Finding(
        code=rule.code,
        severity=rule.severity,
        message=problem.message,
        location=Location(path, problem.line, problem.column),
        entity=entity,
        keys=problem.keys,
        value=problem.value,
        help=problem.help,
        suggestion=_quoted(problem.help),
        basis=rule.basis[0] if rule.basis else None,
    )


def _quoted(help_text: str) -> str | None:
    """Return the word a "did you mean" offers, for machines."""
    return help_text.removeprefix("maksudnya `").removesuffix("`?") if help_text.startswith("maksudnya `") else None
