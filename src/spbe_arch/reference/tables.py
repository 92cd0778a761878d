"""Tables of words that ship as YAML beside the modules that speak them; every value is text, whatever it looks like.

Apart from `packaged`, because what the pure core imports must not know YAML.
"""

from importlib.resources import files
from typing import Any

import yaml


def packaged_table(package: str, name: str) -> dict[str, Any]:
    """Parse the shipped YAML file `name` of a package."""
    return text_only(files(package).joinpath(name).read_text(encoding="utf-8")) or {}


def text_only(text: str) -> Any:
    """Parse YAML in which every value is text."""
    return yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - makes text, never objects
