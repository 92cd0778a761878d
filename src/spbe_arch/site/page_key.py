"""What the page of an object is made from, as a digest: everything of everything, but for a few named texts.

A page shows names, states and links of other objects, in relations and in pictures of unknown reach, so its digest
covers all of them. Only what ``OWN`` names is left out of that: such attributes show on the page of their own object
and nowhere on those of others, so that a change of a description makes one of these pages anew and not a thousand.
"""

import hashlib
from collections.abc import Callable, Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

import spbe_arch
from spbe_arch.model.attributes import attributes
from spbe_arch.model.kinds import Entity
from spbe_arch.site.context import Site
from spbe_arch.site.page import Page
from spbe_arch.site.proposals import proposed

OWN = frozenset(
    {
        *("uraian", "fungsi", "fungsi_layanan", "tujuan", "tujuan_layanan", "luaran", "tupoksi", "tentang", "dampak"),
        *("potensi_manfaat", "potensi_ekonomi", "potensi_risiko", "mitigasi_risiko", "dampak_risiko", "alasan"),
        *("rencana_pengembangan", "kanal_pengaduan", "penanggung_jawab", "sop", "url", "repositori", "alias", "reviu"),
        *("pengecualian", "adopsi_dari", "jumlah_pengguna", "jumlah_record", "biaya", "biaya_layanan", "lokasi"),
        *("bahasa_pemrograman", "basis_data", "kerangka_pengembangan", "tahun_pembuatan", "sumber_dana", "tarif"),
    }
)
"""Attributes of an object that no page of another object shows; a test changes each and looks."""
MADE_WITH = ("jinja2", "markupsafe", "graphviz", "pygraphviz")


class PageKeys:
    """The digests of the pages of one site."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._shared = hashlib.sha256("\0".join(_shared(site)).encode("utf-8", "replace"))

    def of(self, entity: Entity, more: object = None) -> str:
        """Return the digest of all the page of an object is made from; ``more`` is what it is given besides."""
        digest = self._shared.copy()
        seen = (
            *(entity, sorted(entity.provenance.items(), key=repr), sorted(entity.faulty), entity.origin.path),
            *(self.site.findings.get(entity.id, ()), proposed(self.site, entity), self.site.index.get(entity.id)),
            more,
        )
        digest.update(repr(seen).encode("utf-8", "replace"))
        return digest.hexdigest()


class KnownPages:
    """The pages of objects of one site: those of an earlier build where nothing changed that they are made from."""

    def __init__(self, site: Site) -> None:
        self._memory = site.options.memory
        self._keys = PageKeys(site) if self._memory else None

    def page(self, entity: Entity, make: Callable[[], Page], more: object = None) -> Page:
        """Return the page of an object, made where it is not known."""
        if self._memory is None or self._keys is None:
            return make()
        return self._memory.page(self._keys.of(entity, more), make)


def _shared(site: Site) -> Iterator[str]:
    """Yield what all pages have in common: the tool, the choices, and of every object what others may show of it."""
    architecture, options = site.architecture, site.options
    yield from _tool()
    yield repr((options.audience, options.lang, options.draws, site.withheld, site.analysis.today))
    yield repr((architecture.agency, architecture.settings))
    yield repr(sorted(site.reference.national.items()))
    for entity in architecture.entities.values():
        yield repr(tuple(_shown_of(entity)))


def _shown_of(entity: Entity) -> Iterator[object]:
    yield type(entity).__name__
    yield entity.id
    yield from (getattr(entity, attribute.name) for attribute in attributes(type(entity)) if attribute.key not in OWN)
    yield sorted(((key, value) for key, value in entity.provenance.items() if key[:1] not in _OWN_PATHS), key=repr)
    yield sorted(entity.faulty - OWN)


_OWN_PATHS = frozenset((key,) for key in OWN)


@cache
def _tool() -> tuple[str, ...]:
    """Return what tells one state of this tool from another: its files, and the packages pages are made with."""
    base = Path(spbe_arch.__file__).parent
    stamps = []
    for path in sorted(base.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            status = path.stat()
            stamps.append(f"{path.relative_to(base).as_posix()} {status.st_size} {status.st_mtime_ns}")
    return (*stamps, *(f"{name} {version(name)}" for name in MADE_WITH))
