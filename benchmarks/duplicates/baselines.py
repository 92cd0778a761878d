"""What simple methods reach, for comparison: exact names, rapidfuzz token_set, character TF-IDF in plain Python."""

import re
from collections import Counter
from collections.abc import Iterable
from math import log, sqrt

from dataset import Query
from rapidfuzz import fuzz
from scoring import Ranking

from spbe_arch.reference.national import NationalApplication

WORD = re.compile(r"[a-z0-9]+")


class ExactAlias:
    """Every word of a registered name, in a row, in the proposed name."""

    def __init__(self, applications: Iterable[NationalApplication]) -> None:
        self._names = [(app.id, f" {_plain(name)} ") for app in applications for name in app.names]

    def __call__(self, query: Query) -> Ranking:
        name = f" {_plain(query.proposal.name)} "
        found = {app: 1.0 for app, known in self._names if known in name}
        return sorted(found.items())


class TokenSet:
    """rapidfuzz token_set_ratio of the whole text against each national name and function."""

    def __init__(self, applications: Iterable[NationalApplication]) -> None:
        self._texts = [(app.id, [_plain(name) for name in (*app.names, app.function)]) for app in applications]

    def __call__(self, query: Query) -> Ranking:
        text = _plain(f"{query.proposal.name} {query.proposal.description}")
        scores = {app: max(fuzz.token_set_ratio(text, known) for known in names) / 100 for app, names in self._texts}
        return sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))


class CharacterTfIdf:
    """Cosine of character 3-5-gram TF-IDF vectors."""

    def __init__(self, applications: Iterable[NationalApplication]) -> None:
        texts = {app.id: _grams(" ".join((*app.names, app.function))) for app in applications}
        uses = Counter(gram for grams in texts.values() for gram in grams)
        self._idf = {gram: log((1 + len(texts)) / (1 + n)) + 1 for gram, n in uses.items()}
        self._vectors = {app: self._weigh(grams) for app, grams in texts.items()}

    def __call__(self, query: Query) -> Ranking:
        mine = self._weigh(_grams(f"{query.proposal.name} {query.proposal.description}"))
        scores = {
            app: sum(value * other.get(gram, 0.0) for gram, value in mine.items())
            for app, other in self._vectors.items()
        }
        return sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))

    def _weigh(self, grams: Counter[str]) -> dict[str, float]:
        raw = {gram: (1 + log(n)) * self._idf[gram] for gram, n in grams.items() if gram in self._idf}
        length = sqrt(sum(value * value for value in raw.values())) or 1.0
        return {gram: value / length for gram, value in raw.items()}


def _grams(text: str) -> Counter[str]:
    words = [f" {word} " for word in WORD.findall(text.lower())]
    return Counter(word[i : i + n] for word in words for n in (3, 4, 5) for i in range(len(word) - n + 1))


def _plain(text: str) -> str:
    return " ".join(WORD.findall(text.lower()))
