"""The gate's verdicts as a comment on a merge request: verdict first, then why, what to do, and how to object.

Its reader heads an office and is no programmer; of every argument the strongest parts are enough.
"""

from collections.abc import Iterator, Sequence

from spbe_arch.analysis.duplicates import Candidate, Judgement
from spbe_arch.reports.duplicates import Judged, argument, shown, told
from spbe_arch.reports.duplicates_words import Words, texts_of
from spbe_arch.reports.markdown_text import markdown_code, markdown_inline

ARGUED, NAMED = 20, 60


def as_markdown(judged: Judged, lang: str = "id") -> str:
    """Return the comment."""
    judged, words = judged.kept(), texts_of(lang)
    lines = [*_verdict(judged, words), *_arguments(judged, words), *_unsure(judged, words), *_passed(judged, words)]
    if judged.findings:
        lines += ["", f"### {words['list']}", ""]
        lines += [f"- {markdown_inline(finding.message)} ({finding.code})" for finding in told(judged)]
        if left := len(judged.findings) - len(told(judged)):
            lines.append(f"- {words['more'].format(n=left)}")
    if judged.count("duplicate") or judged.count("overlap"):
        lines += ["", f"### {words['object']}", "", *_objection(judged, words)]
    return "\n".join(lines) + "\n"


def _verdict(judged: Judged, words: Words) -> Iterator[str]:
    number = len(judged.worst_first())
    if not number:
        yield f"## {words['title']}: {words['nothing']}"
        yield ""
        yield words["no_application"]
        return
    state = "blocked" if judged.count("duplicate") else "review" if judged.count("overlap") else "passed"
    yield f"## {words['title']}: {words[state]}"
    yield ""
    yield words["headline"].format(n=number, counts=judged.counts(words))
    troubled = _troubled(judged)
    if len(troubled) > 1:
        yield ""
        yield f"| {words['proposal']} | {words['verdict']} | {words['with']} |"
        yield "| --- | --- | --- |"
        for judgement in troubled[:NAMED]:
            best = shown(judgement)[0]
            name = markdown_inline(judged.names[judgement.proposal])
            yield f"| {name} | {words[judgement.verdict]} | {_named(best)} |"
        if len(troubled) > NAMED:
            yield f"| {words['more'].format(n=len(troubled) - NAMED)} | | |"


def _troubled(judged: Judged) -> list[Judgement]:
    return [found for found in judged.worst_first() if found.verdict != "unique"]


def _named(candidate: Candidate) -> str:
    owner = f" ({markdown_inline(candidate.owner)})" if candidate.owner else ""
    return f"{markdown_inline(candidate.name)}{owner}"


def _arguments(judged: Judged, words: Words) -> Iterator[str]:
    first: dict[str, str] = {}
    for judgement in _troubled(judged)[:ARGUED]:
        best, *others = shown(judgement)
        name = markdown_inline(judged.names[judgement.proposal])
        yield ""
        yield f"### {name} {words[judgement.verdict]} {_named(best)}"
        yield ""
        yield f"{markdown_code(judgement.proposal)}, {words['sure'].format(level=judgement.confidence)}."
        said_above = first.setdefault(best.id, judgement.proposal)
        for label, said in argument(best, words):
            if said_above == judgement.proposal or label in (words["why"], words["against"]):
                yield ""
                yield from _part(label, said, numbered=label == words["do"])
            elif label == words["do"]:
                yield ""
                above = markdown_inline(judged.names[said_above])
                yield f"**{label}.** {words['as_above'].format(name=above)}"
        for verdict in ("duplicate", "overlap"):
            if same := [_named(other) for other in others if other.verdict == verdict]:
                yield ""
                yield f"**{words['also'].format(verdict=words[verdict])}** {', '.join(same)}."
        yield from _settled(judgement, words)


def _part(label: str, said: Sequence[str], *, numbered: bool) -> Iterator[str]:
    if len(said) == 1:
        yield f"**{label}.** {markdown_inline(said[0])}"
        return
    yield f"**{label}**"
    yield ""
    for number, line in enumerate(said, start=1):
        yield f"{f'{number}.' if numbered else '-'} {markdown_inline(line)}"


def _settled(judgement: Judgement, words: Words) -> Iterator[str]:
    decided = [found for found in judgement.candidates if found.decision and found.verdict != "unique"]
    if decided:
        yield ""
        yield f"**{words['settled']}.** {'; '.join(_decision(found, words) for found in decided)}."


def _decision(candidate: Candidate, words: Words) -> str:
    decision = candidate.decision
    until = f" {words['until'].format(day=decision['until'])}" if decision["until"] else ""
    ruling = words.get(decision["ruling"], markdown_inline(decision["ruling"]))
    return f"{markdown_inline(candidate.name)} {ruling}{until} ({markdown_code(decision['id'])})"


def _unsure(judged: Judged, words: Words) -> Iterator[str]:
    unsure = [found for found in judged.worst_first() if found.missing]
    if unsure:
        yield ""
        yield f"### {words['unsure']}"
        yield ""
    for judgement in unsure[:ARGUED]:
        yield f"- {_known_as(judged, judgement)}: {markdown_inline('; '.join(judgement.missing))}"
    if len(unsure) > ARGUED:
        yield f"- {words['more'].format(n=len(unsure) - ARGUED)}"


def _known_as(judged: Judged, judgement: Judgement) -> str:
    return markdown_inline(judged.names[judgement.proposal]) or markdown_code(judgement.proposal)


def _passed(judged: Judged, words: Words) -> Iterator[str]:
    passed = [found for found in judged.worst_first() if found.verdict == "unique" and not found.missing]
    if passed:
        names = [_known_as(judged, found) for found in passed[:NAMED]]
        names += [words["more"].format(n=len(passed) - NAMED)] if len(passed) > NAMED else []
        yield ""
        yield f"**{words['passed_list']}:** {', '.join(names)}."
    decided = [
        _decision(candidate, words)
        for found in passed
        for candidate in found.candidates
        if candidate.decision and candidate.verdict != "unique"
    ]
    if decided:
        yield ""
        yield f"**{words['settled']}:** {'; '.join(decided[:ARGUED])}."


def _objection(judged: Judged, words: Words) -> Iterator[str]:
    if judged.listed:
        yield words["object_list"]
        return
    worst = _troubled(judged)[0]
    slug = worst.proposal.rpartition("/")[2]
    candidate = shown(worst)[0].id.removeprefix("aplikasi/")
    yield words["object_repository"]
    yield ""
    yield "```yaml"
    yield f"# architecture/keputusan/{slug}-{candidate.rpartition('/')[2]}.yml"
    yield f"aplikasi: {slug}"
    yield f"kandidat: {candidate}"
    yield "putusan: kecualikan   # atau pakai-ulang, integrasi"
    yield "alasan: ..."
    yield "oleh: ...             # jabatan"
    yield "dokumen: ...          # surat atau berita acara"
    yield "sampai: ...           # TTTT-BB-HH"
    yield "```"
