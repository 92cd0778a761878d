"""A site while it is being written: served on this machine alone, reloaded by the browser when it was built anew."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from html import escape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HOST = "127.0.0.1"
VERSION = "/.spbe-versi"
WATCHED = ("architecture", "docs", "mkdocs.yml")
SCRIPT = b"""<script>(()=>{let seen;setInterval(async()=>{try{const now=await(await fetch("/.spbe-versi")).text();
if(seen&&now!==seen)location.reload();seen=now}catch{}},1000)})()</script></body>"""
Stamps = tuple[tuple[str, int, int], ...]


@dataclass
class Live:
    """What is served: a folder, how often it was built, and the findings that stand in the way of the next build."""

    folder: Path
    version: int = 0
    trouble: str = field(default="")


def stamps(root: Path) -> Stamps:
    """Return what changes when anything of a repository changes."""
    return tuple(sorted(stamp for name in WATCHED for stamp in _stamps(root / name)))


def _stamps(path: Path) -> Iterator[tuple[str, int, int]]:
    places = [path] if path.is_file() else [Path(place, name) for place, _, names in os.walk(path) for name in names]
    for place in places:
        try:
            status = place.stat()
        except OSError:
            continue
        yield str(place), status.st_mtime_ns, status.st_size


def server(live: Live, port: int) -> ThreadingHTTPServer:
    """Return a server for a live site; port 0 takes any that is free."""
    return ThreadingHTTPServer((HOST, port), partial(_Handler, live, directory=str(live.folder)))


class _Handler(SimpleHTTPRequestHandler):
    """Serves the folder, with a line of script in each page that asks whether there is something new."""

    def __init__(self, live: Live, *arguments: object, directory: str) -> None:
        self.live = live
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]  # handed on as they came

    def do_GET(self) -> None:
        """Answer a request of a browser on this machine."""
        name = self.headers.get("Host", "").rpartition(":")[0]
        if name not in (HOST, "localhost"):
            self.send_error(403)  # another site's name for this machine: it may not read what is not published
        elif self.path == VERSION:
            self._answer(f"{self.live.version}".encode(), "text/plain")
        elif self.live.trouble and not (self.live.folder / "index.html").is_file():
            self._answer(_trouble_page(self.live.trouble), "text/html; charset=utf-8")
        elif (page := self._page()) is not None:
            self._answer(page.replace(b"</body>", SCRIPT, 1), "text/html; charset=utf-8")
        else:
            super().do_GET()

    def _page(self) -> bytes | None:
        place = Path(self.translate_path(self.path))
        place = place / "index.html" if place.is_dir() else place
        return place.read_bytes() if place.suffix == ".html" and place.is_file() else None

    def _answer(self, content: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def end_headers(self) -> None:
        """Keep nothing in the browser: the next build may differ."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *_arguments: object) -> None:  # noqa: A002 - the name of the base class
        """Say nothing of every request."""


def _trouble_page(text: str) -> bytes:
    return f"<!doctype html><meta charset=utf-8><title>spbe</title><body><pre>{escape(text)}</pre></body>".encode()


def watch(root: Path, changed: Callable[[], None], wait: Callable[[], None], going: Callable[[], bool]) -> None:
    """Call ``changed`` whenever the repository is not what it was, with a ``wait`` between looks."""
    before = stamps(root)
    while going():
        wait()
        now = stamps(root)
        if now != before:
            before = now
            changed()
