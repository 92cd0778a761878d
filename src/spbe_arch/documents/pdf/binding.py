"""The parts of a PDF bound into one, and its links made to lead to places in it.

A link is set as an address (`spbe:b12`), whatever part its place is in, and becomes a place of the file here: typst
would hold on to much for a link of its own, and knows no other part. The structure of all parts becomes one, so that
the whole can still be read aloud (PDF/A-2a, ISO 19005-2). Large documents are bound in a process of their own, which
gives back its memory.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from string import ascii_letters, digits
from typing import Any

import pikepdf

INSIDE = "spbe:"
_LETTERS = "".join(sorted(digits + ascii_letters))
_ID = re.compile(rb"\(U(\d+x\d+y\d+)\)")
_LOOK = re.compile(rb"<</O/Layout/(?:Background|Border|TextDecoration)[^<>]*>>")
"""How a cell looks is no structure, and there are a hundred thousand of them."""
MOST_PARTS = len(_LETTERS)
SMALL = 1_000_000
"""So many bytes are bound at once: another process would take longer."""
BOUND, ORDER = "bound.pdf", "order.json"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a place is: the page from 1 and the distance in points from its left and its upper edge."""

    page: int
    left: float
    top: float


@dataclass(frozen=True, slots=True)
class Part:
    """A part as typst made it, in a file, and where its places are, pages counted within the part."""

    path: Path
    pages: int
    spots: Mapping[str, Spot]


def bound(parts: Sequence[Part]) -> bytes:
    """Return the parts as one PDF; equal parts give equal bytes."""
    target = parts[0].path.with_name(BOUND)
    paths = [part.path for part in parts]
    spots = spots_of(parts)
    if sum(path.stat().st_size for path in paths) <= SMALL:
        _bind(paths, spots, target)
    else:
        order = target.with_name(ORDER)
        places = {name: astuple(spot) for name, spot in spots.items()}
        order.write_text(json.dumps([[str(path) for path in paths], places]), "utf-8")
        subprocess.run((sys.executable, "-m", __name__, str(order)), check=True)  # noqa: S603 - this very module
    return target.read_bytes()


def _bind(paths: Sequence[Path], spots: Mapping[str, Spot], target: Path) -> None:
    for number, path in enumerate(paths):
        path.write_bytes(_marked(path.read_bytes(), number))
    with pikepdf.open(paths[0]) as whole:
        trees = [_trees(whole)]
        for path in paths[1:]:
            with pikepdf.open(path) as other:
                trees.append(_joined(whole, other))
        _one_structure(whole, trees)
        _lead(whole, spots)
        if "/Names" in whole.Root:
            del whole.Root.Names
        whole.save(target, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)


def spots_of(parts: Sequence[Part]) -> dict[str, Spot]:
    """Return where every place is, pages counted over all parts."""
    found: dict[str, Spot] = {}
    before = 0
    for part in parts:
        found |= {name: Spot(before + spot.page, spot.left, spot.top) for name, spot in part.spots.items()}
        before += part.pages
    return found


def _marked(data: bytes, number: int) -> bytes:
    """Give the ids of table headers another first letter in every part, and leave out how cells look.

    Both in as many bytes as before: the index of the file stays right.
    """
    letter = _LETTERS[number % MOST_PARTS].encode()
    return _LOOK.sub(lambda found: b" " * len(found[0]), _ID.sub(rb"(" + letter + rb"\1)", data))


@dataclass(frozen=True, slots=True)
class _Trees:
    """The two indexes of the structure of one part: elements by number on the page, and by id."""

    parents: Any
    ids: Any


def _trees(pdf: pikepdf.Pdf) -> _Trees:
    root = pdf.Root.StructTreeRoot
    return _Trees(root.ParentTree.Nums, root.IDTree.Names if "/IDTree" in root else None)


