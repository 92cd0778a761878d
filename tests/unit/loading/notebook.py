"""A memory of files for tests: what it keeps goes through JSON, as in a real one, and it shows what became of it."""

import json
from typing import Any

from spbe_arch.loading.discover import Found
from spbe_arch.loading.memory import Page


class Notebook:
    """Remembers what was read of each file as text, and as it was handed over."""

    def __init__(self) -> None:
        self.kept: dict[str, tuple[str, Any]] = {}

    def recall(self, found: Found) -> Page | None:
        """Return a page made of the text."""
        return [json.loads(self.kept[found.path][0]), "", None] if found.path in self.kept else None

    def keep(self, found: Found, page: Page) -> None:
        """Keep what was recalled: it is still here."""
        assert found.path in self.kept
        assert page[0] is not None

    def begin(self, found: Found, kept: Any) -> None:
        """Write down what was read."""
        self.kept[found.path] = (json.dumps(kept), kept)
