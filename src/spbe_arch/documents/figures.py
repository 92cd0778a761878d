"""Numbers, money, days and years as Indonesian official prose writes them."""

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
SCALES = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"))
_SWAPPED = str.maketrans(",.", ".,")


def number(value: int | Decimal) -> str:
    """Write a number with Indonesian separators: `1.250`, `2,50`."""
    return f"{value:,}".translate(_SWAPPED)


def rupiah(amount: int | Decimal) -> str:
    """Write an amount in full: `Rp1.250.000.000`."""
    return f"-Rp{number(-amount)}" if amount < 0 else f"Rp{number(amount)}"


def short_rupiah(amount: int) -> str:
    """Write an amount to be read at a glance, only ever beside the full one: `Rp1,25 miliar`."""
    size, word = next(((size, word) for size, word in SCALES if abs(amount) >= size), (1, ""))
    if not word:
        return rupiah(amount)
    value = (Decimal(amount) / size).quantize(Decimal("0.01"), ROUND_HALF_UP).normalize()
    return f"{rupiah(Decimal(f'{value:f}'))} {word}"


def rupiah_in_full(amount: int) -> str:
    """Write an amount in full with the short form beside it: `Rp1.250.000.000 (Rp1,25 miliar)`."""
    short = short_rupiah(amount)
    return rupiah(amount) if short == rupiah(amount) else f"{rupiah(amount)} ({short})"


def day(value: date) -> str:
    """Write a day: `2 November 2026`."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def years(first: int | None, last: int | None) -> str:
    """Write a span of years: `2020-2025`, or the one year that is known; nothing for none."""
    known = tuple(dict.fromkeys(str(year) for year in (first, last) if year is not None))
    return "–".join(known)


def percent(part: int, whole: int) -> str:
    """Write a share in whole per cent, rounded down so that what is not complete never reads as complete.

    What is there, however little, never reads as nothing.
    """
    if not whole:
        return "-"
    return "<1%" if 0 < 100 * part < whole else f"{100 * part // whole}%"


def index(value: Decimal | None) -> str:
    """Write an index as it is printed officially, with two decimals."""
    return "-" if value is None else number(value.quantize(Decimal("0.01"), ROUND_HALF_UP))


def listed(texts: Iterable[str], joined: str = "dan") -> str:
    """Write an enumeration: `a`, `a dan b`, `a, b, dan c`."""
    parts = tuple(texts)
    if len(parts) < 3:
        return f" {joined} ".join(parts)
    return f"{', '.join(parts[:-1])}, {joined} {parts[-1]}"


def initial(text: str) -> str:
    """Begin a text with a capital, whatever follows."""
    return text[:1].upper() + text[1:]


def inline(title: str) -> str:
    """Return a title as it reads inside a sentence; abbreviations keep their capitals."""
    return title[:1].lower() + title[1:] if title[1:2].islower() else title
