"""JSON that a person may read in a terminal: Indonesian stays as it is, what is invisible is written as an escape."""

import json
import re

from spbe_arch.reports.visible import INVISIBLE

_HIDDEN = re.compile(f"[{INVISIBLE}]")


def json_text(document: object) -> str:
    """Return a document as JSON; it means the same as any other JSON of it."""
    text = json.dumps(document, ensure_ascii=False, indent=1)
    # such characters stand inside strings only, where an escape means the same
    return _HIDDEN.sub(lambda match: json.dumps(match.group())[1:-1], text) + "\n"
