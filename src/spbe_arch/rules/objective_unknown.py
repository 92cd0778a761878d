"""Kode sasaran strategis yang tidak ada di instansi.yml.

Proses bisnis dan inisiatif menyebut sasaran dengan kodenya. Kode yang tidak dikenal memutus jawaban atas pertanyaan
sasaran mana yang dilayani arsitektur ini.
"""

from collections.abc import Iterator
from typing import NamedTuple

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import BusinessProcess, Initiative
from spbe_arch.model.near import nearest

RULE = Rule("REF006", Severity.ERROR, "Sasaran strategis tidak dikenal", __doc__, ("permenpanrb-19-2018",))
KEY = "sasaran_strategis"


class Use(NamedTuple):
    """A code of an objective, and who writes it at which place of the list."""

    code: str
    entity: BusinessProcess | Initiative
    at: int


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report unknown codes where they are used, or at the objective whose own code was probably mistyped."""
    agency = analysis.architecture.agency
    codes = {objective.code for objective in agency.objectives if objective.code}
    if not all(objective.code for objective in agency.objectives) or agency.given("sasaran") or "" in agency.faulty:
        return
    uses = tuple(_uses(analysis))
    unknown: dict[str, list[Use]] = {}
    for use in uses:
        if use.code not in codes:
            unknown.setdefault(use.code, []).append(use)
    if unknown and not codes:
        message = f"{len(uses)} proses bisnis dan inisiatif menyebut sasaran, tetapi `sasaran` belum diisi"
        help_text = "isi `sasaran: [{kode: ..., nama: ...}]` di instansi.yml"
        yield RULE.at(agency, "sasaran", message=message, help=help_text)
        return
    idle = codes - {use.code for use in uses}
    for code, places in unknown.items():
        meant = nearest(code, idle, cutoff=60) or nearest(code, codes, cutoff=60)
        if len(places) > 1 and meant and meant in idle:
            yield _at_definition(analysis, meant, places)
        else:
            yield from (_at_use(use, meant, codes) for use in places)


def _uses(analysis: Analysis) -> Iterator[Use]:
    architecture = analysis.architecture
    holders: tuple[BusinessProcess | Initiative, ...] = (
        *architecture.of_kind(BusinessProcess),
        *architecture.of_kind(Initiative),
    )
    for entity in holders:
        for index, code in enumerate(entity.objectives):
            yield Use(code, entity, index)


def _at_use(use: Use, meant: str | None, codes: set[str]) -> Finding:
    known = ", ".join(sorted(codes))
    return RULE.at(
        use.entity,
        KEY,
        use.at,
        message=f"sasaran `{use.code}` tidak ada di instansi.yml",
        help=f"maksudnya `{meant}`?" if meant else f"yang ada: {known}",
        value=use.code,
        suggestion=meant,
    )


def _at_definition(analysis: Analysis, code: str, places: list[Use]) -> Finding:
    agency = analysis.architecture.agency
    index = next(at for at, objective in enumerate(agency.objectives) if objective.code == code)
    meant = places[0].code
    message = f"sasaran `{code}` tidak disebut siapa pun, sedangkan {len(places)} objek menyebut `{meant}`"
    keys = ("sasaran", index, "kode")
    return RULE.at(agency, *keys, message=message, help=f"maksudnya `{meant}`?", value=code, suggestion=meant)
