"""Pages not made yet: how they are made, and what of the architecture shows on them.

A page may show the structure: names, states, codes and links of any object, in lists and in pictures of unknown
reach; or it asks for what it shows of it. What `OWN` names is shown by few pages, and these say so. So a change of an
object makes a handful of pages anew and not a thousand.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from spbe_arch.model.kinds import Entity
from spbe_arch.site.drafts.artifact import Artifact
from spbe_arch.site.drafts.page import Page

OWN = frozenset(
    {
        *("uraian", "fungsi", "fungsi_layanan", "tujuan", "tujuan_layanan", "luaran", "tupoksi", "tentang", "dampak"),
        *("potensi_manfaat", "potensi_ekonomi", "potensi_risiko", "mitigasi_risiko", "dampak_risiko", "alasan"),
        *("rencana_pengembangan", "kanal_pengaduan", "penanggung_jawab", "sop", "url", "repositori", "alias", "reviu"),
        *("pengecualian", "adopsi_dari", "jumlah_pengguna", "jumlah_record", "biaya", "biaya_layanan", "lokasi"),
        *("bahasa_pemrograman", "basis_data", "kerangka_pengembangan", "tahun_pembuatan", "sumber_dana", "tarif"),
    }
)
"""Attributes of an object that show on its own page, and elsewhere only where a draft says so; a test changes each."""
NONE: frozenset[str] = frozenset()
JUDGED = frozenset({"uraian", "fungsi", "alias", "adopsi_dari"})
"""What of it the duplicate gate reads."""
EVIDENCE = frozenset(
    {
        *("uraian", "fungsi", "fungsi_layanan", "tujuan", "tujuan_layanan", "luaran", "tentang", "sop", "reviu"),
        *("dampak", "dampak_risiko", "potensi_risiko", "basis_data", "biaya"),
    }
)
"""What of it the evidence of indicators is looked for in."""
GivenT = TypeVar("GivenT")
Piece = Page | Artifact
"""What a draft becomes: pages, and the scripts that hold the rows of long lists."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Pages to be made under a name no other draft has; it may make drafts of some of them first.

    ``shows`` are the attributes in `OWN` that are shown of any object. A draft about one ``entity`` shows all of that
    one, and its findings; another shows all ``findings`` or none. ``given`` is what it is made from besides. One that
    ``asks`` shows only the objects it asks for, their names and their links: see `asking`.
    """

    name: str
    make: Callable[[], "Iterable[Piece | Draft]"]
    shows: frozenset[str] = OWN
    entity: Entity | None = None
    given: object = None
    findings: bool = True
    asks: bool = False


def asking(name: str, make: Callable[[GivenT], Iterable[Piece]], given: GivenT) -> Draft:
    """Return a draft of pages that are made of what is ``given``, and of what they ask for, and of nothing else."""
    return Draft(name, partial(make, given), NONE, given=given, findings=False, asks=True)


def made(draft: Draft) -> Iterator[Piece]:
    """Make all the pages of a draft now."""
    for piece in draft.make():
        if isinstance(piece, Draft):
            yield from made(piece)
        else:
            yield piece
