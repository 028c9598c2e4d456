"""start.py and the browser of the tests: where it looks for one, and what it installs."""

import pytest
from starting import only, speak, start


def test_chromium_is_looked_for_in_a_fixed_order() -> None:
    """The one named, then Chromium, best without windows, then Chrome, then the places of macOS and Windows."""
    everything = start.browser_names({"PROGRAMFILES": "C:\\Programs"})
    assert everything[:4] == [start.HEADLESS, "chromium", "chromium-browser", "google-chrome"]
    assert [name[0] for name in everything[-3:]] == ["/", "C", "C"]
    which = only("chromium", "google-chrome", "/my/chrome")
    assert start.find_chromium({"SIRKIT_CHROMIUM": "/my/chrome"}, which) == "/bin//my/chrome"
    assert start.find_chromium({}, which) == "/bin/chromium"
    assert start.find_chromium({}, only("chromium", start.HEADLESS)) == f"/bin/{start.HEADLESS}"
    assert start.find_chromium({}, only("google-chrome")) == "/bin/google-chrome"
    assert start.find_chromium({}, only()) is None


def test_debian_gives_the_chromium_without_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """As root on a Debian the quicker one is installed, unless one is named; where there is none, another will do."""
    asked: list[str] = []
    monkeypatch.setenv("SIRKIT_CHROMIUM", "")
    monkeypatch.setattr(start, "may_apt", lambda: True)
    monkeypatch.setattr(start, "apt", asked.append)
    monkeypatch.setattr(start.shutil, "which", only("chromium"))
    assert (start.need_chromium(), asked) == ("/bin/chromium", [start.HEADLESS])
    monkeypatch.setenv("SIRKIT_CHROMIUM", "chromium")
    assert (start.need_chromium(), asked) == ("/bin/chromium", [start.HEADLESS])


def test_a_named_chromium_that_is_not_there_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong SIRKIT_CHROMIUM is not silently replaced by another browser."""
    speak(monkeypatch, "en_GB")
    with pytest.raises(start.Stop, match="SIRKIT_CHROMIUM says /nowhere"):
        start.find_chromium({"SIRKIT_CHROMIUM": "/nowhere"}, only("chromium"))
