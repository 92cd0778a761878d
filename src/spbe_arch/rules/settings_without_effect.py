"""Pengaturan yang tidak berarti apa-apa.

`pengaturan.yml` mengubah keparahan aturan, bobot, dan ambang. Nama yang salah ketik tidak mengubah apa pun, sementara
orang mengira pengaturannya berlaku. Aturan pembacaan berkas selalu kesalahan dan tidak dapat diatur.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from spbe_arch import rules
from spbe_arch.analysis.analysis import Analysis
from spbe_arch.config.policy import DEFAULT_THRESHOLDS, DEFAULT_WEIGHTS, OFF
from spbe_arch.model.codes import LOADING_RULES, WAIVER_RULES
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.kinds import Settings
from spbe_arch.model.near import nearest

RULE = Rule("NIL007", Severity.ERROR, "Pengaturan tanpa akibat", __doc__)
WORDS = (*(str(severity) for severity in Severity), OFF)
FIXED = frozenset(rule.code for rule in (*LOADING_RULES, *WAIVER_RULES))


def check(analysis: Analysis) -> Iterator[Finding]:
    """Report unknown rules, severities, weights and thresholds, and weights that cannot be weighed."""
    settings = analysis.architecture.settings
    adjustable = frozenset(rule.code for rule in rules.RULES) - FIXED
    for code, word in settings.severities.items():
        if code in FIXED:
            message = f"keparahan {code} tidak dapat diubah: aturan pembacaan dan pengecualian selalu berlaku"
            yield RULE.at(settings, "keparahan", code, message=message, help="hapus baris ini", value=code, on_key=True)
        elif code not in adjustable:
            yield _unknown(settings, ("keparahan", code), "aturan", adjustable)
        elif word not in WORDS:
            message, meant = f"`{word}` bukan keparahan", nearest(word, WORDS, cutoff=60)
            help_text = f"maksudnya `{meant}`?" if meant else f"yang dikenal: {', '.join(WORDS)}"
            keys = ("keparahan", code)
            yield RULE.at(settings, *keys, message=message, help=help_text, value=word, suggestion=meant)
    yield from _numbers(settings, "bobot", settings.weights, DEFAULT_WEIGHTS)
    yield from _numbers(settings, "ambang", settings.thresholds, DEFAULT_THRESHOLDS)


def _numbers(settings: Settings, key: str, given: Mapping[str, Any], known: Mapping[str, Any]) -> Iterator[Finding]:
    for name, number in given.items():
        if name not in known:
            yield _unknown(settings, (key, name), key, known)
        elif number < 0:
            message = f"{key} `{name}` tidak boleh negatif"
            yield RULE.at(settings, key, name, message=message, help="tulis 0 atau lebih", value=number)
    if given and key == "bobot" and not any(given.get(name, number) for name, number in known.items()):
        message = "semua bobot nol: nilai kemajuan tidak dapat dihitung"
        yield RULE.at(settings, key, message=message, help="beri bobot sedikitnya satu unsur", value=key)


def _unknown(settings: Settings, keys: tuple[str, str], what: str, known: Iterable[str]) -> Finding:
    names = sorted(known)
    meant = nearest(keys[-1], names, cutoff=70)
    listed = f"yang dikenal: {', '.join(names)}" if what != "aturan" else "lihat daftar aturan dengan `spbe explain`"
    return RULE.at(
        settings,
        *keys,
        message=f"{what} `{keys[-1]}` tidak dikenal",
        help=f"maksudnya `{meant}`?" if meant else listed,
        value=keys[-1],
        suggestion=meant,
        on_key=True,
    )
