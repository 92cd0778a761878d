"""Text that people wrote as Markdown that says the same: no markup, HTML, link, mention or issue number comes of it."""

import re

from spbe_arch.reports.visible import visible

_MARKUP = re.compile(r"[\\`*_{}\[\]()~|!>+\-]")
_ENTITIES = (
    ("&", "&amp;"),
    ("<", "&lt;"),
    ("@", "&#64;"),
    ("#", "&#35;"),
    ("://", "&#58;//"),
    ("www.", "www&#46;"),
)


def markdown_text(text: str) -> str:
    """Return text escaped wholly; one line."""
    escaped = _MARKUP.sub(lambda match: f"\\{match.group()}", visible(text))
    for plain, entity in _ENTITIES:
        escaped = escaped.replace(plain, entity)
    return re.sub(r"^(\s*\d+)([.)])", r"\1\\\2", escaped)


def markdown_code(text: str) -> str:
    """Return text as a code span, with as many backticks around it as it needs."""
    shown = visible(text)
    longest = max((len(run) for run in re.findall(r"`+", shown)), default=0)
    ticks = "`" * (longest + 1)
    padding = " " if not shown.strip() or shown[0] in " `" or shown[-1] in " `" else ""
    return f"{ticks}{padding}{shown}{padding}{ticks}" if shown else ""


def markdown_inline(text: str) -> str:
    """Return a message whose `quoted` words stay code spans and whose other text is escaped."""
    parts = visible(text).split("`")
    paired = len(parts) - (len(parts) + 1) % 2
    done = "".join(
        markdown_code(part) if number % 2 else markdown_text(part) for number, part in enumerate(parts[:paired])
    )
    return done + "".join(f"\\`{markdown_text(part)}" for part in parts[paired:])
