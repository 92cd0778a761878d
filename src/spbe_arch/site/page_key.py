"""What a draft is made from, as a digest; pages are taken from an earlier build only where it is the same."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from spbe_arch.loading.cache import tool_digest
from spbe_arch.model.attributes import attribute_by_key
from spbe_arch.model.kinds import CodeExtension, Entity
from spbe_arch.site.context import Site
from spbe_arch.site.dividing.apart import apart
from spbe_arch.site.dividing.paging import divided
from spbe_arch.site.drafts.artifact import Artifact
from spbe_arch.site.drafts.draft import Draft, Piece, made
from spbe_arch.site.drafts.page_memory import Within


def pieces(site: Site, draft: Draft) -> tuple[Piece, ...]:
    """Return the pages of a draft, none of them too long: those of an earlier build, or made now."""
    memory = site.options.memory
    if memory is None:
        return tuple(piece for whole in made(draft) for piece in _divided(site, whole))
    return memory.pieces(
        keys_of(site).of(draft),
        lambda: site.questions.noting(lambda: tuple(_parts(site, draft))),
        site.questions.holds,
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
        self._asking = _joined(hashlib.sha256(), _always(site))
        self._structure = _joined(self._asking, _shown(site))
        self._findings = _digest((site.assessment.findings, site.assessment.waived))
        self._values: dict[str, str] = {}

    def of(self, draft: Draft) -> str:
        """Return the digest of all that a draft is made from."""
        about: object = self._findings if draft.findings else None
        if draft.entity is not None:
            about = (_whole(draft.entity), self.site.findings.get(draft.entity.id, ()))
        shown = tuple(self._of_attribute(key) for key in sorted(draft.shows))
        return _joined(
            self._asking if draft.asks else self._structure, (repr((draft.name, about, shown, draft.given)),)
        ).hexdigest()

    def _of_attribute(self, key: str) -> str:
        """Return the digest of what all objects say under a key of `OWN`."""
        if key not in self._values:
            self._values[key] = _digest(tuple(_said(self.site, key)))
        return self._values[key]


def _joined(before: "hashlib._Hash", texts: Iterable[str]) -> "hashlib._Hash":
    after = before.copy()
    after.update("\0".join(texts).encode("utf-8", "replace"))
    return after


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


def _always(site: Site) -> Iterator[str]:
    """Yield what every page may show without asking: the tool, the choices, and what is no object."""
    architecture, options = site.architecture, site.options
    yield tool_digest()
    yield repr((options.audience, options.lang, options.draws, bool(options.downloads)))
    yield repr((site.withheld, site.analysis.today))
    yield repr((_whole(architecture.agency), architecture.settings))
    yield repr(sorted(site.reference.national.items()))
    yield repr((site.years, architecture.of_kind(CodeExtension)))


def _shown(site: Site) -> Iterator[str]:
    """Yield what the other pages may show: of every object all but what is `OWN`."""
    yield repr(site.exchanges)
    yield from site.questions.shown.values()
    yield from map(site.name_of, site.architecture.entities)
