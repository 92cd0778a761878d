"""Measure the maturity index: official results computed again from their domains, and the speed of the arithmetic.

    python benchmarks/bench_index.py [ROWS.json|ROWS.yaml ...]

Without arguments the shipped official results are tried. Other results can be given in files with a list
`official_rows` of `{agency, year, index, predicate, domains}`; the instrument follows from the year unless stated.
The exit code is 1 when a row whose domains are complete is not reproduced within 0.01, or 1,000 assessments take
longer than a second.
"""

import sys
import time
from collections import Counter
from decimal import Decimal
from pathlib import Path

import yaml

from spbe_arch.analysis.maturity.compute import compute_all
from spbe_arch.analysis.maturity.history import beside, changes
from spbe_arch.analysis.maturity.recompute import recompute
from spbe_arch.analysis.maturity.values import AssessmentInput
from spbe_arch.reference.instruments import instruments
from spbe_arch.reference.published import PublishedResult, published

ALLOWED_SECONDS = 1.0
ASSESSMENTS = 1000


def main(arguments: list[str]) -> int:
    rows = [row for path in arguments for row in read_rows(Path(path))] if arguments else shipped_rows()
    return max(report_rows(rows), report_speed())


def shipped_rows() -> list[PublishedResult]:
    """Every shipped row that states its domains, of the national reports and of other sources."""
    return [row for row in published().results if row.domains]


def read_rows(path: Path) -> list[PublishedResult]:
    listed = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["official_rows"]
    return [read_row(row) for row in listed]


def read_row(row: dict) -> PublishedResult:
    year = int(row["year"])
    cells = [None if cell in ("", "null", "~") else Decimal(cell) for cell in row["domains"]]
    return PublishedResult(
        agency=row["agency"],
        type=row.get("type", ""),
        province=row.get("province"),
        instrument=row.get("instrument", published().instrument_by_year.get(year, "")),
        year=year,
        kind="resmi",
        index=Decimal(row["index"]),
        predicate=row.get("predicate"),
        domains=tuple(cells),
        certainty=row.get("certainty", ""),
        source=row.get("source_kind", ""),
        note=row.get("note", ""),
        from_report=True,
    )


def report_rows(rows: list[PublishedResult]) -> int:
    found = recompute(rows, instruments())
    matched = [item for item in found if item.matched]
    printed = sum(item.result is not None and item.result.value == item.row.index for item in matched)
    print(f"official rows: {len(matched)} of {len(found)} within 0.01 ({printed} equal after rounding)")
    worst = max((item for item in matched), key=lambda item: item.deviation or 0, default=None)
    if worst is not None:
        where = f"{worst.row.agency} {worst.row.year}"
        print(f"worst deviation of a matched row: {worst.deviation:f} ({where})")
    for item in found:
        if not item.matched:
            print(f"  not matched: {item.row.agency} {item.row.year}: {item.reason}")
    stated = [item for item in matched if item.row.predicate]
    print(f"predicates: {sum(item.predicate_matched for item in stated)} of {len(stated)} explained")
    for name, count in sorted(Counter(item.predicate_by or "tidak dijelaskan" for item in stated).items()):
        print(f"  {count:5d}  {name}")
    for item in stated:
        if item.result is not None and (item.result.predicate_edge or not item.predicate_matched):
            result = item.result
            print(
                f"  edge: {item.row.agency} {item.row.year}: {result.unrounded:f}, printed {item.row.index:.2f}, "
                f"{result.predicate} | {result.predicate_rounded}, official {item.row.predicate}"
            )
    return int(any(item.deviation is not None and not item.matched for item in found))


def report_speed() -> int:
    """Time 1,000 assessments of 47 indicators after the load, with changes and pairs, in processor time."""
    name = "permenpanrb-59-2020"
    loaded, given = instruments(), [assessment(name, number) for number in range(ASSESSMENTS)]
    seconds = min(timed(loaded, given) for _ in range(3))
    ratio = seconds / ALLOWED_SECONDS
    print(f"{ASSESSMENTS} assessments: {ratio:.2f} of the second allowed ({'ok' if ratio < 1 else 'TOO SLOW'})")
    return int(ratio >= 1)


def assessment(name: str, number: int) -> AssessmentInput:
    values = {str(indicator): Decimal(1 + (indicator * number) % 5) for indicator in range(1, 48)}
    year, kind = 2021 + number % 4 // 2, ("mandiri", "resmi")[number % 2]
    return AssessmentInput(f"penilaian/{number:04d}", f"Kabupaten {number // 4}", name, year, kind, values)


def timed(loaded: dict, given: list[AssessmentInput]) -> float:
    start = time.process_time()
    results = compute_all(loaded, given)
    changes(results), beside(results)
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
