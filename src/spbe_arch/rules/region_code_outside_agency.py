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
    """Report region codes that are not of the agency's region, and those another file already covers."""
    own = (analysis.architecture.agency.region_code or "").strip()
    first: dict[str, Coverage] = {}
    for region in analysis.architecture.of_kind(Coverage):
        code = (region.region_code or "").strip()
        other = first.setdefault(code, region)
        if not code:
            continue
        if own and code != own and not code.startswith(f"{own}."):
            message = f"kode wilayah `{code}` di luar wilayah instansi, `{own}`"
            yield RULE.at(region, "kode_wilayah", message=message, help=f"kodenya diawali `{own}.`", value=code)
        elif other is not region:
            related = (Related(other.origin.at("kode_wilayah"), "wilayah yang sama"),)
            message = f"wilayah `{code}` sudah dicatat {other.id}"
            help_text = "gabungkan kedua berkas, atau perbaiki kodenya"
            yield RULE.at(region, "kode_wilayah", message=message, help=help_text, value=code, related=related)
