"""The repository that `spbe init` makes: a small invented agency with one whole chain, and settings for the tools.

The files of `template/` are copied; `dot-` stands for a leading dot, so that no tool mistakes the template for its own
configuration. `{{tahun}}` and `{{tahun+N}}` become years, counted from the day the repository is made.
"""

import re
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable

from spbe_arch.exchange.json_schema import dumped, files_of, kinds_with_schema, schema_of

SCHEMAS = ".vscode/skema"
_YEAR = re.compile(r"\{\{tahun(?:\+(\d+))?\}\}")
_SETTINGS = {"yaml.format.enable": False, "yaml.customTags": [], "files.eol": "\n"}


def starter_files(year: int) -> Mapping[str, str]:
    """Return every file of a new repository by its path, for a planning period that begins in ``year``."""
    template = {path: _with_years(text, year) for path, text in _template(files("spbe_arch.exchange") / "template", "")}
    schemas = {f"{SCHEMAS}/{kind}.schema.json": dumped(schema_of(kind)) for kind in kinds_with_schema()}
    where = {f"{SCHEMAS}/{kind}.schema.json": files_of(kind) for kind in kinds_with_schema()}
    settings = dumped({"yaml.schemas": where} | _SETTINGS)
    return dict(sorted((template | schemas | {".vscode/settings.json": settings}).items()))


def _template(folder: Traversable, prefix: str) -> Iterator[tuple[str, str]]:
    for entry in folder.iterdir():
        name = re.sub("^dot-", ".", entry.name)
        if entry.is_dir():
            yield from _template(entry, f"{prefix}{name}/")
        else:
            yield f"{prefix}{name}", entry.read_text("utf-8")


def _with_years(text: str, year: int) -> str:
    return _YEAR.sub(lambda match: str(year + int(match.group(1) or 0)), text)
