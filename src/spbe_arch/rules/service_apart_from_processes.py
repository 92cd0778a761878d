"""Urusan layanan berbeda dari semua prosesnya.

Layanan publik lahir dari proses bisnis urusan yang sama. Bila kode RAL layanan menunjuk urusan yang tidak satu pun
prosesnya punya, salah satu kode atau tautan prosesnya keliru.
"""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import BusinessProcess, Service
from spbe_arch.rules.classification import urusan_part

RULE = Rule("KLS008", Severity.INFO, "Urusan layanan berbeda dari prosesnya", __doc__, ("perpres-132-2022",))
PUBLIC = "RAL.01."
COMMON = "RAB.09"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report public services none of whose processes has their urusan."""
    architecture = analysis.architecture
    areas, processes = analysis.reference.codes["ral"].entries, analysis.reference.codes["rab"].entries
    urusan_of = {
        process.slug: urusan_part(process.rab)
        for process in architecture.of_kind(BusinessProcess)
        if process.rab in processes
    }
    for service in architecture.of_kind(Service):
        code = service.ral or ""
        area = areas.get(urusan_part(code)) if code in areas and code.startswith(PUBLIC) else None
        theirs = {urusan_of.get(slug, "") for slug in service.processes}
        if area is None or not area.rab or not theirs or theirs & {area.rab, ""} or _common(theirs):
            continue
        names = ", ".join(f"{urusan} {processes[urusan].name}" for urusan in sorted(theirs) if urusan in processes)
        yield RULE.at(
            service,
            "ral",
            message=f"urusan layanan ini {area.name} (`{code}`), sedangkan prosesnya {names}",
            help=f"periksa `ral`, tautan `proses_bisnis`, atau kode prosesnya; padanannya (usulan) {area.rab}",
            value=code,
        )


def _common(urusan: set[str]) -> bool:
    """Whether the processes are those that every unit has; they serve any urusan."""
    return all(code.startswith(COMMON) for code in urusan)
