"""The judgements of the gate for programs and terminals; `duplicates_markdown` writes them for a merge request."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from spbe_arch.analysis.duplicates import Candidate, Judgement, judgement_as_json
from spbe_arch.model.finding import Finding
from spbe_arch.model.origin import Location
from spbe_arch.reports.duplicates_words import Words, texts_of
from spbe_arch.reports.json_contract import finding_record, location_record
from spbe_arch.reports.visible import visible

ORDER = {"duplicate": 0, "overlap": 1, "unique": 2}
SHOWN, REASONS, MOST_FINDINGS = 3, 3, 20
LONGEST_REASON = 220
REPEATED = ("boundary",)
"""Reasons that the advice says again."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The answer of `spbe duplicates`: judgements by id, where each application stands, and findings on the list.

    The judgements come by id and may be told only once: there can be many. ``listed`` says that a planning list was
    judged and no repository; ``sheets`` names the sheet of those from one.
    """

    judgements: Iterable[Judgement]
    names: Mapping[str, str]
    places: Mapping[str, Location]
    findings: tuple[Finding, ...] = ()
    sheets: Mapping[str, str] = field(default_factory=dict)
    listed: bool = False

    def worst_first(self) -> tuple[Judgement, ...]:
        """Return the judgements as a reader wants them."""
        return tuple(sorted(self.judgements, key=lambda found: (ORDER[found.verdict], -found.score, found.proposal)))

    def kept(self) -> "Judged":
        """Return the same with its judgements in hand, each without the candidates that no reader is shown."""
        return replace(self, judgements=tuple(_shortened(found) for found in self.judgements))

    def count(self, verdict: str) -> int:
        """Return how many have a verdict."""
        return sum(found.verdict == verdict for found in self.judgements)

    def counts(self, words: Words) -> str:
        """Return how many have which verdict, as a phrase; what there is none of is left out."""
        found = ((verdict, self.count(verdict)) for verdict in ORDER)
        return ", ".join(words[f"n_{verdict}"].format(n=number) for verdict, number in found if number)


def as_json(judged: Judged, _lang: str = "id") -> str:
    """Return the contract of DESIGN section 5; findings on the list come after it."""
    entries = [_json(_entry(judged, found)) for found in judged.judgements]
    findings = _json([finding_record(finding) for finding in judged.findings])
    listed = ",\n".join(entries)
    return f'{{"duplicates": [{listed}],\n"findings": {findings}}}\n'


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


def _entry(judged: Judged, judgement: Judgement) -> dict[str, object]:
    entry = judgement_as_json(judgement, location_record(judged.places[judgement.proposal]))
    sheet = judged.sheets.get(judgement.proposal)
    return {**entry, "name": judged.names[judgement.proposal], **({"sheet": sheet} if sheet else {})}


def _shortened(judgement: Judgement) -> Judgement:
    return replace(judgement, candidates=tuple(item for item in judgement.candidates if item.verdict != "unique"))


def as_text(judged: Judged, lang: str = "id") -> str:
    """Return the argument for a terminal."""
    judged, words = judged.kept(), texts_of(lang)
    lines: list[str] = []
    for judgement in judged.worst_first():
        if judgement.verdict != "unique" or judgement.missing:
            lines += [*_text_lines(judged, judgement, words), ""]
    lines += [f"{finding.location}: {finding.severity} {finding.code} {finding.message}" for finding in told(judged)]
    if left := len(judged.findings) - len(told(judged)):
        lines.append(words["more"].format(n=left))
    counts, number = judged.counts(words), len(judged.worst_first())
    lines.append(f"{words['judged'].format(n=number)}: {counts}" if number else words["no_application"])
    return "".join(f"{visible(line)}\n" for line in lines)


def _text_lines(judged: Judged, judgement: Judgement, words: Words) -> Iterator[str]:
    carrying = shown(judgement)
    name = f"{judgement.proposal} - {judged.names[judgement.proposal]}"
    sure = words["sure"].format(level=judgement.confidence)
    yield f"{judged.places[judgement.proposal]}: {words[judgement.verdict].split()[0].upper()} {name} ({sure})"
    for number, candidate in enumerate(carrying):
        owner = f", {candidate.owner}" if candidate.owner else ""
        yield f"  {words[candidate.verdict]} {candidate.id} - {candidate.name}{owner} ({candidate.score:.2f})"
        for label, said in argument(candidate, words):
            if number == 0 or label == words["why"]:
                yield from (f"    {label.lower()}: {line}" for line in said)
    for missing in judgement.missing:
        yield f"    {words['complete'].lower()}: {missing}"


def told(judged: Judged) -> tuple[Finding, ...]:
    """Return as many findings on the list as anybody reads, the worst first."""
    return tuple(sorted(judged.findings, key=lambda item: (item.severity.rank, *item.order)))[:MOST_FINDINGS]


def shown(judgement: Judgement) -> list[Candidate]:
    """Return the undecided candidates that carry the verdict, the strongest first."""
    worst = [found for found in judgement.candidates if found.decision is None and found.verdict != "unique"]
    return sorted(worst, key=lambda found: (ORDER[found.verdict], -found.score, found.id))[:SHOWN]


def argument(candidate: Candidate, words: Words) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the parts of an argument that say something: why, what speaks against it, what to do, on what basis."""
    parts = (
        (words["why"], strongest(candidate)),
        (words["against"], [cut(item.detail) for item in candidate.against if item.feature not in REPEATED][:2]),
        (words["do"], list(candidate.would_change)),
        (words["basis"], [", ".join(candidate.basis)] if candidate.basis else []),
    )
    yield from ((label, said) for label, said in parts if said)


def strongest(candidate: Candidate) -> list[str]:
    """Return the reasons that weigh most, each as long as one reads."""
    heavy = sorted(candidate.reasons, key=lambda reason: -reason.weight)
    return [cut(reason.detail) for reason in heavy if reason.detail][:REASONS]


def cut(text: str) -> str:
    """Return a text up to the last word that fits."""
    return text if len(text) <= LONGEST_REASON else f"{text[:LONGEST_REASON].rpartition(' ')[0]} ..."
