"""Which pictures the page of an entity shows: at most two, and the second only where it adds something."""

from collections.abc import Callable, Mapping
from functools import partial

from spbe_arch.diagrams import views
from spbe_arch.diagrams.view import View
from spbe_arch.model.kinds import Entity
from spbe_arch.site.context import Site
from spbe_arch.site.parts.figures import Figure, Rest, Spot, figure

UNIT, AROUND, EXCHANGES, BLUEPRINT = "unit-kerja", "gambar", "integrasi", "cetak-biru"
FEW = 2
"""How many exchange data where there is one exchange; the neighbours say almost as much."""
Make = Callable[..., View]
Views = tuple[tuple[str, Make], ...]


def entity_figures(site: Site, here: str, entity: Entity) -> tuple[Figure, ...]:
    """Return the pictures of an entity, the one that answers best first."""
    shown: list[Figure] = []
    most = 1 if entity.kind == UNIT else 2
    for anchor, make in _wanted(site, entity):
        if len(shown) < most:
            spot = Spot(here, anchor, site.words(f"picture.{anchor}"), _rest(anchor))
            found = figure(site, spot, make, () if anchor == EXCHANGES else [other.ids for other in shown])
            shown += [found] if found else []
    return tuple(shown)


def _rest(anchor: str) -> Rest:
    return {AROUND: Rest.RELATIONS, BLUEPRINT: Rest.GROUP}.get(anchor, Rest.TABLE)


def _wanted(site: Site, entity: Entity) -> Views:
    around: tuple[str, Make] = AROUND, partial(views.neighbourhood, site.analysis, entity.id)
    special = _SPECIAL.get(entity.kind)
    own = special(site, entity.id) if special else ()
    return (around, *own) if entity.kind == "aplikasi" else (*own, around)


def _application(site: Site, entity_id: str) -> Views:
    hosting: tuple[str, Make] = "penempatan", partial(views.hosting, site.analysis, entity_id)
    known = site.exchanges_of.get(entity_id, ())
    partners = {end for exchange in known for end in exchange.ends}
    exchanges: tuple[str, Make] = (
        EXCHANGES,
        partial(views.integration_map, site.analysis, entity_id, known=known),
    )
    return (exchanges, hosting) if len(partners) > FEW else (hosting, exchanges)


def _service(site: Site, entity_id: str) -> Views:
    return (("rantai", partial(views.service_chain, site.analysis, entity_id)),)


def _infrastructure(site: Site, entity_id: str) -> Views:
    return (("penempatan", partial(views.hosting, site.analysis, entity_id)),)


def _initiative(site: Site, entity_id: str) -> Views:
    return (("rantai-inisiatif", partial(views.initiative_chain, site.analysis, entity_id)),)


def _unit(site: Site, entity_id: str) -> Views:
    return ((BLUEPRINT, partial(views.unit_blueprint, site.analysis, entity_id)),)


_SPECIAL: Mapping[str, Callable[[Site, str], Views]] = {
    UNIT: _unit,
    "layanan": _service,
    "aplikasi": _application,
    "infrastruktur": _infrastructure,
    "inisiatif": _initiative,
}
