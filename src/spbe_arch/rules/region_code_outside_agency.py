"""Kode wilayah cakupan di luar wilayah instansi, atau dicatat dua kali.

Satu kabupaten atau kota, satu berkas. Kodenya diawali kode wilayah provinsi, misalnya `52.01` di provinsi `52`; salah
kode membuat jumlah titik terhitung di tempat lain atau dua kali.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Related, Rule, Severity
from spbe_arch.model.kinds import Coverage

RULE = Rule("NIL013", Severity.WARNING, "Kode wilayah tidak cocok", __doc__)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report regions outside the agency's, or the agency when all are; and regions that another file covers."""
    agency = analysis.architecture.agency
    own = (agency.region_code or "").strip()
    regions = [region for region in analysis.architecture.of_kind(Coverage) if _code(region)]
    outside = [region for region in regions if own and _code(region) != own and not _code(region).startswith(f"{own}.")]
    if len(outside) == len(regions) > 1:
        message = f"kode wilayah instansi `{own}`, sedangkan semua cakupan di luarnya, misalnya `{_code(outside[0])}`"
        help_text = "perbaiki kode wilayah instansi atau cakupannya"
        yield RULE.at(agency, "kode_wilayah", message=message, help=help_text, value=own)
        outside = []
    for region in outside:
        message = f"kode wilayah `{_code(region)}` di luar wilayah instansi, `{own}`"
        help_text = f"kodenya diawali `{own}.`"
        yield RULE.at(region, "kode_wilayah", message=message, help=help_text, value=_code(region))
    first: dict[str, Coverage] = {}
    for region in regions:
        other = first.setdefault(_code(region), region)
        if other is not region:
            related = (Related(other.origin.at("kode_wilayah"), "wilayah yang sama"),)
            message = f"wilayah `{_code(region)}` sudah dicatat {other.id}"
            help_text = "gabungkan kedua berkas, atau perbaiki kodenya"
            keys = ("kode_wilayah",)
            yield RULE.at(region, *keys, message=message, help=help_text, value=_code(region), related=related)


def _code(region: Coverage) -> str:
    return (region.region_code or "").strip()
