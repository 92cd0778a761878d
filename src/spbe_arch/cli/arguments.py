"""The options every command shares, and argparse that speaks Indonesian."""

import re
from argparse import ArgumentParser, HelpFormatter, Namespace
from collections.abc import Sequence
from typing import Any, NoReturn, Protocol

from spbe_arch.cli import COMMANDS
from spbe_arch.cli.failure import Failure, did_you_mean
from spbe_arch.cli.output import print_text

FAIL_ON = ("error", "warning", "info", "never")
LANGUAGES = ("id", "en")
USAGE = "pakai: "  # as long as "usage: ": argparse cuts off that many characters when options and paths mix


class Arguments(Protocol):
    """Takes the arguments of a command, as argparse's parsers and groups do."""

    def add_argument(self, *names: str, **settings: Any) -> Any:
        """Declare one argument."""


class Command(Protocol):
    """A module that is a command. The first of ``FORMATS`` is its default.

    It may also state ``FAIL_ON`` (what `--fail-on` knows, its default first) and ``OUTPUT`` (the placeholder of
    `--output` and what it says about it).
    """

    FORMATS: tuple[str, ...]

    def configure(self, arguments: Arguments) -> None:
        """Add the command's own arguments."""

    def run(self, options: Namespace) -> int:
        """Do it, and return the exit code."""


class _Formatter(HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, USAGE if prefix is None else prefix)


class _Parser(ArgumentParser):
    """argparse whose mistakes are one line in Indonesian."""

    def error(self, message: str) -> NoReturn:
        raise Failure(f"{_in_indonesian(message, self)}; lihat `{self.prog} --help`")


def parse(word: str, command: Command, arguments: Sequence[str]) -> Namespace | None:
    """Return the options of a command, or None when its help was printed; wrong ones raise ``Failure``."""
    summary = next(summary for name, summary, _module in COMMANDS if name == word)
    parser = _Parser(
        prog=f"spbe {word}",
        description=f"{summary[0].upper()}{summary[1:]}.",
        formatter_class=_Formatter,
        add_help=False,
        allow_abbrev=False,
    )
    command.configure(parser.add_argument_group("khusus perintah ini"))
    _add_common(parser, command)
    if "-h" in arguments or "--help" in arguments:
        print_text(parser.format_help())
        return None
    parser.usage = ""  # argparse would lay it out now, for mistakes that we word otherwise
    return parser.parse_intermixed_args(list(arguments))


def _add_common(parser: ArgumentParser, command: Command) -> None:
    group = parser.add_argument_group("opsi semua perintah")
    fail_on = getattr(command, "FAIL_ON", FAIL_ON)
    group.add_argument("--repo", metavar="DIR", help="folder repositori (bawaan: di sini, lalu ke atas)")
    group.add_argument(
        "--format", choices=command.FORMATS, default=command.FORMATS[0], help="bentuk keluaran (bawaan: %(default)s)"
    )
    where, about = getattr(command, "OUTPUT", ("BERKAS", "tulis ke sini, bukan ke layar"))
    group.add_argument("--output", metavar=where, help=about)
    group.add_argument("--lang", choices=LANGUAGES, default="id", help="bahasa keterangan (bawaan: %(default)s)")
    group.add_argument(
        "--fail-on", choices=fail_on, default=fail_on[0], help="temuan terendah yang menggagalkan (bawaan: %(default)s)"
    )
    group.add_argument("--today", metavar="TTTT-BB-HH", help="hari yang dianggap hari ini")
    group.add_argument("-h", "--help", action="store_true", help="tampilkan bantuan ini")


_MESSAGES = (
    (r"the following arguments are required: (.*)", r"belum disebut: \1"),
    (r"argument (\S+): invalid choice: (.*?) \(choose from (.*)\)", r"\1 tidak mengenal \2; pilihannya \3"),
    (r"argument (\S+): expected one argument", r"\1 memerlukan satu nilai"),
    (r"argument (\S+): expected at least one argument", r"\1 memerlukan sedikitnya satu nilai"),
    (r"argument (\S+): expected (\d+) arguments", r"\1 memerlukan \2 nilai"),
    (r"argument (\S+): invalid (?:\S+) value: (.*)", r"\1 tidak dapat membaca \2"),
    (r"argument (\S+): not allowed with argument (\S+)", r"\1 tidak dapat dipakai bersama \2"),
    (r"argument (\S+): ignored explicit argument (.*)", r"\1 tidak menerima nilai \2"),
    (r"one of the arguments (.*) is required", r"sebut salah satu dari \1"),
    (r"unrecognized arguments: (.*)", r"tidak dikenal: \1"),
)


def _in_indonesian(message: str, parser: ArgumentParser) -> str:
    for pattern, indonesian in _MESSAGES:
        if match := re.fullmatch(pattern, message, re.DOTALL):
            text = match.expand(indonesian)
            return text + _meant_option(match.group(1), parser) if pattern.startswith("unrecognized") else text
    return message


def _meant_option(unknown: str, parser: ArgumentParser) -> str:
    known = [option for action in parser._actions for option in action.option_strings]  # noqa: SLF001 - no public way
    return did_you_mean(unknown.split(maxsplit=1)[0].partition("=")[0], known)
