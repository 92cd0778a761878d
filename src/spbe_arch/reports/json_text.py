"""JSON that a person may read in a terminal: Indonesian stays as it is, what is invisible is written as an escape."""

import json

from spbe_arch.reports.visible import HIDDEN


def json_text(document: object) -> str:
    """Return a document as JSON; it means the same as any other JSON of it."""
    text = json.dumps(document, ensure_ascii=False, indent=1)
    # outside ASCII, such characters stand inside strings only, where an escape means the same
    return HIDDEN.sub(lambda match: _escaped(match.group()), text) + "\n"


def _escaped(text: str) -> str:
    return json.dumps(text)[1:-1] if not text.isascii() or text == "\x7f" else text
