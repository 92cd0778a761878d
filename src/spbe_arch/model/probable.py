"""The id that a reference which leads nowhere was probably meant to be."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Self

from spbe_arch.model.attributes import RefTo
from spbe_arch.model.kinds import Entity
from spbe_arch.model.near import nearest

NATIONAL, OUTSIDE = "nasional", "luar"


@dataclass(frozen=True, slots=True)
class Known:
    """The slugs of every kind, and the slug of every name."""

    slugs: Mapping[str, Collection[str]]
    names: Mapping[tuple[str, str], str]

    @classmethod
    def of(cls, entities: Collection[Entity], national: Collection[str]) -> Self:
        """Gather what may be meant: our entities and the national applications."""
        slugs: dict[str, list[str]] = {NATIONAL: sorted(national)}
        names: dict[tuple[str, str], str] = {}
        for entity in entities:
            slugs.setdefault(entity.kind, []).append(entity.slug)
            names.setdefault((entity.kind, entity.name.casefold()), entity.slug)
        return cls(slugs, names)

    def probable(self, reference: RefTo, written: str) -> str | None:
        """Return the id whose name was written, or whose slug is nearest to what was."""
        stated, _, slug = written.removesuffix(".yml").rpartition("/")
        kinds = (*reference.kinds, NATIONAL) if reference.outside else reference.kinds
        kind_meant = nearest(stated, kinds) if stated else None
        for kind in (kind_meant,) if kind_meant else kinds:
            if found := self.names.get((kind, written.strip().casefold())):
                return f"{kind}/{found}"
            if found := nearest(slug.replace("_", "-").replace(" ", "-"), self.slugs.get(kind, ())):
                return f"{kind}/{found}"
        return None
