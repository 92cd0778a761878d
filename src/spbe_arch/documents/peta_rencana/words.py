"""What the parts of the roadmap are called in the document."""

from spbe_arch.documents.manuscript import Text
from spbe_arch.model.kinds.initiative import CONTENTS

LETTERS = dict(zip(CONTENTS, "ABCDEFG", strict=True))
BLANK: tuple[Text, ...] = ((),)
"""A cell in which nothing is to be said; an empty text would read as a dash."""
UNSTATED = "Muatan belum disebut"


def content_title(name: str) -> str:
    """Return the title of one of the seven contents: `A. Tata Kelola SPBE`; another name stays as it is written."""
    if name not in LETTERS:
        return name or UNSTATED
    return f"{LETTERS[name]}. {official_content(name)}"


def official_content(name: str) -> str:
    """Return the official name of a content: all but the audit end in SPBE."""
    return name if name.startswith("Audit") else f"{name} SPBE"


def anchor_of_content(name: str) -> str:
    """Return the anchor of the section of a content."""
    return f"muatan-{LETTERS[name].lower()}" if name in LETTERS else f"muatan-lain-{name}"
