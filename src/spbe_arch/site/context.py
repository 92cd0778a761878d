"""What every page is made from: the assessment an audience may see, the words, and indexes over both."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from spbe_arch.analysis.adoption import AdoptionMatrix, adoption_of
from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.maturity.compute import compute_all
from spbe_arch.analysis.maturity.from_model import inputs_of
from spbe_arch.analysis.maturity.values import AssessmentResult
from spbe_arch.assessment.assess import Assessment
from spbe_arch.assessment.audience import Audience, Withheld, published
from spbe_arch.diagrams.views import exchanges
from spbe_arch.diagrams.views.exchanges import Exchange
from spbe_arch.model.architecture import Architecture
from spbe_arch.model.finding import Finding, Rule
from spbe_arch.model.kinds import KINDS, SECURITY_TYPES, SINGLE_FILES, Entity
from spbe_arch.reference import Reference
from spbe_arch.reference.instruments import instruments
from spbe_arch.rules import RULES
from spbe_arch.rules.language import told
from spbe_arch.site.address import entity_page
from spbe_arch.site.drafts.asking import Questions, near
from spbe_arch.site.options import Options
from spbe_arch.site.pictures import spoken
from spbe_arch.site.words import Words, words

NATIONAL = "nasional"


@dataclass(frozen=True, eq=False)
class Site:
    """One site to be; what is made of it once can be kept by it."""

    assessment: Assessment
    options: Options
    withheld: Withheld
    words: Words
    whole: "Site | None" = None
    """The site of which all may be asked, for one of which it may not: see `asking`."""

    @property
    def analysis(self) -> Analysis:
        """The analysis the audience may see."""
        return self.assessment.analysis

    @property
    def architecture(self) -> Architecture:
        """The architecture the audience may see."""
        return self.analysis.architecture

    @property
    def reference(self) -> Reference:
        """The reference lists, with the agency's own codes."""
        return self.analysis.reference

    @cached_property
    def questions(self) -> Questions:
        """What can be asked about single objects, and a note of it."""
        return self.whole.questions if self.whole else Questions(self.architecture)

    @cached_property
    def near(self) -> "Site":
        """The same site of which one can only ask for one object or kind at a time."""
        analysis = replace(self.analysis, architecture=near(self.architecture, self.questions))
        return replace(self, assessment=replace(self.assessment, analysis=analysis), whole=self)

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years of the roadmap."""
        return self.whole.years if self.whole else self.analysis.roadmap.years

    @property
    def is_public(self) -> bool:
        """Whether the site is for everybody."""
        return self.options.audience is Audience.PUBLIC

    @cached_property
    def findings(self) -> Mapping[str, tuple[Finding, ...]]:
        """The findings by entity; those of the whole repository are at the empty text."""
        return _grouped((finding.entity or "", finding) for finding in self.assessment.findings)

    @cached_property
    def rules(self) -> Mapping[str, Rule]:
        """Every rule by code, in the language of the site."""
        return {rule.code: told(rule, self.options.lang.value) for rule in RULES}

    @cached_property
    def index(self) -> Mapping[str, AssessmentResult]:
        """What follows from every assessment, by id."""
        if self.whole:
            return self.whole.index
        computed = compute_all(instruments(), inputs_of(self.architecture))
        return {result.assessment: result for result in computed}

    @cached_property
    def exchanges(self) -> tuple[Exchange, ...]:
        """Every exchange of data between applications."""
        return self.whole.exchanges if self.whole else exchanges(self.analysis, spoken(self.options.lang))

    @cached_property
    def exchanges_of(self) -> Mapping[str, tuple[Exchange, ...]]:
        """The exchanges by each of their two ends."""
        if self.whole:
            return self.whole.exchanges_of
        found: defaultdict[str, list[Exchange]] = defaultdict(list)
        for exchange in self.exchanges:
            for end in dict.fromkeys(exchange.ends):
                found[end].append(exchange)
        return {end: tuple(group) for end, group in found.items()}

    @cached_property
    def adoption(self) -> AdoptionMatrix:
        """Which OPD stands where with which national application."""
        return adoption_of(self.architecture, self.analysis.gate)

    @cached_property
    def findings_by_rule(self) -> Mapping[str, tuple[Finding, ...]]:
        """The findings by the code of their rule."""
        return _grouped((finding.code, finding) for finding in self.assessment.findings)

    def name_of(self, entity_id: str) -> str:
        """Return the name of an entity, a national application or an outside system."""
        kind, _, rest = entity_id.partition("/")
        if kind == NATIONAL and rest in self.reference.national:
            return self.reference.national[rest].name
        return self.architecture.name_of(entity_id)

    def page_of(self, entity_id: str) -> str:
        """Return the page of what has one."""
        known = (
            entity_id in self.architecture.entities or entity_id.startswith(f"{NATIONAL}/") or entity_id in SINGLE_FILES
        )
        return entity_page(entity_id) if known else ""

    def kind_word(self, kind: str) -> str:
        """Return the word for a kind."""
        return self.words(f"kind.{kind}")

    def type_word(self, entity: Entity) -> str:
        """Return the word for an entity's kind, or the type of object where the kind has types."""
        label = getattr(entity, "label", "")
        return self.words.title(label) if label else self.kind_word(entity.kind)

    def unit_name(self, entity: Entity) -> str:
        """Return the name of the owner, or nothing."""
        return self.name_of(f"unit-kerja/{entity.unit}") if entity.unit else ""


def site_of(assessment: Assessment, options: Options) -> Site:
    """Return the site of an assessment as its audience may see it."""
    seen, withheld = published(assessment, options.audience)
    return Site(seen, options, withheld, words(options.lang))


def listed_kinds(site: Site) -> tuple[str, ...]:
    """Return the kinds that have a list: those with entities, visible or not, and always the six domains."""
    filled = {entity.kind for entity in site.architecture.entities.values()} | set(site.withheld.kinds)
    return tuple(kind for kind in KINDS if kind in filled or kind in _ALWAYS)


_ALWAYS = ("unit-kerja", "proses-bisnis", "layanan", "data", "aplikasi", "infrastruktur", "keamanan", "inisiatif")
SECURITY_LABELS: Mapping[str, str] = {cls.object_type: cls.label for cls in SECURITY_TYPES}


def _grouped(pairs: Iterable[tuple[str, Finding]]) -> Mapping[str, tuple[Finding, ...]]:
    groups: defaultdict[str, list[Finding]] = defaultdict(list)
    for key, finding in pairs:
        groups[key].append(finding)
    return {key: tuple(group) for key, group in groups.items()}
