"""Titik yang ditutup melebihi yang ada.

Jumlah titik yang direncanakan ditutup tidak mungkin melebihi titik yang terdata. Bila pendataan ulang menemukan titik
baru, perbarui jumlah dan tahun pendataannya. Penutupan oleh inisiatif yang dibatalkan tidak dihitung.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.roadmap.coverage import counted_closings
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Coverage

RULE = Rule("WKT024", Severity.ERROR, "Titik ditutup melebihi yang ada", __doc__, ("perpres-95-2018",))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every region where more points are closed than there are, at the closing that goes too far."""
    for region in analysis.architecture.of_kind(Coverage):
        if region.blank_spots is None or region.given("titik_blank_spot"):
            continue
        closed = 0
        for index, closing in counted_closings(analysis.architecture, region):
            closed += closing.points or 0
            if closed > region.blank_spots:
                yield RULE.at(
                    region,
                    "penutupan",
                    index,
                    "titik",
                    message=f"sampai {closing.year} ditutup {closed} titik, padahal yang ada {region.blank_spots}",
                    help="perbaiki jumlahnya, atau perbarui `titik_blank_spot` dan `tahun_data`",
                    value=region.blank_spots,
                )
                break
