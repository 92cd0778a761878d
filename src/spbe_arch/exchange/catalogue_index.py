"""The index of a large catalogue, made once and kept under the hash of the catalogue it was made of."""

from pathlib import Path

from spbe_arch.analysis.duplicates import CatalogueIndex, Detector
from spbe_arch.analysis.naming import slug_of
from spbe_arch.analysis.planned import Group
from spbe_arch.exchange.catalogue_file import Catalogue
from spbe_arch.loading.cache import keep, recall, tool_digest

LARGE = 1_000


def searchable(catalogue: Catalogue, detector: Detector, folder: Path) -> Group:
    """Return the entries with their index; that of a large catalogue is kept below ``folder`` for the next time."""
    if len(catalogue) < LARGE:
        return tuple(catalogue), None
    name, digest = f"katalog-{slug_of(catalogue.agency)[:80]}", f"{catalogue.digest} {tool_digest()}"
    if (kept := recall(folder, name, digest)) is not None:
        return catalogue, CatalogueIndex.restore(kept)
    entries = tuple(catalogue)
    index = detector.over((entries, None)).index
    keep(folder, name, digest, index.state())
    return entries, index
