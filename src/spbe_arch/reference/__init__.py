"""Shipped reference data and its typed, frozen readers.

Code lists, urusan, regulations and national applications are derived from curated sources and keep source and
certainty (`data/SUMBER.md`). Layers above get them handed on as one `Reference`; outlines of documents, instruments and
the lexicon are read by those few who need them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

from spbe_arch.reference.codes import Code, CodeList, code_lists, extended
from spbe_arch.reference.national import NationalApplication, national_applications
from spbe_arch.reference.regulations import Regulation, listed_regulations
from spbe_arch.reference.urusan import Urusan, urusan_list

__all__ = ("Reference", "load_reference")


@dataclass(frozen=True, slots=True)
class Reference:
    """The reference data that checks and pages need, in one value."""

    codes: Mapping[str, CodeList]
    urusan: Mapping[str, Urusan]
    regulations: Mapping[str, Regulation]
    national: Mapping[str, NationalApplication]

    def with_agency_codes(self, extra: Iterable[Code]) -> "Reference":
        """Give the same reference with an agency's own codes added to the lists they belong to."""
        own = tuple(extra)
        lists = {
            domain: extended(codes, (code for code in own if code.domain == domain))
            for domain, codes in self.codes.items()
        }
        return replace(self, codes=MappingProxyType(lists))


@cache
def load_reference() -> Reference:
    """Load what is shipped, without an agency's own codes."""
    return Reference(
        codes=code_lists(),
        urusan=urusan_list(),
        regulations=listed_regulations(),
        national=national_applications(),
    )
