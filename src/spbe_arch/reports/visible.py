"""Text that people wrote, made harmless: what could move a cursor, hide text or break a line becomes visible."""

import re
import unicodedata

INVISIBLE = (
    "\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff"
    "\U000e0000-\U000e0fff"
)
"""Characters nobody sees, as a regular expression has them in brackets; without those below the space."""

HIDDEN = re.compile(rf"[\x00-\x1f{INVISIBLE}]|##(?=\[|vso\[)")
"""What no line of text should contain."""


def visible(text: str) -> str:
    r"""Return text on one line without control, bidirectional or invisible characters: ESC is shown as ``\x1b``.

    Two old build services obey ``##[command]`` anywhere in a line of a log; that is taken apart as well.
    """
    if text.isascii() and text.isprintable() and "##" not in text:  # most is plain, which is seen sooner this way
        return text
    return HIDDEN.sub(lambda match: _escape(match.group()), text)


def _escape(character: str) -> str:
    known = {"\n": "\\n", "\r": "\\r", "\t": " ", "##": "#\\x23"}
    if character in known:
        return known[character]
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def width(text: str) -> int:
    """Return how many columns of a terminal a visible text takes."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
