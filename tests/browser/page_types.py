"""Few pages that together show everything a site has, found in the pages built: no new type can be forgotten."""

import re
from collections import defaultdict
from pathlib import Path

_MAIN = re.compile(r'<article class="md-content__inner.*?</article>', re.DOTALL)
_CLASSES = re.compile(r'\sclass="([^"]+)"')
_ROLES = re.compile(r'<([a-z]+)\b[^>]*\srole="([^"]+)"')
LATER = re.compile(r"-hal-\d+\.html$")  # the second and later pages of a long list
OURS = "spbe-"  # a page without any class of ours is written by hand
GENERATED = re.compile(r"(-\d+|--h?\d+|\d{2,})$")  # classes that count or name a value, not a look


def page_types(folder: Path) -> tuple[str, ...]:
    """Return pages of a built site so that every folder, every generated page of the top and every look occurs."""
    looks = {path.relative_to(folder).as_posix(): _looks(path, folder) for path in sorted(folder.rglob("*.html"))}
    tops = (name for name in looks if "/" not in name and not LATER.search(name))
    chosen = {name for name in tops if any(look.startswith(OURS) for look in looks[name])}
    missing = set().union(*looks.values()).difference(*[set()], *(looks[name] for name in chosen))
    carriers: defaultdict[str, list[str]] = defaultdict(list)
    for name, found in looks.items():
        for look in found & missing:
            carriers[look].append(name)
    for look in sorted(missing, key=lambda look: (len(carriers[look]), look)):  # the rarest first: few can show it
        if not chosen & set(carriers[look]):
            chosen.add(max(carriers[look], key=lambda name: (len(looks[name]), name)))
    return tuple(sorted(chosen))


def _looks(path: Path, folder: Path) -> frozenset[str]:
    """Return what can be seen on a page: its folder, the classes and the roles in its content."""
    content = "".join(_MAIN.findall(path.read_text("utf-8")))
    classes = {name for found in _CLASSES.findall(content) for name in found.split() if not GENERATED.search(name)}
    roles = {f"{tag} {role}" for tag, role in _ROLES.findall(content)}
    return frozenset({path.parent.relative_to(folder).as_posix() + "/", *classes, *roles})
