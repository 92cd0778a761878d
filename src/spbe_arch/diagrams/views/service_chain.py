"""What one service stands on: from the processes it serves down to what protects it."""

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.diagrams.view import Flow, View
from spbe_arch.diagrams.views.lanes import Lane, Plan, neighbours, stack
from spbe_arch.diagrams.views.nodes import legend_of, name_of
from spbe_arch.diagrams.words import Wording, wording
from spbe_arch.model.types import DOMAINS

PROCESS, SERVICE, DATA, APPLICATION, INFRASTRUCTURE, SECURITY = DOMAINS
JOINS = (
    (PROCESS, SERVICE),
    (SERVICE, DATA),
    (SERVICE, APPLICATION),
    (DATA, APPLICATION),
    (APPLICATION, INFRASTRUCTURE),
    (INFRASTRUCTURE, SECURITY),
)


def service_chain(analysis: Analysis, service_id: str, limit: int = 5, words: Wording | None = None) -> View:
    """Return the chain of a service, at most ``limit`` of each kind."""
    words = words or wording()
    chain = _chain(analysis, service_id)
    lanes = tuple(Lane(kind, words.kinds(kind, len(ids)), ids) for kind, ids in chain.items())
    joins = JOINS if chain[INFRASTRUCTURE] else (*JOINS, (APPLICATION, SECURITY), (DATA, SECURITY))
    made = stack(analysis, lanes, Plan(service_id, limit, joins), words)
    return View(
        title=words("chain.title", name=name_of(analysis, service_id)),
        sentence=_sentence(name_of(analysis, service_id), chain, words),
        nodes=made.nodes,
        links=made.links,
        groups=made.groups,
        legend=legend_of(made.nodes, made.links, words),
        flow=Flow.DOWN,
    )


def _chain(analysis: Analysis, service_id: str) -> dict[str, tuple[str, ...]]:
    service = (service_id,)
    applications = neighbours(analysis, service, APPLICATION)
    data = neighbours(analysis, service, DATA)
    infrastructure = neighbours(analysis, applications, INFRASTRUCTURE)
    return {
        PROCESS: neighbours(analysis, service, PROCESS),
        SERVICE: service,
        DATA: data,
        APPLICATION: applications,
        INFRASTRUCTURE: infrastructure,
        SECURITY: neighbours(analysis, (*service, *data, *applications), SECURITY),
    }


def _sentence(name: str, chain: dict[str, tuple[str, ...]], words: Wording) -> str:
    needed = (DATA, APPLICATION, INFRASTRUCTURE, SECURITY)
    stands_on = words.counted({kind: len(chain[kind]) for kind in needed})
    lacking = words.listed(words.kinds(kind) for kind in (PROCESS, *needed) if not chain[kind])
    said = words("chain.sentence", name=name, on=stands_on) if stands_on else words("chain.alone", name=name)
    return f"{said} {words('chain.lacking', kinds=lacking)}" if lacking else said
