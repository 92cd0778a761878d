"""The annexes: every initiative, gap and constraint with all that the model holds of it."""

from collections.abc import Iterable, Iterator, Mapping

from spbe_arch.analysis.roadmap.obstacles import GROUPS
from spbe_arch.analysis.roadmap.owners import belongs
from spbe_arch.documents.entity_facts import facts_of
from spbe_arch.documents.figures import initial
from spbe_arch.documents.manuscript import Block, Heading, Paragraph, text
from spbe_arch.documents.peta_rencana.obstacles import constraints
from spbe_arch.documents.peta_rencana.words import LETTERS, content_title, official_content
from spbe_arch.documents.scope import Scope, grouped
from spbe_arch.documents.telling import KIND_WORDS, anchor_of
from spbe_arch.model.kinds import Coverage, Entity, Gap, Initiative
from spbe_arch.model.types import DOMAINS, UNKNOWN

CANCELLED = "Inisiatif berikut tidak dihitung dalam anggaran dan tidak menutup kesenjangan."
Groups = Mapping[str, tuple[Entity, ...]]


def annexes(scope: Scope) -> Iterator[Block]:
    """Yield the annexes; those of which there is nothing are left out."""
    yield from _annex(scope, f"Rincian inisiatif {scope.time}", "lampiran-inisiatif", _by_content(scope.initiatives))
    yield from _annex(scope, "Inisiatif pada tahun lain", "lampiran-inisiatif-lain", _by_content(scope.others))
    yield from _annex(
        scope, "Inisiatif yang dibatalkan", "lampiran-inisiatif-batal", _by_content(scope.cancelled), CANCELLED
    )
    yield from gap_annex(scope)
    yield from _annex(scope, "Rincian kendala", "lampiran-kendala", _by_group(scope))
    regions = sorted(scope.edition.architecture.of_kind(Coverage), key=lambda found: (found.name.casefold(), found.id))
    ours = tuple(found for found in regions if belongs(found, scope.units))
    yield from _annex(scope, "Rincian cakupan wilayah", "lampiran-cakupan", {"Wilayah": ours})


def _by_group(scope: Scope) -> Groups:
    groups: dict[str, list[Entity]] = {}
    for view in constraints(scope):
        name = "Kelompok belum disebut" if view.group == UNKNOWN else GROUPS.get(view.group, initial(view.group))
        groups.setdefault(name, []).append(scope.edition.architecture.entities[view.id])
    return {name: tuple(found) for name, found in groups.items()}


def gap_annex(scope: Scope) -> Iterator[Block]:
    """Yield every gap in full, domain by domain."""
    groups: dict[str, list[Entity]] = {initial(KIND_WORDS[domain]): [] for domain in DOMAINS}
    for gap in scope.gaps:
        groups.setdefault(_domain(gap), []).append(gap)
    yield from _annex(
        scope, "Rincian kesenjangan", "lampiran-kesenjangan", {key: tuple(ones) for key, ones in groups.items()}
    )


def _domain(gap: Gap) -> str:
    key = (gap.domain or "").replace("_", "-")
    return initial(KIND_WORDS[key]) if key in DOMAINS else gap.domain or "Domain belum disebut"


def _by_content(initiatives: Iterable[Initiative]) -> Groups:
    return {
        official_content(name) if name in LETTERS else content_title(name): tuple(found)
        for name, found in grouped(initiatives)
    }


def _annex(scope: Scope, title: str, anchor: str, groups: Groups, lead: str = "") -> Iterator[Block]:
    if not any(groups.values()):
        return
    yield Heading(1, title, anchor)
    if lead:
        yield Paragraph(text(lead))
    for name, entities in groups.items():
        if entities:
            yield Heading(2, name)
        for found in entities:
            yield Heading(3, found.name, anchor_of(found.id))
            yield facts_of(scope.analysis, found)
