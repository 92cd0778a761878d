"""Read one shipped data file: the only place of this package that touches files.

The files are derived from curated sources by `tools/derive_reference.py`; `data/SUMBER.md` says what each one is.
"""

import json
from importlib.resources import files
from typing import Any


def read_packaged(name: str) -> Any:
    """Parse the shipped JSON file `data/<name>`."""
    return json.loads(files(__package__).joinpath("data", name).read_text(encoding="utf-8"))
