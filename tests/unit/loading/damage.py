"""Ways to wound a file of the example: each gives the damaged lines and where the damage is to be found.

Only damage that is damage: a list item that may stand where it was moved to, or a code that exists, is none.
"""

import random
import re
from collections.abc import Callable
from typing import NamedTuple

from spbe_arch.model.attributes import attribute_by_key
from spbe_arch.model.kinds import Entity
from spbe_arch.model.references import references
from spbe_arch.model.types import UNKNOWN


class Wound(NamedTuple):
    """The damaged lines, and the lines (counted from 1) one of which must be reported."""

    lines: list[str]
    places: frozenset[int]


class Patient(NamedTuple):
    """A file to damage: its entity, its lines, and chance."""

    entity: Entity
    lines: list[str]
    chance: random.Random


Damage = Callable[[Patient], Wound | None]
TOP = re.compile(r"([a-z_0-9]+):(?: (.+))?")
ITEM = re.compile(r" +- \S")
CODES = ("rab", "ral", "rad", "raa", "rai", "rak")


def _pairs(patient: Patient) -> list[tuple[int, str, str]]:
    """Return line, key and plain value of every key at the top with a value on its line."""
    found = ((at, TOP.fullmatch(line)) for at, line in enumerate(patient.lines))
    pairs = ((at, m.group(1), m.group(2) or UNKNOWN) for at, m in found if m)
    return [(at, key, value) for at, key, value in pairs if value != UNKNOWN and value[0] not in ">|[{\"'"]


def _replaced(patient: Patient, at: int, *new: str, place: int = 0) -> Wound:
    return Wound([*patient.lines[:at], *new, *patient.lines[at + 1 :]], frozenset((at + 1 + place,)))


def _on_a_pair(change: Callable[[str, str], str], first: int = 0) -> Damage:
    def damage(patient: Patient) -> Wound | None:
        pairs = _pairs(patient)[first:]
        if not pairs:
            return None
        at, key, value = patient.chance.choice(pairs)
        return _replaced(patient, at, change(key, value))

    return damage


def _on_an_item(change: Callable[[str], str], first: int = 0) -> Damage:
    def damage(patient: Patient) -> Wound | None:
        runs = [at for at, line in enumerate(patient.lines) if ITEM.match(line)]
        items = [at for at in runs if not first or at - 1 in runs]
        if not items:
            return None
        at = patient.chance.choice(items)
        return _replaced(patient, at, change(patient.lines[at]))

    return damage


def misspelt(word: str, chance: random.Random) -> str:
    """Return a word with one slip of the pen."""
    at = chance.choice([index for index, sign in enumerate(word) if sign.isalnum()])
    slips = (word[:at] + word[at + 1 :], word[:at] + "q" + word[at + 1 :], word[:at] + word[at] + word[at:])
    return chance.choice([slip for slip in slips if slip])


def reference_misspelt(patient: Patient) -> Wound | None:
    """Change a letter of a reference."""
    found = [(keys, written) for attribute, keys, written in references(patient.entity) if not _open(attribute)]
    if not found:
        return None
    keys, written = patient.chance.choice(found)
    at = patient.entity.origin.at(*keys).line - 1
    kind, slash, slug = written.rpartition("/")
    wrong = f"{kind}{slash}{misspelt(slug, patient.chance)}"
    pattern = rf"(?<![\w/-]){re.escape(written)}(?![\w/-])"
    return _replaced(patient, at, re.sub(pattern, wrong, patient.lines[at], count=1))


def _open(attribute: object) -> bool:
    return bool(getattr(attribute, "reference", None) and attribute.reference.or_text)


def required_key_dropped(patient: Patient) -> Wound | None:
    """Take out a required key with all that belongs to it."""
    known = attribute_by_key(type(patient.entity))
    tops = [(at, m.group(1)) for at, line in enumerate(patient.lines) if (m := TOP.fullmatch(line))]
    required = [at for at, key in tops if key in known and known[key].required]
    if not required:
        return None
    at = patient.chance.choice(required)
    until = next((after for after, _key in tops if after > at), len(patient.lines))
    return Wound(patient.lines[:at] + patient.lines[until:], frozenset((1,)))


