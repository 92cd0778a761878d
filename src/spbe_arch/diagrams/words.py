"""The words in pictures, in Indonesian and English; what an agency wrote stays as it is."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from spbe_arch.model.architecture import Edge
from spbe_arch.reference.tables import packaged_table

LANGUAGES = ("id", "en")
Titles = Callable[[str], str]


def _as_written(title: str) -> str:
    return title


@dataclass(frozen=True)
class Wording:
    """The phrases of one language; ``title`` translates the official titles of attributes, if the caller can."""

    lang: str
    phrases: Mapping[str, str] = field(repr=False)
    title: Titles = _as_written

    def __call__(self, key: str, **values: object) -> str:
        """Return a phrase with its values filled in."""
        phrase = self.phrases[key]
        return phrase.format(**values) if values else phrase

    def kind(self, kind: str) -> str:
        """Return the word for one thing of a kind."""
        return self.phrases.get(f"kind.{kind}", kind)

    def kinds(self, kind: str, count: int = 2) -> str:
        """Return the word for things of a kind, one or several."""
        return self.kind(kind) if count == 1 else self.phrases.get(f"kinds.{kind}", self.kind(kind))

    def counted(self, counts: Mapping[str, int]) -> str:
        """Return `3 layanan, 2 aplikasi dan 1 data`."""
        return self.listed(f"{count} {self.kinds(kind, count)}" for kind, count in counts.items() if count)

    def listed(self, texts: Iterable[str]) -> str:
        """Return `layanan, aplikasi dan data`, in the middle of a sentence."""
        parts = [self._lower(text) for text in texts]
        if len(parts) < 2:
            return "".join(parts)
        return f"{', '.join(parts[:-1])} {self.phrases['and']} {parts[-1]}"

    def relation(self, edge: Edge, *, back: bool = False) -> str:
        """Return what the writer of a link does with the other end, or ``back`` how the other end would say it."""
        kind, last = edge.source.partition("/")[0], edge.attribute.key
        key = last if edge.keys[0] == last else f"{edge.keys[0]}.{last}"
        verbs = self.phrases.get(f"link.{kind}.{key}") or self.phrases.get(f"link.{key}")
        if verbs:
            return verbs.split("|")[back]
        title = self._lower(self.title(edge.attribute.title))
        return self("link.back", title=title) if back else title

    @staticmethod
    def _lower(text: str) -> str:
        """Begin words in lower case, but not abbreviations; a number before them does not count."""
        number, space, rest = text.partition(" ") if text[:1].isdigit() else ("", "", text)
        lowered = rest[:1].lower() + rest[1:] if rest[1:2].islower() else rest
        return f"{number}{space}{lowered}"


INDONESIAN = "id"


@cache
def wording(lang: str = INDONESIAN, title: Titles = _as_written) -> Wording:
    """Return the words of a language, `id` or `en`."""
    index = LANGUAGES.index(lang)
    table = packaged_table("spbe_arch.diagrams", "words.yml")
    return Wording(lang, {key: phrases[min(index, len(phrases) - 1)] for key, phrases in table.items()}, title)
