"""Sasaran strategis yang tidak dilayani apa pun.

Arsitektur ada untuk mencapai sasaran instansi. Sasaran tanpa proses bisnis dan tanpa inisiatif tidak dikerjakan siapa
pun dalam arsitektur ini; perangkat daerah yang tidak satu pun prosesnya menyebut sasaran tidak terlihat sumbangannya.
"""

from collections.abc import Iterator
from itertools import groupby

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import BusinessProcess, Initiative
from spbe_arch.rules.chain import FEW, of_interest, states

RULE = Rule("RTI017", Severity.INFO, "Sasaran strategis tidak dilayani", __doc__, ("permenpanrb-19-2018",))
KEY = "sasaran_strategis"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report objectives that nothing serves, and units whose processes serve no objective."""
    architecture = analysis.architecture
    processes = tuple(of_interest(analysis, BusinessProcess))
    served = {code for process in processes for code in process.objectives}
    yield from _idle(analysis, served)
    if not any(states(process, KEY) for process in processes) and len(processes) > FEW:
        message = f"belum satu pun dari {len(processes)} proses bisnis menyebut sasaran strategis"
        yield RULE.at(architecture.agency, "sasaran", message=message, help=f"isi `{KEY}` pada proses inti", value=KEY)
    elif architecture.agency.objectives:
        yield from _aimless(analysis, processes)


def _idle(analysis: Analysis, served: set[str]) -> Iterator[Finding]:
    agency = analysis.architecture.agency
    served |= {code for initiative in analysis.architecture.of_kind(Initiative) for code in initiative.objectives}
    for index, objective in enumerate(agency.objectives):
        if objective.code and objective.code not in served:
            message = f"sasaran {objective.code} ('{objective.name or ''}') tidak disebut proses bisnis atau inisiatif"
            help_text = f"sebut `{objective.code}` pada `{KEY}` proses bisnis atau inisiatif yang mencapainya"
            yield RULE.at(agency, "sasaran", index, "kode", message=message, help=help_text, value=objective.code)


def _aimless(analysis: Analysis, processes: tuple[BusinessProcess, ...]) -> Iterator[Finding]:
    owned = sorted((process for process in processes if process.unit), key=lambda process: process.unit or "")
    for slug, group in groupby(owned, key=lambda process: process.unit):
        unit = analysis.architecture.entities.get(f"unit-kerja/{slug}")
        theirs = tuple(group)
        if unit is not None and not any(states(process, KEY) for process in theirs):
            message = f"tidak satu pun dari {len(theirs)} proses bisnis '{unit.name}' menyebut sasaran strategis"
            yield RULE.at(unit, message=message, help=f"isi `{KEY}` pada proses inti unit ini", value=KEY)
