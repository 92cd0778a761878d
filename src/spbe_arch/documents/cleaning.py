"""Text as it may stand in a document: without what XML cannot hold and what would reorder its surroundings.

White space collapses as in any printed text, but is kept at the ends: spans stand beside each other.
"""

import re
from functools import lru_cache

_UNSHOWABLE = re.compile(
    "[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef]"
    "|[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\U000e0000-\U000e0fff]"
)
_SPACE = re.compile(r"[ \t\n\r\x85]+")


@lru_cache(maxsize=65536)
def clean(text: str) -> str:
    """Return a text that may be shown."""
    return _SPACE.sub(" ", _UNSHOWABLE.sub("", text))
