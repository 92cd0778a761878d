"""`spbe schema [KIND]`: JSON Schema for editors."""

import json
from argparse import Namespace
from pathlib import Path

from spbe_arch.cli import OK
from spbe_arch.cli.arguments import Arguments
from spbe_arch.cli.failure import Failure, did_you_mean
from spbe_arch.cli.output import STDOUT, note, publish, write_file
from spbe_arch.exchange.json_schema import DIALECT, dumped, files_of, kinds_with_schema, schema_of

FORMATS = ("json",)
OUTPUT = ("TEMPAT", "berkas untuk satu jenis; tanpa jenis, folder dengan satu berkas tiap jenis")
SUFFIX = ".schema.json"


def configure(arguments: Arguments) -> None:
    """Add the kind."""
    arguments.add_argument("kind", nargs="?", metavar="JENIS", help="misalnya aplikasi; tanpa jenis, semuanya")


def run(options: Namespace) -> int:
    """Print a schema, or write one file for each kind into the folder `--output`."""
    kinds = kinds_with_schema()
    if options.kind is not None:
        if options.kind not in kinds:
            meant = did_you_mean(options.kind, kinds)
            raise Failure(f"jenis `{options.kind}` tidak dikenal{meant}; yang ada: {', '.join(kinds)}")
        publish(dumped(schema_of(options.kind)), options)
    elif options.output and options.output != STDOUT:
        _write_all(Path(options.output))
    else:
        publish(dumped({"$schema": DIALECT, "$defs": {kind: schema_of(kind) for kind in kinds}}), options)
    return OK


def schema_files() -> dict[str, str]:
    """Return the schema of every kind by file name."""
    return {f"{kind}{SUFFIX}": dumped(schema_of(kind)) for kind in kinds_with_schema()}


def _write_all(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise Failure(f"--output `{folder}` bukan folder; skema ditulis satu berkas untuk tiap jenis")
    files = schema_files()
    for name, text in files.items():
        write_file(folder / name, text)
    note(f"{len(files)} skema ditulis ke {folder}")
    note("untuk yaml-language-server (VS Code, Neovim, ...), tulis pada pengaturan `yaml.schemas`:")
    settings = {f"{folder.as_posix()}/{kind}{SUFFIX}": files_of(kind) for kind in kinds_with_schema()}
    for line in json.dumps({"yaml.schemas": settings}, ensure_ascii=False, indent=2).splitlines():
        note(f"  {line}")
    note("atau pada baris pertama sebuah berkas:")
    note(f"  # yaml-language-server: $schema={folder.as_posix()}/aplikasi{SUFFIX}")
