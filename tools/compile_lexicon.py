"""Compile the reviewable lexicon (YAML) into the one JSON file the package reads; `--check` fails when it is stale.

YAML is the truth; reading it costs some 80 ms at every start, reading the JSON two.
"""

import json
import sys
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).resolve().parents[1] / "src/spbe_arch/reference/data/lexicon"
COMPILED = FOLDER / "lexicon.json"
PLAIN = ("singkatan", "ejaan", "golongan")


def compiled() -> str:
    """Merge every YAML file of the lexicon folder, in file order, into canonical JSON."""
    merged: dict[str, Any] = {"fungsi": [], "penjaga": [], "abaikan": [], "singkatan": {}, "ejaan": {}, "golongan": {}}
    extra: dict[str, Any] = {}
    for path in sorted(FOLDER.glob("*.yaml")):
        for key, value in yaml.safe_load(path.read_text("utf-8")).items():
            if key in PLAIN:
                merged[key].update(value)
            elif key == "tambahan":
                extra.update(value)
            else:
                merged[key].extend(value)
    _extend_functions(merged, extra)
    return json.dumps(merged, ensure_ascii=False, indent=0, sort_keys=True) + "\n"


def _extend_functions(merged: dict[str, Any], extra: dict[str, Any]) -> None:
    """Add the groups filed under `tambahan` to the functions they name; an unknown name is a mistake."""
    by_id = {function["id"]: function for function in merged["fungsi"]}
    for name, groups in extra.items():
        by_id[name]["istilah"].extend(groups)


def main(arguments: list[str]) -> int:
    """Write the compiled file, or say whether it is fresh."""
    if "--check" in arguments:
        fresh = COMPILED.exists() and COMPILED.read_text("utf-8") == compiled()
        sys.stdout.write(
            "lexicon.json is fresh\n" if fresh else "lexicon.json is stale: run tools/compile_lexicon.py\n"
        )
        return 0 if fresh else 1
    COMPILED.write_text(compiled(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
