"""The one way in: a folder becomes an architecture and the findings of reading it."""

import os
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from spbe_arch.loading.build import build, rebuilt
from spbe_arch.loading.discover import Found, Misplaced
from spbe_arch.loading.garbage import garbage_paused
from spbe_arch.loading.memory import Page
from spbe_arch.loading.problems import Flaw, Problem
from spbe_arch.loading.reading import Read, Reading
from spbe_arch.loading.sources import FileSource, data_of, forget, text_of
from spbe_arch.model import codes
from spbe_arch.model.architecture import Architecture, gather
from spbe_arch.model.finding import Finding, put_together, taken_apart
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


def load(
    root: Path,
    national: Collection[str] = (),
    files: Reading | None = None,
    progress: Callable[[int], None] = lambda _count: None,
) -> Loaded:
    """Make an architecture of the repository at ``root``; ``national`` are the ids a reference may lead to.

    Never raises for what a user wrote. ``files`` may have been read before; ``progress`` is told how many are done.
    """
    forget()
    files = files or Reading(root)
    base = os.path.realpath(root)
    findings: list[Finding] = []
    entities: list[Entity] = []
    singles: dict[str, Entity] = {}
    count = 0
    with garbage_paused():
        for read in files:
            if isinstance(read.found, Misplaced):
                findings.append(_finding(read.found.problem, read.found.path, None))
                continue
            count += 1
            progress(count)
            entity = _entity(base, read.found, read, findings, files)
            if entity.kind in SINGLE_FILES:
                singles[entity.kind] = entity
            else:
                entities.append(entity)
        agency, settings = _singles(singles)
        architecture = gather(agency, settings, entities, national)
    return Loaded(architecture, tuple(findings), count)


def _singles(singles: dict[str, Entity]) -> tuple[Agency, Settings]:
    agency, settings = singles.get(Agency.kind), singles.get(Settings.kind)
    return (
        agency if isinstance(agency, Agency) else Agency(id=Agency.kind, origin=Origin("architecture/instansi.yml")),
        settings
        if isinstance(settings, Settings)
        else Settings(id=Settings.kind, origin=Origin("architecture/pengaturan.yml")),
    )


def _entity(base: str, found: Found, read: Read, findings: list[Finding], files: Reading) -> Entity:
    if read.page is not None:
        if again := _again(base, found, read.page):
            findings += again[1]
            return again[0]
        read = Read(found, *data_of(base, found.path))
    problems = read.problems
    origin = Origin(found.path, FileSource(base, found.path, sound=not problems))
    broken = any(problem.rule is not codes.YAML_DUPLICATE for problem in problems)
    entity, flaws, kept = build(found.kind, found.id, read.data, origin, broken=broken, text=lambda: _text(base, found))
    wrong = [_finding(problem, found.path, found.id) for problem in _enough(problems)]
    wrong += [_placed(flaw, origin, found) for flaw in _enough(flaws)]
    if not problems:
        files.begin(found, [kept, list(map(taken_apart, wrong))])
    findings += wrong
    return entity


def _again(base: str, found: Found, page: Page) -> tuple[Entity, tuple[Finding, ...]] | None:
    """Return an entity as it was made before, and what was wrong; None where the page does not say it."""
    with suppress(TypeError, ValueError, LookupError, AttributeError):
        kept, told = page[0]
        origin = Origin(found.path, FileSource(base, found.path, sound=True))
        return rebuilt(found.kind, found.id, kept, origin), tuple(map(put_together, told))
    return None


def _enough(mistakes: tuple[MistakeT, ...]) -> tuple[MistakeT, ...]:
    """Return as many mistakes of one file as anybody reads; a file made of mistakes is one mistake."""
    return mistakes[:MAX_PER_FILE]


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
