"""The applications of one repository as a file that another can hold its proposals against."""

import json
from typing import Any

from spbe_arch.analysis.duplicates import CatalogueEntry
from spbe_arch.analysis.gate import own_entry
from spbe_arch.exchange.catalogue_file import FORMAT
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.kinds import Application

INTERNAL = "internal"


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
        "kode": list(entry.context.codes),
    }
