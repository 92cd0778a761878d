"""Every kind of entity, by the folder it lives in."""

from collections.abc import Mapping

from spbe_arch.model.kinds.agency import Agency, CodeExtension, Period, Settings
from spbe_arch.model.kinds.application import Application
from spbe_arch.model.kinds.base import DomainEntity, Entity, Integration, Part, Provenance, Review, Waiver
from spbe_arch.model.kinds.constraint import Constraint
from spbe_arch.model.kinds.coverage import Coverage
from spbe_arch.model.kinds.data import DataAsset
from spbe_arch.model.kinds.decision import Decision
from spbe_arch.model.kinds.gap import Gap
from spbe_arch.model.kinds.infrastructure import INFRASTRUCTURE_TYPES, InfrastructureElement
from spbe_arch.model.kinds.initiative import Initiative
from spbe_arch.model.kinds.maturity import MaturityAssessment
from spbe_arch.model.kinds.process import BusinessProcess
from spbe_arch.model.kinds.regulation import Regulation
from spbe_arch.model.kinds.security import SECURITY_TYPES, SecurityControl
from spbe_arch.model.kinds.service import Service
from spbe_arch.model.kinds.unit import OrganisationUnit

KINDS: Mapping[str, type[Entity]] = {
    cls.kind: cls
    for cls in (
        OrganisationUnit,
        BusinessProcess,
        Service,
        DataAsset,
        Application,
        InfrastructureElement,
        SecurityControl,
        Initiative,
        Gap,
        Constraint,
        Coverage,
        Regulation,
        MaturityAssessment,
        Decision,
        CodeExtension,
    )
}
"""Folder to class, in the order in which readers meet them."""

SINGLE_FILES: Mapping[str, type[Entity]] = {cls.kind: cls for cls in (Agency, Settings)}
"""The two files beside the folders."""

OBJECT_TYPES: Mapping[str, Mapping[str, type[Entity]]] = {
    "infrastruktur": {cls.object_type: cls for cls in INFRASTRUCTURE_TYPES},
    "keamanan": {cls.object_type: cls for cls in SECURITY_TYPES},
}
"""The classes that `jenis_objek` tells apart."""

__all__ = [
    "INFRASTRUCTURE_TYPES",
    "KINDS",
    "OBJECT_TYPES",
    "SECURITY_TYPES",
    "SINGLE_FILES",
    "Agency",
    "Application",
    "BusinessProcess",
    "CodeExtension",
    "Constraint",
    "Coverage",
    "DataAsset",
    "Decision",
    "DomainEntity",
    "Entity",
    "Gap",
    "InfrastructureElement",
    "Initiative",
    "Integration",
    "MaturityAssessment",
    "OrganisationUnit",
    "Part",
    "Period",
    "Provenance",
    "Regulation",
    "Review",
    "SecurityControl",
    "Service",
    "Settings",
    "Waiver",
]
