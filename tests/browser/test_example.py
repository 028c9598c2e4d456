"""The station CONTRIBUTING shows: built as it stands there, it works."""

import re
import shutil
from pathlib import Path

import pytest
import served
from hands import WIDTHS, enter, leave_form, put_away, wait_for
from playwright.sync_api import expect
from stations import notebook
from visits import Device

import sirkit

PACKAGE = Path(sirkit.__file__).parent
GUIDE = PACKAGE.parents[1] / "CONTRIBUTING.md"
BLOCK = re.compile(r"^```(python|js|text)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
FILE = re.compile(r"(?:#|//) toolkit/(\S+)\n(.*)", re.DOTALL)
CELL = """
import ipywidgets
from sirkit.apps import map_station
from sirkit.widgets.keeper import Keeper
from sirkit.widgets.offers import Offers
from sirkit.workspace import Workspace

workspace = Workspace()
page = ipywidgets.Box([Keeper(workspace), map_station(workspace), Offers(workspace)])
page.add_class("sirkit-app")
page
"""


def built(folder: Path) -> None:
    """Copy the package and add the station to it, as the guide says."""
    shutil.copytree(PACKAGE, folder / "sirkit")
    lines = 0
    for language, text in BLOCK.findall(GUIDE.read_text("utf-8")):
        if found := FILE.match(text):
            (folder / found[1]).write_text(found[2], "utf-8")
            lines += text.count("\n")
        elif language == "text":
            said(folder, text)
    assert lines < 35


def said(folder: Path, text: str) -> None:
    """Add the words of the station to both catalogues."""
    for number, language in enumerate(("de", "en")):
        with (folder / f"sirkit/locale/{language}/LC_MESSAGES/sirkit.po").open("a", encoding="utf-8") as catalogue:
            for line in text.splitlines():
                key, words = line.split(": ", 1)
                catalogue.write(f'\nmsgid "{key}"\nmsgstr "{words.split(" | ")[number]}"\n')


def test_the_station_of_the_guide_works(device: Device, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """About thirty lines are a station: it takes an offer, shows it as a card, keeps it and removes it again."""
    built(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with served.serving(notebook=notebook(tmp_path / "offers.ipynb", CELL)) as running:
        page = device(viewport=WIDTHS["phone"]).new_page()
        page.goto(f"{running.address}?lang=en")
        wait_for(page)
        enter(page, "Village shop")
        leave_form(page)
        put_away(page)
        page.get_by_role("button", name="Enter an offer").click()
        page.get_by_label("What do you offer?").fill("A room for twenty")
        page.get_by_label("Who offers it?").fill("Village shop")
        page.locator(".sirkit-offers").get_by_role("button", name="Enter", exact=True).click()
        expect(page.locator(".sirkit-record")).to_contain_text("A room for twenty")
        expect(page.locator(".sirkit-record")).to_contain_text("Village shop")
        wait_for(page)
        page.reload()
        wait_for(page)
        page.get_by_role("button", name="Remove “A room for twenty”").click()
        expect(page.locator(".sirkit-offers")).to_contain_text("Nothing yet.")
