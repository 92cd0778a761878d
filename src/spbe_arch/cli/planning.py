"""Which years and which unit a question is about: the same words, checked in the same way, for every command."""

import re

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.query import with_sub_units
from spbe_arch.analysis.roadmap.year import Roadmap
from spbe_arch.cli.failure import Failure, did_you_mean
from spbe_arch.model.kinds import OrganisationUnit, Period


def units_of(analysis: Analysis, written: str) -> frozenset[str]:
    """Return the unit somebody named and all units below it."""
    slug = slug_of(written)
    slugs = {unit.slug for unit in analysis.architecture.of_kind(OrganisationUnit)}
    if slug not in slugs:
        raise Failure(f"tidak ada unit kerja `{slug}`{did_you_mean(slug, slugs)}")
    return with_sub_units(analysis.architecture, slug)


def slug_of(written: str | None) -> str:
    """Return the bare slug of a unit."""
    return (written or "").removeprefix("unit-kerja/")


def period_of(roadmap: Roadmap, written: str | None, year: int | None) -> Period:
    """Return the range of years asked for; every year of it belongs to a period of the agency."""
    known = sorted({inside for period in roadmap.periods for inside in period.years})
    if not known:
        raise Failure("instansi.yml tidak menyebut periode, misalnya `periode: {mulai: 2020, selesai: 2025}`")
    period = _range(written) if written else roadmap.period_of(year if year is not None else _first(roadmap))
    outside = [asked for asked in (period.years if period else (year,)) if asked not in known]
    if period is not None and year is not None and year not in period.years:
        raise Failure(f"tahun {year} di luar --period {written}")
    if period is None or outside:
        stated = ", ".join(f"{each.start}-{each.end}" for each in roadmap.periods if each.years)
        raise Failure(f"tahun {outside[0]} tidak termasuk periode mana pun; yang ada: {stated}")
    return period


def _first(roadmap: Roadmap) -> int:
    return next(period.years[0] for period in roadmap.periods if period.years)


def _range(written: str) -> Period:
    match = re.fullmatch(r"(\d{4})[-–](\d{4})", written.strip())
    if match is None or int(match[1]) > int(match[2]):
        raise Failure(f"--period `{written}` bukan rentang tahun; tulis misalnya 2020-2025")
    return Period.model_validate({"mulai": match[1], "selesai": match[2]})
