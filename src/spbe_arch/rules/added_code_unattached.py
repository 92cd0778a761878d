"""Kode tambahan instansi yang tidak dapat dipasang pada daftarnya.

Instansi menambah kode di bawah kode nasional, satu berkas untuk tiap daftar: `referensi/rab.yml` untuk RAB dan
seterusnya. Kode tanpa induk, dari daftar lain, atau yang menimpa kode nasional tanpa catatan tidak dapat dipakai
dengan aman.
"""

import re
from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import CodeExtension
from spbe_arch.model.kinds.agency import AddedCode
from spbe_arch.reference.codes import DOMAINS, CodeList, code_lists

RULE = Rule("KLS004", Severity.ERROR, "Kode tambahan tidak dapat dipasang", __doc__, ("perpres-132-2022",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report files of no list, and codes that do not fit into the list of their file."""
    for extension in analysis.architecture.of_kind(CodeExtension):
        if extension.slug not in DOMAINS:
            message = f"`referensi/{extension.slug}.yml` bukan nama daftar referensi"
            yield RULE.at(extension, message=message, help=f"namai berkasnya salah satu dari {', '.join(DOMAINS)}")
            continue
        national = code_lists()[extension.slug]
        added = {code.code for code in extension.codes if code.code}
        seen: set[str] = set()
        for index, entry in enumerate(extension.codes):
            if entry.code and (wrong := _wrong(entry, national, added, seen)):
                key, message, help_text = wrong
                keys = ("kode", index, key)
                yield RULE.at(extension, *keys, message=message, help=help_text, value=entry.code)
            seen.add(entry.code or "")


def _wrong(entry: AddedCode, national: CodeList, added: set[str], seen: set[str]) -> tuple[str, str, str] | None:
    """Return the key that is wrong with an added code, why, and what to do."""
    return _wrong_shape(entry, national, seen) or _wrong_place(entry, national, added)


def _wrong_shape(entry: AddedCode, national: CodeList, seen: set[str]) -> tuple[str, str, str] | None:
    code, domain, deepest = entry.code or "", national.domain.upper(), max(national.agency_levels)
    if not re.fullmatch(rf"{domain}(\.[0-9]{{2,}})+", code):
        return "kode", f"`{code}` bukan kode {domain}", f"tulis seperti `{next(iter(national.entries))}.01.01`"
    if code in seen:
        return "kode", f"`{code}` sudah ditambahkan di atasnya", "hapus salah satu"
    if code.count(".") > deepest:
        return "kode", f"`{code}` lebih dalam dari tingkat {deepest}", "naikkan tingkatnya"
    return None


def _wrong_place(entry: AddedCode, national: CodeList, added: set[str]) -> tuple[str, str, str] | None:
    code = entry.code or ""
    parent, known = code.rpartition(".")[0], national.get(code)
    if known is None and parent not in national.entries and parent not in added:
        return "kode", f"induk `{parent}` dari `{code}` tidak ada", f"tambahkan `{parent}` lebih dulu, atau perbaiki"
    if entry.parent and entry.parent != parent:
        return "induk", f"`induk: {entry.parent}` tidak sesuai dengan kode `{code}`", f"tulis `{parent}`, atau hapus"
    if known and not entry.note and entry.name != known.name:
        message = f"`{code}` adalah kode nasional ({known.name})"
        return "kode", message, "pakai nomor lain, atau jelaskan penggantian namanya pada `catatan`"
    return None
