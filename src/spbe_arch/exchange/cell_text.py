"""The text of a cell as it is judged; what is odd about it is said, never obeyed."""

from collections.abc import Iterator

from spbe_arch.exchange.cells import Cell

LONGEST = 20_000
FORMULA = ("=", "+", "@")
AS_TEXT = "tulis sebagai kalimat biasa; isinya hanya dinilai sebagai teks"
Oddity = tuple[str, str]


def cell_text(cell: Cell) -> tuple[str, tuple[Oddity, ...]]:
    """Return the text of a cell in lines, cut where nobody reads on, with what is odd about it and what to do."""
    oddities: list[Oddity] = []
    text = cell.text
    if len(text) > LONGEST:
        size, limit = f"{len(text):,}".replace(",", "."), f"{LONGEST:,}".replace(",", ".")
        message = f"sel berisi {size} tanda; yang dinilai {limit} pertama"
        oddities.append((message, "ringkas menjadi beberapa kalimat"))
        text = text[:LONGEST]
    oddities += [(message, AS_TEXT) for message in _oddities(cell.note, text)]
    return _plain(text), tuple(oddities)


def _plain(text: str) -> str:
    """Keep the lines, which part sentences; what is no visible sign becomes a space."""
    if text.isprintable():
        return " ".join(text.split())
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    shown = (" ".join("".join(sign if sign.isprintable() else " " for sign in line).split()) for line in lines)
    return "\n".join(line for line in shown if line)


def _oddities(note: str, text: str) -> Iterator[str]:
    if note:
        yield note
    if text.startswith(FORMULA) or (text[:1] == "-" and len(text) > 1 and not text[1].isspace()):
        yield "sel diawali tanda rumus; tidak dihitung"
    if "<" in text and ">" in text.partition("<")[2]:
        yield "sel memuat tanda HTML; tidak dijalankan"
    if not text.isprintable() and any(not sign.isprintable() and sign not in "\r\n\t" for sign in text):
        yield "sel memuat tanda kendali yang tidak terlihat"
    if "\N{REPLACEMENT CHARACTER}" in text:
        yield "sel memuat huruf yang tidak terbaca"
