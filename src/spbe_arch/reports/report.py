"""What a report is made of: findings and a few numbers, and nothing that takes long to have."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace

from spbe_arch.model.finding import Finding, Severity

Lines = Callable[[str], Sequence[str]]


def no_lines(_path: str) -> Sequence[str]:
    """Know no source: for findings about things made in memory."""
    return ()


@dataclass(frozen=True)
class Report:
    """The findings of a repository, sorted, with how many entities it has and what its waivers cover.

    ``lines`` gives the lines of a file of the repository, for reports that quote them; ``fail_on`` is the least bad
    severity that fails the run, None when nothing does; ``below`` is the folder of the repository in its git working
    tree (`instansi/` or nothing), for services that want paths from the top of that.
    """

    entities: int
    findings: tuple[Finding, ...]
    waived: tuple[Finding, ...] = ()
    lines: Lines = field(default=no_lines, compare=False, repr=False)
    lang: str = "id"
    fail_on: Severity | None = Severity.ERROR
    colour: bool = False
    below: str = ""

    def count(self, severity: Severity) -> int:
        """Return how many findings have a severity."""
        return sum(finding.severity is severity for finding in self.findings)

    def fails_with(self, finding: Finding) -> bool:
        """Whether this finding is bad enough to fail the run."""
        return self.fail_on is not None and finding.severity.rank <= self.fail_on.rank

    @property
    def failed(self) -> bool:
        """Whether any finding fails the run."""
        return any(map(self.fails_with, self.findings))

    def within(self, paths: Collection[str]) -> "Report":
        """Return the same report about files and folders of the repository alone."""

        def inside(finding: Finding) -> bool:
            place = finding.location.path
            return any(path in (".", place) or place.startswith(f"{path}/") for path in paths)

        return replace(self, findings=tuple(filter(inside, self.findings)), waived=tuple(filter(inside, self.waived)))
