"""From the files of a repository to its assessment, on as many processors as there are for it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from spbe_arch.analysis.analysis import analyse
from spbe_arch.assessment.assess import Assessment, assessed
from spbe_arch.engine.checking import checking
from spbe_arch.engine.judging import judging
from spbe_arch.engine.noted import Noted
from spbe_arch.loading.beside import beside
from spbe_arch.loading.load import load
from spbe_arch.loading.memory import FileMemory
from spbe_arch.loading.reading import Reading
from spbe_arch.reference import load_reference


def assessment_from(
    root: Path, files: Reading, memory: FileMemory, today: date, progress: Callable[[int], None]
) -> Assessment:
    """Return the assessment of a repository whose ``files`` are being read with that ``memory``."""
    reference = load_reference()
    loaded = load(root, reference.national, files, progress)
    waiting: list[Callable[[], object]] = []

    def meanwhile(work: Callable[[], object]) -> None:
        waiting.append(beside(work) or work)

    analysis = analyse(loaded.architecture, reference, today)
    noted = Noted(analysis, root, memory)
    broken = checking(analysis, noted)
    at_once = noted.of_gate is None
    analysis = replace(analysis, found=judging(analysis.gate, root, meanwhile, at_once=at_once))
    assessment = assessed(analysis, loaded.findings, broken(analysis))
    if memory.worth_saving:
        meanwhile(memory.save)
    for wait in waiting:
        wait()
    return assessment
