"""The judgements of the gate for people and for programs: verdict first, then why, what to do, and how to object."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spbe_arch.analysis.duplicates import Candidate, Judgement, judgement_as_json
from spbe_arch.model.finding import Finding
from spbe_arch.model.origin import Location
from spbe_arch.reports.json_contract import finding_record, location_record
from spbe_arch.reports.markdown_text import markdown_inline
from spbe_arch.reports.visible import visible

SHOWN = 3
ORDER = {"duplicate": 0, "overlap": 1, "unique": 2}
TITLES = {"duplicate": "MENGULANG", "overlap": "BERIRISAN", "unique": "LOLOS"}
HEADINGS = {
    "duplicate": "Mengulang yang sudah ada",
    "overlap": "Beririsan, perlu disambungkan atau diputuskan",
    "unique": "Tidak mengulang yang dikenal",
}


@dataclass(frozen=True, slots=True)
class Judged:
    """The answer of `spbe duplicates`: judgements by id, where each application stands, and findings on the list."""

    judgements: tuple[Judgement, ...]
    names: Mapping[str, str]
    places: Mapping[str, Location]
    findings: tuple[Finding, ...] = ()

    def worst_first(self) -> tuple[Judgement, ...]:
        """Return the judgements as a reader wants them."""
        return tuple(sorted(self.judgements, key=lambda found: (ORDER[found.verdict], -found.score, found.proposal)))


def as_json(judged: Judged) -> str:
    """Return the contract of DESIGN section 5; findings on the list come after it."""
    entries = [
        judgement_as_json(found, location_record(judged.places[found.proposal]))
        for found in sorted(judged.judgements, key=lambda found: found.proposal)
    ]
    document = {"duplicates": entries, "findings": [finding_record(finding) for finding in judged.findings]}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def as_text(judged: Judged) -> str:
    """Return the argument for a terminal."""
    lines: list[str] = []
    for judgement in judged.worst_first():
        if judgement.verdict != "unique":
            lines += [*_text_lines(judged, judgement), ""]
    counts = [f"{_count(judged, verdict)} {TITLES[verdict].lower()}" for verdict in ORDER]
    lines.append(f"{len(judged.judgements)} aplikasi dinilai: {', '.join(counts)}")
    lines += [f"{finding.location}: {finding.severity} {finding.code} {finding.message}" for finding in judged.findings]
    return "".join(f"{visible(line)}\n" for line in lines)


def _text_lines(judged: Judged, judgement: Judgement) -> Iterator[str]:
    name = judged.names[judgement.proposal]
    yield f"{TITLES[judgement.verdict]} {judgement.proposal} - {name} ({judged.places[judgement.proposal]})"
    if judgement.function_name:
        yield f"  fungsi: {judgement.function_name}; keyakinan {judgement.confidence}"
    for candidate in _shown(judgement):
        owner = f", {candidate.owner}" if candidate.owner else ""
        yield f"  {TITLES[candidate.verdict].lower()} {candidate.id} - {candidate.name}{owner} ({_percent(candidate)})"
        for label, parts in _argument(candidate):
            yield f"    {label}: {'; '.join(parts)}"
    for missing in judgement.missing:
        yield f"  lengkapi: {missing}"


def as_markdown(judged: Judged) -> str:
    """Return a comment for a merge request that a person outside the trade understands."""
    lines = ["## Gerbang aplikasi", "", _verdict_line(judged), ""]
    for verdict in ("duplicate", "overlap"):
        group = [found for found in judged.worst_first() if found.verdict == verdict]
        if group:
            lines += [f"### {HEADINGS[verdict]}", ""]
        for judgement in group:
            lines += [*_markdown_lines(judged, judgement), ""]
    passed = [found for found in judged.worst_first() if found.verdict == "unique"]
    if passed:
        names = ", ".join(markdown_inline(judged.names[found.proposal]) for found in passed)
        lines += [f"### {HEADINGS['unique']}", "", names, ""]
    if judged.findings:
        lines += ["### Catatan atas daftar", ""]
        lines += [f"- {finding.code}: {markdown_inline(finding.message)}" for finding in judged.findings] + [""]
    if any(found.verdict != "unique" for found in judged.judgements):
        lines += [_OBJECTION]
    return "\n".join(lines).rstrip("\n") + "\n"


_OBJECTION = (
    "**Keberatan?** Lengkapi uraian dan fungsi bila penilaian ini salah paham. Bila memang berbeda atau dikecualikan, "
    "catat keputusan pejabat yang berwenang di `architecture/keputusan/` beserta dokumen dan batas waktunya."
)


def _verdict_line(judged: Judged) -> str:
    repeated, overlapping = _count(judged, "duplicate"), _count(judged, "overlap")
    if not judged.judgements:
        return "Tidak ada aplikasi yang dinilai."
    if not repeated and not overlapping:
        return f"**Lolos.** {len(judged.judgements)} aplikasi dinilai; tidak ada yang mengulang aplikasi yang dikenal."
    parts = [f"{repeated} mengulang aplikasi yang sudah ada"] if repeated else []
    parts += [f"{overlapping} beririsan"] if overlapping else []
    verdict = "Belum dapat diterima" if repeated else "Perlu ditinjau"
    return f"**{verdict}:** dari {len(judged.judgements)} aplikasi, {' dan '.join(parts)}."


def _markdown_lines(judged: Judged, judgement: Judgement) -> Iterator[str]:
    best, *others = _shown(judgement)
    name = markdown_inline(judged.names[judgement.proposal])
    verb = "mengulang" if judgement.verdict == "duplicate" else "beririsan dengan"
    owner = f" milik {markdown_inline(best.owner)}" if best.owner else ""
    yield f"**{name}** {verb} **{markdown_inline(best.name)}**{owner} (keyakinan {judgement.confidence})."
    yield ""
    for label, parts in _argument(best):
        yield f"- {label.capitalize()}: {markdown_inline('; '.join(parts))}"
    for other in others:
        yield f"- Juga {TITLES[other.verdict].lower()}: {markdown_inline(other.name)} ({markdown_inline(other.owner)})"
    for missing in judgement.missing:
        yield f"- Lengkapi: {markdown_inline(missing)}"


def _argument(candidate: Candidate) -> Iterator[tuple[str, Sequence[str]]]:
    parts = (
        ("karena", [reason.detail for reason in candidate.reasons if reason.detail]),
        ("yang melawan", [reason.detail for reason in candidate.against if reason.detail]),
        ("dasar", candidate.basis),
        ("lakukan", [candidate.relation] if candidate.relation else []),
        ("dapat berubah bila", candidate.would_change),
    )
    yield from ((label, words) for label, words in parts if words)


def _shown(judgement: Judgement) -> list[Candidate]:
    """Return the undecided candidates that carry the verdict, the strongest first."""
    worst = [found for found in judgement.candidates if found.decision is None and found.verdict != "unique"]
    return sorted(worst, key=lambda found: (ORDER[found.verdict], -found.score, found.id))[:SHOWN]


def _percent(candidate: Candidate) -> str:
    return f"{candidate.score:.0%}"


def _count(judged: Judged, verdict: str) -> int:
    return sum(found.verdict == verdict for found in judged.judgements)
