"""Teks pengisi tempat kosong.

Tanda seperti "-", "n/a" atau "xxx" terbaca sebagai isi, padahal berarti belum ada. Yang belum diketahui ditulis
`belum diketahui`, sehingga terhitung sebagai pekerjaan yang tersisa; kunci yang tidak berlaku dihapus saja.
"""

from collections.abc import Iterator
from typing import Any

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.attributes import Attribute
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Entity
from spbe_arch.model.types import UNKNOWN
from spbe_arch.rules.value_plan import free_texts

RULE = Rule("NIL006", Severity.WARNING, "Teks pengisi", __doc__)
NOTHING = frozenset(
    (
        *("-", "--", "---", "_", ".", "..", "...", "…", "?", "??", "???", "n/a", "n.a", "n.a.", "na", "#n/a", "nil"),
        *("null", "none", "tbd", "tba", "todo", "xx", "xxx", "xxxx", "test", "tes", "testing", "coba", "dummy", "asdf"),
        *("isi di sini", "diisi", "diisi nanti", "belum diisi", "menyusul", "lengkapi", "contoh teks"),
    )
)
NOTHING_YET = frozenset(("tidak ada", "tidak tahu", "tidak diketahui", "kosong", "nihil", "belum ada", "belum tahu"))
LONGEST = max(map(len, NOTHING | NOTHING_YET))
FILLER = "lorem ipsum"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every text that only fills its place; "tidak ada" counts where a value is expected."""
    architecture = analysis.architecture
    for entity in (architecture.agency, *architecture.entities.values()):
        fields = entity.__dict__
        for name, attribute in free_texts(type(entity)):
            value = fields[name]
            if not value:
                continue
            if value.__class__ is str:
                if len(value) <= LONGEST or value[: len(FILLER)].lower() == FILLER:
                    yield from _judged(entity, attribute, value)
            elif value.__class__ is tuple:
                for index, item in enumerate(value):
                    yield from _judged(entity, attribute, item, index)
        for index, waiver in enumerate(entity.waivers):
            if waiver.reason.strip().casefold() in NOTHING | NOTHING_YET:
                yield _finding(entity, ("pengecualian", index, "alasan"), waiver.reason, "tulis alasan sebenarnya")


def _judged(entity: Entity, attribute: Attribute, value: Any, *index: int) -> Iterator[Finding]:
    said = value.strip().casefold() if value.__class__ is str else ""
    if said in NOTHING or said.startswith(FILLER) or (said in NOTHING_YET and _expected(attribute)):
        help_text = f"tulis `{UNKNOWN}` bila belum diketahui, atau hapus kunci ini bila tidak berlaku"
        yield _finding(entity, (attribute.key, *index), value, help_text)


def _expected(attribute: Attribute) -> bool:
    return attribute.required or attribute.recommended


def _finding(entity: Entity, keys: tuple[str | int, ...], value: str, help_text: str) -> Finding:
    shown = value if len(value) <= LONGEST else f"{value[:LONGEST]}..."
    return RULE.at(entity, *keys, message=f"`{shown}` hanya mengisi tempat", help=help_text, value=shown)
