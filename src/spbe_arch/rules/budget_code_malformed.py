"""Kode program, kegiatan, atau sub kegiatan tidak menurut nomenklatur.

Kode sub kegiatan terdiri atas urusan, bidang, program, kegiatan, dan sub kegiatan, misalnya `2.16.03.1.02.0007`; angka
pertama kegiatan adalah 1 untuk provinsi dan 2 untuk kabupaten/kota. Sub kegiatan dua angka berasal dari terbitan 2019.
Kode yang tidak ada pada daftar kami tidak dipersoalkan, begitu pula kementerian dan lembaga.
"""

import re
from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Agency, Initiative
from spbe_arch.rules.chain import of_interest

RULE = Rule("WKT022", Severity.WARNING, "Kode penganggaran keliru", __doc__, ("permendagri-90-2019",))
PROGRAM = r"(\d|X)\.(\d\d|XX)\.\d\d"
SHAPES = {
    "program": (re.compile(PROGRAM), "2.16.03"),
    "kegiatan": (re.compile(rf"{PROGRAM}\.[12]\.\d\d"), "2.16.03.1.02"),
    "sub_kegiatan": (re.compile(rf"{PROGRAM}\.[12]\.\d\d\.(\d\d|\d{{4}})"), "2.16.03.1.02.0007"),
}
LIKE_A_CODE = re.compile(r"[\dX][\dX.\- ]*\d")
LEVELS = {"provinsi": "1", "kabupaten": "2", "kota": "2"}


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report the first code of an initiative whose shape cannot be, or that is of the other level of government."""
    agency = analysis.architecture.agency
    if agency.type in ("kementerian", "lembaga"):
        return
    for initiative in of_interest(analysis, Initiative):
        wrong = None if initiative.cancelled else _wrong(analysis, initiative)
        if wrong:
            key, written, problem = wrong
            yield RULE.at(
                initiative,
                key,
                message=f"`{key}` `{written}` {problem}",
                help=f"bentuknya `{_example(key, agency)}`",
                value=written,
            )


def _wrong(analysis: Analysis, initiative: Initiative) -> tuple[str, str, str] | None:
    written = {
        "program": initiative.program,
        "kegiatan": initiative.activity,
        "sub_kegiatan": initiative.sub_activity,
    }
    above = ""
    for key, text in written.items():
        code = text.split(maxsplit=1)[0] if text and text.strip() else ""
        if not code or not _is_code(key, code):
            continue
        if not _apart(analysis, code, above) and (problem := _problem(key, code, analysis.architecture.agency)):
            return key, text or "", problem
        above = code
    return None


def _is_code(key: str, code: str) -> bool:
    """Whether a key holds a code: a program and an activity may be named instead, a sub activity never."""
    return key == "sub_kegiatan" or bool(LIKE_A_CODE.fullmatch(code))


def _apart(analysis: Analysis, code: str, above: str) -> bool:
    """Whether the code is not below the one above it, or of no urusan: the rule on codes that do not fit says so."""
    urusan = ".".join(code.split(".")[:2])
    strange = "." in code and "X" not in urusan and urusan not in analysis.reference.urusan
    return strange or (bool(above) and "." in code and not code.startswith(f"{above}."))


def _problem(key: str, code: str, agency: Agency) -> str:
    shape, _example_code = SHAPES[key]
    if not shape.fullmatch(code):
        return "tidak berbentuk kode nomenklatur"
    level = LEVELS.get(agency.type or "")
    if level and key != "program" and code.split(".")[3] != level:
        return f"berkode {'kabupaten/kota' if level == '1' else 'provinsi'}, sedangkan instansi ini {agency.type}"
    return ""


def _example(key: str, agency: Agency) -> str:
    example = SHAPES[key][1]
    return example.replace(".1.02", ".2.02") if LEVELS.get(agency.type or "") == "2" else example
