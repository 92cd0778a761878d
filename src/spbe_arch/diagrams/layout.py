"""DOT to geometry, in this process, by the Graphviz that pygraphviz carries; nothing is looked for on PATH.

Graphviz keeps state of its own and is not made for threads, so one lock serves all; pictures that were laid out before
come from the cache of the caller.
"""

import json
from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from threading import Lock

Point = tuple[int, int]
Path = tuple[Point, ...]
_INCH = 72
_ENGINE = b"dot"
_lock = Lock()


@dataclass(frozen=True)
class Geometry:
    """Where everything is, in pixels from the top left: the middle of every box and the bends of every line."""

    width: int
    height: int
    boxes: dict[str, Point]
    lines: dict[tuple[str, str], Path]


def lay_out(dot: str, cache: MutableMapping[str, str] | None = None) -> Geometry:
    """Return the geometry of a DOT text; ``cache`` keeps what was laid out by a key of its content."""
    if cache is None:
        return _geometry(run_graphviz(dot))
    key = content_key(dot)
    if (known := cache.get(key)) is not None and (read := _read(known)) is not None:
        return read
    geometry = _geometry(run_graphviz(dot))
    cache[key] = _written(geometry)
    return geometry


def content_key(dot: str) -> str:
    """Return the name under which a layout is kept; another Graphviz makes another name."""
    return _digest(f"{_maker()}\0{dot}")


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "replace"), digest_size=16).hexdigest()


@cache
def _maker() -> str:
    return f"1 pygraphviz {version('pygraphviz')}"


def run_graphviz(dot: str) -> str:
    """Return what Graphviz says in its `plain` format, inches from the bottom left."""
    from pygraphviz import AGraph  # noqa: PLC0415 - only a build that draws pays for the import
    from pygraphviz import graphviz as gv  # noqa: PLC0415 - as above

    with _lock:
        graph = AGraph(string=dot)
        context = gv.gvContextWithBuiltins()
        try:
            gv.gvLayout(context, graph.handle, _ENGINE)
            _, answer = gv.gvRenderData(context, graph.handle, b"plain")
            gv.gvFreeLayout(context, graph.handle)
        finally:
            gv.gvFreeContext(context)
            graph.close()
    return str(answer.decode())


def _geometry(plain: str) -> Geometry:
    boxes: dict[str, Point] = {}
    lines: dict[tuple[str, str], Path] = {}
    width = height = 0
    for line in plain.splitlines():
        what, *words = line.split(" ")
        if what == "graph":
            width, height = (_pixels(word) for word in words[1:3])
        elif what == "node":
            boxes[words[0]] = _pixels(words[1]), height - _pixels(words[2])
        elif what == "edge" and words[-2] != "invis":
            numbers = [_pixels(word) for word in words[3 : 3 + 2 * int(words[2])]]
            lines[words[0], words[1]] = tuple((x, height - y) for x, y in _pairs(numbers))
    return Geometry(width, height, boxes, lines)


def _pixels(inches: str) -> int:
    return round(float(inches) * _INCH)


def _pairs(numbers: list[int]) -> Iterator[Point]:
    return zip(numbers[::2], numbers[1::2], strict=True)


def _written(geometry: Geometry) -> str:
    lines = [[*ends, *(number for point in path for number in point)] for ends, path in geometry.lines.items()]
    boxes = [[name, *point] for name, point in geometry.boxes.items()]
    text = json.dumps([geometry.width, geometry.height, boxes, lines], separators=(",", ":"))
    return f"{_digest(text)} {text}"


def _read(text: str) -> Geometry | None:
    """Read a kept geometry; what is not as it was written counts as not kept."""
    digest, _, kept = text.partition(" ")
    if digest != _digest(kept):
        return None
    try:
        width, height, boxes, lines = json.loads(kept)
        return Geometry(
            int(width),
            int(height),
            {str(name): (int(x), int(y)) for name, x, y in boxes},
            {(str(near), str(far)): tuple(_pairs([int(n) for n in numbers])) for near, far, *numbers in lines},
        )
    except (ValueError, TypeError, RecursionError):
        return None
