"""Kode program, kegiatan dan sub kegiatan tidak bersambung.

Kode penganggaran bertingkat: kegiatan diawali kode programnya, sub kegiatan diawali kode kegiatannya, dan dua bagian
pertamanya adalah urusan. Kode yang tidak bersambung membuat anggaran tidak dapat dicocokkan dengan dokumen anggaran.
"""

import re
from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Initiative

RULE = Rule("KLS010", Severity.WARNING, "Kode penganggaran tidak bersambung", __doc__, ("permendagri-90-2019",))
CODE = re.compile(r"[0-9X]+(?:\.[0-9X]+)+")
NAMES = {"program": "program", "kegiatan": "activity", "sub_kegiatan": "sub_activity"}


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report the one of the three codes that the others contradict, and codes of no urusan."""
    for initiative in analysis.architecture.of_kind(Initiative):
        codes = {key: code for key, name in NAMES.items() if (code := _code(getattr(initiative, name)))}
        if codes and (key := _odd_one(codes)):
            others = ", ".join(f"`{other}: {code}`" for other, code in codes.items() if other != key)
            message = f"`{key}: {codes[key]}` tidak bersambung dengan {others}"
            help_text = "periksa kode pada dokumen anggaran"
            yield RULE.at(initiative, key, message=message, help=help_text, value=codes[key])
        elif codes and (wrong := _no_urusan(analysis, codes)):
            key, urusan = wrong
            message = f"`{key}: {codes[key]}`: urusan `{urusan}` tidak dikenal"
            help_text = "dua bagian pertama kode adalah bidang urusan, misalnya 2.16"
            yield RULE.at(initiative, key, message=message, help=help_text, value=codes[key])


def _code(written: str | None) -> str:
    """Return the code at the beginning of a text, if it begins with one."""
    match = CODE.match(written.strip()) if written else None
    return match.group() if match else ""


def _odd_one(codes: dict[str, str]) -> str | None:
    """Return the key whose code does not fit; when two agree, the third is the odd one."""
    keys = list(codes)
    pairs = [(upper, lower) for at, upper in enumerate(keys) for lower in keys[at + 1 :]]
    apart = [(upper, lower) for upper, lower in pairs if not codes[lower].startswith(f"{codes[upper]}.")]
    if not apart:
        return None
    return max(keys, key=lambda key: (sum(key in pair for pair in apart), keys.index(key)))


def _no_urusan(analysis: Analysis, codes: dict[str, str]) -> tuple[str, str] | None:
    key, code = next(iter(codes.items()))
    urusan = ".".join(code.split(".")[:2])
    return None if "X" in urusan or urusan in analysis.reference.urusan else (key, urusan)
