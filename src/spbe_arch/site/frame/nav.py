"""The navigation: as `mkdocs.yml` has it, or ours.

Entity pages are never in it: a thousand entries cost half a minute.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from spbe_arch.model.near import nearest
from spbe_arch.site.context import Site, listed_kinds
from spbe_arch.site.frame.handbook import SETTINGS, Handbook
from spbe_arch.site.trouble import SiteError
from spbe_arch.site.words import Words

Entry = dict[str, Any]
HOME = "index.md"
PLAN = ("inisiatif", "kesenjangan", "kendala", "cakupan")
QUALITY = ("penilaian", "keputusan")
NORMS = ("regulasi", "referensi")
MAPS = {
    "maps": "peta.md",
    "maps.proses": "peta-proses.md",
    "maps.integrasi": "peta-integrasi.md",
    "maps.penempatan": "peta-penempatan.md",
    "maps.berbagi": "berbagi-data.md",
    "maps.keamanan": "cakupan-keamanan.md",
    "landscape": "lanskap.md",
    "explorer": "jelajah.md",
}
INDEX = {
    "maturity": "indeks-spbe.md",
    "indicators": "indikator.md",
    "owed": "bukti-unit.md",
    "comparison": "perbandingan.md",
    "projection": "proyeksi-indeks.md",
}


def navigation(site: Site, book: Handbook, generated: Mapping[str, str]) -> list[Entry]:
    """Return the navigation in the generator's form; ``generated`` are the titles of our pages by address."""
    if book.nav is None:
        return [*_ours(site, generated), *_guide(site, book)]
    written = list(_titled(_checked(book.nav, book, generated), site.words, generated))
    listed = {path for _title, path in _leaves(written)}
    return (
        written
        if any(f"{kind}.md" in listed for kind in listed_kinds(site))
        else [*_ours(site, generated), *_rest(written)]
    )


def own_shells(nav: list[Entry], generated: Collection[str]) -> tuple[str, ...]:
    """Return the generated pages that stand in the navigation, as the addresses of their Markdown."""
    listed = {path for _title, path in _leaves(nav)}
    return tuple(sorted(path for path in listed if _address(path) in generated))


def tabs(nav: list[Entry]) -> dict[str, str]:
    """Return, for the address of every page in the navigation, the first address under the same tab."""
    found: dict[str, str] = {}
    for entry in nav:
        addresses = [_address(path) for _title, path in _leaves([entry])]
        found |= {address: addresses[0] for address in addresses if address not in found}
    return found


def siblings(nav: list[Entry]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return, for the address of every page under a tab with several, the titles and addresses beside it."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for entry in nav:
        beside = tuple((title, _address(path)) for title, path in _leaves([entry]) if title)
        if len(beside) > 1:
            found |= {address: beside for _title, address in beside if address not in found}
    return found


def _ours(site: Site, generated: Collection[str]) -> Iterator[Entry]:
    words, kinds = site.words, listed_kinds(site)
    apart = {*PLAN, *QUALITY, *NORMS}
    yield {words("home"): HOME}
    yield {words("nav.architecture"): _lists(site, [kind for kind in kinds if kind not in apart])}
    yield {words("maps"): [{words(key): path} for key, path in MAPS.items() if f"{path[:-3]}.html" in generated]}
    plan: list[Entry] = [{words("plan"): "rencana.md"}, {words("budget"): "anggaran.md"}]
    plan += [{words("changes"): "perubahan.md"}, *_lists(site, [kind for kind in PLAN if kind in kinds])]
    yield {words("nav.plan"): [*plan, {words("progress"): "kemajuan.md"}]}
    checks: list[Entry] = [{words("findings"): "temuan.md"}, {words("rules"): "aturan.md"}]
    gate: list[Entry] = [{words("gatepage.title"): "gerbang-aplikasi.md"}, {words("adoption"): "adopsi.md"}]
    yield {words("nav.quality"): [*checks, *gate, *_lists(site, [kind for kind in QUALITY if kind in kinds])]}
    yield {words("nav.index"): [{words(f"{key}.title"): path} for key, path in INDEX.items()]}
    norms: list[Entry] = [{words("national"): "nasional.md"}, {words("codes"): "rujukan.md"}]
    yield {words("codes"): [*norms, *_lists(site, [kind for kind in NORMS if kind in kinds])]}
    yield {words("about"): "tentang.md"}


def _lists(site: Site, kinds: list[str]) -> list[Entry]:
    return [{site.kind_word(kind): f"{kind}.md"} for kind in kinds]


def _guide(site: Site, book: Handbook) -> Iterator[Entry]:
    written = [path for path in book.pages if path != HOME]
    if written:
        yield {site.words("nav.guide"): written}


def _rest(written: list[Entry]) -> Iterator[Entry]:
    return (entry for entry in written if HOME not in (entry, *(entry.values() if isinstance(entry, dict) else ())))


def _leaves(nav: Any) -> Iterator[tuple[str, str]]:
    for entry in nav:
        if isinstance(entry, str):
            yield "", entry
            continue
        for title, value in entry.items():
            if isinstance(value, str):
                yield title, value
            else:
                yield from _leaves(value)


def _titled(nav: Iterable[Any], words: Words, generated: Mapping[str, str]) -> Iterator[Any]:
    """Give our pages the titles they have where none is written, and our own words in the language of the site."""
    for entry in nav:
        if isinstance(entry, str):
            title = generated.get(_address(entry))
            yield {title: entry} if title else entry
        else:
            for title, value in entry.items():
                below = value if isinstance(value, str) else list(_titled(value, words, generated))
                yield {words.translated(title): below}


def _checked(nav: Any, book: Handbook, generated: Collection[str]) -> Iterator[Any]:
    if not isinstance(nav, list):
        raise SiteError(f"{SETTINGS}: `nav` harus berupa daftar")
    for entry in nav:
        if isinstance(entry, str):
            yield _known(entry, book, generated)
        elif isinstance(entry, dict) and entry:
            for title, value in entry.items():
                below = (
                    _known(value, book, generated) if isinstance(value, str) else list(_checked(value, book, generated))
                )
                yield {str(title): below}
        else:
            raise SiteError(f"{SETTINGS}: `nav` berisi butir yang bukan halaman")


def _known(path: str, book: Handbook, generated: Collection[str]) -> str:
    if path.startswith(("https://", "http://", "mailto:")) or path in book.files or _address(path) in generated:
        return path
    pages = [*book.pages, *(f"{address[:-5]}.md" for address in sorted(generated) if "/" not in address)]
    near = nearest(path, pages)
    raise SiteError(f"{SETTINGS}: `nav` menunjuk `{path}` yang tidak ada{f'; maksudnya `{near}`?' if near else ''}")


def _address(path: str) -> str:
    return f"{path[:-3]}.html" if path.endswith(".md") else path
