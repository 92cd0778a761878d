"""The answer of `spbe index` as text, JSON or CSV."""

from collections.abc import Callable, Mapping

from spbe_arch.analysis.maturity.answer import Answer
from spbe_arch.reports.index.document import as_json
from spbe_arch.reports.index.rows import as_csv
from spbe_arch.reports.index.text import as_text

FORMATS: Mapping[str, Callable[[Answer, str], str]] = {"text": as_text, "json": as_json, "csv": as_csv}
"""Format to what makes it; the first is the default."""
