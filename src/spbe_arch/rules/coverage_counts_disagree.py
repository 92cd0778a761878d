"""Jumlah titik atau desa tidak cocok.

Titik di wilayah 3T ditambah titik di luarnya sama dengan seluruh titik, dan desa terlayani tidak melebihi seluruh desa.
Angka yang dinyatakan perkiraan tidak diperiksa.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Coverage

RULE = Rule("WKT026", Severity.WARNING, "Jumlah cakupan tidak cocok", __doc__, ("perpres-39-2019",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every region whose counts contradict each other."""
    for region in analysis.architecture.of_kind(Coverage):
        total, remote, other = region.blank_spots, region.remote, region.not_remote
        if None not in (total, remote, other) and _exact(region, "titik_blank_spot", "titik_3t", "titik_non_3t"):
            parts = (remote or 0) + (other or 0)
            if parts != total:
                message = f"titik 3T {remote} dan di luarnya {other} berjumlah {parts}, padahal seluruhnya {total}"
                help_text = "cocokkan ketiga angka itu dengan hasil pendataannya"
                yield RULE.at(region, "titik_blank_spot", message=message, help=help_text, value=total)
        served, villages = region.villages_served, region.villages
        if served is not None and villages is not None and served > villages:
            message = f"desa terlayani {served} melebihi seluruh desa, {villages}"
            yield RULE.at(region, "desa_terlayani", message=message, help="perbaiki salah satunya", value=served)


def _exact(region: Coverage, *keys: str) -> bool:
    return not any((place := region.provenance.get((key,))) and place.estimated for key in keys)
