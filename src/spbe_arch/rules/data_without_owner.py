"""Data tanpa produsen atau walidata.

Satu Data Indonesia menuntut setiap data punya produsen data yang membuatnya dan walidata yang memeriksa dan
menyebarluaskannya. Tanpa keduanya tidak jelas siapa yang menjamin isinya dan kepada siapa data diminta.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import DataAsset
from spbe_arch.rules.chain import running, states

RULE = Rule("RTI005", Severity.WARNING, "Data tanpa produsen atau walidata", __doc__, ("perpres-39-2019",))
ROLES = {"penghasil_data": "produsen data", "penanggung_jawab_data": "walidata"}


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report every data set in use without its producer, its steward, or both; one finding for the two."""
    for data in running(analysis, DataAsset):
        missing = [key for key in ROLES if not states(data, key)]
        if missing:
            roles = " dan ".join(ROLES[key] for key in missing)
            keys = " dan ".join(f"`{key}`" for key in missing)
            yield RULE.at(
                data,
                missing[0],
                message=f"data '{data.name}' belum punya {roles}",
                help=f"isi {keys} dengan unit kerja; bila belum diputuskan tulis `belum diketahui`",
                value=" ".join(missing),
            )
