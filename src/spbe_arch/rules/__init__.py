"""One file per rule; none knows another. ``CHECKS`` is the explicit list of all that run."""

from collections.abc import Iterator
from typing import Protocol

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.codes import LOADING_RULES, WAIVER_RULES
from spbe_arch.model.finding import Finding, Rule
from spbe_arch.rules import (
    application_orphaned,
    application_outside_roadmap,
    application_without_data,
    application_without_infrastructure,
    application_without_operator,
    application_without_security,
    application_without_service,
    audit_overdue,
    connector_without_conditions,
    credentials_in_address,
    data_centre_without_conditions,
    data_without_application,
    data_without_owner,
    exchange_avoiding_connector,
    general_application_not_adopted,
    general_code_not_national,
    governed_by_revoked_regulation,
    identity_number_in_text,
    infrastructure_unused,
    infrastructure_without_unit,
    initiative_without_object,
    internal_address_in_text,
    key_block_in_text,
    legal_basis_unknown,
    national_application_used_twice,
    objective_unknown,
    objective_unserved,
    owner_unnamed,
    person_named,
    personal_contact_in_text,
    personal_data_open,
    personal_data_unprotected,
    process_without_service,
    reference_as_text,
    reference_dangling,
    reference_in_a_ring,
    reference_misformed,
    reference_repeated,
    reference_to_itself,
    regulation_governing_nothing,
    review_in_future,
    review_outdated,
    revocation_contradicted,
    risk_without_mitigation,
    secret_in_text,
    security_protecting_nothing,
    server_without_place,
    service_without_application,
    service_without_data,
    unit_without_process,
)


class Check(Protocol):
    """A module that is a rule: what it is, and how it is found broken."""

    RULE: Rule

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield every place where the rule is broken."""


CHECKS: tuple[Check, ...] = (
    application_orphaned,
    application_outside_roadmap,
    application_without_data,
    application_without_infrastructure,
    application_without_operator,
    application_without_security,
    application_without_service,
    audit_overdue,
    connector_without_conditions,
    credentials_in_address,
    data_centre_without_conditions,
    data_without_application,
    data_without_owner,
    exchange_avoiding_connector,
    general_application_not_adopted,
    general_code_not_national,
    governed_by_revoked_regulation,
    identity_number_in_text,
    infrastructure_unused,
    infrastructure_without_unit,
    initiative_without_object,
    internal_address_in_text,
    key_block_in_text,
    legal_basis_unknown,
    national_application_used_twice,
    objective_unknown,
    objective_unserved,
    owner_unnamed,
    person_named,
    personal_contact_in_text,
    personal_data_open,
    personal_data_unprotected,
    process_without_service,
    reference_as_text,
    reference_dangling,
    reference_in_a_ring,
    reference_misformed,
    reference_repeated,
    reference_to_itself,
    regulation_governing_nothing,
    review_in_future,
    review_outdated,
    revocation_contradicted,
    risk_without_mitigation,
    secret_in_text,
    security_protecting_nothing,
    server_without_place,
    service_without_application,
    service_without_data,
    unit_without_process,
)

RULES: tuple[Rule, ...] = tuple(
    sorted((*LOADING_RULES, *WAIVER_RULES, *(check.RULE for check in CHECKS)), key=lambda rule: rule.code)
)
"""Every rule there is, by code."""
