"""`spbe check`: load all, report all, or only what concerns some paths."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from spbe_arch.cli import FOUND, OK
from spbe_arch.cli.arguments import Arguments
from spbe_arch.cli.failure import Failure
from spbe_arch.cli.output import STDOUT, publish
from spbe_arch.cli.session import report_of, repository, today_of
from spbe_arch.loading.git import folder_in_tree
from spbe_arch.model.finding import Severity
from spbe_arch.reports import REPORTS, render

FORMATS = tuple(REPORTS)
NEVER = "never"
ON_SERVERS = ("github", "gitlab")


def configure(arguments: Arguments) -> None:
    """Add the paths to report on."""
    arguments.add_argument("paths", nargs="*", metavar="PATH", help="berkas atau folder yang temuannya ditampilkan")


def run(options: Namespace) -> int:
    """Check the repository and report; every file is read, whichever paths are shown."""
    root = repository(options)
    paths = tuple(_within(root, options.paths))
    report = report_of(root, today_of(options))
    if options.paths:
        report = report.within(paths)
    fail_on = None if options.fail_on == NEVER else Severity(options.fail_on)
    below = folder_in_tree(root) if options.format in ON_SERVERS else ""
    report = replace(report, lang=options.lang, fail_on=fail_on, colour=_colour(options), below=below)
    publish(render(options.format, report), options)
    return FOUND if report.failed else OK


def _within(root: Path, paths: list[str]) -> Iterator[str]:
    """Yield each path as findings write it: relative to the repository, with forward slashes."""
    for path in paths:
        if not os.path.lexists(path):
            raise Failure(f"`{path}` tidak ada")
        # the last part is not resolved: a symbolic link is itself what a finding is about
        place = Path(path).absolute()
        place = place.resolve() if place.name in ("", "..") else place.parent.resolve() / place.name
        if place != root and root not in place.parents:
            raise Failure(f"`{path}` berada di luar repositori `{root}`")
        yield place.relative_to(root).as_posix()


def _colour(options: Namespace) -> bool:
    to_screen = not options.output or options.output == STDOUT
    return to_screen and sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
