"""The lexicon is whole: fresh, readable, every national application served, references known, groups argued."""

import importlib.util
from pathlib import Path

from spbe_arch.analysis.duplicates.understanding import Interpreter
from spbe_arch.reference.lexicon import lexicon
from spbe_arch.reference.national import national_applications

ROOT = Path(__file__).parents[3]


def test_compiled_lexicon_is_fresh() -> None:
    spec = importlib.util.spec_from_file_location("compile_lexicon", ROOT / "tools/compile_lexicon.py")
    assert spec
    assert spec.loader
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert tool.COMPILED.read_text("utf-8") == tool.compiled(), "jalankan tools/compile_lexicon.py"


def test_every_phrase_can_be_read() -> None:
    Interpreter(lexicon())


def test_every_national_application_is_served() -> None:
    served = {national for function in lexicon().functions.values() for national, _ in function.national}
    assert served == set(national_applications())


def test_references_between_functions_exist() -> None:
    functions = lexicon().functions
    for function in functions.values():
        named = {*function.overlaps, *function.defeats, *({function.parent} - {""})}
        assert named <= set(functions), function.id
        assert {relation for _, relation in function.national} <= {"langsung", "iris"}
    for guard in lexicon().guards:
        assert set(guard.functions) <= set(functions), guard.id
        assert guard.functions or guard.populations, guard.id
        assert guard.effect in {"gugur", "turun"}


def test_every_group_says_why() -> None:
    for function in lexicon().functions.values():
        assert all(group.reason and group.phrases for group in function.terms), function.id
    assert all(guard.reason for guard in lexicon().guards)
