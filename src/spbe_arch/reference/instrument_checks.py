"""What must hold of an instrument before anything is computed with it: each check yields what it finds wrong.

Sums are compared exactly, as decimals. The messages are Indonesian: whoever adds an instrument reads them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from spbe_arch.reference.instrument import Group, Instrument, Scale

TOTAL = Decimal(100)
MODES = ("half_up", "half_even", "down")


def instrument_problems(instrument: Instrument) -> Iterator[str]:
    """Yield everything that makes an instrument unusable."""
    yield from _numbers(instrument)
    yield from _weights(instrument)
    yield from _memberships(instrument)
    yield from _scale(instrument.scale)
    yield from _levels(instrument)
    yield from _predicates(instrument)
    if instrument.rounding.mode not in MODES:
        yield f"cara membulatkan `{instrument.rounding.mode}` tidak dikenal; pakai salah satu dari {', '.join(MODES)}"


def _numbers(instrument: Instrument) -> Iterator[str]:
    for kind, groups in (("domain", instrument.domains), ("aspek", instrument.aspects)):
        yield from _repeated(kind, (group.number for group in groups))
    yield from _repeated("indikator", (indicator.number for indicator in instrument.indicators))
    if not instrument.aspects or not instrument.indicators:
        yield "tidak memuat aspek atau indikator"


def _repeated(kind: str, numbers: Iterable[int]) -> Iterator[str]:
    for number, times in sorted(Counter(numbers).items()):
        if times > 1:
            yield f"nomor {kind} {number} dipakai {times} kali"


def _weights(instrument: Instrument) -> Iterator[str]:
    """Every level adds up to 100, and every part to its whole."""
    for kind, parts in (
        ("domain", instrument.domains),
        ("aspek", instrument.aspects),
        ("indikator", instrument.indicators),
    ):
        if parts and (total := sum((part.weight for part in parts), Decimal(0))) != TOTAL:
            yield f"jumlah bobot {kind} {total.normalize():f}, seharusnya tepat 100"
        yield from (f"bobot {kind} {part.number} harus lebih dari 0" for part in parts if part.weight <= 0)
    for aspect in instrument.aspects:
        members = (indicator.weight for indicator in instrument.of_aspect(aspect.number))
        yield from _whole("aspek", aspect, "indikatornya", sum(members, Decimal(0)))
    for domain in instrument.domains:
        weights = (aspect.weight for aspect in instrument.of_domain(domain.number))
        yield from _whole("domain", domain, "aspeknya", sum(weights, Decimal(0)))


def _whole(kind: str, group: Group, parts: str, total: Decimal) -> Iterator[str]:
    if total != group.weight:
        yield f"bobot {kind} {group.number} adalah {group.weight:f}, tetapi jumlah bobot {parts} {total:f}"


def _memberships(instrument: Instrument) -> Iterator[str]:
    domains = {domain.number for domain in instrument.domains}
    aspects = {aspect.number for aspect in instrument.aspects}
    for aspect in instrument.aspects:
        if (aspect.domain is None) != (not domains) or (aspect.domain is not None and aspect.domain not in domains):
            yield f"aspek {aspect.number} menunjuk domain {aspect.domain}, yang tidak ada"
    for indicator in instrument.indicators:
        if indicator.aspect not in aspects:
            yield f"indikator {indicator.number} menunjuk aspek {indicator.aspect}, yang tidak ada"


def _scale(scale: Scale) -> Iterator[str]:
    width = scale.maximum - scale.minimum
    if width <= 0:
        yield f"skala {scale.minimum:f} sampai {scale.maximum:f} tidak berisi nilai"
    elif scale.step is not None and (scale.step <= 0 or width % scale.step != 0):
        yield f"langkah {scale.step:f} tidak membagi habis skala {scale.minimum:f} sampai {scale.maximum:f}"
    if scale.bands and (scale.bands[0].minimum, scale.bands[-1].maximum) != (scale.minimum, scale.maximum):
        yield "kelas tingkat tidak menutup seluruh skala"
    if any(low.maximum != high.minimum for low, high in pairwise(scale.bands)):
        yield "kelas tingkat berlubang atau bertumpang tindih"


def _levels(instrument: Instrument) -> Iterator[str]:
    expected = list(range(int(instrument.scale.minimum), int(instrument.scale.maximum) + 1))
    wanted = f"harus memuat tingkat {expected[0]} sampai {expected[-1]} berurutan" if expected else "tidak bertingkat"
    for indicator in instrument.indicators:
        if [level.level for level in indicator.levels] != expected:
            yield f"kriteria indikator {indicator.number} {wanted}"


def _predicates(instrument: Instrument) -> Iterator[str]:
    """Predicates go from high to low, meet without a hole, and cover the scale."""
    listed = instrument.predicates
    if not listed or listed[0].maximum != instrument.scale.maximum:
        yield "predikat tertinggi tidak mencapai nilai tertinggi skala"
    if any(high.minimum is None or high.minimum != low.maximum for high, low in pairwise(listed)):
        yield "ambang predikat berlubang, bertumpang tindih, atau tidak terurut dari tinggi ke rendah"
    if any(p.minimum is not None and p.minimum >= p.maximum for p in listed):
        yield "ada predikat yang batas bawahnya tidak lebih kecil dari batas atasnya"
    if listed and listed[-1].minimum is not None and listed[-1].minimum > instrument.scale.minimum:
        yield "predikat terendah tidak mencapai nilai terendah skala"
