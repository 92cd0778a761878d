"""Turn the curated YAML facts into the JSON the package ships: same input, same bytes.

    python tools/derive_reference.py FOLDER-OF-THE-SOURCES [OUTPUT]

Nothing is added or lost; entries are sorted by their code, and an entry whose note says not to ship it by default goes
to `withheld`. A repository under somebody's account is named as what it is, without the account. The comment block at
the head of a source is kept as `catatan_sumber`, because it says how to read the certainty fields. JSON instead of YAML
because the tool reads these files at every start; code lists have one entry per line so that a diff shows the entry
that changed.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterable

CODE_LISTS = ("raa", "rab", "rad", "rai", "rak", "ral")
OUTPUT = Path(__file__).parents[1] / "src" / "spbe_arch" / "reference" / "data"
WITHHELD = "do not ship by default"
ACCOUNT = re.compile(r"\(github\.com/[\w.-]+/[\w.-]+\)")
SORT_KEYS = {"aplikasi": "id", "regulations": "id", "urusan": "kode", "unsur": "kode"}


def main(arguments: list[str]) -> int:
    """Write every derived file; the exit code says whether the call was understood."""
    if len(arguments) not in (1, 2) or not Path(arguments[0]).is_dir():
        sys.stderr.write(f"{__doc__}\n")
        return 2
    output = Path(arguments[1]) if len(arguments) == 2 else OUTPUT
    output.mkdir(parents=True, exist_ok=True)
    for name, content in derived(Path(arguments[0])).items():
        (output / name).write_text(content, encoding="utf-8", newline="\n")
    return 0


def derived(sources: Path) -> dict[str, str]:
    """Give the content of every derived file by its name."""
    files = {f"{name}.json": _code_list(_read(sources / f"{name}.yaml")) for name in CODE_LISTS}
    for target, name in (("national", "national-applications"), ("urusan", "urusan"), ("regulations", "regulations")):
        files[f"{target}.json"] = _indented(_read(sources / f"{name}.yaml"))
    files["documents.json"] = _indented(_read(sources / "documents.yaml"))
    return files


def _read(path: Path) -> dict[str, Any]:
    text = ACCOUNT.sub("(repositori kode terbuka)", path.read_text(encoding="utf-8"))
    head = _head_comment(text)
    content = yaml.safe_load(text)
    return {"catatan_sumber": head, **content} if head else content


def _head_comment(text: str) -> list[str]:
    """Read the leading comment; a line indented deeper than one space continues the one before."""
    notes: list[str] = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        if line.startswith("#  ") and notes:
            notes[-1] += " " + line[1:].strip()
        else:
            notes.append(line[1:].strip())
    return notes


def _code_list(content: dict[str, Any]) -> str:
    source = _dump(content["source"], indent=1).replace("\n", "\n ")
    entries = sorted(content["entries"], key=lambda entry: entry["code"])
    shipped = _lines(entry for entry in entries if WITHHELD not in entry.get("note", ""))
    withheld = _lines(entry for entry in entries if WITHHELD in entry.get("note", ""))
    return f'{{\n "source": {source},\n "entries": {shipped},\n "withheld": {withheld}\n}}\n'


def _lines(entries: Iterable[dict[str, Any]]) -> str:
    lines = ",\n".join(f"  {_dump(entry)}" for entry in entries)
    return f"[\n{lines}\n ]" if lines else "[]"


def _indented(content: dict[str, Any]) -> str:
    ordered = {
        key: sorted(value, key=lambda entry: entry[SORT_KEYS[key]]) if key in SORT_KEYS else value
        for key, value in content.items()
    }
    return _dump(ordered, indent=1) + "\n"


def _dump(value: Any, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
