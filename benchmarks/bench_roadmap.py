"""Measure time: every state of every year and all rules over time, against a cold check without them.

    python benchmarks/bench_roadmap.py [ENTITIES ...]

Default: 2,000 entities with 300 initiatives and 10,000 with 1,500, over ten years. The exit code is 1 when the states
and rules take more than 0.3 of the rest of a cold check, or when they grow faster than the number of entities. The
duplicate gate is left out of the rest, so the ratio errs on the high side.
"""

import gc
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import generate

from spbe_arch.analysis.analysis import Analysis, analyse
from spbe_arch.assessment.assess import assess
from spbe_arch.loading.load import load
from spbe_arch.reference import load_reference
from spbe_arch.rules import CHECKS

SIZES = (2000, 10000)
SHARES = {"inisiatif": 0.15, "proses-bisnis": 0.12, "layanan": 0.13}
ALLOWED, GROWTH = 0.3, 1.5
TODAY = date(2025, 6, 30)
OVER_TIME = tuple(check for check in CHECKS if check.RULE.code.startswith("WKT"))
OTHERS = tuple(check for check in CHECKS if check.RULE.code[:3] not in ("WKT", "DUP"))
TEN_YEARS = "periode_lain:\n  - {mulai: 2026, selesai: 2029}\n"


def main(arguments: list[str]) -> int:
    measured = [measure(int(size)) for size in arguments or SIZES]
    worst = max(ratio for ratio, _each in measured)
    growth = measured[-1][1] / measured[0][1]
    print(f"worst ratio {worst:.2f} of {ALLOWED} allowed; cost of one entity grows {growth:.2f}-fold (linear is 1)")
    return int(worst > ALLOWED or growth > GROWTH)


def measure(size: int) -> tuple[float, float]:
    """Return the share of states and rules over time in a cold check, and their seconds per entity."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        counts = province(root, size)
        reference = load_reference()
        loaded, reading = timed(lambda: load(root, reference.national))
        analysis = analyse(loaded.architecture, reference, TODAY)
        others = min(timed(lambda: rules(analysis, OTHERS))[1] for _round in range(2))
        over_time = min(timed(lambda: states_and_rules(loaded.architecture, reference))[1] for _round in range(3))
        ratio = over_time / (reading + others)
        print(
            f"{size} entities, {counts['inisiatif']} initiatives, {len(analysis.roadmap.years)} years: "
            f"reading {reading:.2f} s, other rules {others:.2f} s, states and rules over time {over_time:.2f} s, "
            f"ratio {ratio:.2f}"
        )
        return ratio, over_time / size


def province(root: Path, size: int) -> dict[str, int]:
    """Write a province with many initiatives and ten years."""
    generate.SHARES.update(SHARES)
    counts = generate.generate(root, size)
    agency = root / "architecture/instansi.yml"
    agency.write_text(agency.read_text(encoding="utf-8") + TEN_YEARS, encoding="utf-8")
    return counts


def rules(analysis: Analysis, checks: tuple) -> None:
    assess(analysis, (), checks)


def states_and_rules(architecture, reference) -> None:
    """Start without anything remembered, and ask for every year."""
    analysis = analyse(architecture, reference, TODAY)
    for year in analysis.roadmap.years:
        analysis.roadmap.year(year)
    assess(analysis, (), OVER_TIME)


def timed(work: Callable) -> tuple:
    gc.collect()
    start = time.process_time()
    result = work()
    return result, time.process_time() - start


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
