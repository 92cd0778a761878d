"""What a user calls an object, and the id that it has."""

from collections.abc import Iterable

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.cli.failure import Failure
from spbe_arch.model.architecture import NATIONAL, OUTSIDE
from spbe_arch.model.kinds import KINDS
from spbe_arch.model.near import nearest


def known_id(analysis: Analysis, written: str) -> str:
    """Return the id for what a user typed: an id, the path of its file, or a slug that only one kind has."""
    wanted = written.removeprefix("./").removeprefix("architecture/").removesuffix(".yml")
    architecture = analysis.architecture
    if wanted in architecture.entities or _outside(analysis, wanted):
        return wanted
    alike = [f"{kind}/{wanted}" for kind in KINDS if f"{kind}/{wanted}" in architecture.entities]
    if len(alike) == 1:
        return alike[0]
    if alike:
        raise Failure(f"`{written}` dapat berarti {_listed(alike)}; tulis lengkap dengan jenisnya")
    national = (f"{NATIONAL}/{slug}" for slug in analysis.reference.national)
    raise Failure(f"`{written}` tidak ada di repositori ini{_meant(wanted, (*architecture.entities, *national))}")


def name_of(analysis: Analysis, entity_id: str) -> str:
    """Return the name of an entity, of a national application, or of an outside system."""
    kind, _, slug = entity_id.partition("/")
    if kind == NATIONAL and slug in analysis.reference.national:
        return analysis.reference.national[slug].name
    return analysis.architecture.name_of(entity_id)


def _outside(analysis: Analysis, wanted: str) -> bool:
    kind, _, rest = wanted.partition("/")
    if kind == NATIONAL:
        return rest in analysis.reference.national
    return kind == OUTSIDE and bool(analysis.architecture.incoming(wanted))


def _meant(wanted: str, ids: Iterable[str]) -> str:
    """Compare whole ids, then slugs alone: people forget the kind more often than the name."""
    ids = sorted(ids)
    near = nearest(wanted, ids, cutoff=70)
    if near is None:
        slug = nearest(wanted.rpartition("/")[2], {entity_id.partition("/")[2] for entity_id in ids}, cutoff=70)
        near = next((entity_id for entity_id in ids if entity_id.partition("/")[2] == slug), None)
    return f"; maksudnya `{near}`?" if near else "; `spbe query --kolom id` menampilkan semua id"


def _listed(ids: Iterable[str]) -> str:
    return " atau ".join(f"`{entity_id}`" for entity_id in ids)
