"""Every exchange of data between applications as one value: from whom, to whom, through what."""

from collections.abc import Iterator
from dataclasses import dataclass

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.diagrams.view import Direction
from spbe_arch.diagrams.views.nodes import name_of
from spbe_arch.diagrams.words import Wording
from spbe_arch.model.finding import Severity
from spbe_arch.model.kinds import Application, Integration
from spbe_arch.rules import exchange_avoiding_connector

DIRECT, CONNECTOR, BY_HAND, PLAIN = "langsung", "splp", "berkas", "plain"
SEVERITY_OF_STYLE = (PLAIN, CONNECTOR, BY_HAND, DIRECT)
_WAYS = {"kirim": Direction.FORWARD, "terima": Direction.BACK, "dua-arah": Direction.BOTH}


@dataclass(frozen=True, slots=True)
class Exchange:
    """Data that goes from ``source`` to ``target``, or both ways; ``style`` tells through what."""

    source: str
    target: str
    direction: Direction
    style: str
    label: str

    @property
    def ends(self) -> tuple[str, str]:
        """Both applications."""
        return self.source, self.target


def exchanges(analysis: Analysis, words: Wording) -> tuple[Exchange, ...]:
    """Return every exchange that resolves, the applications that state them in order.

    Which links avoid the connector is for the rule to say: picture and finding never disagree.
    """
    avoiding = frozenset(_avoiding(analysis))
    return tuple(_exchanges(analysis, avoiding, words))


def _avoiding(analysis: Analysis) -> Iterator[tuple[str | None, object]]:
    for finding in exchange_avoiding_connector.check(analysis):
        if finding.severity is Severity.WARNING:
            yield finding.entity, finding.keys[1]


def _exchanges(
    analysis: Analysis, avoiding: frozenset[tuple[str | None, object]], words: Wording
) -> Iterator[Exchange]:
    for application in analysis.architecture.of_kind(Application):
        for edge in analysis.architecture.outgoing(application.id):
            if edge.keys[0] != "integrasi" or edge.keys[-1] != "ke":
                continue
            integration = application.integrations[int(edge.keys[1])]
            way = _WAYS.get((integration.direction or "").lower(), Direction.NONE)
            turned = way is Direction.BACK
            yield Exchange(
                source=edge.target if turned else application.id,
                target=application.id if turned else edge.target,
                direction=Direction.FORWARD if turned else way,
                style=DIRECT if (application.id, edge.keys[1]) in avoiding else _style(integration),
                label=_label(analysis, integration, words),
            )


def _style(integration: Integration) -> str:
    channel = (integration.channel or "").lower()
    return CONNECTOR if channel == "splp" else BY_HAND if channel in ("berkas", "manual") else PLAIN


def _label(analysis: Analysis, integration: Integration, words: Wording) -> str:
    data = ", ".join(name_of(analysis, f"data/{slug}") for slug in integration.data)
    channel = integration.channel or words("channel.unknown")
    return " · ".join(part for part in (channel, integration.frequency, data) if part)
