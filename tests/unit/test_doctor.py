"""The doctor: what it says of a machine, and how a phone tries."""

import socket
import subprocess
import sys
from contextlib import closing
from http.client import HTTPConnection
from types import SimpleNamespace

import pytest

from sirkit import words
from sirkit.serve import doctor, security


def said() -> dict[str, bool]:
    """Return what is found, by key."""
    return {message.key: fine for fine, message in doctor.findings()}


@pytest.fixture(autouse=True)
def at_home(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    """Look at a folder of the test's own."""
    monkeypatch.setenv("SIRKIT_HOME", str(tmp_path))


def test_a_full_disk_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Less than 500 MB will not do."""
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=doctor.DISK - 1))
    assert said()["doctor.disk_low"] is False


def test_memory_is_counted_in_laptops(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three laptops' worth of memory is too little for four tables."""
    memory = SimpleNamespace(available=doctor.BESIDE + 3 * doctor.KERNEL)
    monkeypatch.setattr("psutil.virtual_memory", lambda: memory)
    assert said()["doctor.memory_low"] is False


@pytest.mark.parametrize(
    ("address", "interface", "key"),
    [
        ("127.0.0.1", "lo", "doctor.no_network"),
        ("169.254.7.8", "wlan0", "doctor.no_router"),
        ("10.8.0.2", "tun0", "doctor.tunnel"),
        ("192.168.1.5", "wlan0", "doctor.network"),
    ],
)
def test_the_wrong_network_is_said(monkeypatch: pytest.MonkeyPatch, address: str, interface: str, key: str) -> None:
    """No network, no router and a tunnel are each said as such; a local address is fine."""
    monkeypatch.setattr(security, "addresses", lambda: [address])
    monkeypatch.setattr("psutil.net_if_addrs", lambda: {interface: [SimpleNamespace(address=address)]})
    assert said()[key] is (key == "doctor.network")


def test_a_phone_that_arrives_is_told_and_said() -> None:
    """Opening the address shows a sentence on the phone and one in the terminal."""
    with closing(socket.socket()) as probe:
        probe.bind(("localhost", 0))
        port = probe.getsockname()[1]
    asked = [sys.executable, "-m", "sirkit.serve", "doctor", "--port", str(port)]
    with subprocess.Popen(asked, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert any("█" in line for line in iter(process.stdout.readline, ""))
        answer = fetched(port)
        process.terminate()
    assert answer == words.text("doctor.phone_sees", "de")


def fetched(port: int) -> str:
    """Return what the phone shows; the server may need a moment to begin."""
    for _ in range(2000):
        try:
            with closing(HTTPConnection("localhost", port, timeout=10)) as connection:
                connection.request("GET", "/", headers={"Accept-Language": "de"})
                return connection.getresponse().read().decode()
        except ConnectionRefusedError:
            continue
    return ""
