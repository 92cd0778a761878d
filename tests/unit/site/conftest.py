"""Small repositories on disk, and the sites made of them."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from site_making import FILES, assessed, built_into, options

from spbe_arch.site.context import site_of
from spbe_arch.site.pages import all_pages

Write = Callable[[Mapping[str, str]], Path]


@pytest.fixture
def repository(tmp_path: Path) -> Write:
    """Write a repository: the small city with files added, replaced, or (with the empty text) left out."""

    def write(more: Mapping[str, str] = {}) -> Path:
        root = tmp_path / "repo"
        for name, text in {**FILES, **more}.items():
            place = root / (name if name.startswith("docs/") or name == "mkdocs.yml" else f"architecture/{name}")
            if text:
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_text(text, "utf-8")
        return root

    return write


@pytest.fixture
def page(repository: Write) -> Callable[..., str]:
    """Give the content of one page of the small city."""

    def find(path: str, more: Mapping[str, str] = {}, audience: str = "public", lang: str = "id") -> str:
        site = site_of(assessed(repository(more)), options(audience, lang))
        return next(made.head + made.body for made in all_pages(site) if made.path == path)

    return find


@pytest.fixture
def build_into(repository: Write) -> Callable[..., Path]:
    """Build the whole site of the small city into a folder."""

    def build(target: Path, more: Mapping[str, str] = {}, audience: str = "public", lang: str = "id") -> Path:
        return built_into(target, repository(more), audience, lang)

    return build
