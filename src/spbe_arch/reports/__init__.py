"""One finding, many reports: for people, editors and CI. Each is a function from a ``Report`` to text."""

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spbe_arch.reports.report import Report

REPORTS: Mapping[str, str] = {
    "text": "spbe_arch.reports.text",
    "json": "spbe_arch.reports.json_contract",
    "sarif": "spbe_arch.reports.sarif",
    "junit": "spbe_arch.reports.junit",
    "gitlab": "spbe_arch.reports.gitlab",
    "github": "spbe_arch.reports.github",
    "markdown": "spbe_arch.reports.markdown",
}
"""Format to the module whose ``render`` makes it; the first is the default. Only the chosen one is imported."""


def render(name: str, report: "Report") -> str:
    """Return a report in one of ``REPORTS``."""
    text: str = import_module(REPORTS[name]).render(report)
    return text
