"""What is said of what an audience does not see."""

from spbe_arch.site.context import SECURITY_LABELS, Site


def withheld(site: Site, kind: str) -> str:
    """Return how many objects of a kind are left out, security objects by type; nothing when all are seen."""
    count = site.withheld.kinds.get(kind, 0)
    if not count:
        return ""
    if kind != "keamanan":
        return site.words("withheld.some", n=count)
    types = (f"{SECURITY_LABELS.get(key, key)} {n}" for key, n in site.withheld.security.items())
    return site.words("withheld.security", n=count, types=", ".join(types))
