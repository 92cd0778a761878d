"""The parts of a Word file: read from a stranger's template with care, written the same on every machine."""

import io
import zipfile
from collections.abc import Mapping

from lxml import etree

MOST_BYTES = 64 * 1_048_576
MOST_PARTS = 2000
MOST_RATIO = 300
DOCUMENT = "word/document.xml"
_MACROS = ("vbaproject.bin", "vbadata.xml", "macrosheets/", "activex/", "embeddings/")
_DATE = (1980, 1, 1, 0, 0, 0)


class UnfitTemplate(Exception):  # noqa: N818 - something about the user's file
    """The file cannot be a template; the text says why, in one line without a full stop."""


def read_package(data: bytes) -> dict[str, bytes]:
    """Return the parts of a Word file by name. What could harm whoever opens the result raises UnfitTemplate."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {info.filename: _part(archive, info) for info in _listed(archive)}
    except (zipfile.BadZipFile, RuntimeError, EOFError, OSError, ValueError) as error:
        raise UnfitTemplate("bukan berkas .docx yang utuh; simpan ulang dari Word sebagai .docx") from error
    for needed in (DOCUMENT, "[Content_Types].xml", "word/_rels/document.xml.rels"):
        if needed not in parts:
            raise UnfitTemplate(f"bukan dokumen Word: tidak ada `{needed}`")
    for name, content in parts.items():
        _check_part(name, content)
    return parts


def _listed(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    found = [info for info in archive.infolist() if not info.is_dir()]
    whole = sum(info.file_size for info in found)
    if len(found) > MOST_PARTS or whole > MOST_BYTES:
        raise UnfitTemplate(f"terlalu besar setelah dibuka: {len(found)} bagian, {whole // 1_048_576} MiB")
    for info in found:
        if info.file_size > 1_048_576 and info.file_size > MOST_RATIO * max(info.compress_size, 1):
            raise UnfitTemplate(f"bagian `{info.filename}` dimampatkan tidak wajar")
        if info.filename.startswith("/") or ".." in info.filename.split("/") or "\\" in info.filename:
            raise UnfitTemplate("memuat alamat bagian yang tidak sah")
    return found


def _part(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with archive.open(info) as file:
        content = file.read(info.file_size + 1)
    if len(content) != info.file_size:
        raise UnfitTemplate(f"bagian `{info.filename}` tidak sesuai daftarnya")
    return content


def _check_part(name: str, content: bytes) -> None:
    lower = name.lower()
    if any(word in lower for word in _MACROS):
        raise UnfitTemplate(f"memuat makro atau objek tertanam (`{name}`); simpan tanpa itu")
    if lower.endswith((".xml", ".rels")):
        tree = parsed(name, content)
        if lower == "[content_types].xml" and b"macroenabled" in content.lower():
            raise UnfitTemplate("dokumen dengan makro; simpan sebagai .docx biasa")
        if lower.endswith(".rels"):
            _check_relations(name, tree)


def _check_relations(name: str, tree: etree._Element) -> None:
    for relation in tree:
        kind = (relation.get("Type") or "").rpartition("/")[2]
        if (relation.get("TargetMode") or "").lower() == "external" and kind != "hyperlink":
            raise UnfitTemplate(f"mengambil `{kind}` dari luar berkas (`{name}`); sematkan atau hapus")


def parsed(name: str, content: bytes) -> etree._Element:
    """Return a part as a tree; without entities, network or declarations of types."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        tree = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise UnfitTemplate(f"bagian `{name}` bukan XML yang sah") from error
    if b"<!DOCTYPE" in content or tree.getroottree().docinfo.internalDTD is not None:
        raise UnfitTemplate(f"bagian `{name}` memuat DOCTYPE")
    return tree


def written_package(parts: Mapping[str, bytes]) -> bytes:
    """Return a file; the list of types stands first, as readers expect, then all parts by name."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in sorted(parts, key=lambda part: (part != "[Content_Types].xml", part != "_rels/.rels", part)):
            info = zipfile.ZipInfo(name, _DATE)
            info.compress_type, info.create_system, info.external_attr = zipfile.ZIP_DEFLATED, 3, 0o600 << 16
            archive.writestr(info, parts[name])
    return made.getvalue()
