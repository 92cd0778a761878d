"""Every picture is one function from an analysis to a view, every table one to a matrix; none knows another."""

from spbe_arch.diagrams.views.data_sharing import Uses, data_sharing_matrix, data_uses
from spbe_arch.diagrams.views.exchanges import exchanges
from spbe_arch.diagrams.views.hosting import hosting
from spbe_arch.diagrams.views.initiative_chain import initiative_chain
from spbe_arch.diagrams.views.integration_map import integration_map
from spbe_arch.diagrams.views.landscape import By, landscape
from spbe_arch.diagrams.views.neighbourhood import neighbourhood
from spbe_arch.diagrams.views.process_map import process_map
from spbe_arch.diagrams.views.security_coverage import Guards, protection, security_coverage
from spbe_arch.diagrams.views.service_chain import service_chain
from spbe_arch.diagrams.views.unit_blueprint import unit_blueprint

__all__ = [
    "By",
    "Guards",
    "Uses",
    "data_sharing_matrix",
    "data_uses",
    "exchanges",
    "hosting",
    "initiative_chain",
    "integration_map",
    "landscape",
    "neighbourhood",
    "process_map",
    "protection",
    "security_coverage",
    "service_chain",
    "unit_blueprint",
]
