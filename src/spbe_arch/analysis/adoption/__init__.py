"""OPD x national application, and groups of applications that do the same. Pure values for pages and reports."""

from spbe_arch.analysis.adoption.matrix import adoption_of
from spbe_arch.analysis.adoption.merging import Cluster, Saving, clusters_of
from spbe_arch.analysis.adoption.values import AGENCY, AdoptionMatrix, BuiltInstead, Cell, Use

__all__ = [
    "AGENCY",
    "AdoptionMatrix",
    "BuiltInstead",
    "Cell",
    "Cluster",
    "Saving",
    "Use",
    "adoption_of",
    "clusters_of",
]
