"""The evidence pack of one indicator: what the model holds, where the documents say it, and what is missing by whom.

The level is a suggestion from the content of the architecture and never a result.
"""

from collections.abc import Iterator

from spbe_arch.assessment.audience import rests_on_guarded
from spbe_arch.documents.bukti.levels import indicator, levels, opinion
from spbe_arch.documents.bukti.lists import documents, objects, owed
from spbe_arch.documents.bukti.subject import Subject, subject_of
from spbe_arch.documents.edition import Edition
from spbe_arch.documents.front import Cover, pack
from spbe_arch.documents.manuscript import Block, Heading, Listing, Manuscript, Paragraph, text

KIND, TITLE = "bukti", "Paket bukti"
HELD_BACK = "Rincian bukti, analisis, dan saran indikator ini tidak diterbitkan untuk umum."


def manuscript(edition: Edition, subject: str = "") -> Manuscript:
    """Return the pack of one indicator: `11`, or `permenpanrb-59-2020/11`; another raises ``UnknownSubject``."""
    found = subject_of(edition, subject)
    held_back = edition.is_public and rests_on_guarded(found.instrument.id, found.indicator.number)
    blocks = (Paragraph(text(HELD_BACK)), *indicator(found)) if held_back else tuple(_blocks(found))
    number = found.indicator.number
    title = f"{TITLE}: indikator {number}, {found.indicator.name}"
    return pack(edition, Cover(f"{KIND}-{found.instrument.id}-{number}", title, found.instrument.regulation), blocks)


def _blocks(found: Subject) -> Iterator[Block]:
    yield from opinion(found)
    yield from indicator(found)
    yield from levels(found)
    yield from documents(found)
    yield from owed(found)
    yield from _asked(found)
    yield from objects(found)


def _asked(found: Subject) -> Iterator[Block]:
    yield Heading(1, "Bukti yang diminta instrumen", "diminta")
    if found.pack.asked_for:
        yield Listing(tuple(text(asked) for asked in found.pack.asked_for), lettered=True)
    else:
        yield Paragraph(text("Instrumen yang tersedia tidak merinci bukti yang diminta."))
    if found.pack.still_needs:
        yield Paragraph(text(f"Dari luar arsitektur masih diperlukan: {found.pack.still_needs}."))
