"""YAML text to plain data, in two ways that agree.

The quick way makes data as fast as the parser can and trusts nothing: whatever is not plainly harmless is left to the
careful way, which names every problem and, when a finding needs a place, notes where each key stands.
"""

import re
from typing import Any

import yaml
from yaml._yaml import CParser
from yaml.nodes import MappingNode, ScalarNode

from spbe_arch.loading.problems import Problem
from spbe_arch.loading.text import Marks
from spbe_arch.loading.yaml_events import BLANK, MAX_DEPTH, read_events
from spbe_arch.loading.yaml_lines import read_lines
from spbe_arch.loading.yaml_syntax import CONFLICT, conflicts, diagnose, our_side
from spbe_arch.model import codes

QUICK_SIZE = 16_384
QUICK_BRACKETS = 200
MARKERS = ("<" * 7, "|" * 7, "=" * 7, ">" * 7)
BARE_TAG = re.compile(r"(?:^|[\s,:\[{])!(?=[\s,\]}]|$)")
MAX_ATTEMPTS = 4


def read(text: str, marks: Marks | None = None) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """Return the data of a file and what is wrong with it; fill ``marks`` with the place of every key.

    A file with a syntax error is read again without the wounded line, so that its other keys still count.
    """
    if marks is None and (quick := _read_quickly(text)) is not None:
        return quick, ()
    first: tuple[Problem, ...] = ()
    if CONFLICT.search(text):
        first, text = conflicts(text), our_side(text)
    clear = not first
    for _attempt in range(MAX_ATTEMPTS):
        try:
            data, problems = _read_once(text, marks)
        except yaml.YAMLError as error:
            problem, text, sure = diagnose(text, error)
            first += (problem,) if clear and problem not in first else ()
            clear = clear and sure
            if marks is not None:
                marks.clear()
        else:
            return data, first or problems
    return {}, first


class _Irregular(Exception):  # noqa: N818 - not an error: a reason to look closely
    """The quick way met something it does not decide."""


class _NodeParser(CParser):
    """The parser's own nodes, with every scalar left unresolved."""

    @staticmethod
    def descend_resolver(_parent: object, _index: object) -> None:
        """Paths decide nothing here."""

    @staticmethod
    def ascend_resolver() -> None:
        """Paths decide nothing here."""

    @staticmethod
    def resolve(_kind: object, _value: object, _implicit: object) -> None:
        """Give no tag, so that a node with a tag is one whose tag was written."""


def _read_quickly(text: str) -> dict[str, Any] | None:
    """Return the data of a plainly harmless file, or None: anchors, tags, doubled keys, depth, size, errors."""
    return (read_lines(text, _parsed) if len(text) <= QUICK_SIZE else None) or _parsed(text)


def _parsed(text: str) -> dict[str, Any] | None:
    if len(text) > QUICK_SIZE or "&" in text or text.count("[") + text.count("{") > QUICK_BRACKETS or "- - -" in text:
        return None
    if any(marker in text for marker in MARKERS) or ("!" in text and BARE_TAG.search(text)):
        return None
    try:
        node = _NodeParser(text).get_single_node()
        data = _plain(node) if node.__class__ is MappingNode else None
    except (yaml.YAMLError, _Irregular):
        return None
    return data if isinstance(data, dict) else None


def _plain(node: Any, depth: int = 0) -> Any:
    if node.tag is not None or depth > MAX_DEPTH:
        raise _Irregular
    kind = node.__class__
    if kind is ScalarNode:
        if node.style:
            return node.value
        if " - " in node.value and node.end_mark.line > node.start_mark.line:
            raise _Irregular
        return None if node.value in BLANK else node.value
    if kind is not MappingNode:
        return [_plain(item, depth + 1) for item in node.value]
    data = {
        key.value: _plain(value, depth + 1)
        for key, value in node.value
        if key.__class__ is ScalarNode and key.tag is None
    }
    if len(data) != len(node.value):
        raise _Irregular
    return data


def _read_once(text: str, marks: Marks | None) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    data, problems, stopped = read_events(text, marks)
    if stopped or isinstance(data, dict):
        return data, problems
    what = "berkas kosong" if data is None else "berkas tidak berisi pasangan `kunci: nilai`"
    shape = Problem(codes.YAML_SHAPE, what, help="mulai dengan `nama: ...`")
    return {}, problems or (shape,)
