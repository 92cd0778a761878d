"""A folder with a template and its data becomes a PDF; large ones in a process of their own.

That process gives back the memory typst took. It is a new one, not a copy of this: typst works in threads, and a copy
made while it does would wait for them for ever.
"""

import json
import re
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Literal

import typst

STANDARD: Literal["a-2a"] = "a-2a"
"""PDF/A-2a: archived as it is, with its structure, so that it can be read aloud and its text found."""
TEMPLATE, DATA, MADE, SPOTS = "main.typ", "data.json", "made.pdf", "spots.json"
SMALL = 60_000
"""So many characters of data are set at once: another process would take longer."""
_ATTEMPTS = 4
_MISSING = re.compile(r'the (?:text|codepoint) `"(.*?)"`')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]{1,6})\}")


def pressed(folder: Path, text: str, fonts: Sequence[Path], day: date) -> Any:
    """Make the PDF of a template in ``folder`` with this data, and return what it says under the label ``spots``."""
    (folder / DATA).write_text(text, "utf-8")
    if len(text) <= SMALL:
        _press(folder, fonts, day)
    else:
        command = (sys.executable, "-m", __name__, str(folder), day.isoformat(), *map(str, fonts))
        subprocess.run(command, check=True)  # noqa: S603 - this very module, with a folder of ours
    return json.loads((folder / SPOTS).read_text("utf-8"))


def _press(folder: Path, fonts: Sequence[Path], day: date) -> None:
    text = (folder / DATA).read_text("utf-8")
    for attempt in range(_ATTEMPTS):
        try:
            return _compiled(folder, fonts, day)
        except typst.TypstError as error:
            if attempt == _ATTEMPTS - 1 or not _MISSING.search(str(error.diagnostic)):
                raise
            text = _without_missing(text, str(error.diagnostic))
            (folder / DATA).write_text(text, "utf-8")
    return None


def _compiled(folder: Path, fonts: Sequence[Path], day: date) -> None:
    compiler = typst.Compiler(folder / TEMPLATE, root=folder, font_paths=list(fonts), ignore_system_fonts=True)
    morning = datetime(day.year, day.month, day.day, tzinfo=UTC)
    made = compiler.compile(format="pdf", pdf_standards=[STANDARD], timestamp=morning)
    assert isinstance(made, bytes)
    (folder / MADE).write_bytes(made)
    (folder / SPOTS).write_text(compiler.query("<spots>", field="value", one=True), "utf-8")


def _without_missing(text: str, diagnostic: str) -> str:
    """Write signs that no font has by their code point; an archived text must not have empty boxes."""
    named = (_ESCAPED.sub(lambda found: chr(int(found[1], 16)), told) for told in _MISSING.findall(diagnostic))
    missing = {sign for told in named for sign in told if not sign.isascii()}
    return text.translate({ord(sign): f"[U+{ord(sign):04X}]" for sign in missing})


if __name__ == "__main__":
    _press(Path(sys.argv[1]), [Path(name) for name in sys.argv[3:]], date.fromisoformat(sys.argv[2]))
