"""Local government affairs (urusan) and supporting elements (unsur), with their way to the national code lists.

The 45 urusan of RAB follow the central government and are not the 32 local ones, so what is derived here is a proposal:
every suggestion carries its reason and certainty and is marked as the tool's own. A crosswalk to a level 3 code is
always inferred, also where the crosswalk of the urusan as a whole is confirmed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from spbe_arch.reference.certainty import Certainty
from spbe_arch.reference.codes import Code, CodeList, code_lists
from spbe_arch.reference.packaged import read_packaged
from spbe_arch.reference.translation import indonesian

_URUSAN_LEVEL = 2


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """A code of another list that stands for this one, and how sure that is."""

    code: str
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Urusan:
    """One urusan or unsur; `letter` is its letter in the annex of UU 23/2014, empty for an unsur."""

    code: str
    name: str
    group: str
    group_name: str
    rab: tuple[Crosswalk, ...]
    certainty: Certainty
    letter: str = ""
    common_unit: str = ""
    aliases: tuple[str, ...] = ()

    @property
    def is_urusan(self) -> bool:
        """Say whether it is one of the 32 urusan konkuren rather than a supporting element."""
        return bool(self.letter)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A code the tool proposes; never a decision, so `label` says so."""

    code: str
    name: str
    reason: str
    certainty: Certainty

    @property
    def label(self) -> str:
        """Give the text shown to a user: the code, that it is a proposal, and how sure it is."""
        return f"{self.code} {self.name} (usulan, {self.certainty.label}: {self.reason})"


@cache
def urusan_list() -> Mapping[str, Urusan]:
    """Load urusan and unsur by code, sorted."""
    data = read_packaged("urusan.json")
    entries = (*data["urusan"], *data["unsur"])
    return MappingProxyType({entry["kode"]: _urusan(entry, data["kelompok"]) for entry in entries})


def urusan_of(code: str) -> Urusan | None:
    """Find the urusan of a code, also of a longer budget code such as `2.16.03.2.02`."""
    return urusan_list().get(".".join(code.split(".")[:2]))


def suggest_rab(urusan_codes: Iterable[str]) -> tuple[Suggestion, ...]:
    """Propose RAB codes for the urusan a unit carries; unknown urusan propose nothing."""
    found: dict[str, Suggestion] = {}
    rab = code_lists()["rab"]
    for urusan in (known for code in sorted(set(urusan_codes)) if (known := urusan_of(code))):
        for target in urusan.rab:
            reason = f"padanan urusan {urusan.code} {urusan.name}"
            new = Suggestion(target.code, rab.entries[target.code].name, reason, target.certainty)
            found[target.code] = _better(found.get(target.code), new)
    return tuple(found[code] for code in sorted(found))


def suggest_ral(rab: str) -> tuple[Suggestion, ...]:
    """Propose RAL codes for a RAB code: the area of the same urusan, and the function of the same name below it."""
    return _same_urusan(rab, code_lists()["ral"])


def suggest_rad(code: str) -> tuple[Suggestion, ...]:
    """Propose RAD codes for a RAB or RAL code; an area of RAL without an urusan has a fallback from one source."""
    lists = code_lists()
    fallback = next((rad for ral, rad in ral_to_rad().items() if code == ral or code.startswith(f"{ral}.")), None)
    if fallback:
        reason = f"pilihan satu kabupaten untuk {code}"
        return (Suggestion(fallback.code, lists["rad"].entries[fallback.code].name, reason, fallback.certainty),)
    if not code.startswith("RAL."):
        return _same_urusan(code, lists["rad"])
    area = next((entry for entry in lists["ral"].path(code) if entry.rab), None)
    twin = _namesake(lists["ral"].get(code), area.rab or "", lists["rab"]) if area else None
    return _same_urusan(twin.code if twin else area.rab or "", lists["rad"]) if area else ()


@cache
def ral_to_rad() -> Mapping[str, Crosswalk]:
    """Load the RAD code that one regency chose for the areas of RAL that belong to no urusan."""
    table = read_packaged("rad.json")["source"]["fallback_ral_to_rad"]
    certainty = Certainty(table["certainty"].split(" ")[0])
    return MappingProxyType({ral: Crosswalk(rad, certainty) for ral, rad in table.items() if ral != "certainty"})


def _same_urusan(rab: str, target: CodeList) -> tuple[Suggestion, ...]:
    """Find the entry of the same urusan, deeper by name where the RAB code is deeper. Equal names are our inference."""
    path = code_lists()["rab"].path(rab)
    urusan = next((entry.code for entry in path if entry.level == _URUSAN_LEVEL), None)
    found: list[Suggestion] = []
    for area in (entry for entry in target.entries.values() if urusan and entry.rab == urusan):
        best = _namesake(path[-1], area.code, target) or area
        reason = f"nama {'fungsi' if best is not area else 'urusan'} yang sama dengan {path[-1].code}"
        found.append(Suggestion(best.code, best.name, reason, Certainty.INFERRED))
    return tuple(found)


def _namesake(code: Code | None, branch: str, code_list: CodeList) -> Code | None:
    children = code_list.children(branch) if code and code.level > _URUSAN_LEVEL else ()
    return next((child for child in children if code and child.name == code.name), None)


def _better(old: Suggestion | None, new: Suggestion) -> Suggestion:
    """Join two suggestions of one code: both reasons, the stronger certainty."""
    if old is None:
        return new
    order = (Certainty.CONFIRMED, Certainty.SINGLE_SOURCE, Certainty.INFERRED)
    certainty = min(old.certainty, new.certainty, key=order.index)
    return Suggestion(new.code, new.name, f"{old.reason}; {new.reason}", certainty)


def _urusan(entry: Mapping[str, Any], groups: Mapping[str, str]) -> Urusan:
    certainty = Certainty(entry["rab_certainty"])
    return Urusan(
        code=entry["kode"],
        name=entry["nama"],
        group=entry["kelompok"],
        group_name=groups[entry["kode"].partition(".")[0]],
        rab=tuple(
            Crosswalk(code, certainty if code.count(".") == _URUSAN_LEVEL else Certainty.INFERRED)
            for code in entry["rab"]
        ),
        certainty=Certainty(entry["certainty"]),
        letter=entry.get("lampiran_uu_23_2014", ""),
        common_unit=indonesian(entry.get("opd_umum", "")),
        aliases=tuple(entry.get("alias", ())),
    )
