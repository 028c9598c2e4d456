"""The Jupyter Server extension: what a hub's server answers beside its own."""

import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from sirkit.room.room import HOUR
from sirkit.serve import extension


def loaded() -> list[str]:
    """Load the extension into a server of which only the addresses are looked at, and return them."""
    found: list[str] = []
    web = SimpleNamespace(settings={"base_url": "/user/x/"})

    def add_handlers(_hosts: str, routes: list[Any]) -> None:
        found.extend(route[0] for route in routes)

    web.add_handlers = add_handlers
    extension._load_jupyter_server_extension(SimpleNamespace(web_app=web, port=8888))  # type: ignore[arg-type]  # all it needs
    return found


def test_without_a_room_there_are_only_files() -> None:
    """Nobody can join where no room was asked for."""
    assert not [path for path in loaded() if "/room/" in path]


def test_a_hub_may_keep_a_room(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """With its name set, the room's interface and phone page stand below the base address; its end is watched."""
    looks: list[tuple[str, int]] = []

    def looking(act: Callable[[], None], every: int) -> SimpleNamespace:
        looks.append((act.__name__, every))
        return SimpleNamespace(start=lambda: None)

    monkeypatch.setattr(extension, "PeriodicCallback", looking)
    monkeypatch.setenv("SIRKIT_HOME", str(tmp_path))
    monkeypatch.setenv("SIRKIT_ROOM_NAME", "Probe")
    monkeypatch.setenv("SIRKIT_ROOM", "")
    assert {"/user/x/room/join", "/user/x/room/?"} <= set(loaded())
    assert looks == [("end_in_time", HOUR)]
    assert os.environ["SIRKIT_ROOM"] == "http://localhost:8888/user/x/room/"
