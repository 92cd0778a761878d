"""Pertukaran data dengan instansi lain tanpa SPLP.

Pertukaran data antarinstansi dilakukan lewat Sistem Penghubung Layanan Pemerintah, bukan sambungan langsung: sambungan
langsung tidak tercatat, tidak seragam pengamanannya, dan putus satu per satu. Berkas dan cara manual dilaporkan sebagai
keterangan. Sambungan dengan bank dan badan usaha di luar pemerintah tidak termasuk.
"""

from collections.abc import Iterator
from dataclasses import replace

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.architecture import Architecture, Edge
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Application, InfrastructureElement
from spbe_arch.model.kinds.infrastructure import CloudService, Server
from spbe_arch.rules.chain import alive, neighbours

RULE = Rule("HKM002", Severity.WARNING, "Pertukaran antarinstansi tanpa SPLP", __doc__, ("perpres-82-2023",))
CONNECTOR = "splp"
BY_HAND = ("berkas", "manual")
BUSINESSES = frozenset(("bank", "pt", "cv", "google", "whatsapp"))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every exchange of ours with the outside that names another channel, or none; files are milder."""
    architecture = analysis.architecture
    for application in alive(analysis, Application):
        if application.national or "integrasi" in application.faulty:
            continue
        for edge in architecture.outgoing(application.id):
            if edge.keys[0] == "integrasi" and edge.keys[-1] == "ke" and _outside(architecture, edge.target):
                yield from _avoiding(application, edge)


def _outside(architecture: Architecture, end: str) -> bool:
    """Whether another agency runs the other end: also where it is our entry of a national application."""
    kind, _, name = end.partition("/")
    if kind == "luar":
        return BUSINESSES.isdisjoint(name.lower().replace("_", "-").replace(" ", "-").split("-"))
    entity = architecture.entities.get(end)
    if not isinstance(entity, Application) or entity.national is None:
        return kind == "nasional"
    places = neighbours(architecture, end, InfrastructureElement)
    return not any(isinstance(place, Server | CloudService) for place in places)


def _avoiding(application: Application, edge: Edge) -> Iterator[Finding]:
    place = (*edge.keys[:2], "kanal")
    integration = application.integrations[int(edge.keys[1])]
    channel, end = integration.channel or "", integration.end or edge.target
    if channel.lower() == CONNECTOR or place in application.provenance:
        return
    how = f"lewat {channel}, bukan SPLP" if channel else "tanpa menyebut SPLP"
    found = RULE.at(
        application,
        *place,
        message=f"'{application.name}' bertukar data dengan `{end}` {how}",
        help="alihkan ke penghubung layanan dan tulis `kanal: SPLP`; bila belum mungkin, beri `pengecualian` beralasan",
        value=end,
    )
    yield replace(found, severity=Severity.INFO) if channel.lower() in BY_HAND else found
