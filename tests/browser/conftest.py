"""A built site in headless Chromium; skipped, with the reason, where there is none."""

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML
from site_hostile import hostile_entities
from site_making import built_into

ROOT = Path(__file__).parents[2]
CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)
UNITS = frozenset({"rsud", "dishub"})
AT_LEAST, WHOLE = 4, {"cakupan"}


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="uji peramban dilewati: paket playwright tidak terpasang"
    )
    if CHROMIUM is None:
        pytest.skip("uji peramban dilewati: chromium tidak ada (Debian: apt-get install chromium)")
    with playwright.sync_playwright() as running:
        chromium = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


class Visit:
    """One page of a site opened from a folder, with everything that went wrong on the way."""

    def __init__(self, browser: Any, folder: Path, **settings: Any) -> None:
        self.folder = folder
        self.context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **settings})
        self.page = self.context.new_page()
        self.wrong: list[str] = []
        self.page.on("console", lambda message: message.type == "error" and self.wrong.append(message.text))
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.wrong.append(f"dialog {dialog.message}"), dialog.dismiss()))
        self.page.on("request", self._asked)

    def _asked(self, request: Any) -> None:
        if not request.url.startswith((self.folder.as_uri(), "data:", "blob:")):
            self.wrong.append(f"request {request.url}")

    def open(self, path: str) -> Any:
        self.page.goto(f"{self.folder.as_uri()}/{path}")
        return self.page


@pytest.fixture
def visit(browser: Any) -> Iterator[Any]:
    opened: list[Visit] = []

    def start(folder: Path, **settings: Any) -> Visit:
        opened.append(Visit(browser, folder, **settings))
        return opened[-1]

    yield start
    for one in opened:
        one.context.close()


@pytest.fixture(scope="session")
def example(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the example province."""
    return built_into(tmp_path_factory.mktemp("contoh") / "situs", ROOT)


@pytest.fixture(scope="session")
def part(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The internal site of a few units of the example: every type of page, but short ones, and many findings."""
    root, kept = tmp_path_factory.mktemp("sebagian"), Counter[str]()
    for path in sorted((ROOT / "architecture").rglob("*.yml")):
        written = re.search(r"^unit_kerja: (\S+)$", path.read_text("utf-8"), re.MULTILINE)
        kind, unit = path.parent.name, written[1] if written else path.stem
        if unit in UNITS or kept[kind] < AT_LEAST or kind in WHOLE:
            kept[kind] += 1
            place = root / path.relative_to(ROOT)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, place)
    shutil.copytree(ROOT / "docs", root / "docs")
    shutil.copy(ROOT / "mkdocs.yml", root)
    return built_into(root / "situs", root, "internal")


@pytest.fixture(scope="session")
def hostile(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site in which every field of every kind says something nasty."""
    root = tmp_path_factory.mktemp("jahat")
    for kind, slug, data in hostile_entities():
        place = root / "architecture" / (f"{kind}.yml" if kind == slug else f"{kind}/{slug}.yml")
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("w", encoding="utf-8") as file:
            YAML().dump({key: value for key, value in data.items() if value}, file)
    return built_into(root / "situs", root, "internal")
