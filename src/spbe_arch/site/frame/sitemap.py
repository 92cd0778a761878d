"""The sitemap: every page, generated and hand-written, without days, so that equal sites have equal sitemaps."""

import gzip
from collections.abc import Iterable
from html import escape

from spbe_arch.site.drafts.artifact import Artifact


def sitemap(paths: Iterable[str], site_url: str) -> tuple[Artifact, Artifact]:
    """Return the sitemap, plain and compressed; without an address of the site its entries are relative."""
    base = f"{site_url.rstrip('/')}/" if site_url else ""
    entries = "".join(f"<url><loc>{escape(base + path)}</loc></url>\n" for path in sorted(paths))
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{entries}</urlset>\n'
    )
    return Artifact("sitemap.xml", text), Artifact("sitemap.xml.gz", gzip.compress(text.encode(), mtime=0))
