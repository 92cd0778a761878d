"""JSON whose decimals are written digit for digit: `2.60` stays `2.60`, and nothing passes through binary fractions."""

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal


def dumped(document: object) -> str:
    """Return a document of mappings, lists, texts, numbers and decimals as JSON, in the form our reports have."""
    return "".join(_written(document, "\n")) + "\n"


def _written(value: object, newline: str) -> Iterator[str]:
    if isinstance(value, Decimal):
        yield f"{value:f}"
    elif isinstance(value, Mapping):
        pairs = [(f"{json.dumps(str(key), ensure_ascii=False)}: ", inner) for key, inner in value.items()]
        yield from _group("{}", pairs, newline)
    elif isinstance(value, list | tuple):
        yield from _group("[]", [("", inner) for inner in value], newline)
    else:
        yield json.dumps(value, ensure_ascii=False)


def _group(brackets: str, members: list[tuple[str, object]], newline: str) -> Iterator[str]:
    if not members:
        yield brackets
        return
    inside = f"{newline} "
    yield brackets[0]
    for number, (label, value) in enumerate(members):
        yield f"{',' if number else ''}{inside}{label}"
        yield from _written(value, inside)
    yield f"{newline}{brackets[1]}"
