"""The answer of `spbe roadmap`: for people, for programs, and for spreadsheets."""

from collections.abc import Callable, Mapping

from spbe_arch.reports.roadmap import as_csv, as_json, as_text
from spbe_arch.reports.roadmap.answer import Answer

FORMATS: Mapping[str, Callable[[Answer], str]] = {
    "text": as_text.render,
    "json": as_json.render,
    "csv": as_csv.render,
}
"""Format to the function that makes it; the first is the default."""
