"""What leaves: a path and its content; only the writer touches the disk."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file of the site: its path, with forward slashes, below the site's folder."""

    path: str
    content: str | bytes

    @property
    def data(self) -> bytes:
        """The bytes that are written."""
        return self.content if isinstance(self.content, bytes) else self.content.encode("utf-8", "replace")
