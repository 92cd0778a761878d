"""What the architecture and the gate say of one national application, each piece with the OPD it belongs to."""

from collections.abc import Iterator, Mapping

from spbe_arch.analysis.adoption.values import AGENCY, BuiltInstead, Cell, Use
from spbe_arch.analysis.gate import PLANNED, Gate
from spbe_arch.model.architecture import Architecture, Edge
from spbe_arch.model.kinds import Application, BusinessProcess, Decision, Initiative, OrganisationUnit, Service
from spbe_arch.model.kinds.decision import REUSE

ENDED = "dihentikan"
MAKING = ("membangun", "meningkatkan")
OF_STATUS = {"usulan": Use.PLANNED, "pembangunan": Use.PLANNED, "dihentikan": Use.ENDED}


class Facts:
    """What is known of one national application, sorted by row."""

    def __init__(self, architecture: Architecture, gate: Gate, roots: Mapping[str, str]) -> None:
        self._architecture, self._roots = architecture, roots
        self._built: dict[str, list[tuple[Application, BuiltInstead]]] = {}
        for application in gate.judged:
            for candidate in gate.repetitions[application.id].of_scope("national"):
                if candidate.verdict == "duplicate":
                    decision = candidate.decision["id"] if candidate.decision else ""
                    proposed = application.status in PLANNED
                    found = BuiltInstead(application.id, candidate.score, proposed, decision)
                    self._built.setdefault(candidate.id, []).append((application, found))

    def about(self, national: str) -> Iterator[Cell]:
        """Yield what is known of a national application, each piece in the row of the OPD it belongs to."""
        for edge in self._architecture.incoming(national):
            yield from self._stated(edge, national)
        for application, found in self._built.get(national, ()):
            yield self._repeating(application, found, national)

    def _stated(self, edge: Edge, national: str) -> Iterator[Cell]:
        source = self._architecture.entities[edge.source]
        if isinstance(source, Application) and source.national and edge.attribute.key == "aplikasi_nasional":
            yield from self._entry(source, national)
        elif isinstance(source, Application) and source.status != ENDED:
            yield Cell(self._row(source.unit), national, Use.CONNECTED, connected=(source.id,))
        elif isinstance(source, Decision):
            about = self._architecture.find(Application, source.application or "")
            yield Cell(self._row(about.unit if about else source.unit), national, decisions=(source.id,))

    def _entry(self, entry: Application, national: str) -> Iterator[Cell]:
        """Our use of it belongs to its owner, and to the OPDs whose services and processes it carries."""
        services = (self._architecture.find(Service, slug) for slug in entry.services)
        processes = (self._architecture.find(BusinessProcess, slug) for slug in entry.processes)
        served = {self._row(found.unit) for found in (*services, *processes) if found and found.unit}
        use = OF_STATUS.get(entry.status or "", Use.USED)
        for row in sorted({self._row(entry.unit), *served}):
            yield Cell(row, national, use, entries=(entry.id,))
        for edge in self._architecture.incoming(entry.id):
            yield from self._linked(edge, entry, national)

    def _linked(self, edge: Edge, entry: Application, national: str) -> Iterator[Cell]:
        """Take whoever exchanges data with our use of it as connected, an initiative that makes it as its plan."""
        source = self._architecture.entities[edge.source]
        if isinstance(source, Application) and edge.keys[0] == "integrasi" and source.status != ENDED:
            yield Cell(self._row(source.unit), national, Use.CONNECTED, connected=(source.id,))
        elif isinstance(source, Initiative) and not source.cancelled and edge.keys[0] in MAKING:
            use = Use.PLANNED if OF_STATUS.get(entry.status or "") is Use.PLANNED else Use.NONE
            yield Cell(self._row(source.unit or entry.unit), national, use, initiatives=(source.id,))

    def _repeating(self, application: Application, found: BuiltInstead, national: str) -> Cell:
        row = self._row(application.unit)
        decision = self._architecture.entities.get(found.decision)
        if found.proposed and isinstance(decision, Decision) and decision.ruling == REUSE:
            return Cell(row, national, Use.PLANNED, decisions=(decision.id,))
        return Cell(row, national, Use.BUILT, built=(found,))

    def _row(self, unit: str | None) -> str:
        return self._roots.get(f"{OrganisationUnit.kind}/{unit}", AGENCY)
