"""Names as the last part of an id."""

import re


def slug_of(name: str) -> str:
    """Return a name as the last part of an id: `Provinsi Jawa Barat` is `provinsi-jawa-barat`."""
    return "-".join(re.findall(r"[a-z0-9]+", name.lower()))