def _joined(whole: pikepdf.Pdf, other: pikepdf.Pdf) -> _Trees:
    """Add the pages, the structure and the outline of another part."""
    root, theirs = whole.Root.StructTreeRoot, other.Root.StructTreeRoot
    shift = int(root.ParentTreeNextKey)
    for page in other.pages:
        _shift(page.obj, "/StructParents", shift)
        for link in page.obj.get("/Annots") or ():
            _shift(link, "/StructParent", shift)
    numbers = theirs.ParentTree.Nums
    for at in range(0, len(numbers), 2):
        numbers[at] = int(numbers[at]) + shift
    root.ParentTreeNextKey = shift + int(theirs.ParentTreeNextKey)
    whole.pages.extend(other.pages)
    document = root.K[0]
    for element in whole.copy_foreign(theirs.K[0]).K:
        element.P = document
        document.K.append(element)
    _outlined(whole, other)
    return _Trees(
        whole.copy_foreign(other.make_indirect(numbers)),
        whole.copy_foreign(other.make_indirect(theirs.IDTree.Names)) if "/IDTree" in theirs else None,
    )


def _shift(holder: Any, key: str, by: int) -> None:
    if key in holder:
        holder[key] = int(holder[key]) + by


def _one_structure(whole: pikepdf.Pdf, trees: Sequence[_Trees]) -> None:
    """Make one index of those of all parts; each stays as it is, as a branch of the whole."""
    if len(trees) == 1:
        return
    root = whole.Root.StructTreeRoot
    parents = [_branch(whole, "/Nums", tree.parents) for tree in trees if len(tree.parents)]
    root.ParentTree = whole.make_indirect(pikepdf.Dictionary(Kids=pikepdf.Array(parents)))
    ids = [_branch(whole, "/Names", tree.ids) for tree in trees if tree.ids is not None and len(tree.ids)]
    if ids:
        root.IDTree = whole.make_indirect(pikepdf.Dictionary(Kids=pikepdf.Array(ids)))


def _branch(whole: pikepdf.Pdf, key: str, pairs: Any) -> Any:
    limits = pikepdf.Array([pairs[0], pairs[len(pairs) - 2]])
    return whole.make_indirect(pikepdf.Dictionary({key: pairs, "/Limits": limits}))


def _outlined(whole: pikepdf.Pdf, other: pikepdf.Pdf) -> None:
    """Add the bookmarks of another part behind ours."""
    theirs = other.Root.get("/Outlines")
    if theirs is None or "/First" not in theirs:
        return
    copied = whole.copy_foreign(theirs)
    ours = whole.Root.get("/Outlines")
    if ours is None or "/First" not in ours:
        whole.Root.Outlines = copied
        return
    entry: Any = copied.First
    while entry is not None:
        entry.Parent = ours
        entry = entry.get("/Next")
    ours.Last.Next, copied.First.Prev = copied.First, ours.Last
    ours.Last = copied.Last
    ours.Count = int(ours.get("/Count", 0)) + int(copied.get("/Count", 0))


def _lead(whole: pikepdf.Pdf, spots: Mapping[str, Spot]) -> None:
    pages = list(whole.pages)
    for link, name in _links(pages):
        spot = spots[name]
        page = pages[spot.page - 1]
        height = float(page.mediabox[3])
        del link.A
        link.Dest = pikepdf.Array([page.obj, pikepdf.Name.XYZ, round(spot.left, 2), round(height - spot.top, 2), 0])
        link.Contents = pikepdf.String("rujukan")


def _links(pages: Sequence[pikepdf.Page]) -> Iterator[tuple[Any, str]]:
    for page in pages:
        for link in page.obj.get("/Annots") or ():
            address = str(link.A.URI) if "/A" in link and "/URI" in link.A else ""
            if address.startswith(INSIDE):
                yield link, address.removeprefix(INSIDE)


if __name__ == "__main__":
    _order = Path(sys.argv[1])
    _paths, _places = json.loads(_order.read_text("utf-8"))
    _bind([Path(name) for name in _paths], {name: Spot(*at) for name, at in _places.items()}, _order.with_name(BOUND))
