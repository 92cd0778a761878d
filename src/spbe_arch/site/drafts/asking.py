"""What a page asks of the architecture, noted while it is made.

The name of an object shows on few pages of other objects, its state and its links on a few more, but nobody can say
beforehand on which. So these pages are made of an architecture that has to be asked, and what is asked for is noted:
such a page is made anew when one of the answers it got has changed.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Any, Never, TypeVar

from spbe_arch.model.architecture import Architecture, Edge
from spbe_arch.model.kinds import KINDS, Entity
from spbe_arch.site.drafts.structure import links_of, shown_of

MadeT = TypeVar("MadeT")
EntityT = TypeVar("EntityT", bound=Entity)
NAME, EXISTS, OBJECT, KIND = "nama", "ada", "objek", "jenis"
Answer = Callable[[str], str]


class Questions:
    """What can be asked about an object or a kind, and a note of what was asked and answered.

    But for names and whether there is such an object, answers are digests of all that shows of it on other pages.
    """

    def __init__(self, whole: Architecture) -> None:
        self.shown = {found.id: shown_of(found) for found in whole.entities.values()}
        self._asked: dict[str, str] = {}
        self._answers = _Answers(
            {
                NAME: whole.name_of,
                EXISTS: lambda entity_id: "ya" if entity_id in whole.entities else "",
                OBJECT: lambda entity_id: _digest(self.shown.get(entity_id, ""), links_of(whole, entity_id)),
                KIND: lambda kind: _digest(*(self.shown[found.id] for found in whole.of_kind(KINDS[kind]))),
            }
        )

    def ask(self, question: str, about: str) -> str:
        """Return the answer of today, and note it."""
        key = f"{question} {about}"
        answer = self._asked[key] = self._answers[key]
        return answer

    def holds(self, asked: Mapping[str, str]) -> bool:
        """Whether the answers that were noted are those of today."""
        return all(self._answers[key] == answer for key, answer in asked.items())

    def noting(self, make: Callable[[], MadeT]) -> tuple[MadeT, Mapping[str, str]]:
        """Make something and return it with what it asked; who waits for it has asked that as well."""
        outer, self._asked = self._asked, {}
        made, asked = make(), self._asked
        self._asked = outer
        outer.update(asked)
        return made, asked


class _Answers(dict[str, str]):
    """The answer of today to every question that was ever asked; each is looked for once."""

    def __init__(self, by_question: Mapping[str, Answer]) -> None:
        super().__init__()
        self._by_question = by_question

    def __missing__(self, key: str) -> str:
        question, _, about = key.partition(" ")
        answer = self[key] = self._by_question[question](about)
        return answer


def _digest(*texts: str) -> str:
    return blake2b("\0".join(texts).encode("utf-8", "replace"), digest_size=9).hexdigest()


@dataclass(frozen=True, kw_only=True)
class Near(Architecture):
    """An architecture of which only one object or one kind at a time can be asked for; objects bear no names.

    Whoever asks for everything at once gets an error, not an answer that nobody has noted.
    """

    questions: Questions
    nameless: Architecture

    def name_of(self, entity_id: str) -> str:
        """Return the name of an entity, or the id itself for what is no entity."""
        return self.questions.ask(NAME, entity_id)

    def of_kind(self, cls: type[EntityT]) -> tuple[EntityT, ...]:
        """Return the entities of one class, by id."""
        self.questions.ask(KIND, cls.kind)
        return self.nameless.of_kind(cls)

    def outgoing(self, entity_id: str) -> tuple[Edge, ...]:
        """Return the links an entity states, in the order of its attributes."""
        self.questions.ask(OBJECT, entity_id)
        return self.nameless.outgoing(entity_id)

    def incoming(self, entity_id: str) -> tuple[Edge, ...]:
        """Return the links that point to an id, by source."""
        self.questions.ask(OBJECT, entity_id)
        return self.nameless.incoming(entity_id)

    def neighbours(self, entity_id: str, kind: str) -> Sequence[str]:
        """Return the ids of a kind that are linked with an id: those it names, then those that name it."""
        self.questions.ask(OBJECT, entity_id)
        return self.nameless.neighbours(entity_id, kind)


def near(whole: Architecture, questions: Questions) -> Near:
    """Return an architecture that notes what it is asked."""
    entities = {found.id: found.model_copy(update={"name": ""}) for found in whole.entities.values()}
    return Near(
        agency=whole.agency,
        settings=whole.settings,
        entities=_OneByOne(entities, questions),
        edges=_Never(),
        unresolved=_Never(),
        questions=questions,
        nameless=replace(whole, entities=entities),
    )


class _OneByOne(Mapping[str, Entity]):
    """The objects by id, for those who know the id."""

    def __init__(self, entities: Mapping[str, Entity], questions: Questions) -> None:
        self._entities, self._questions = entities, questions

    def __contains__(self, entity_id: object) -> bool:
        return bool(self._questions.ask(EXISTS, str(entity_id)))

    def __getitem__(self, entity_id: str) -> Entity:
        self._questions.ask(OBJECT, entity_id)
        return self._entities[entity_id]

    def __iter__(self) -> Iterator[str]:
        return _refuse()

    def __len__(self) -> int:
        return _refuse()


class _Never(tuple[Any, ...]):
    """What nobody may look through."""

    __slots__ = ()

    def __iter__(self) -> Iterator[Any]:
        return _refuse()

    def __len__(self) -> int:
        return _refuse()

    def __contains__(self, _one: object) -> bool:
        return _refuse()


def _refuse() -> Never:
    raise TypeError("a page that asks for single objects cannot ask for all of them")
