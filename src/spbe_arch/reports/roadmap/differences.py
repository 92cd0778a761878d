"""What if, for people: what breaks, what moves, what is freed, which gaps stay open, which index targets move."""

from collections.abc import Callable, Iterator

from spbe_arch.reports.roadmap.answer import DROP, Answer, WhatIf, Wish
from spbe_arch.reports.roadmap.words import STATES, rupiah
from spbe_arch.reports.table import text_table
from spbe_arch.reports.visible import visible

Say = Callable[[str], str]


def differences(answer: Answer, what_if: WhatIf, say: Say) -> Iterator[str]:
    """Yield one block after the other, each with its heading; what is empty says so."""
    for wish in what_if.wishes:
        name = visible(answer.name_of(wish.initiative))
        yield f"{say('Bila')} {wish.initiative} ({name}) {_how(wish, say)}\n"
    yield _block("Yang bertentangan", _breaks(what_if), say)
    yield _block("Yang berpindah", _moves(what_if, say), say)
    yield _block("Yang tidak jadi dibangun", _undelivered(what_if, say), say)
    yield _freed(what_if, say)
    yield _block("Kesenjangan yang bergeser", _gaps(answer, what_if, say), say)
    yield _block("Target indeks yang bergeser", _targets(what_if, say), say)


def _how(wish: Wish, say: Say) -> str:
    if wish.action == DROP:
        return say("dibatalkan")
    return f"{say('diundur' if wish.years >= 0 else 'dimajukan')} {abs(wish.years)} {say('tahun')}"


def _block(title: str, body: str, say: Say) -> str:
    return f"{say(title)}: {say('tidak ada')}\n" if not body else f"{say(title)}\n\n{body}"


def _breaks(what_if: WhatIf) -> str:
    return "".join(
        f"{visible(str(found.location))}: {found.severity.value} {found.code} {visible(found.message)}\n"
        for found in what_if.breaks
    )


def _moves(what_if: WhatIf, say: Say) -> str:
    rows = [
        (
            moved.id,
            str(moved.first) if moved.first == moved.last else f"{moved.first}-{moved.last}",
            say(STATES[moved.planned]),
            say(STATES[moved.state]),
        )
        for moved in what_if.comparison.moved
    ]
    return text_table([say(head) for head in ("objek", "tahun", "rencana", "akibat")], rows) if rows else ""


def _undelivered(what_if: WhatIf, say: Say) -> str:
    rows = [(lost.id, ", ".join(lost.needed_by) or "-") for lost in what_if.comparison.undelivered]
    return text_table((say("objek"), say("dibutuhkan oleh")), rows) if rows else ""


def _freed(what_if: WhatIf, say: Say) -> str:
    rows = [
        (str(year), visible(source), rupiah(amount))
        for year, sources in what_if.comparison.freed.items()
        for source, amount in sources.items()
    ]
    if not rows:
        return _block("Anggaran yang bebas", "", say)
    heads = [say(head) for head in ("tahun", "sumber", "anggaran")]
    return f"{say('Anggaran yang bebas')}: {rupiah(what_if.comparison.freed_total)}\n\n{text_table(heads, rows)}"


def _gaps(answer: Answer, what_if: WhatIf, say: Say) -> str:
    rows = [
        (
            gap.id,
            visible(answer.name_of(gap.id)),
            *(str(year or say("tidak tertutup")) for year in (gap.planned, gap.year)),
        )
        for gap in what_if.comparison.gaps
    ]
    return text_table([say(head) for head in ("kesenjangan", "nama", "rencana", "akibat")], rows) if rows else ""


def _targets(what_if: WhatIf, say: Say) -> str:
    rows = [
        (target.indicator, str(target.year), *(str(level or "-") for level in (target.planned, target.level)))
        for target in what_if.comparison.targets
    ]
    return text_table([say(head) for head in ("indikator", "tahun", "rencana", "akibat")], rows) if rows else ""
