"""The lab on one page as people begin it: what is begun goes on whole; who is not on the map yet is entered there."""

import pytest
from alone import Alone, Open, small
from hands import WAIT, WALKS, Region, lay, serious
from playwright.sync_api import Page, expect
from stations import key

from sirkit.words import text

CELL = """
import ipywidgets
from sirkit.apps import lab_station, map_station
from sirkit.widgets.keeper import Keeper
from sirkit.widgets.stations import Stations
from sirkit.workspace import Workspace

workspace = Workspace()
lab, map_ = lab_station(workspace), map_station(workspace)
lab.add_class("sirkit-at-lab")
map_.add_class("sirkit-at-map")
page = ipywidgets.Box([Keeper(workspace), Stations(workspace, ("lab", "map")), lab, map_])
page.add_class("sirkit-app")
page
"""
SHOP: Region = {"actor": {"laden": {"name": "Dorfladen", "sort": "company"}}}
LIST = ".sirkit-labsheets"


@pytest.fixture
def page(alone: Alone) -> Open:
    """Return a function that opens the station."""
    return alone(CELL)


def view(here: Page, name: str) -> None:
    """Turn to a view of the station by its tab."""
    number = ("labsheets", "labplan", "labtimes", "labrun").index(name)
    here.locator(".sirkit-at-lab .sirkit-views button").nth(number).click()


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_what_was_begun_goes_on_whole(page: Open, size: str, lang: str) -> None:
    """A page left for the plan comes back with who was chosen; kept, it leads on to the plan and the schedule."""
    here = page(size, lang)
    lay(here, SHOP)
    expect(key(here, "lab new")).to_have_text(text("labsheets.new", lang))
    key(here, "lab new").click()
    key(here, "new lab title").fill("Mittagstisch")
    key(here, "new lab actor0").fill("Dorfladen")
    key(here, "new lab title2").fill("Bringt Töpfe")
    view(here, "labplan")
    expect(key(here, "labplan begin")).to_have_text(text("labsheets.go_on", lang))
    key(here, "labplan begin").click()
    for name, value in (("title", "Mittagstisch"), ("actor0", "Dorfladen"), ("title2", "Bringt Töpfe")):
        expect(key(here, f"new lab {name}")).to_have_value(value)
    assert small(here, "labsheets") == []
    assert serious(here) == []
    key(here, "new lab enter").click()
    card = here.locator(f"{LIST} .sirkit-record")
    expect(card).to_contain_text("Dorfladen")
    on = card.locator(".primary")
    expect(on).to_be_focused()
    expect(on).to_be_in_viewport()
    on.click()
    key(here, "labplan times").click(timeout=WAIT)
    expect(key(here, "labtimes suggest")).to_be_visible()
    assert here.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(("size", "lang"), WALKS[:1])
def test_who_is_not_on_the_map_is_entered_there(page: Open, size: str, lang: str) -> None:
    """It is said once; the way to the map takes the name along, and the page knows it when one comes back."""
    here = page(size, lang)
    key(here, "lab new").click()
    key(here, "new lab title").fill("Mittagstisch")
    key(here, "new lab actor1").fill("Seeverein")
    key(here, "new lab enter").click()
    unknown = here.locator(f"{LIST} p:visible", has_text=text("organisation.unknown", lang))
    expect(unknown).to_have_count(1)
    here.locator(f"{LIST} [data-key$=' to map']:visible").click()
    name = here.locator(".sirkit-form .sirkit-field input").first
    expect(name).to_have_value("Seeverein")
    here.locator(".sirkit-form button.primary:not([type])").click()
    here.locator(".sirkit-stations button").first.click()
    expect(key(here, "new lab actor1")).to_be_visible()
    expect(unknown).to_have_count(0)
    key(here, "new lab enter").click()
    expect(here.locator(f"{LIST} .sirkit-record")).to_contain_text("Seeverein")


@pytest.mark.parametrize(("size", "lang"), WALKS[1:])
def test_that_a_lab_is_gone_is_told_until_it_is_put_away(page: Open, size: str, lang: str) -> None:
    """The plan says that the lab it showed was removed; one closes that, and it does not come back."""
    here = page(size, lang)
    lay(here, {"lab": {"l": {"title": "Mittagstisch"}}, "lab_role": {"r": {"lab": "l", "title": "Kocht"}}})
    view(here, "labplan")
    key(here, "labplan roles").click()
    key(here, "role who r").click()
    said = text("labplan.seekers_unasked", lang, button=text("step.change", lang))
    expect(here.locator(".sirkit-labplan-seekers")).to_contain_text(said, timeout=WAIT)
    view(here, "labsheets")
    key(here, "lab remove l").click()
    view(here, "labplan")
    note = here.locator(".sirkit-labplan .sirkit-labgone")
    expect(note).to_contain_text("Mittagstisch")
    note.get_by_role("button").click()
    expect(note).to_have_count(0)
