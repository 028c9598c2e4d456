"""The parent's side: what it takes as an order, when it refuses, and what it makes of what it has loaded."""

import json
import os
import socket
import subprocess
import sys
import threading

import pytest

from sirkit.serve import forks, parent

pytestmark = pytest.mark.skipif(not forks.possible(), reason="this system cannot fork")
ORDER = {"words": ["-f", "kernel.json"], "env": {"A": "ä"}, "folder": "/"}
LOADED = """
import sys
from sirkit.serve import loading
loading.load(["ipykernel.ipkernel", "no.such.library", "json"])
loaded = sys.modules
print("json" in loaded, "ipykernel.debugger" in loaded, [name for name in loaded if name.startswith("debugpy")])
"""
IMMORTAL = """
import os, sys
from sirkit.serve import loading
class Mine: pass
mine, text = Mine(), "".join(["made", " later"])
mine.text = text
def counts(): return [sys.getrefcount(one) for one in (os, Mine, mine, text)]
before = counts()
loading.last()
print(before == counts(), min(counts()), flush=True)
fresh = [str(number) for number in range(9999)]
del fresh, mine, text
os._exit(0)
"""


def asked(code: str) -> list[str]:
    """Return the lines a fresh Python prints."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.splitlines()


def bare(channel: socket.socket) -> parent.Parent:
    """Return a parent that listens for no children: that would be this process's own signals."""
    one = parent.Parent.__new__(parent.Parent)
    one.channel, one.safe, one.children = channel, True, set()
    return one


def test_an_order_may_come_in_pieces() -> None:
    """An order is read to its end, with the files it brings, whatever is sent at once."""
    ours, theirs = socket.socketpair()
    reader, writer = os.pipe()
    text = json.dumps(ORDER).encode() + b"\n"
    with ours, theirs:
        socket.send_fds(ours, [text[:7]], [writer])
        sender = threading.Thread(target=ours.sendall, args=[text[7:]])
        sender.start()
        order = bare(theirs).taken()
        sender.join()
    assert order is not None
    assert (order.words, order.env, order.folder) == (ORDER["words"], ORDER["env"], "/")
    (stream,) = order.streams
    os.write(stream, b"there")
    assert os.read(reader, 9) == b"there"
    for one in (reader, writer, stream):
        os.close(one)


@pytest.mark.parametrize("sent", [b"", b'{"words": '])
def test_a_channel_that_closes_ends_the_parent(sent: bytes) -> None:
    """A server that is gone, even in the middle of an order, has nothing more to say."""
    ours, theirs = socket.socketpair()
    with theirs:
        with ours:
            ours.sendall(sent)
        assert bare(theirs).taken() is None


def test_an_order_without_end_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is longer than any environment is not read on."""
    monkeypatch.setattr(parent, "LIMIT", 10)
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.sendall(b"x" * 11)
        assert bare(theirs).taken() is None


def test_a_parent_with_threads_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process with a second thread is not forked; it says how many it has and closes the files it was handed."""
    monkeypatch.setattr(os, "fork", lambda: pytest.fail("it forked"))
    ours, theirs = socket.socketpair()
    reader, writer = os.pipe()
    held = threading.Event()
    other = threading.Thread(target=held.wait)
    other.start()
    with ours, theirs:
        many = parent.threads()
        assert bare(theirs).fork(parent.Order([], {}, "/", [writer])) is False
        assert json.loads(ours.recv(999)) == {"refused": f"{many} threads"}
    held.set()
    other.join()
    assert (many > 1, os.read(reader, 1)) == (True, b"")
    os.close(reader)


def test_threads_are_counted_as_the_system_has_them() -> None:
    """One thread more is one more."""
    held, before = threading.Event(), parent.threads()
    other = threading.Thread(target=held.wait)
    other.start()
    assert parent.threads() == before + 1
    held.set()
    other.join()


def test_loading_leaves_the_debugger_out() -> None:
    """The kernel is loaded without its debugger, what is not installed is passed over, and nothing is left barred."""
    assert asked(LOADED) == ["True True []"]


@pytest.mark.skipif(not (3, 12) <= sys.version_info < (3, 14), reason="this Python counts references in another way")
def test_what_is_loaded_becomes_immortal() -> None:
    """After the last step references to modules, classes, things and texts are no longer counted."""
    same, least = asked(IMMORTAL)[0].split()
    assert (same, int(least)) == ("False", 0xFFFFFFFF)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="this Python knows immortal objects")
def test_an_older_python_is_left_alone() -> None:
    """Where Python knows no immortal objects, none of its counts is touched."""
    assert asked(IMMORTAL)[0].split()[0] == "True"
