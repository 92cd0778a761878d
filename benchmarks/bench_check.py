"""How fast the tool is, as ratios taken in one run: each figure beside a plain process that does the least possible.

    python benchmarks/bench_check.py [N] [RUNS]

Whole processes, alternating, medians. `json` only loads the same content from one JSON file; `obvious` is the build
anyone would write first: CSafeLoader and the same pydantic models, no lines, no references. What changes is a text of
the file: of a data set, then of an application, on which the duplicate gate has to judge anew.
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml
from generate import generate

DAY = ("--today", "2025-06-30")
OBVIOUS = """
import sys
from pathlib import Path
import yaml
from spbe_arch.model.kinds import KINDS, OBJECT_TYPES
kept = []
for kind, cls in KINDS.items():
    for path in sorted((Path(sys.argv[1]) / "architecture" / kind).glob("*.yml")):
        data = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
        kept.append(OBJECT_TYPES.get(kind, {}).get(data.get("jenis_objek"), cls).model_validate(data))
"""
LOAD = """
import sys
from pathlib import Path
from spbe_arch.loading.load import load
from spbe_arch.reference.national import national_applications
load(Path(sys.argv[1]), national_applications().keys())
"""
USUAL = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Python compiles a module once, not in every run, unless it is told otherwise."""
JSON = "import json, sys; json.load(open(sys.argv[1]))"


def main() -> None:
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    with tempfile.TemporaryDirectory(prefix="spbe-bench-") as name:
        folder = Path(name)
        generate(folder, size)
        timed(["-m", "spbe_arch", "check", "--repo", str(folder), *DAY, "--fail-on", "never"])
        whole = folder / "all.json"
        whole.write_text(json.dumps([_plain(path) for path in sorted(folder.rglob("*.yml"))]), encoding="utf-8")
        measure(folder, whole, runs)


def measure(folder: Path, whole: Path, runs: int) -> None:
    check = ["-m", "spbe_arch", "check", "--repo", str(folder), *DAY, "--fail-on", "never"]
    data, application = (min((folder / "architecture" / kind).iterdir()) for kind in ("data", "aplikasi"))
    rows: dict[str, list[tuple[float, int]]] = {}
    for number in range(runs):
        rows.setdefault("json", []).append(timed(["-c", JSON, str(whole)]))
        rows.setdefault("obvious", []).append(timed(["-c", OBVIOUS, str(folder)]))
        rows.setdefault("load", []).append(timed(["-c", LOAD, str(folder)]))
        forget(folder)
        time.sleep(0.1)
        rows.setdefault("check cold", []).append(timed(check))
        rows.setdefault("check warm", []).append(timed(check))
        change(data, number)
        rows.setdefault("check, one changed", []).append(timed(check))
        change(application, number)
        rows.setdefault("check, application", []).append(timed(check))
        rows.setdefault("version", []).append(timed(["-m", "spbe_arch", "--version"]))
        rows.setdefault("python -c pass", []).append(timed(["-c", "pass"]))
    show(rows)


def change(file: Path, number: int) -> None:
    """Say something else in a file, and let it settle."""
    file.write_text(file.read_text("utf-8").replace("uraian: ", f"uraian: Kini {number}, ", 1), encoding="utf-8")
    time.sleep(0.1)


def show(rows: dict[str, list[tuple[float, int]]]) -> None:
    medians = {name: statistics.median(seconds for seconds, _ in taken) for name, taken in rows.items()}
    for name, taken in rows.items():
        print(f"{name:<20} {medians[name]:8.3f} s   {max(memory for _, memory in taken) // 1024:5d} MiB")
    for name, base, limit in (
        ("load", "json", 25),
        ("load", "obvious", 0.6),
        ("check cold", "json", 45),
        ("check warm", "json", 1.5),
        ("check, one changed", "check cold", 0.4),
        ("check, application", "check cold", 1),
        ("version", "python -c pass", 4),
    ):
        print(f"{name} / {base}: {medians[name] / medians[base]:.2f} (wanted at most {limit})")


def timed(arguments: list[str]) -> tuple[float, int]:
    """Return seconds and KiB of one whole process."""
    started = time.perf_counter()
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen([sys.executable, *arguments], env=USUAL, **quiet)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    if status:
        raise SystemExit(f"{arguments[:4]} ended with {status}")
    return time.perf_counter() - started, usage.ru_maxrss


def forget(folder: Path) -> None:
    for path in (folder / ".spbe").rglob("*.json"):
        path.unlink()


def _plain(path: Path) -> object:
    return yaml.load(path.read_bytes(), Loader=yaml.CBaseLoader)


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
