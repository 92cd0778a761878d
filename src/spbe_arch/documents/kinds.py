"""The kinds of documents there are, and who writes their contents.

A module is imported when its document is asked for; its function `manuscript(edition, subject="")` does the rest.
"""

from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module

from spbe_arch.documents.edition import Edition
from spbe_arch.documents.manuscript import Manuscript
from spbe_arch.model.types import DOMAINS


class Subject(StrEnum):
    """What a document is about beside the whole architecture."""

    NOTHING = ""
    OBJECT = "ID"
    INDICATOR = "INDIKATOR"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of document: the module of its contents, what it is about, and what it is in a few words.

    ``sometimes`` are the chapters that only some editions have: of one unit, or since a revision.
    """

    module: str
    subject: Subject
    about: str
    sometimes: frozenset[str] = frozenset({"bab-perubahan"})

    def manuscript(self, edition: Edition, subject: str = "") -> Manuscript:
        """Return what the document says. A subject it cannot be about raises ``UnknownSubject``."""
        made: Manuscript = import_module(f"spbe_arch.documents.{self.module}").manuscript(edition, subject)
        return made


class UnknownSubject(Exception):  # noqa: N818 - a mistake of the user, not of the program
    """The document cannot be about this; the text says why, in one sentence without a full stop."""


BY_EDITION = frozenset({"bab-perubahan", "bab-saat-ini", *(f"domain-{kind}" for kind in DOMAINS)})
"""The whole agency has one chapter on what is; the edition of a unit has one for each domain."""
KINDS: dict[str, Kind] = {
    "arsitektur": Kind("arsitektur", Subject.NOTHING, "dokumen Arsitektur SPBE", BY_EDITION),
    "peta-rencana": Kind("peta_rencana", Subject.NOTHING, "dokumen Peta Rencana SPBE"),
    "katalog-kesenjangan": Kind("katalog_kesenjangan", Subject.NOTHING, "katalog kesenjangan"),
    "matriks-keselarasan": Kind("matriks_keselarasan", Subject.NOTHING, "keselarasan sasaran dengan SPBE"),
    "matriks-integrasi": Kind("matriks_integrasi", Subject.NOTHING, "integrasi antarsistem dan jalurnya"),
    "rekomendasi": Kind("rekomendasi", Subject.OBJECT, "berkas keputusan sebuah usulan atau inisiatif"),
    "bukti": Kind("bukti", Subject.INDICATOR, "berkas bukti sebuah indikator"),
}
"""Every kind by the word of the command, in the order in which they are made."""
