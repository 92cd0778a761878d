"""The level the architecture supports, indicator by indicator: each requirement of the evidence map has its check.

Levels are cumulative: the first requirement that is not met ends the climb, whatever is met above. A level the
repository alone cannot prove is not suggested, however much is there. None of it is a result.
"""

from collections.abc import Callable, Mapping

from spbe_arch.analysis.maturity.evidence import planning, running, services
from spbe_arch.analysis.maturity.evidence.facts import Facts
from spbe_arch.analysis.maturity.evidence.subjects import supporting
from spbe_arch.analysis.maturity.evidence.values import LevelCheck, Outcome, Piece, Suggestion
from spbe_arch.reference.evidence_map import EvidenceMap, EvidenceRule
from spbe_arch.reference.instrument import Instrument

Check = Callable[[Facts, EvidenceRule], Mapping[int, Outcome]]
NOT_LOOKED_FOR = Outcome(met=False, missing=(Piece("tidak dapat diperiksa dari isi arsitektur"),))


def suggestions(facts: Facts, instrument: Instrument, known: EvidenceMap) -> tuple[Suggestion, ...]:
    """Give a suggestion for every indicator that has requirements a program can look for, by number."""
    rules = known.rules.get(instrument.id, {})
    return tuple(suggestion(facts, instrument, rules[number]) for number in sorted(rules) if rules[number].checks)


def suggestion(facts: Facts, instrument: Instrument, rule: EvidenceRule) -> Suggestion:
    """Give the suggestion for one indicator."""
    check = CHECKS.get(instrument.id, {}).get(rule.indicator)
    outcomes = check(facts, rule) if check else {}
    checks = tuple(LevelCheck(level, text, outcomes.get(level, NOT_LOOKED_FOR)) for level, text in rule.checks)
    level = _climb(int(instrument.scale.minimum), checks)
    limit = rule.supports_up_to
    limited = level is not None and limit is not None and level > limit
    return Suggestion(
        instrument=instrument.id,
        indicator=rule.indicator,
        level=limit if limited else level,
        checks=checks,
        limited=limited,
        strength=rule.strength,
        still_needs=rule.still_needs,
    )


def _climb(lowest: int, checks: tuple[LevelCheck, ...]) -> int | None:
    """Give the last level whose requirements, and all before, are met; the lowest one asks for nothing."""
    reached: int | None = lowest if checks and checks[0].level == lowest + 1 else None
    for check in checks:
        if not check.outcome.met:
            break
        reached = check.level
    return reached


def _of_facts(levels: Callable[[Facts], Mapping[int, Outcome]]) -> Check:
    return lambda facts, _rule: levels(facts)


def _digital(entries: services.Entries, what: str) -> Check:
    return lambda facts, _rule: services.digital_levels(facts, entries, what)


CHECKS: Mapping[str, Mapping[int, Check]] = {
    "permenpanrb-59-2020": {
        11: _of_facts(planning.architecture_levels),
        12: _of_facts(planning.roadmap_levels),
        13: _of_facts(planning.budget_levels),
        14: _of_facts(running.process_levels),
        15: _of_facts(running.application_levels),
        **dict.fromkeys((16, 17, 18), running.infrastructure_levels),
        23: _of_facts(planning.data_levels),
        **dict.fromkeys(range(32, 48), services.service_levels),
    },
    "permenpanrb-8-2026": {
        1: _of_facts(services.governance_levels),
        13: _digital(supporting, "aplikasi"),
        14: _digital(services.infrastructure_behind, "infrastruktur"),
        15: _digital(services.processes_of, "proses bisnis"),
        16: _digital(services.integrated, "integrasi"),
        17: _digital(services.portals, "portal"),
        18: _digital(services.exchanging, "pertukaran data"),
    },
}
"""The checks behind the requirements, by instrument and indicator."""
