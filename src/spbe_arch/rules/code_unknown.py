"""Kode referensi yang tidak ada pada daftarnya.

Klasifikasi memakai kode terdalam dari daftar referensi nasional, atau kode yang ditambahkan instansi di `referensi/`.
Kode yang baru ditemukan pada satu sumber atau disimpulkan tetap diterima dan ditandai demikian.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import CodeExtension
from spbe_arch.model.near import nearest
from spbe_arch.reference.codes import CodeList
from spbe_arch.rules.classification import Classified, choices, classified, declared, other_list, probably

RULE = Rule("KLS001", Severity.ERROR, "Kode referensi tidak dikenal", __doc__, ("perpres-132-2022",))
SEVERAL = 2


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report unknown codes where they are used, or at the agency's own code that was probably mistyped."""
    own = declared(analysis)
    unknown: dict[str, list[Classified]] = {}
    used: set[str] = set()
    for item in classified(analysis):
        if item.code in item.codes.entries:
            used.add(item.code)
        elif item.code not in own and not other_list(item.code, item.codes) and not _disputed(item):
            unknown.setdefault(item.code, []).append(item)
    blind = _unreadable(analysis) if unknown else frozenset()
    for code, items in unknown.items():
        codes = items[0].codes
        meant = nearest(code, own - used, cutoff=80)
        if len(items) >= SEVERAL and meant:
            yield from _at_definition(analysis, meant, code, len(items))
        elif not (codes.domain in blind and code.count(".") in codes.agency_levels):
            yield from (_at_use(item, meant) for item in items)


def _disputed(item: Classified) -> bool:
    """Whether the sources of a list disagree on the level of a code; then nobody is refused for it."""
    level = item.code.count(".")
    return level in item.codes.fixed_levels and level not in item.codes.strict_levels and _parent_known(item)


def _parent_known(item: Classified) -> bool:
    return item.code.rpartition(".")[0] in item.codes.entries


def _unreadable(analysis: Analysis) -> frozenset[str]:
    extensions = analysis.architecture.of_kind(CodeExtension)
    return frozenset(extension.slug for extension in extensions if extension.faulty)


def _at_use(item: Classified, unused: str | None) -> Finding:
    codes, code = item.codes, item.code
    meant = codes.get(unused or "") or probably(code, codes)
    message = f"kode {codes.domain.upper()} `{code}` tidak ada pada daftar"
    return RULE.at(
        item.entity,
        codes.domain,
        message=f"{message}; {_withheld(codes, code)}" if _withheld(codes, code) else message,
        help=f"maksudnya `{meant.code}` ({meant.name})?" if meant else _help(code, codes),
        value=code,
        suggestion=meant.code if meant else None,
    )


def _withheld(codes: CodeList, code: str) -> str:
    return "kode ini pernah terlihat, tetapi bukan kode nasional" if any(w.code == code for w in codes.withheld) else ""


def _help(code: str, codes: CodeList) -> str:
    if code.count(".") in codes.agency_levels and codes.ancestors(code):
        return f"tingkat ini ditetapkan instansi: tambahkan kodenya di `architecture/referensi/{codes.domain}.yml`"
    return choices(code, codes)


def _at_definition(analysis: Analysis, code: str, meant: str, uses: int) -> Iterator[Finding]:
    for extension in analysis.architecture.of_kind(CodeExtension):
        for index, added in enumerate(extension.codes):
            if added.code == code:
                message = f"kode `{code}` tidak dipakai siapa pun, sedangkan {uses} objek memakai `{meant}`"
                keys, help_text = ("kode", index, "kode"), f"maksudnya `{meant}`?"
                yield RULE.at(extension, *keys, message=message, help=help_text, value=code, suggestion=meant)