def key_doubled(patient: Patient) -> Wound | None:
    """Write a key once more below itself."""
    at, key, value = patient.chance.choice(_pairs(patient))
    return _replaced(patient, at, f"{key}: {value}", f"{key}: lain", place=1)


def code_changed(patient: Patient) -> Wound | None:
    """Give a code a number that no list has."""
    codes = [(at, key, value) for at, key, value in _pairs(patient) if key in CODES]
    return _replaced(patient, codes[0][0], f"{codes[0][1]}: {codes[0][2][:-2]}99") if codes else None


def key_misspelt(patient: Patient) -> Wound | None:
    """Write a key with one slip that makes no other key of it."""
    at, key, value = patient.chance.choice(_pairs(patient))
    wrong = misspelt(key, patient.chance)
    known = attribute_by_key(type(patient.entity))
    return None if wrong in known or wrong == key else _replaced(patient, at, f"{wrong}: {value}")


def key_unknown(patient: Patient) -> Wound:
    """Add a key that means nothing."""
    at, key, value = patient.chance.choice(_pairs(patient))
    return _replaced(patient, at, "warna_latar: merah", f"{key}: {value}")


def value_misspelt(patient: Patient) -> Wound | None:
    """Write a value of an open list with one slip."""
    known = attribute_by_key(type(patient.entity))
    listed = [pair for pair in _pairs(patient) if pair[1] in known and known[pair[1]].known]
    if not listed:
        return None
    at, key, value = patient.chance.choice(listed)
    wrong = misspelt(value, patient.chance)
    return (
        None
        if wrong in known[key].known or wrong.lower() == value.lower()
        else _replaced(patient, at, f"{key}: {wrong}")
    )


def scalar_for_a_list(patient: Patient) -> Wound | None:
    """Write one value where a list belongs."""
    lines = patient.lines
    lists = [
        at for at, line in enumerate(lines[:-1]) if line.endswith(":") and re.fullmatch(r" +- [\w/-]+", lines[at + 1])
    ]
    if not lists:
        return None
    at = patient.chance.choice(lists)
    until = next((after for after in range(at + 1, len(lines)) if not lines[after].startswith(" ")), len(lines))
    return Wound([*lines[:at], f"{lines[at]} {lines[at + 1].strip()[2:]}", *lines[until:]], frozenset((at + 1,)))


def items_repeated(patient: Patient) -> Wound | None:
    """Write an item of a list twice."""
    items = [at for at, line in enumerate(patient.lines) if re.fullmatch(r' +- [\w/" .-]+', line)]
    if not items:
        return None
    at = patient.chance.choice(items)
    return _replaced(patient, at, patient.lines[at], patient.lines[at], place=1)


DAMAGES: dict[str, Damage] = {
    "reference-misspelt": reference_misspelt,
    "required-key-dropped": required_key_dropped,
    "key-doubled": key_doubled,
    "code-changed": code_changed,
    "double-quote-open": _on_a_pair(lambda key, value: f'{key}: "{value}'),
    "single-quote-open": _on_a_pair(lambda key, value: f"{key}: '{value}"),
    "key-misspelt": key_misspelt,
    "key-unknown": key_unknown,
    "colon-missing": _on_a_pair(lambda key, value: f"{key} {value}"),
    "space-missing": _on_a_pair(lambda key, value: f"{key}:{value}"),
    "colon-in-value": _on_a_pair(lambda key, value: f"{key}: {value}: lagi"),
    "list-for-a-scalar": _on_a_pair(lambda key, value: f"{key}: [{value}]"),
    "key-indented": _on_a_pair(lambda key, value: f"  {key}: {value}", first=1),
    "key-indented-by-one": _on_a_pair(lambda key, value: f" {key}: {value}", first=1),
    "tab": _on_a_pair(lambda key, value: f"\t{key}: {value}", first=1),
    "value-misspelt": value_misspelt,
    "scalar-for-a-list": scalar_for_a_list,
    "item-with-tab": _on_an_item(lambda line: f"\t{line.lstrip()}"),
    "item-without-space": _on_an_item(lambda line: line.replace("- ", "-", 1)),
    "item-with-open-quote": _on_an_item(lambda line: line.replace("- ", '- "', 1)),
    "item-indented": _on_an_item(lambda line: f"  {line}", first=1),
    "item-repeated": items_repeated,
}
