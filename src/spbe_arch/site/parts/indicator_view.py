"""What there is to say about one indicator: its values, what explains them, who wants it at which level, and when."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from spbe_arch.analysis.maturity.evidence.values import EvidencePack
from spbe_arch.analysis.maturity.values import OFFICIAL, SELF_ASSESSED
from spbe_arch.model.kinds import MaturityAssessment
from spbe_arch.model.kinds.maturity import Explanation
from spbe_arch.reference.instrument import Indicator, Instrument
from spbe_arch.site.context import Site
from spbe_arch.site.parts.maturity_view import is_guarded, maturity, own_inputs


@dataclass(frozen=True, slots=True)
class Given:
    """One value of the indicator: year, kind, the assessment, and the value as written; empty when not known."""

    year: int
    kind: str
    assessment: str
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class Told:
    """Why an assessment gave its value: the document and the analysis, and the objects it names."""

    assessment: str
    explanation: Explanation
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """A level somebody wants to reach: the assessment itself or an initiative."""

    source: str
    year: int
    level: Decimal


def values_of(site: Site, instrument: Instrument, indicator: Indicator) -> Iterator[Given]:
    """Yield the values our own assessments give an indicator, by year and kind."""
    key = str(indicator.number)
    for given in own_inputs(site, instrument.id):
        if key in given.indicator_values:
            yield Given(given.year, given.kind, given.id, given.indicator_values[key])


def last_of(values: Iterable[Given], kind: str) -> Given | None:
    """Return the last known value of one kind of assessment."""
    known = [given for given in values if given.kind == kind and given.value is not None]
    return known[-1] if known else None


def explanations_of(site: Site, instrument: Instrument, indicator: Indicator) -> Iterator[Told]:
    """Yield what explains the values, the newest first."""
    for given in reversed(own_inputs(site, instrument.id)):
        assessment = site.architecture.entities[given.id]
        assert isinstance(assessment, MaturityAssessment)
        explained = assessment.explanations.get(str(indicator.number))
        if explained is not None:
            named = (reference for reference in explained.evidence if reference in site.architecture.entities)
            yield Told(given.id, explained, tuple(named))


def targets_of(site: Site, instrument: Instrument, indicator: Indicator) -> Iterator[Target]:
    """Yield the targets of our assessments and initiatives, by year."""
    key = str(indicator.number)
    sources = [(given.id, given.targets) for given in own_inputs(site, instrument.id)]
    sources += [(plan.id, plan.targets) for plan in maturity(site).plans(instrument.id)]
    found = (Target(name, year, level) for name, by in sources for year, level in by.get(key, {}).items())
    yield from sorted(found, key=lambda target: (target.year, target.source))


def suggested_level(site: Site, instrument: Instrument, pack: EvidencePack) -> int | None:
    """Return the level the architecture supports, unless that is kept from the audience."""
    if pack.suggestion is None or is_guarded(site, instrument.id, pack.indicator):
        return None
    return pack.suggestion.level


def reached_levels(
    site: Site, instrument: Instrument, pack: EvidencePack, values: tuple[Given, ...]
) -> Mapping[int, tuple[str, ...]]:
    """Return who puts the indicator at which level: the last values by kind, and the suggestion."""
    marks: dict[int, list[str]] = {}
    for kind in (OFFICIAL, SELF_ASSESSED):
        last = last_of(values, kind)
        if last is not None and last.value is not None:
            text = f"{site.words(f'assessment.{kind}')} {last.year}: {site.words.number(last.value)}"
            marks.setdefault(instrument.scale.level_of(last.value), []).append(text)
    suggestion = suggested_level(site, instrument, pack)
    if suggestion is not None:
        marks.setdefault(suggestion, []).append(site.words("indicators.suggested"))
    return {level: tuple(texts) for level, texts in marks.items()}
