"""How a regional government is organised and budgets: kinds of units, SPBE roles, nomenclature codes.

The budget nomenclature changes almost yearly, so what is shipped are examples with a note, never a closed list: an
agency stores code, name and edition itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from spbe_arch.reference.certainty import Certainty
from spbe_arch.reference.packaged import read_packaged
from spbe_arch.reference.translation import indonesian


@dataclass(frozen=True, slots=True)
class RegionalUnits:
    """Kinds of units with their legal basis, and the units of one province as an example, by group."""

    legal_basis: str
    kinds: tuple[str, ...]
    note: str
    example: Mapping[str, tuple[str, ...]]
    example_source: str
    example_certainty: Certainty


@dataclass(frozen=True, slots=True)
class SpbeRole:
    """Who usually does what in SPBE; set locally, so only a hint."""

    task: str
    unit: str
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class BudgetCode:
    """One programme, activity or sub activity of the budget nomenclature, its name shortened."""

    code: str
    name: str
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class BudgetNomenclature:
    """The shape of budget codes, the funding sources, and the codes seen for SPBE."""

    structure: str
    structure_certainty: Certainty
    sub_activity_digits: str
    fund_sources: tuple[str, ...]
    fund_sources_note: str
    codes: Mapping[str, BudgetCode]
    edition_note: str


@cache
def regional_units() -> RegionalUnits:
    """Load the kinds of units."""
    data = _data()["perangkat_daerah"]
    example = data["contoh_provinsi"]
    return RegionalUnits(
        legal_basis=indonesian(data["legal_basis"]),
        kinds=tuple(data["jenis"]),
        note=indonesian(data["note"]),
        example=MappingProxyType({name: tuple(units) for name, units in example.items() if isinstance(units, list)}),
        example_source=indonesian(example["source"]),
        example_certainty=Certainty(example["certainty"]),
    )


@cache
def spbe_roles() -> tuple[SpbeRole, ...]:
    """Load the common division of SPBE work."""
    data = _data()["perangkat_daerah"]["peran_spbe"]
    certainty = Certainty(data["certainty"])
    return tuple(SpbeRole(indonesian(task), indonesian(unit), certainty) for task, unit in data["map"].items())


@cache
def budget_nomenclature() -> BudgetNomenclature:
    """Load the budget codes by code, sorted."""
    data = _data()["penganggaran"]
    codes = sorted((_budget_code(entry) for entry in data["codes"]), key=lambda code: code.code)
    return BudgetNomenclature(
        structure=indonesian(data["structure"]),
        structure_certainty=Certainty(data["structure_certainty"]),
        sub_activity_digits=indonesian(data["sub_kegiatan_digits"]),
        fund_sources=tuple(data["sumber_dana"]["values"]),
        fund_sources_note=indonesian(data["sumber_dana"]["note"]),
        codes=MappingProxyType({code.code: code for code in codes}),
        edition_note=indonesian(data["codes_note"]),
    )


def _budget_code(entry: Mapping[str, str]) -> BudgetCode:
    return BudgetCode(entry["kode"], entry["nama"], Certainty(entry["certainty"]))


def _data() -> Any:
    return read_packaged("urusan.json")
