"""A built site in headless Chromium; skipped, with the reason, where there is none."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests/unit/site")]  # its helpers make hostile repositories

from ruamel.yaml import YAML  # noqa: E402
from site_hostile import hostile_entities  # noqa: E402
from site_making import assessed, options  # noqa: E402

from spbe_arch.site.context import site_of  # noqa: E402
from spbe_arch.site.publish import built  # noqa: E402
from spbe_arch.site.writer import write_site  # noqa: E402

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)


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
    return _built(ROOT, tmp_path_factory.mktemp("contoh") / "situs", "public")


@pytest.fixture(scope="session")
def hostile(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site in which every field of every kind says something nasty."""
    root = tmp_path_factory.mktemp("jahat")
    for kind, slug, data in hostile_entities():
        place = root / "architecture" / (f"{kind}.yml" if kind == slug else f"{kind}/{slug}.yml")
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("w", encoding="utf-8") as file:
            YAML().dump({key: value for key, value in data.items() if value}, file)
    return _built(root, root / "situs", "internal")


def _built(root: Path, target: Path, audience: str) -> Path:
    write_site(target, built(site_of(assessed(root), options(audience)), root).artifacts)
    return target
