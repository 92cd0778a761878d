"""Turn the curated facts about the maturity index into the JSON the package ships: same input, same bytes.

    python tools/derive_instruments.py FOLDER-OF-THE-SOURCES [OUTPUT]

The folder holds one `permenpanrb-*.yaml` per instrument, `published.yaml`, `worked-examples.yaml` and `mapping.yaml`.
Each instrument becomes a file of its own in `instruments/`: adding a fourth is adding a file. What the sources say in
words and the program must compute with (a continuous scale, an index converted from another one) is stated as numbers
in the tables below, beside the words they come from. What fits on a line stays on one line, so a diff shows the fact.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import yaml
from evidence_narrowing import NARROWING

OUTPUT = Path(__file__).parents[1] / "src" / "spbe_arch" / "reference" / "data"
WIDTH = 118
ROUNDING = {"decimals": 2, "mode": "half_up"}
CONTINUOUS = "kontinu (dua desimal)"
UNFILLED = {"permenpanrb-59-2020": 0}
# The numbers behind `external_index.conversion`: points of a straight line, or only the bounds of the classes.
CONVERSIONS: dict[tuple[str, int], dict[str, Any]] = {
    ("permenpanrb-8-2026", 5): {"points": [[0, 1], [100, 5]]},
    ("permenpanrb-8-2026", 6): {"points": [[1, 1], [5, 5]]},
    ("permenpanrb-8-2026", 7): {"bounds": [1.8, 2.6, 3.5, 4.2]},
}
COMPONENT_LIMIT = {("permenpanrb-5-2018", 35): 3}
# Names in `published.yaml` begin with these words; the rest of the list states the type itself.
TYPES = {
    "Pemerintah Provinsi ": "provinsi",
    "Pemerintah Kab. ": "kabupaten",
    "Pemerintah Kota ": "kota",
    "Nasional ": "nasional",
    "Badan Pengusahaan ": "lns",
}
SELECTED = ("agency", "year", "index", "predicate", "domains", "certainty", "note")
CATEGORIES = {
    "Nasional": "nasional",
    "Kementerian": "kementerian",
    "LPNK": "lpnk",
    "LNS": "lns",
    "Instansi Lainnya": "lembaga-lain",
    "Provinsi": "provinsi",
    "Kabupaten": "kabupaten",
    "Kota": "kota",
}


def main(arguments: list[str]) -> int:
    """Write every derived file; the exit code says whether the call was understood."""
    if len(arguments) not in (1, 2) or not Path(arguments[0]).is_dir():
        sys.stderr.write(f"{__doc__}\n")
        return 2
    output = Path(arguments[1]) if len(arguments) == 2 else OUTPUT
    for name, content in derived(Path(arguments[0])).items():
        target = output / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(render(content) + "\n", encoding="utf-8", newline="\n")
    return 0


def derived(sources: Path) -> dict[str, Any]:
    """Give the content of every derived file by its name."""
    published = _read(sources / "published.yaml")
    years = {year: instrument_id(name) for year, name in published["instrument_by_year"].items()}
    files: dict[str, Any] = {
        f"instruments/{path.stem}.json": _instrument(path.stem, _read(path), years)
        for path in sorted(sources.glob("permenpanrb-*.yaml"))
    }
    examples = _read(sources / "worked-examples.yaml")
    files["published.json"] = _published(published, years, examples)
    files["evidence-map.json"] = _evidence_map(_read(sources / "mapping.yaml"))
    return files


def instrument_id(name: str) -> str:
    """Turn `PermenPANRB 59/2020` or `59/2020` into `permenpanrb-59-2020`."""
    return "permenpanrb-" + name.rsplit(maxsplit=1)[-1].replace("/", "-")


def render(value: Any, indent: int = 0) -> str:
    """Write JSON: whatever fits on a line stays on one line."""
    flat = json.dumps(value, ensure_ascii=False, allow_nan=False)
    if len(flat) + indent <= WIDTH or not isinstance(value, dict | list) or (indent and _is_row(value)):
        return flat
    inner = " " * (indent + 1)
    if isinstance(value, dict):
        lines = [f"{inner}{json.dumps(str(key))}: {render(item, indent + 1)}" for key, item in value.items()]
        return "{\n" + ",\n".join(lines) + "\n" + " " * indent + "}"
    return "[\n" + ",\n".join(inner + render(item, indent + 1) for item in value) + "\n" + " " * indent + "]"


def _is_row(value: Any) -> bool:
    return isinstance(value, dict) and "agency" in value


def _read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _instrument(name: str, source: dict[str, Any], years: dict[int, str]) -> dict[str, Any]:
    head = ("regulation", "title", "gazette", "status", "implementing_guidelines")
    service = {d["no"] for d in source["domains"] if d["name"].startswith("Layanan")}
    service_aspects = {a["no"] for a in source["aspects"] if a.get("domain") in service}
    return {
        **{key: source[key] for key in head if key in source},
        "years": sorted(year for year, used in years.items() if used == name),
        "current": not any(year > max(y for y, used in years.items() if used == name) for year in years),
        "scale": _scale(name, source["scale"]),
        "rounding": ROUNDING,
        "domains": [_plain(domain) for domain in source["domains"]],
        "aspects": [_plain(aspect) for aspect in source["aspects"]],
        "indicators": [
            _indicator(name, entry, _capability(source, entry, service_aspects)) for entry in source["indicators"]
        ],
        "predicates": [_plain(predicate) for predicate in source["predicates"]],
        "formula": source["formula"],
        "process": source.get("process", []),
        "notes": source["findings"],
        "certainty": source["certainty"],
    }


def _scale(name: str, source: dict[str, Any]) -> dict[str, Any]:
    names = {key.removeprefix("level_names").removeprefix("_") or "semua": source[key] for key in _name_keys(source)}
    return {
        "min": source["min"],
        "max": source["max"],
        "step": None if source["step"] == CONTINUOUS else source["step"],
        "decimals": 2 if source["step"] == CONTINUOUS else 0,
        "unfilled": UNFILLED.get(name),
        "level_names": {_CAPABILITY.get(key, key): _plain(value) for key, value in names.items()},
        "level_bands": source.get("level_bands", []),
        "note": source["note"],
    }


_CAPABILITY = {"process": "proses", "service": "layanan"}


def _name_keys(source: dict[str, Any]) -> list[str]:
    return [key for key in source if key.startswith("level_names")]


def _capability(source: dict[str, Any], entry: dict[str, Any], service_aspects: set[int]) -> str:
    if "level_names" in source["scale"]:
        return "semua"
    return str(entry.get("capability") or ("layanan" if entry["aspect"] in service_aspects else "proses"))


def _indicator(name: str, entry: dict[str, Any], capability: str) -> dict[str, Any]:
    external = entry.get("external_index")
    return {
        **{key: entry[key] for key in ("no", "aspect", "name", "weight")},
        "capability": capability,
        "levels": {str(level): text for level, text in entry["levels"].items()},
        "evidence": entry.get("evidence", []),
        "note": entry.get("note", entry.get("architecture_note", "")),
        "components": (
            {"limit": COMPONENT_LIMIT[name, entry["no"]], "note": entry["components"]}
            if "components" in entry
            else None
        ),
        "external_index": external and {**external, **CONVERSIONS.get((name, entry["no"]), {})},
    }


def _components(name: str, entry: dict[str, Any]) -> dict[str, Any] | None:
    if "components" not in entry:
        return None
    return {"limit": COMPONENT_LIMIT[name, entry["no"]], "note": entry["components"]}


def _plain(value: dict[Any, Any]) -> dict[str, Any]:
    return {str(key): item for key, item in value.items()}


def _published(source: dict[str, Any], years: dict[int, str], examples: dict[str, Any]) -> dict[str, Any]:
    official = [
        {**row, "instrument": years[row["year"]], "kind": "resmi", "source": source["sources"][str(row["year"])]}
        for row in source["official_rows"]
    ]
    provinces = {row["agency"]: row["province"] for row in source["official_rows"] if "province" in row}
    return {
        "sources": source["sources"],
        "instrument_by_year": {str(year): name for year, name in years.items()},
        "note": source["official_rows_note"],
        "average_note": examples["category_averages_note"],
        "averages": [_average(entry, years, source["sources"]) for entry in examples["category_averages"]],
        "other_rows": sorted((_selected(row, provinces) for row in source["selected"]), key=_order),
        "official_rows": sorted(({**row, "source": str(row["year"])} for row in official), key=_order),
    }


def _order(row: dict[str, Any]) -> tuple[str, int]:
    return row["agency"], row["year"]


def _average(entry: dict[str, Any], years: dict[int, str], sources: dict[str, str]) -> dict[str, Any]:
    kept = {key: entry[key] for key in ("year", "index", "domains", "aspects")}
    head = {"agency": entry["category"], "type": CATEGORIES[entry["category"]], "instrument": years[entry["year"]]}
    return {**head, **kept, "source": sources[str(entry["year"])]}


def _selected(row: dict[str, Any], provinces: dict[str, str]) -> dict[str, Any]:
    """Take over a row of another source; its province is the one the reports state for that agency, if they do."""
    kind = "mandiri" if row.get("note", "").startswith("penilaian mandiri") else "resmi"
    kept = {key: row[key] for key in SELECTED if key in row}
    place = {"province": provinces[row["agency"]]} if row["agency"] in provinces else {}
    source = {"kind": kind, "type": _type(row["agency"]), "instrument": instrument_id(row["instrument"])}
    return {**kept, **place, **source, "source": row["source_kind"]}


def _type(agency: str) -> str:
    return next(kind for start, kind in TYPES.items() if agency.startswith(start))


def _evidence_map(source: dict[str, Any]) -> dict[str, Any]:
    return {
        "about": source["about"],
        "content_kinds": source["content_kinds"],
        "instruments": {instrument_id(name): _checks(entries) for name, entries in source["instruments"].items()},
        "narrowing": NARROWING,
        "crosswalk": source["crosswalk"],
    }


def _checks(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    by_number = {entry["no"]: entry.get("level_checks", {}) for entry in entries}
    return [
        {
            "no": entry["no"],
            "kinds": entry["kinds"],
            "strength": entry["strength"].split(" (")[0],
            "strength_note": entry["strength"].partition(" (")[2].rstrip(")"),
            "level_checks": _plain(_same_as(by_number, entry.get("level_checks", {}))),
            "supports_up_to": entry.get("repository_alone_supports_up_to"),
            "still_needs": entry.get("still_needs", ""),
        }
        for entry in entries
    ]


def _same_as(by_number: dict[int, Any], checks: Any) -> dict[int, str]:
    """Follow `sama seperti 32`."""
    return _same_as(by_number, by_number[int(checks.split()[-1])]) if isinstance(checks, str) else checks


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
