"""Turn the published inventory of one real government into a repository, check it, build its site, and sum up.

    python benchmarks/real_inventory.py ../shared/benchmark/duplicates-dev.yaml "Kota Denpasar" [FOLDER]

Names, descriptions and units are taken as they were published. What the inventory does not say is written as
`belum diketahui`, so what the tool reports is what the inventory itself shows.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import yaml
from ruamel.yaml import YAML

UNKNOWN = "belum diketahui"


def main() -> int:
    source, agency = Path(sys.argv[1]), sys.argv[2]
    if not source.is_file():
        print(f"{source} is not here; nothing to do")
        return 0
    folder = Path(sys.argv[3]) if len(sys.argv) > 3 else Path(tempfile.mkdtemp(prefix="spbe-"))
    queries = [
        query
        for query in yaml.safe_load(source.read_text("utf-8"))["queries"]
        if query["agency"] == agency and query["source_kind"] == "real"
    ]
    write(folder, agency, queries)
    print(f"{len(queries)} applications of {agency} -> {folder}")
    report("check", folder, run(folder, "check", "--format", "json", "--fail-on", "never"), "findings", "code")
    gate = run(folder, "duplicates", "--format", "json", "--fail-on", "never")
    report("duplicates", folder, gate, "duplicates", "verdict")
    build = subprocess.run([*spbe(), "build", "--repo", str(folder), "--output", str(folder / "site")], check=False)
    pages = sum(1 for _ in (folder / "site").rglob("*.html"))
    print(f"build: exit {build.returncode}, {pages} pages in {folder / 'site'}")
    return build.returncode


def write(folder: Path, agency: str, queries: list[dict]) -> None:
    """Write one file per unit and application."""
    base = folder / "architecture"
    for kind in ("unit-kerja", "aplikasi"):
        (base / kind).mkdir(parents=True, exist_ok=True)
    head = {"format": "1", "nama": agency, "periode": {"mulai": "2020", "selesai": "2025"}}
    dump(base / "instansi.yml", head)
    for unit in sorted({query.get("owner_opd") or "" for query in queries} - {""}):
        dump(base / "unit-kerja" / f"{slug(unit)}.yml", {"nama": unit, "kode": UNKNOWN})
    taken: Counter[str] = Counter()
    for query in queries:
        name = slug(query["name"])
        taken[name] += 1
        entity = {
            "nama": query["name"],
            "uraian": query.get("description") or UNKNOWN,
            "unit_kerja": slug(query["owner_opd"]) if query.get("owner_opd") else UNKNOWN,
            "raa": UNKNOWN,
            "status": "operasional",
            "proses_bisnis": UNKNOWN,
        }
        suffix = f"-{taken[name]}" if taken[name] > 1 else ""
        dump(base / "aplikasi" / f"{name}{suffix}.yml", entity)


def dump(path: Path, data: dict) -> None:
    writer = YAML()
    writer.width = 4096
    with path.open("w", encoding="utf-8") as file:
        writer.dump(data, file)


def slug(name: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", name.lower()))[:60].strip("-") or "tanpa-nama"


def spbe() -> list[str]:
    return [sys.executable, "-m", "spbe_arch"]


def run(folder: Path, *arguments: str) -> dict:
    command = [*spbe(), arguments[0], "--repo", str(folder), "--today", "2025-06-30", *arguments[1:]]
    return json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)


def report(what: str, folder: Path, answer: dict, key: str, group: str) -> None:
    counts = Counter(item[group] for item in answer[key])
    print(f"{what}: {len(answer[key])} in {folder.name}: {dict(counts.most_common())}")
    for item in answer[key][:400]:
        if item.get("verdict") == "duplicate":
            best = max((c for c in item["candidates"] if c["verdict"] == "duplicate"), key=lambda c: c["score"])
            print(f"  {item['proposal']} repeats {best['id']} ({best['score']:.2f})")


if __name__ == "__main__":
    sys.exit(main())
