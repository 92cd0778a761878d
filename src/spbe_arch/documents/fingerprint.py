"""A hash of what an architecture says, so that a document and a model can be told to belong together.

Comments, the order of keys and the machine do not matter; every value, and how sure it is, does.
"""

import json
from hashlib import sha256

from spbe_arch.model.architecture import Architecture
from spbe_arch.model.kinds import Entity

SHOWN = 16
_NOT_CONTENT = {"origin", "provenance", "faulty"}


def fingerprint(architecture: Architecture) -> str:
    """Return the fingerprint, short enough to be read aloud."""
    digest = sha256()
    for entity in (architecture.agency, architecture.settings, *architecture.entities.values()):
        digest.update(_content(entity).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:SHOWN]


def _content(entity: Entity) -> str:
    content = entity.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude=_NOT_CONTENT)
    sure = sorted(
        ([str(key) for key in keys], said.unknown, said.estimated, said.source)
        for keys, said in entity.provenance.items()
    )
    return json.dumps([entity.id, content, sure], sort_keys=True)
