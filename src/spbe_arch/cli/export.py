"""`spbe export FORMAT`: the architecture for other tools."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path

from spbe_arch.cli import OK
from spbe_arch.cli.arguments import Arguments
from spbe_arch.cli.failure import Failure, did_you_mean
from spbe_arch.cli.output import STDOUT, note, publish, write_file
from spbe_arch.cli.session import answer_anyway, assessment_of, repository, today_of
from spbe_arch.exchange.catalog import catalogue_of
from spbe_arch.model.architecture import Architecture

FORMATS = ("json",)
OUTPUT = ("DIR", "tulis ke folder ini, atau ke berkas .json ini, bukan ke layar")
EXPORTS: Mapping[str, tuple[Callable[[Architecture], str], str]] = {"catalog": (catalogue_of, "katalog.json")}
"""What can be exported, and the file it becomes in a folder."""


def configure(arguments: Arguments) -> None:
    """Add what to export."""
    arguments.add_argument("what", metavar="BENTUK", help=f"salah satu dari: {', '.join(EXPORTS)}")


def run(options: Namespace) -> int:
    """Write one export; findings elsewhere are only mentioned."""
    if options.what not in EXPORTS:
        raise Failure(f"bentuk `{options.what}` tidak dikenal{did_you_mean(options.what, EXPORTS)}")
    assessment = assessment_of(repository(options), today_of(options))
    export, name = EXPORTS[options.what]
    _write(export(assessment.analysis.architecture), name, options)
    answer_anyway(assessment, note)
    return OK


def _write(text: str, name: str, options: Namespace) -> None:
    """Write to the folder that `--output` names; a file of the right kind is taken as the file."""
    target = Path(options.output or STDOUT)
    if str(target) == STDOUT or (target.suffix == Path(name).suffix and not target.is_dir()):
        publish(text, options)
    elif target.exists() and not target.is_dir():
        raise Failure(f"--output `{target}` bukan folder")
    else:
        write_file(target / name, text)
        note(f"ditulis ke {target / name}")
