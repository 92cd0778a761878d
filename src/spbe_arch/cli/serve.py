"""`spbe serve`: the site, built anew whenever a file changes, for the browser of this machine."""

import tempfile
import threading
import time
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from spbe_arch.cli import OK
from spbe_arch.cli.arguments import Arguments
from spbe_arch.cli.build import build_into
from spbe_arch.cli.build import configure as configure_build
from spbe_arch.cli.failure import Failure
from spbe_arch.cli.output import note
from spbe_arch.cli.publishing import rendered_report, report_on
from spbe_arch.cli.session import assessment_of, repository, today_of

if TYPE_CHECKING:
    from http.server import ThreadingHTTPServer

    from spbe_arch.site.live import Live

FORMATS = ("text",)
PORT = 8000
PAUSE = 0.7


def configure(arguments: Arguments) -> None:
    """Add the port and what `build` has."""
    configure_build(arguments)
    arguments.add_argument("--port", type=int, default=PORT, help="porta di mesin ini (bawaan: %(default)s)")


def run(options: Namespace) -> int:
    """Build, serve, and build again after every change until the user has enough."""
    from spbe_arch.site.live import HOST, Live, watch

    root = repository(options)
    with tempfile.TemporaryDirectory(prefix="spbe-") as folder:
        live = Live(Path(folder) / "situs")
        live.folder.mkdir()
        server = _server(live, options.port)
        _rebuild(root, live, options)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        note(f"situs ada di http://{HOST}:{server.server_port}/ ; Ctrl+C menghentikan")
        try:
            watch(root, lambda: _rebuild(root, live, options), lambda: time.sleep(PAUSE), lambda: True)
        except KeyboardInterrupt:
            note("berhenti")
        finally:
            server.shutdown()
    return OK


def _server(live: "Live", port: int) -> "ThreadingHTTPServer":
    from spbe_arch.site.live import server

    try:
        return server(live, port)
    except (OSError, OverflowError) as error:
        raise Failure(f"porta {port} tidak dapat dipakai; pilih yang lain dengan --port") from error


def _rebuild(root: Path, live: "Live", options: Namespace) -> None:
    """Build anew; while something is wrong the last good site stays, and the findings are shown."""
    began = time.monotonic()
    try:
        assessment = assessment_of(root, today_of(options, committed_in=root))
        report = report_on(root, assessment, options)
        live.trouble = rendered_report(report, options) if report.failed else ""
        if not live.trouble:
            build_into(root, live.folder, assessment, options)
    except (Failure, OSError) as error:
        live.trouble = str(error)
    if live.trouble:
        note(f"{live.trouble}\nspbe: situs tetap seperti sebelumnya")
        return
    live.version += 1
    note(f"situs dibuat dalam {time.monotonic() - began:.1f} detik")
