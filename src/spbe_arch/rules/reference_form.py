"""Whether a reference that leads nowhere is only written in the wrong form, and how it is meant to be written."""

from typing import NamedTuple

from spbe_arch.model.architecture import NATIONAL, Architecture, Unresolved
from spbe_arch.model.attributes import RefTo
from spbe_arch.model.kinds import KINDS


class WrongForm(NamedTuple):
    """What is wrong with how a reference is written, and what to write instead, if that is known."""

    message: str
    help: str
    meant: str | None = None


def wrong_form(architecture: Architecture, missing: Unresolved) -> WrongForm | None:
    """Return the wrong form of a reference, or None where its object simply does not exist."""
    reference, written, key = missing.attribute.reference, missing.written, missing.attribute.key
    assert reference is not None
    name = written.removeprefix("./").removeprefix("architecture/").removesuffix(".yml")
    if written != name and (target := _allowed(architecture, reference, name)):
        return _written_as(reference, target, f"`{written}` pada `{key}` adalah nama berkas, bukan slug")
    if target := _allowed(architecture, reference, name):
        form = "ditulis dengan jenisnya" if reference.qualified else "ditulis tanpa jenisnya"
        return _written_as(reference, target, f"`{written}`: rujukan pada `{key}` {form}")
    if target := _by_name(architecture, missing):
        return _written_as(reference, target, f"`{written}` pada `{key}` adalah nama, bukan slug")
    return _wrong_kind(architecture, reference, name, key)


def _allowed(architecture: Architecture, reference: RefTo, written: str) -> str | None:
    """Return the id of an allowed kind that the reference means under another form."""
    kind, _, slug = written.rpartition("/")
    kinds = [kind] if kind in reference.kinds else list(reference.kinds) if not kind else []
    found = [f"{kind}/{slug}" for kind in kinds if f"{kind}/{slug}" in architecture.entities]
    return found[0] if len(found) == 1 else None


def _by_name(architecture: Architecture, missing: Unresolved) -> str | None:
    """Return the id of the object that bears what is written as its name."""
    entity = architecture.entities.get(missing.probable or "")
    return entity.id if entity and entity.name.casefold() == missing.written.strip().casefold() else None


def _written_as(reference: RefTo, target: str, message: str) -> WrongForm:
    meant = target if reference.qualified else target.partition("/")[2]
    return WrongForm(message, f"maksudnya `{meant}`?", meant)


def _wrong_kind(architecture: Architecture, reference: RefTo, written: str, key: str) -> WrongForm | None:
    stated, _, slug = written.rpartition("/")
    kinds = [stated] if stated in KINDS and written in architecture.entities else [kind for kind in KINDS if not stated]
    found = [kind for kind in kinds if kind not in reference.kinds and f"{kind}/{slug}" in architecture.entities]
    if not found or stated in reference.kinds:
        return None
    wanted = ", ".join(KINDS[kind].word.lower() for kind in reference.kinds if kind in KINDS) or NATIONAL
    message = f"`{written}` adalah {KINDS[found[0]].word.lower()}, sedangkan `{key}` menunjuk {wanted}"
    elsewhere = found[0].replace("-", "_")
    return WrongForm(message, f"tulis {wanted} yang dimaksud, atau pindahkan ke kunci untuk {elsewhere}")
