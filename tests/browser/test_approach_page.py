"""Talks with partners and who is missing at the table, as a person prepares them: written, kept, taken along."""

from pathlib import Path

import pytest
from alone import Alone, Open, small
from hands import WAIT, lay, serious, wait_for
from playwright.sync_api import Page, expect
from stations import key

from sirkit.words import text

CELL = """
import ipywidgets
from sirkit.widgets.approaches import Approaches
from sirkit.widgets.gathering import Gathering
from sirkit.widgets.keeper import Keeper
from sirkit.widgets.practice import Practice
from sirkit.workspace import Workspace

workspace = Workspace()
page = ipywidgets.Box([part(workspace) for part in (Keeper, Approaches, Gathering, Practice)])
page.add_class("sirkit-app")
page
"""
REGION: dict[str, dict[str, dict[str, object]]] = {
    "actor": {
        "laden": {"name": "Dorfladen", "sort": "company", "city": "Utting"},
        "verein": {"name": "Seeverein", "sort": "association", "city": "Utting"},
        "hof": {"name": "Hofladen", "sort": "company", "city": "Windach"},
    },
    "role": {"hof-g": {"actor": "hof", "function": "G", "state": "taken_on", "said_by": "self"}},
    "need": {"n": {"actor": "laden", "text": "Hilfe am Montag"}},
    "meeting": {"m": {"name": "Runder Tisch", "on": "2035-12-04"}},
}
WANTED = "(wanted) => [...globalThis.sirkitStores.values()][0].emit('approach-wanted', wanted)"

JOINED = """() => {
  const [store] = globalThis.sirkitStores.values();
  store.connection.room = { role: "trainer", author: store.connection.author, secret: "" };
  store.emit("all");
}"""


@pytest.fixture
def page(alone: Alone) -> Open:
    """Return a function that opens the station."""
    return alone(CELL)


def on(page: Page, times: int = 1) -> None:
    """Go on to the next question."""
    for _ in range(times):
        key(page, "approach on").click()


def test_a_talk_is_prepared_kept_and_taken_along(page: Open) -> None:
    """One question after the other; the private sheet stands first on the card, survives a reload and is printed."""
    here = page("phone", "de")
    lay(here, REGION)
    key(here, "approach new").click()
    on(here)
    expect(here.locator(".sirkit-problem:visible")).to_contain_text(text("approach.partner", "de"))
    key(here, "new approach partner").fill("dorfladen")
    key(here, "new approach actor").fill("Seeverein")
    key(here, "new approach introducer").fill("Hofladen")
    key(here, "new approach introducer").press("Enter")
    expect(here.locator(".sirkit-entry .sirkit-note")).to_contain_text("Hilfe am Montag")
    key(here, "new approach benefit").fill("Montags ist jemand da.")
    on(here, 2)
    key(here, "new approach opening").fill("Darf ich fragen, wie der Laden begann?")
    on(here, 2)
    key(here, "new approach step").fill("Anrufen")
    key(here, "new approach by").fill("2035-11-30")
    assert small(here, "approaches") == []
    key(here, "new approach enter").click()
    wait_for(here)
    here.reload()
    wait_for(here)
    card = here.locator(".sirkit-approaches .sirkit-record")
    expect(card.locator("blockquote")).to_have_text("Darf ich fragen, wie der Laden begann?")
    expect(card).to_contain_text("Anrufen · bis 30. November 2035")
    card.locator("[data-key^='move ']").click()
    wait_for(here)
    card.locator("[data-key^='past ']").click()
    expect(card.locator(".sirkit-past li")).to_have_count(2)
    with here.expect_download() as handed:
        card.locator("[data-paper=conversation]").click()
    assert handed.value.suggested_filename == "Gesprächszettel-Dorfladen.pdf"
    assert Path(handed.value.path()).read_bytes()[:5] == b"%PDF-"
    assert here.evaluate("document.documentElement.scrollWidth") == 360
    assert serious(here) == []


def test_a_wanted_talk_opens_filled_in_and_what_was_begun_is_kept(page: Open) -> None:
    """Another part asks for a talk: the form opens with whom and through whom; what was under way is not lost."""
    here = page("laptop", "en")
    lay(here, REGION)
    key(here, "approach new").click()
    key(here, "new approach partner").fill("Hofladen")
    here.evaluate(WANTED, {"actor": "verein", "partner": "laden", "introducer": "hof"})
    expect(key(here, "new approach partner")).to_have_value("Dorfladen")
    expect(key(here, "new approach introducer")).to_have_value("Hofladen")
    key(here, "new approach enter").click()
    cards = here.locator(".sirkit-approaches .sirkit-record h3")
    expect(cards).to_have_text(["Dorfladen", "Hofladen"])
    here.evaluate(WANTED, {"actor": "verein", "partner": "laden"})
    expect(here.locator(".sirkit-entry h3")).to_have_text(text("approach.page_people", "en"))
    wait_for(here)


def test_a_joint_dossier_is_told_nothing_of_a_talk(page: Open) -> None:
    """In a room the part says where the private sheet is kept and offers an empty one; what was typed is not sent."""
    here = page("laptop", "en")
    lay(here, REGION)
    key(here, "approach new").click()
    key(here, "new approach partner").fill("Dorfladen")
    on(here, 3)
    key(here, "new approach known").fill("Die Wirtin")
    here.evaluate(JOINED)
    expect(here.locator(".sirkit-entry .sirkit-note")).to_have_text(text("approach.elsewhere", "en"))
    expect(key(here, "new approach known")).to_be_hidden()
    key(here, "new approach enter").click()
    card = here.locator(".sirkit-approaches .sirkit-record")
    expect(card).to_contain_text("Dorfladen")
    expect(card.locator(".sirkit-talk")).to_have_count(0)
    expect(here.locator("[data-paper=conversation]")).to_have_text(text("approach.empty_sheet", "en"))
    assert here.evaluate("[...globalThis.sirkitStores.values()][0].ids('conversation')") == []


def test_who_is_missing_is_named_and_the_list_is_taken_along(page: Open) -> None:
    """Whoever is invited fills the table; the map names who is missing and why, as text and on paper."""
    here = page("laptop", "en")
    lay(here, REGION)
    key(here, "gathering to").select_option("meeting m")
    key(here, "gathering guest").fill("Seeverein")
    key(here, "gathering add").click()
    first = here.locator(".sirkit-suggested li").first
    expect(first).to_contain_text("Hofladen", timeout=WAIT)
    expect(first).to_contain_text(text("gathering.from_place", "en", place="Windach"))
    first.locator("button").click()
    expect(here.locator(".sirkit-gathering .sirkit-chips li")).to_have_count(2)
    expect(here.locator(".sirkit-gathered")).to_contain_text(text("gathering.complete", "en"), timeout=WAIT)
    key(here, "gathering text").click()
    assert "Hofladen" in here.locator(".sirkit-gathering textarea").input_value()
    with here.expect_download() as handed:
        here.locator("[data-paper=guest_list]").click()
    assert Path(handed.value.path()).read_bytes()[:5] == b"%PDF-"
    here.reload()
    wait_for(here)
    expect(here.locator(".sirkit-gathering .sirkit-chips li")).to_have_count(2)
