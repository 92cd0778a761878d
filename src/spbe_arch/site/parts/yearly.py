"""The state of every object in every year, small enough for a browser: lists and landscapes show any year with it."""

import json
from collections.abc import Mapping

from spbe_arch.analysis.roadmap.states import State
from spbe_arch.site.context import Site
from spbe_arch.site.drafts.artifact import Artifact

SCRIPT = "spbe/keadaan.js"
LETTERS: Mapping[State, str] = {
    State.ABSENT: "a",
    State.BUILDING: "b",
    State.AS_IS: "i",
    State.UPGRADING: "u",
    State.ENDING: "e",
    State.ENDED: "x",
}


def patterns(site: Site) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of all objects by the letters of their states, one letter a year."""
    roadmap = site.analysis.roadmap
    by_year = [roadmap.timeline.states(year) for year in roadmap.years]
    found: dict[str, list[str]] = {}
    for entity_id in sorted(roadmap.timeline.plans):
        found.setdefault("".join(LETTERS[states[entity_id]] for states in by_year), []).append(entity_id)
    return {letters: tuple(ids) for letters, ids in sorted(found.items())}


def states_script(site: Site) -> Artifact:
    """Return the script that tells the states; a script, since pages opened from a folder can fetch nothing."""
    known = {
        "years": site.years,
        "letters": {letter: state.value for state, letter in LETTERS.items()},
        "words": {state.value: site.words(f"state.{state.value}") for state in State},
        "states": patterns(site),
    }
    text = json.dumps(known, sort_keys=True, separators=(",", ":")).replace("<", "\\u003c")
    return Artifact(SCRIPT, f"window.spbeStates={text};\n")
