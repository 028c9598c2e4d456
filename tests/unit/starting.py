"""start.py as a module, and how a test sets what it finds: programs on the path, the system's language."""

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
START = ROOT / "start.py"


def load() -> ModuleType:
    """Return start.py as a module; it stands beside the packages, not in one."""
    spec = importlib.util.spec_from_file_location("start", START)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


start = load()


def only(*names: str) -> Callable[[str], str | None]:
    """Return a search path on which only these programs are."""
    return lambda name: f"/bin/{name}" if name in names else None


def speak(monkeypatch: pytest.MonkeyPatch, tongue: str) -> None:
    """Set the system's language."""
    monkeypatch.setenv("LC_ALL", f"{tongue}.UTF-8")
