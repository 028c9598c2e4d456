"""A part by itself: the notebook that shows nothing else, its page on a sample, and how its questions are watched."""

from collections.abc import Callable
from pathlib import Path
from secrets import token_hex
from zlib import crc32

from hands import WIDTHS, wait_for
from playwright.sync_api import Page
from served import Server
from stations import notebook
from visits import Device

from sirkit.changes import Change
from sirkit.dossier import Dossier
from sirkit.samples import opening
from sirkit.shelf import Shelf

Open = Callable[..., Page]
Alone = Callable[[str], Open]
_CELL = """
import ipywidgets
from sirkit.widgets import {module}
from sirkit.widgets.keeper import Keeper
from sirkit.workspace import Workspace

workspace = Workspace()
page = ipywidgets.Box([Keeper(workspace), {module}.{part}(workspace)])
page.add_class("sirkit-app")
page
"""
_SHOWS = """
import os
from pathlib import Path
from urllib.parse import parse_qs

name = parse_qs(os.environ["QUERY_STRING"])["shown"][0]
exec(Path({folder!r}, name + ".py").read_text("utf-8"))
page
"""
_HELD = """(word) => {
  const [store] = globalThis.sirkitStores.values();
  const send = store.send;
  globalThis.sent = [];
  store.send = (message) => (message.do.startsWith(word) ? globalThis.sent.push(message.do) : send(message));
}"""
_LATE = """(word) => {
  const [store] = globalThis.sirkitStores.values();
  const send = store.send;
  globalThis.looks = [];
  let looks = 0;
  store.pending = { get size() { return ++looks < 3 ? 1 : 0; } };
  store.send = (message) => {
    if (message.do === word) globalThis.looks.push(looks);
    send(message);
  };
}"""


def parts(folder: Path) -> Path:
    """Write the notebook that shows what its address names, a cell that stands in the same folder."""
    return notebook(folder / "parts.ipynb", _SHOWS.format(folder=str(folder)))


def address(house: Server, shown: str, lang: str) -> str:
    """Return where a house of parts shows a part, given its name, or a cell that puts several together as ``page``."""
    cell = shown if "\n" in shown else _CELL.format(module=shown.lower(), part=shown)
    name = f"{crc32(cell.encode()):08x}"
    assert house.notebook is not None
    (house.notebook.parent / f"{name}.py").write_text(cell, "utf-8")
    return f"{house.address}?lang={lang}&shown={name}"


def change(sample: str, lang: str) -> Change:
    """Return the change that opens a sample."""
    made = opening(sample, lang, Dossier(), lambda _: set(), id="0" * 32, at="2026-11-01T10:00:00Z")
    assert made
    return made


def opener(device: Device, house: Server, shown: str) -> Open:
    """Return a function that opens a part, or what a cell puts together, on a sample or on nothing."""

    def opened(size: str, lang: str, sample: str = "") -> Page:
        name = token_hex(16)
        journal = Shelf(house.home).open(name)
        if sample:
            journal.append([change(sample, lang)])
        journal.close()
        context = device(viewport=WIDTHS[size])
        context.add_init_script(f"localStorage.setItem('sirkit.key', '{name}')")
        page = context.new_page()
        page.goto(address(house, shown, lang))
        wait_for(page)
        return page

    return opened


def hold(page: Page, word: str) -> None:
    """Have what the page asks with this word kept in ``sent``, and not answered."""
    page.evaluate(_HELD, word)


def delay(page: Page, word: str) -> None:
    """Let two looks at what is under way to the kernel find something; ``looks`` says at which look the page asks."""
    page.evaluate(_LATE, word)


def small(page: Page, part: str) -> list[str]:
    """Return what is too small for a finger in a part."""
    return list(
        page.evaluate(
            """(part) => [...document.querySelectorAll(`.sirkit-${part} :is(button, summary, input)`)].filter((one) => {
              const { width, height } = one.getBoundingClientRect();
              return height && (height < 44 || width < 44);
            }).map((one) => one.outerHTML)""",
            part,
        )
    )
