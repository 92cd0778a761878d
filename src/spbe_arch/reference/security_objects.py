"""The seven security objects of the metadata form and the RAK entry each one most likely belongs to.

The objects are confirmed; their place in RAK is a suggestion of the source and therefore inferred.
"""

from dataclasses import dataclass
from functools import cache

from spbe_arch.reference.certainty import Certainty
from spbe_arch.reference.packaged import read_packaged


@dataclass(frozen=True, slots=True)
class SecurityObject:
    """One kind of security object with its suggested RAK level 1."""

    name: str
    certainty: Certainty
    suggested_rak: str
    suggestion_certainty: Certainty = Certainty.INFERRED


@cache
def security_objects() -> tuple[SecurityObject, ...]:
    """Load the security objects in the order of the form."""
    data = read_packaged("rak.json")["source"]["security_objects"]
    certainty = Certainty(data["certainty"])
    return tuple(SecurityObject(name, certainty, data["suggested_level_1"][name]) for name in data["list"])
