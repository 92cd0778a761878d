"""The settings in force: the package's defaults, and over them what `pengaturan.yml` says."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from spbe_arch.model.finding import Severity
from spbe_arch.model.kinds import Settings

OFF = "mati"

DEFAULT_WEIGHTS: Mapping[str, Decimal] = {
    "kelengkapan": Decimal(25),
    "klasifikasi": Decimal(20),
    "proses": Decimal(15),
    "rantai": Decimal(25),
    "peta_rencana": Decimal(15),
}
"""Weights of the progress score of a unit; they need not sum to 100, shares are what counts."""

DEFAULT_THRESHOLDS: Mapping[str, Decimal] = {
    "reviu_tahun": Decimal(2),
    "audit_umum_tahun": Decimal(1),
    "audit_khusus_tahun": Decimal(2),
}
"""Limits of rules, in the unit their name ends with."""

DEFAULT_COEXISTENCE = 1


@dataclass(frozen=True, slots=True)
class Policy:
    """Severities by code (None is off), weights, thresholds, and years of allowed coexistence."""

    severities: Mapping[str, Severity | None]
    weights: Mapping[str, Decimal]
    thresholds: Mapping[str, Decimal]
    coexistence: int


def policy_of(settings: Settings) -> Policy:
    """Return the policy of an agency; values that mean nothing are left to the rule on settings."""
    severities = {code: severity for code, word in settings.severities.items() for severity in _severity(word)}
    return Policy(
        severities=severities,
        weights={**DEFAULT_WEIGHTS, **{k: v for k, v in settings.weights.items() if k in DEFAULT_WEIGHTS}},
        thresholds={**DEFAULT_THRESHOLDS, **{k: v for k, v in settings.thresholds.items() if k in DEFAULT_THRESHOLDS}},
        coexistence=DEFAULT_COEXISTENCE if settings.coexistence is None else settings.coexistence,
    )


def _severity(word: str) -> tuple[Severity | None, ...]:
    if word == OFF:
        return (None,)
    return (Severity(word),) if word in set(Severity) else ()
