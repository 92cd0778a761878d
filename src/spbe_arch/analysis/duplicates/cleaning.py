"""What arrives in a cell is not yet text: tags, control characters and endless strings are taken out, with a note."""

import html
import re
import unicodedata

TAG = re.compile(r"<[^<>]{0,200}>")
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")


def clean(raw: str, longest: int) -> tuple[str, bool]:
    """Drop tags and control characters and cut what is too long to be a description; say whether it was cut."""
    cut = len(raw) > longest
    text = unicodedata.normalize("NFKC", html.unescape(raw[: longest * 2] if cut else raw))
    text = TAG.sub(" ", text)
    if text.isascii():
        text = CONTROL.sub(" ", text)
    else:
        text = "".join(c if c == "\n" or unicodedata.category(c)[0] not in "CZ" else " " for c in text)
    return text[:longest], cut
