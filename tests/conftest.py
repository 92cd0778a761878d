"""What tests of several folders share."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def as_anybody() -> Run:
    """Give what runs `spbe` as somebody whom the permissions of files bind: root would read and write anything."""
    bound: tuple[str, ...] = ()
    if os.geteuid() == 0:
        setpriv = shutil.which("setpriv")
        if setpriv is None:
            pytest.skip("root may do anything, and `setpriv` of util-linux is missing")
        bound = (setpriv, "--bounding-set", "-dac_override,-dac_read_search")

    def run(*arguments: object) -> "subprocess.CompletedProcess[str]":
        command = (*bound, sys.executable, "-m", "spbe_arch", *map(str, arguments))
        return subprocess.run(command, capture_output=True, text=True, check=False)

    return run
