"""One file per rule; none knows another. ``CHECKS`` is the explicit list of all that run."""

from collections.abc import Iterator
from typing import Protocol

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.codes import LOADING_RULES, WAIVER_RULES
from spbe_arch.model.finding import Finding, Rule
from spbe_arch.rules import reference_dangling


class Check(Protocol):
    """A module that is a rule: what it is, and how it is found broken."""

    RULE: Rule

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Yield every place where the rule is broken."""


CHECKS: tuple[Check, ...] = (reference_dangling,)

RULES: tuple[Rule, ...] = tuple(
    sorted((*LOADING_RULES, *WAIVER_RULES, *(check.RULE for check in CHECKS)), key=lambda rule: rule.code)
)
"""Every rule there is, by code."""
