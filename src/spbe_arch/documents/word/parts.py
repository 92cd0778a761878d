"""The parts of a document that is being made: trees where something changes, bytes where nothing does."""

from lxml import etree

from spbe_arch.documents.word.markup import DECLARED
from spbe_arch.documents.word.package import parsed

_TYPES = "[Content_Types].xml"
_RELATIONS = "word/_rels/document.xml.rels"
_CORE = "docProps/core.xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MEDIA = {"png": "image/png", "svg": "image/svg+xml"}


class Parts:
    """Gives trees to change, and all of it as bytes in the end."""

    def __init__(self, data: dict[str, bytes]) -> None:
        self._data = data
        self._trees: dict[str, etree._Element] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self._data)

    def tree(self, name: str) -> etree._Element:
        """Return a part as a tree; what is changed in it stays."""
        if name not in self._trees:
            self._trees[name] = parsed(name, self._data[name])
        return self._trees[name]

    def added(self, kind: str, empty: bytes) -> etree._Element:
        """Return the one part of a kind; a template without it gets an empty one."""
        for relation in self.tree(_RELATIONS):
            if (relation.get("Type") or "").endswith(f"/{kind}"):
                return self.tree(_within(relation.get("Target") or ""))
        name = f"word/{kind}.xml"
        self._data[name] = empty or f"<w:{kind} {DECLARED}/>".encode()
        self._relate(f"rIdSpbe{kind}", kind, f"{kind}.xml")
        self._typed("Override", PartName=f"/{name}", ContentType=f"{_MAIN}.{kind}+xml")
        return self.tree(name)

    def settle(self, name: str, content: bytes) -> None:
        """Take a part as it is now; nothing in it changes any more."""
        self._trees.pop(name, None)
        self._data[name] = content

    def add_media(self, name: str, content: bytes, relation: str) -> None:
        """Add the file of a picture."""
        self._data[f"word/media/{name}"] = content
        self._relate(relation, "image", f"media/{name}")
        suffix = name.rpartition(".")[2]
        self._typed("Default", Extension=suffix, ContentType=_MEDIA[suffix])

    def add_header(self, inner: str) -> str:
        """Add a header to a template that has none, and return the id of its relation."""
        name = "headerSpbe.xml"
        self._data[f"word/{name}"] = f"<w:hdr {DECLARED}>{inner}</w:hdr>".encode()
        self._relate("rIdSpbeHeader", "header", name)
        self._typed("Override", PartName=f"/word/{name}", ContentType=f"{_MAIN}.header+xml")
        return "rIdSpbeHeader"

    def set_core(self, text: str) -> None:
        """Set title, author and dates; nobody's name is carried over from a template."""
        if _CORE not in self._data:
            relations = self.tree("_rels/.rels")
            tag = etree.QName(relations).namespace
            package = f"{tag}/metadata/core-properties"
            etree.SubElement(relations, f"{{{tag}}}Relationship", Id="rIdSpbeCore", Type=package, Target=_CORE)
            kind = "application/vnd.openxmlformats-package.core-properties+xml"
            self._typed("Override", PartName=f"/{_CORE}", ContentType=kind)
        self._data[_CORE] = text.encode()
        self._trees.pop(_CORE, None)

    def finished(self) -> dict[str, bytes]:
        """Return every part as bytes."""
        made = dict(self._data)
        for name, tree in self._trees.items():
            made[name] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
        return made

    def _relate(self, key: str, kind: str, target: str) -> None:
        relations = self.tree(_RELATIONS)
        tag = f"{{{etree.QName(relations).namespace}}}Relationship"
        etree.SubElement(relations, tag, Id=key, Type=f"{_OFFICE}/{kind}", Target=target)

    def _typed(self, tag: str, **attributes: str) -> None:
        types = self.tree(_TYPES)
        key, value = next(iter(attributes.items()))
        if not any((found.get(key) or "").lower() == value.lower() for found in types):
            element = etree.Element(f"{{{etree.QName(types).namespace}}}{tag}", attributes)
            types.insert(0 if tag == "Default" else len(types), element)


def _within(target: str) -> str:
    """Return the name of a part that the document relates to."""
    return target.lstrip("/") if target.startswith("/") else f"word/{target}"
