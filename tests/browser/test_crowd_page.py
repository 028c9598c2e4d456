"""A crowd: what people see while they wait for their turn, and when what all kernels come from is gone."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from hands import WIDTHS, enter, names, wait_for
from playwright.sync_api import Page, expect
from served import Server
from visits import Device

from sirkit import words

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows does not fork")
ONE = "from sirkit.serve.kernels import Kernels; Kernels.most.default_value = 1"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Serve the workshop on a machine that carries one person."""
    folder = tmp_path_factory.mktemp("small")
    (folder / "sitecustomize.py").write_text(ONE, "utf-8")
    before = os.environ.get("PYTHONPATH", "")
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (str(folder), before)))
    try:
        server = Server(Path(folder) / "home")
    finally:
        os.environ["PYTHONPATH"] = before
    yield server
    server.stop()


def opened(device: Device, server: Server, size: str, lang: str) -> Page:
    """Open the app on a device of its own; what it shows may take a while."""
    page = device(viewport=WIDTHS[size]).new_page()
    page.goto(f"{server.address}?lang={lang}", wait_until="commit")
    return page


def test_who_waits_sees_their_place_and_goes_on_by_themselves(device: Device, small: Server) -> None:
    """Two more than fit are told their places; whoever is first comes in when somebody leaves, without a click."""
    inside = opened(device, small, "laptop", "de")
    wait_for(inside)
    first = opened(device, small, "phone", "de")
    shown = first.locator(".place:visible")
    expect(shown).to_have_text(words.text("page.full", "de", number=1), timeout=10_000)
    second = opened(device, small, "laptop", "en")
    expect(second.locator(".place:visible")).to_have_text(words.text("page.full", "en", number=2), timeout=10_000)
    expect(first.locator(".loading h1")).to_be_visible()
    assert first.evaluate("document.documentElement.scrollWidth") <= WIDTHS["phone"]["width"]
    inside.goto("about:blank")
    wait_for(first)
    expect(first.locator(".place:visible")).to_have_count(0)
    expect(second.locator(".place:visible")).to_have_text(words.text("page.full", "en", number=1), timeout=10_000)


def test_who_leaves_the_line_moves_the_others_up(device: Device, small: Server) -> None:
    """Closing a page that waits gives its place to the next."""
    inside = opened(device, small, "laptop", "de")
    wait_for(inside)
    first, second = (opened(device, small, "phone", "de") for _ in range(2))
    expect(second.locator(".place:visible")).to_have_text(words.text("page.full", "de", number=2), timeout=10_000)
    first.close()
    expect(second.locator(".place:visible")).to_have_text(words.text("page.full", "de", number=1), timeout=10_000)


def test_work_outlives_the_parent_of_all_kernels(device: Device, small: Server) -> None:
    """The process all kernels are forked from is killed: the page says so, and a reload brings everything back."""
    page = opened(device, small, "laptop", "de")
    wait_for(page)
    enter(page, "Dorfladen")
    (parent,) = psutil.Process(small.process.pid).children()
    parent.kill()
    page.wait_for_selector('.sirkit-status[data-state="away"]', timeout=10_000)
    page.reload()
    wait_for(page)
    expect(names(page)).to_have_text(["Dorfladen"])
