"""Target layanan bertentangan dengan jenis layanannya.

RAL.01 adalah layanan publik, RAL.02 layanan administrasi pemerintahan. Keduanya dinilai dengan indikator yang berbeda,
jadi tertukar berarti terhitung di tempat yang salah. Layanan sektor bagi instansi lain memang berkode RAL.01 dan tidak
dilaporkan; yang hanya untuk pegawai sendiri tidak.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Service

RULE = Rule("KLS009", Severity.INFO, "Target tidak sesuai jenis layanan", __doc__, ("perpres-132-2022",))
PUBLIC = frozenset(("Masyarakat", "Pelaku Usaha"))
INTERNAL = frozenset(("ASN/Pegawai",))
KINDS = (
    ("RAL.01", INTERNAL, "layanan publik", "RAL.02"),
    ("RAL.02", PUBLIC, "layanan administrasi pemerintahan", "RAL.01"),
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report services all of whose audiences are those of the other kind."""
    for service in analysis.architecture.of_kind(Service):
        users = frozenset(service.users)
        for branch, others, name, instead in KINDS:
            if users and users <= others and f"{service.ral}.".startswith(f"{branch}."):
                yield RULE.at(
                    service,
                    "target_layanan",
                    message=f"{', '.join(service.users)} bukan target {name} (`{service.ral}`)",
                    help=f"perbaiki `target_layanan`, atau pakai kode di cabang {instead}",
                    value=service.ral,
                )
