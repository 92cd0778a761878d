"""What a draft is made from, as a digest; pages are taken from an earlier build only where it is the same."""

import hashlib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import spbe_arch
from spbe_arch.model.attributes import attribute_by_key, attributes
from spbe_arch.model.kinds import Entity
from spbe_arch.site.apart import apart
from spbe_arch.site.artifact import Artifact
from spbe_arch.site.context import Site
from spbe_arch.site.draft import OWN, Draft, Piece, made
from spbe_arch.site.page_memory import Within
from spbe_arch.site.paging import divided

MADE_WITH = ("jinja2", "markupsafe", "graphviz", "pygraphviz")


def pieces(site: Site, draft: Draft) -> tuple[Piece, ...]:
    """Return the pages of a draft, none of them too long: those of an earlier build, or made now."""
    memory = site.options.memory
    if memory is None:
        return tuple(piece for whole in made(draft) for piece in _divided(site, whole))
    return memory.pieces(
        keys_of(site).of(draft),
        lambda: site.names.noting(lambda: tuple(_parts(site, draft))),
        lambda asked: all(site.names.tell(entity_id) == name for entity_id, name in asked.items()),
    )


def _parts(site: Site, draft: Draft) -> Iterator[Piece | Within]:
    for piece in draft.make():
        if isinstance(piece, Draft):
            yield Within(keys_of(site).of(piece), pieces(site, piece))
        else:
            yield from _divided(site, piece)


def _divided(site: Site, piece: Piece) -> Iterator[Piece]:
    if isinstance(piece, Artifact):
        yield piece
    else:
        for part in apart(piece, site.words):
            yield from divided(part, site.words)


@lru_cache(maxsize=1)
def keys_of(site: Site) -> "PageKeys":
    """Return the digests of a site."""
    return PageKeys(site)


class PageKeys:
    """The digests of the drafts of one site."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._nameless = hashlib.sha256("\0".join(_structure(site)).encode("utf-8", "replace"))
        self._structure = self._nameless.copy()
        self._structure.update("\0".join(map(site.name_of, site.architecture.entities)).encode("utf-8", "replace"))
        self._findings = _digest((site.assessment.findings, site.assessment.waived))
        self._values: dict[str, str] = {}

    def of(self, draft: Draft) -> str:
        """Return the digest of all that a draft is made from."""
        about: object = self._findings if draft.findings else None
        if draft.entity is not None:
            about = (_whole(draft.entity), self.site.findings.get(draft.entity.id, ()))
        shown = tuple(self._of_attribute(key) for key in sorted(draft.shows))
        digest = (self._nameless if draft.asks else self._structure).copy()
        digest.update(repr((draft.name, about, shown, draft.given)).encode("utf-8", "replace"))
        return digest.hexdigest()

    def _of_attribute(self, key: str) -> str:
        """Return the digest of what all objects say under a key of `OWN`."""
        if key not in self._values:
            self._values[key] = _digest(tuple(_said(self.site, key)))
        return self._values[key]


def _digest(value: object) -> str:
    return hashlib.sha256(repr(value).encode("utf-8", "replace")).hexdigest()


def _whole(entity: Entity) -> tuple[Any, ...]:
    return (entity, sorted(entity.provenance.items(), key=repr), sorted(entity.faulty), entity.origin.path)


def _said(site: Site, key: str) -> Iterator[object]:
    for entity in (site.architecture.agency, *site.architecture.entities.values()):
        if attribute := attribute_by_key(type(entity)).get(key):
            value = getattr(entity, attribute.name)
            doubts = sorted((item for item in entity.provenance.items() if item[0][:1] == (key,)), key=repr)
            if value or doubts or key in entity.faulty:
                yield entity.id, value, doubts, key in entity.faulty


def _structure(site: Site) -> Iterator[str]:
    """Yield what every page may show: the tool, the choices, and of every object all but its name and what is `OWN`."""
    architecture, options = site.architecture, site.options
    yield from _tool()
    yield repr((options.audience, options.lang, options.draws, bool(options.downloads)))
    yield repr((site.withheld, site.analysis.today))
    yield repr((_whole(architecture.agency), architecture.settings))
    yield repr(sorted(site.reference.national.items()))
    yield repr(site.exchanges)
    for entity in architecture.entities.values():
        yield repr(tuple(_shown_of(entity)))


def _shown_of(entity: Entity) -> Iterator[object]:
    yield type(entity).__name__
    yield entity.id
    yield from (getattr(entity, found.name) for found in attributes(type(entity)) if found.key not in _ELSEWHERE)
    yield sorted(((key, value) for key, value in entity.provenance.items() if key[:1] not in _OWN_PATHS), key=repr)
    yield sorted(entity.faulty - OWN)


_ELSEWHERE = OWN | {"nama"}
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
