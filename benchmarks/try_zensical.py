"""Build the folder our generator renders with Zensical instead, and say what would work: it never fails a build.

    python benchmarks/try_zensical.py       # after `spbe build`, in the repository

Markdown, shells and settings are those of the last build (`.spbe/situs/`). Zensical is installed for itself,
into `.spbe/zensical/`, from the package index pip is set up with; where it cannot be installed, that is the report.
"""

import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from pathlib import Path

from spbe_arch.site.drafts.page import Heading, Page
from spbe_arch.site.frame.generator import FOLDER, FRAME, SHELLS
from spbe_arch.site.frame.shell import BODY, SITE, TITLE, TOC, shell

HOME = Path(".spbe/zensical")
SAMPLE = Page("a.html", "Contoh <judul>", '<h1 id="isi">Contoh</h1>', '<h2 id="satu">Satu</h2>', "", None)


def main() -> None:
    """Build with Zensical and print what was found."""
    last = _last_build(Path(FOLDER))
    if last is None:
        print("zensical: tidak ada hasil pembuatan; jalankan `spbe build` dahulu")
        return
    command = _installed()
    if command is None:
        print("zensical: tidak dapat dipasang di sini")
        return
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        for name in ("sumber", "tema"):
            shutil.copytree(last / name, work / name)
        shutil.copy(last / "mkdocs.yml", work)
        done = subprocess.run(
            (command, "build", "-f", "mkdocs.yml"), cwd=work, capture_output=True, text=True, check=False
        )
        if done.returncode:
            print(f"zensical: pembuatan gagal\n{done.stdout}{done.stderr}")
            return
        problems = tuple(_problems(last / FRAME, work / FRAME))
        print("\n".join(problems) or "zensical: semua halaman dan kerangka dapat dipakai")


def _last_build(base: Path) -> Path | None:
    made = [path for path in base.glob("*") if (path / FRAME).is_dir()]
    return max(made, key=lambda path: path.stat().st_mtime_ns, default=None)


def _installed() -> str | None:
    command = HOME.resolve() / "bin" / "zensical"
    if not command.is_file():
        venv.create(HOME, with_pip=True)
        pip = (str(HOME / "bin" / "python"), "-m", "pip", "install", "--quiet", "zensical")
        if subprocess.run(pip, check=False).returncode:
            return None
    return str(command)


def _problems(ours: Path, theirs: Path) -> Iterator[str]:
    """Yield what our pages would miss in the other rendering."""
    pages = {path.relative_to(ours).as_posix() for path in ours.rglob("*.html")}
    found = {path.relative_to(theirs).as_posix() for path in theirs.rglob("*.html")}
    yield from (f"zensical: halaman tidak dibuat: {path}" for path in sorted(pages - found))
    for path in sorted(f"{path[:-3]}.html" for path in SHELLS.values()):
        if path in found:
            yield from (f"zensical: {path}: {text}" for text in _missing((theirs / path).read_text("utf-8")))
    if not (theirs / "search").is_dir():
        yield "zensical: indeks pencariannya lain; pencarian kita perlu kotak cari sendiri"


def _missing(html: str) -> Iterator[str]:
    cut = shell(html)
    if not cut.headed:
        yield "judul tidak di tempat yang kita kenal"
    yield from (f"penanda {slot} hilang" for slot in (TITLE, SITE, BODY, TOC) if slot not in cut.slots)
    filled = cut.fill(SAMPLE, "Situs")
    if Heading("satu", "Satu").anchor not in filled or "&lt;judul&gt;" not in filled:
        yield "kerangka tidak terisi"
    if any(marker in filled for marker in (TITLE, SITE, BODY)):
        yield "penanda tersisa setelah diisi"
    if 'data-md-component="search-query"' not in html:
        yield "kotak cari tema lain"


if __name__ == "__main__":
    main()
    sys.exit(0)
