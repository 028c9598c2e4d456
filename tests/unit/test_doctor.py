"""The doctor: what it says of a machine, and how a phone tries."""

import socket
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import closing
from http.client import HTTPConnection
from types import SimpleNamespace

import pytest

from sirkit import words
from sirkit.serve import doctor, forks, memory, security


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


def sentences(language: str) -> str:
    """Return everything that is said, one finding a line."""
    return "\n".join(words.say(message, language) for _, message in doctor.findings())


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Return what makes this a machine of so many cores with memory for so many people."""

    def made(people: int, *, cores: int = 2, forking: bool = True) -> None:
        monkeypatch.setattr(forks, "possible", lambda: forking)
        monkeypatch.setattr(memory, "free", lambda: memory.BESIDE + people * memory.person())
        monkeypatch.setattr(doctor, "CORES", cores)

    return made


@pytest.mark.parametrize(("people", "key"), [(4, "doctor.people"), (3, "doctor.people_low"), (0, "doctor.people_low")])
def test_fewer_than_four_people_are_too_few(machine: Callable[..., None], people: int, key: str) -> None:
    """Memory for four people is fine, for fewer it is not."""
    machine(people)
    assert said()[key] is (people >= 4)


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("de", ("etwa 40 Menschen", "2.200 MB sind frei", "400 MB davon", "etwa 45 MB")),
        ("en", ("about 40 people", "2,200 MB are free", "400 MB of them", "about 45 MB")),
    ],
)
def test_how_many_people_is_said_and_why(machine: Callable[..., None], language: str, parts: tuple[str, ...]) -> None:
    """How many people there is memory for, what is free, what stays for all else and what each takes: all is said."""
    machine(40)
    assert [part for part in parts if part not in sentences(language)] == []


@pytest.mark.parametrize(
    ("people", "language", "parts"),
    [
        (1, "de", ("nur für einen Menschen, der", "Schließen Sie andere Programme")),
        (2, "de", ("nur für 2 Menschen, die zugleich", "Schließen Sie andere Programme")),
        (1, "en", ("only one person", "Close other programs")),
        (2, "en", ("only 2 people", "Close other programs")),
    ],
)
def test_too_few_people_come_with_a_remedy(
    machine: Callable[..., None], people: int, language: str, parts: tuple[str, ...]
) -> None:
    """Where memory is short, the sentence says for how many it does, one or many, and what helps."""
    machine(people)
    assert [part for part in parts if part not in sentences(language)] == []


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        ("de", "der eine Rechenkern lässt etwa 200 Menschen", "die 2 Rechenkerne lassen etwa 400 Menschen"),
        ("en", "the one processor core lets in about 200 people", "the 2 processor cores let in about 400 people"),
    ],
)
def test_cores_let_people_in(machine: Callable[..., None], language: str, one: str, two: str) -> None:
    """Two cores let in twice as many people in a minute as one."""
    machine(40, cores=1)
    assert one in sentences(language)
    machine(40, cores=2)
    assert two in sentences(language)


def test_many_cores_do_not_make_the_server_faster(machine: Callable[..., None]) -> None:
    """More cores than the server can keep busy let in nobody more."""
    machine(40, cores=16)
    sixteen = dict(arrivals())
    machine(40, cores=64)
    assert dict(arrivals())["people"] == sixteen["people"]


def arrivals() -> Mapping[str, object]:
    """Return the numbers of the finding about arrivals."""
    return next(message.values for _, message in doctor.findings() if message.key == "doctor.arrivals")


@pytest.mark.parametrize(("language", "reason"), [("de", "für jeden Menschen einzeln"), ("en", "separately for each")])
def test_why_a_machine_carries_fewer_is_said(machine: Callable[..., None], language: str, reason: str) -> None:
    """Where each person's app is started by itself, that is said; each takes more memory, and fewer come at once."""
    machine(40)
    assert reason not in sentences(language)
    quick = arrivals()["people"]
    machine(40, forking=False)
    assert reason in sentences(language)
    assert "130 MB" in sentences(language)
    assert arrivals()["people"] < quick  # type: ignore[operator]  # both are numbers


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("people", [1, 40])
def test_the_doctor_speaks_plainly(machine: Callable[..., None], language: str, people: int) -> None:
    """Nobody is told of kernels and forks."""
    machine(people, forking=False)
    assert [word for word in ("kernel", "fork") if word in sentences(language).lower()] == []


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
