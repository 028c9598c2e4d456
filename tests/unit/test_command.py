"""The command: how serving begins and ends."""

import os
import signal
import subprocess
import sys
from argparse import Namespace
from pathlib import Path

import pytest
from served import Server, kernel_processes
from sites import Site, ended, kernel_of, notebook

from sirkit import words
from sirkit.serve import command


def test_a_missing_notebook_ends_with_one_sentence(tmp_path: Path) -> None:
    """A wrong path is named, in the language of the system."""
    path = tmp_path / "none.ipynb"
    refused = ended("de_DE.UTF-8", str(path))
    assert (refused.returncode, refused.stderr.strip()) == (1, words.text("command.no_notebook", "de", path=str(path)))


def test_starting_builds_no_grammar_of_addresses() -> None:
    """A fresh server imports neither the grammar of addresses, which takes seconds, nor what that is built with."""
    asked = "import sys, sirkit.serve.launcher; print([n for n in ('rfc3987_syntax', 'lark') if sys.modules.get(n)])"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals of this kind")
def test_stopping_leaves_no_kernel(tmp_path: Path) -> None:
    """Ctrl-C ends the server with code 0, and its kernels with it."""
    server = Server(tmp_path / "home", notebook=notebook(tmp_path))
    kernel = kernel_of(Site(server.port).get("/"))
    assert kernel_processes(kernel)
    server.process.send_signal(signal.SIGINT)
    assert server.process.wait(30) == 0
    assert not kernel_processes(kernel)


@pytest.mark.parametrize("user", [0, 1000])
def test_jupyterlab_opens_for_root_too(monkeypatch: pytest.MonkeyPatch, user: int) -> None:
    """In a container there is only root: JupyterLab is told to accept that, and only then."""
    monkeypatch.setattr(os, "geteuid", lambda: user, raising=False)
    assert ("--allow-root" in command.lab_words(Namespace(port=8888, no_browser=True))) is (user == 0)
