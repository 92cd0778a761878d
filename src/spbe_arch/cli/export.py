"""`spbe export FORMAT`: the architecture for other tools."""

from argparse import Namespace
from collections.abc import Callable, Mapping

from spbe_arch.cli import OK
from spbe_arch.cli.arguments import Arguments
from spbe_arch.cli.failure import Failure, did_you_mean
from spbe_arch.cli.output import note, publish
from spbe_arch.cli.session import answer_anyway, assessment_of, repository, today_of
from spbe_arch.exchange.catalog import catalogue_of
from spbe_arch.model.architecture import Architecture

FORMATS = ("json",)
EXPORTS: Mapping[str, Callable[[Architecture], str]] = {"catalog": catalogue_of}


def configure(arguments: Arguments) -> None:
    """Add what to export."""
    arguments.add_argument("what", metavar="BENTUK", help=f"salah satu dari: {', '.join(EXPORTS)}")


def run(options: Namespace) -> int:
    """Write one export; findings elsewhere are only mentioned."""
    if options.what not in EXPORTS:
        raise Failure(f"bentuk `{options.what}` tidak dikenal{did_you_mean(options.what, EXPORTS)}")
    assessment = assessment_of(repository(options), today_of(options))
    publish(EXPORTS[options.what](assessment.analysis.architecture), options)
    answer_anyway(assessment, note)
    return OK
