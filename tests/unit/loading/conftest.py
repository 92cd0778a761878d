"""A repository of a few files in a temporary folder, loaded and checked as `spbe check` does."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from spbe_arch.analysis.analysis import analyse
from spbe_arch.assessment.assess import Assessment, assess
from spbe_arch.loading.load import Loaded, load
from spbe_arch.reference import load_reference

DAY = date(2025, 6, 30)
AGENCY = "format: 1\nnama: Contoh\nperiode: {mulai: 2020, selesai: 2025}\nsasaran: [{kode: S1, nama: Contoh}]\n"


class Repository:
    """A folder with an agency, to write files into."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / "architecture"
        self.write({"instansi.yml": AGENCY})

    def write(self, files: Mapping[str, str | bytes]) -> "Repository":
        """Write files below `architecture/`."""
        for path, content in files.items():
            place = self.folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content if isinstance(content, bytes) else content.encode())
        return self

    def load(self) -> Loaded:
        """Load the repository."""
        return load(self.root, load_reference().national)

    def found(self) -> list[str]:
        """Return the findings of loading as `path:line:column CODE`, without the folder all have in common."""
        return [f"{finding.location} {finding.code}".removeprefix("architecture/") for finding in self.load().findings]

    def check(self) -> Assessment:
        """Load and assess, with all rules on."""
        loaded = self.load()
        return assess(analyse(loaded.architecture, load_reference(), DAY), loaded.findings)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Give a repository with nothing but its agency."""
    return Repository(tmp_path)
