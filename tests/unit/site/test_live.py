"""Serving while writing: only for this machine, always the newest."""

import threading
from http.client import HTTPConnection

from spbe_arch.site.live import Live, server, stamps, watch


def ask(live, path, host=None):
    made = server(live, 0)
    threading.Thread(target=made.serve_forever, daemon=True).start()
    connection = HTTPConnection("127.0.0.1", made.server_port)
    connection.request("GET", path, headers={"Host": host or f"127.0.0.1:{made.server_port}"})
    answer = connection.getresponse()
    status, body = answer.status, answer.read().decode()
    connection.close()
    made.shutdown()
    made.server_close()
    return status, body


def test_pages_get_the_line_that_reloads_them(tmp_path):
    (tmp_path / "index.html").write_text("<body>halo</body>")
    status, body = ask(Live(tmp_path), "/")
    assert status == 200
    assert "halo<script>" in body
    assert "<script>" not in (tmp_path / "index.html").read_text()


def test_the_version_tells_that_there_is_something_new(tmp_path):
    assert ask(Live(tmp_path, version=3), "/.spbe-versi") == (200, "3")


def test_other_names_for_this_machine_are_refused(tmp_path):
    (tmp_path / "index.html").write_text("<body>rahasia</body>")
    status, body = ask(Live(tmp_path), "/", host="jahat.example:80")
    assert status == 403
    assert "rahasia" not in body


def test_findings_are_shown_while_there_is_no_site(tmp_path):
    status, body = ask(Live(tmp_path, trouble="<salah>"), "/")
    assert status == 200
    assert "&lt;salah&gt;" in body


def test_nothing_outside_the_folder_is_served(tmp_path):
    (tmp_path / "luar.txt").write_text("rahasia")
    (tmp_path / "situs").mkdir()
    assert ask(Live(tmp_path / "situs"), "/../luar.txt")[0] == 404


def test_a_change_is_noticed_once(repository):
    root, seen = repository(), []
    turns = iter(range(4))

    def wait():
        if next(turns) == 1:
            (root / "architecture/aplikasi/baru.yml").write_text("nama: Baru\n")

    watch(root, lambda: seen.append(1), wait, lambda: next(turns, 9) < 3)
    assert len(seen) <= 1
    assert any("baru.yml" in path for path, _time, _size in stamps(root))
