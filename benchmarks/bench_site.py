"""How long a site of N entities takes, against plain MkDocs with the same pages outside its navigation.

    python benchmarks/bench_site.py [N] [--without-pictures]
    python benchmarks/bench_site.py [N | --example] --rebuild

Both start cold, from the same assessment, one after the other in one run; the ratio is what counts (target: 0.35).
`--rebuild` measures `spbe build` as a process instead: clean, again with nothing changed, and after one text, number,
name and state of an application was changed, in processor seconds of all its processes; the ratio is what counts
(target: a third). `--example` does that with the example in this repository instead of N generated objects.
"""

import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from generate import generate

from spbe_arch.analysis.analysis import analyse
from spbe_arch.assessment.assess import Assessment
from spbe_arch.assessment.audience import Audience
from spbe_arch.loading.load import load
from spbe_arch.reference import load_reference
from spbe_arch.site.context import site_of
from spbe_arch.site.options import Language, Options, no_picture
from spbe_arch.site.pages import all_pages
from spbe_arch.site.pictures import drawer
from spbe_arch.site.publish import built
from spbe_arch.site.writer import write_site

PLAIN = {
    "site_name": "Pembanding",
    "use_directory_urls": False,
    "nav": [{"Beranda": "index.md"}],
    "theme": {"name": "material", "font": False},
    "plugins": ["search", "offline"],
    "markdown_extensions": ["attr_list", "md_in_html", "tables"],
    "extra": {"polyfills": ["iframe-worker.js"]},
}
ROOT = Path(__file__).parents[1]
CHANGES = {
    "tidak ada yang": (r"\Z", ""),
    "uraian": (r"(mencatat, memeriksa|Dibangun sebelum)", "mengelola"),
    "angka": (r"^jumlah_pengguna: .*", "jumlah_pengguna: 1234"),
    "nama": (r"^nama: ", "nama: Baru "),
    "status": (r"^status: operasional", "status: pembangunan"),
}
"""Patterns in the file of an application, and what they become."""


def main() -> None:
    """Measure and print."""
    size = next((int(word) for word in sys.argv[1:] if word.isdigit()), 5000)
    pictures = "--without-pictures" not in sys.argv
    if "--rebuild" in sys.argv:
        measure_rebuild(size, example="--example" in sys.argv)
        return
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        generate(base / "repo", size)
        reference = load_reference()
        architecture = load(base / "repo", reference.national).architecture
        assessment = Assessment(analyse(architecture, reference, date(2025, 6, 30)), ())
        lang = Language.INDONESIAN
        options = Options(Audience.INTERNAL, lang, drawer(lang, {}) if pictures else no_picture)
        ours = _seconds(lambda: _build(assessment, options, base))
        again = _seconds(lambda: _build(assessment, options, base))
        count = _write_plain(assessment, options, base / "plain")
        plain = _seconds(lambda: _mkdocs(base / "plain"))
        print(f"{count} halaman; gambar: {'ya' if pictures else 'tidak'}")
        print(f"spbe {ours:.1f} s, ulang {again:.1f} s; mkdocs polos {plain:.1f} s")
        print(f"nisbah {ours / plain:.2f}, ulang {again / plain:.2f}")


def measure_rebuild(size: int, *, example: bool) -> None:
    """Measure a clean build, and builds after one file was changed."""
    with tempfile.TemporaryDirectory() as folder:
        repo = Path(folder) / "repo"
        if example:
            shutil.copytree(ROOT / "architecture", repo / "architecture")
        else:
            generate(repo, size)
        changed = repo / "architecture/aplikasi" / ("e-sakip-provinsi.yml" if example else "aplikasi-00007.yml")
        _spent(repo)  # what Python and the templates compile once is no part of a clean build
        shutil.rmtree(repo / ".spbe")
        shutil.rmtree(repo / "site")
        clean = _spent(repo)
        print(f"{'contoh' if example else f'{size} objek'}; bersih {clean:.1f} s")
        for what, change in CHANGES.items():
            text = changed.read_text("utf-8")
            if (new := re.sub(*change, text, count=1, flags=re.MULTILINE)) != text:
                changed.write_text(new, "utf-8")
            again = _spent(repo)
            print(f"setelah {what} berubah {again:.1f} s; nisbah {again / clean:.2f}")


def _spent(repo: Path) -> float:
    """Build as a user does and return the processor seconds it took, waiting for others left out."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    env = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    command = (sys.executable, "-m", "spbe_arch", "build", "--repo", str(repo), "--today", "2025-06-30")
    subprocess.run(command, check=True, capture_output=True, env=env)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _seconds(work: Callable[[], None]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _build(assessment: Assessment, options: Options, base: Path) -> None:
    write_site(base / "situs", built(site_of(assessment, options), base / "repo").artifacts)


def _write_plain(assessment: Assessment, options: Options, folder: Path) -> int:
    """Write the same pages as Markdown files, as a script beside plain MkDocs would."""
    count = 0
    for page in all_pages(site_of(assessment, options)):
        count += 1
        place = folder / "docs" / f"{page.path[:-5]}.md"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(f"---\ntitle: {json.dumps(page.title)}\n---\n\n{page.head}{page.body}\n", "utf-8")
    (folder / "docs/iframe-worker.js").write_text("")
    (folder / "mkdocs.yml").write_text(json.dumps(PLAIN), "utf-8")
    return count


def _mkdocs(folder: Path) -> None:
    subprocess.run((sys.executable, "-m", "mkdocs", "build", "-q"), cwd=folder, check=True, capture_output=True)


if __name__ == "__main__":
    main()
