"""The applications of one repository as a file that another can hold its proposals against."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from spbe_arch.analysis.duplicates import CatalogueEntry
from spbe_arch.analysis.gate import own_entry
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.kinds import Application

FORMAT = "spbe-katalog-1"
MAX_BYTES = 256 * 1024 * 1024
INTERNAL = "internal"


class CatalogueError(Exception):
    """The file is no catalogue; the text says why."""


def catalogue_of(architecture: Architecture) -> str:
    """Return the catalogue of an agency as JSON: the applications in use that may be shown, sorted by id."""
    applications = [
        _record(own_entry(architecture, found))
        for found in architecture.of_kind(Application)
        if found.status in (None, "operasional") and found.access != INTERNAL and not found.national
    ]
    document = {"format": FORMAT, "instansi": architecture.agency.name, "aplikasi": applications}
    return json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _record(entry: CatalogueEntry) -> dict[str, Any]:
    return {
        "id": entry.id.partition("/")[2],
        "nama": entry.name,
        "uraian": entry.description,
        "unit_kerja": entry.unit,
        "alias": list(entry.aliases),
    }


def sibling_entries(path: Path) -> tuple[CatalogueEntry, ...]:
    """Read a sibling's catalogue; ids become `saudara/<file>/<slug>`. Raises CatalogueError."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise CatalogueError(f"`{path}` lebih besar dari 256 MiB")
        document = json.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise CatalogueError(f"`{path}` tidak dapat dibaca: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise CatalogueError(f"`{path}` bukan katalog JSON") from error
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise CatalogueError(f"`{path}` bukan katalog buatan `spbe export catalog`")
    return tuple(_entries(path.stem, document))


def _entries(name: str, document: Mapping[str, Any]) -> Iterator[CatalogueEntry]:
    agency = str(document.get("instansi", name))
    records = document.get("aplikasi")
    for record in records if isinstance(records, list) else ():
        if not isinstance(record, dict) or not isinstance(record.get("id"), str):
            raise CatalogueError(f"katalog {agency}: setiap aplikasi perlu `id` dan `nama`")
        aliases = record.get("alias", [])
        yield CatalogueEntry(
            id=f"saudara/{name}/{record['id']}",
            scope="sibling",
            name=str(record.get("nama", record["id"])),
            description=str(record.get("uraian", "")),
            owner=agency,
            agency=agency,
            unit=str(record.get("unit_kerja", "")),
            aliases=tuple(str(alias) for alias in aliases) if isinstance(aliases, list) else (),
        )
