"""Findings that need not be looked for again, since nothing changed that they follow from."""

from collections.abc import Iterable
from contextlib import suppress
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Any

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.gate import LOOKED_AT
from spbe_arch.loading.cache import keep, recall, tool_digest
from spbe_arch.loading.memory import FileMemory
from spbe_arch.model.finding import Finding, put_together, taken_apart
from spbe_arch.model.kinds import CodeExtension
from spbe_arch.rules import OF_ONE_OBJECT

NAME = "gerbang-temuan"
CODES_OF_ONE = frozenset(check.RULE.code for check in OF_ONE_OBJECT)


class Noted:
    """What was found before: by rules on one object in each file, and by those that ask the gate."""

    def __init__(self, analysis: Analysis, root: Path, memory: FileMemory) -> None:
        """Look at what the memory holds of the files that did not change."""
        self._analysis, self._root, self._memory = analysis, root, memory
        self._key = _digest(*_said_for_all(analysis))
        entities = analysis.architecture.entities
        known = {entity.id: _again(memory.noted(entity.origin.path, self._key)) for entity in entities.values()}
        self.of_one = tuple(finding for found in known.values() for finding in found or ())
        self._fresh = {entity_id: entity for entity_id, entity in entities.items() if known[entity_id] is None}

    @cached_property
    def fresh(self) -> Analysis:
        """The analysis of the objects on which rules on one object noted nothing yet."""
        if len(self._fresh) == len(self._analysis.architecture.entities):
            return self._analysis
        return self._analysis.only(self._fresh)

    def note(self, findings: Iterable[Finding]) -> None:
        """Note what rules on one object found in those."""
        plain: dict[str | None, list[object]] = {entity_id: [] for entity_id in self._fresh}
        for finding in findings:
            if finding.code in CODES_OF_ONE and finding.entity in plain:
                plain[finding.entity].append(taken_apart(finding))
        for entity_id, entity in self._fresh.items():
            self._memory.note(entity.origin.path, self._key, plain[entity_id])

    @cached_property
    def of_gate(self) -> tuple[Finding, ...] | None:
        """What those that ask the gate found, where nothing changed that it looks at."""
        return _again(recall(self._root, NAME, self._seen)) if self._seen else None

    def note_of_gate(self, findings: Iterable[Finding]) -> None:
        """Note that."""
        if self._seen:
            keep(self._root, NAME, self._seen, [taken_apart(finding) for finding in findings])

    @cached_property
    def _seen(self) -> str:
        """A digest of what the gate looks at; nothing where one of the files may change without a trace."""
        of_kind = self._analysis.architecture.of_kind
        paths = [entity.origin.path for cls in LOOKED_AT for entity in of_kind(cls)]
        stamps = [self._memory.stamp(path) for path in paths]
        return "" if None in stamps else _digest(tool_digest(), self._key, paths, stamps)


def _again(kept: Any) -> tuple[Finding, ...] | None:
    """Return the findings that were noted; None where nothing was that is understood."""
    with suppress(TypeError, ValueError):
        return tuple(map(put_together, kept))
    return None


def _said_for_all(analysis: Analysis) -> list[Any]:
    """Return what rules on one object look at besides that object."""
    architecture = analysis.architecture
    common = (architecture.agency, architecture.settings, *architecture.of_kind(CodeExtension))
    said = [(entity, entity.provenance, sorted(entity.faulty)) for entity in common]
    return [analysis.today, said, [(entity.id, entity.name) for entity in analysis.withheld]]


def _digest(*values: Any) -> str:
    return blake2b(repr(values).encode("utf-8", "backslashreplace"), digest_size=12).hexdigest()
