"""The catalogue of another agency as a file: read here, written by `catalog`. It needs no architecture to be read."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

from spbe_arch.analysis.duplicates import CatalogueEntry, Context
from spbe_arch.analysis.naming import slug_of

FORMAT = "spbe-katalog-1"
MAX_BYTES = 256 * 1024 * 1024
NAME, OUTSIDE = "katalog.json", "luar"
HELP = "buat dengan `spbe export catalog` di repositori instansi itu"


class CatalogueError(Exception):
    """The file is no catalogue; the text says why."""


@dataclass(frozen=True)
class Catalogue(Sequence[CatalogueEntry]):
    """The applications of another agency. Records become entries when somebody looks at them: there may be many."""

    agency: str
    digest: str
    records: tuple[Mapping[str, Any], ...]

    def __len__(self) -> int:
        return len(self.records)

    def __getitem__(self, number: Any) -> Any:
        return _entry(self.agency, self.records[number])

    def __iter__(self) -> Iterator[CatalogueEntry]:
        return (_entry(self.agency, record) for record in self.records)


def read_catalogue(path: Path) -> Catalogue:
    """Read the catalogue of another agency, or the one in a folder. Raises CatalogueError."""
    try:
        path = path / NAME if path.is_dir() else path
        if path.stat().st_size > MAX_BYTES:
            raise CatalogueError(f"`{path}` lebih besar dari 256 MiB")
        content = path.read_bytes()
        document = json.loads(content.decode("utf-8-sig"))
    except OSError as error:
        raise CatalogueError(f"`{path}` tidak dapat dibaca: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise CatalogueError(f"`{path}` bukan katalog JSON; {HELP}") from error
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise CatalogueError(f"`{path}` bukan katalog ({FORMAT}); {HELP}")
    records = document.get("aplikasi")
    if not isinstance(records, list) or not all(map(_complete, records)):
        raise CatalogueError(f"katalog `{path}` rusak: setiap aplikasi perlu `id` dan `nama`; {HELP}")
    agency = document.get("instansi")
    digest = blake2b(content, digest_size=20).hexdigest()
    return Catalogue(agency if isinstance(agency, str) and agency.strip() else path.stem, digest, tuple(records))


def _complete(record: Any) -> bool:
    return isinstance(record, dict) and isinstance(record.get("id"), str) and isinstance(record.get("nama"), str)


def _entry(agency: str, record: Mapping[str, Any]) -> CatalogueEntry:
    """Make an entry of a record; an id that decisions and integrations can name is `luar/<instansi>/<aplikasi>`."""
    unit = _text(record, "unit_kerja")
    return CatalogueEntry(
        id=f"{OUTSIDE}/{slug_of(agency)}/{record['id']}",
        scope="sibling",
        name=record["nama"],
        description=_text(record, "uraian"),
        owner=agency,
        agency=agency,
        unit=f"{unit}, {agency}" if unit else agency,
        aliases=_texts(record, "alias"),
        context=Context(codes=_texts(record, "kode")),
    )


def _text(record: Mapping[str, Any], key: str) -> str:
    value = record.get(key)
    return value if isinstance(value, str) else ""


def _texts(record: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = record.get(key)
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()
