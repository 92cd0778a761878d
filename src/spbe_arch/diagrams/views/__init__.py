"""Every picture is one function from an analysis to a view; none knows another."""

from spbe_arch.diagrams.views.neighbourhood import neighbourhood

__all__ = ["neighbourhood"]
