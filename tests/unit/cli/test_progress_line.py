"""What takes longer than a moment shows how far it is, on a terminal only, and leaves nothing behind."""

import os
import subprocess
import sys

import pytest

pty = pytest.importorskip("pty", reason="this system has no terminals to imitate")

COUNTED = """
import os, sys, time
from spbe_arch.cli.progress import counting
with counting("memeriksa berkas") as tell:
    tell(128)
    time.sleep(float(sys.argv[1]))
    print("utas:", len(os.listdir("/proc/self/task")) if os.path.isdir("/proc/self/task") else 1)
"""


def on_a_terminal(seconds: float) -> tuple[str, str]:
    """Run work of some seconds with standard error on a terminal; return both outputs."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", COUNTED, str(seconds)]
    answer = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, text=True, check=True)
    os.write(theirs, b"|")
    shown = os.read(ours, 65536).decode()
    os.close(ours)
    os.close(theirs)
    return answer.stdout, shown.rstrip("|")


def test_long_work_says_how_far_it_is_and_takes_the_line_away():
    answer, shown = on_a_terminal(1.4)
    assert "memeriksa berkas: 128 ..." in shown
    assert shown.endswith("\r\x1b[K")
    assert answer == "utas: 1\n"  # a process with a second thread could not part in two


def test_short_work_says_nothing():
    assert on_a_terminal(0.0) == ("utas: 1\n", "")


def test_nothing_is_said_where_nobody_looks():
    answer = subprocess.run([sys.executable, "-c", COUNTED, "1.2"], capture_output=True, text=True, check=True)
    assert (answer.stdout, answer.stderr) == ("utas: 1\n", "")
