"""The matching event as its organiser goes through it: set up, planned, moved, announced, disturbed, planned again."""

from pathlib import Path

import pytest
from alone import Alone, Open, small
from hands import WAIT, lay, serious, wait_for
from playwright.sync_api import Locator, Page, expect
from stations import key

from sirkit.words import text

REGION: dict[str, dict[str, dict[str, object]]] = {
    "actor": {
        "chor": {"name": "Chor am See", "sort": "association"},
        "garten": {"name": "Gartenkreis", "sort": "association"},
        "laden": {"name": "Dorfladen", "sort": "company"},
        "werk": {"name": "Werkstatt GmbH", "sort": "company"},
    },
}
MEETINGS = """(number) => {
  const [store] = globalThis.sirkitStores.values();
  const id = store.ids("round").find((one) => store.record("round", one).number === number);
  return store.record("round", id).meetings;
}"""


@pytest.fixture
def page(alone: Alone) -> Open:
    """Return a function that opens the part on a sample, or on nothing."""
    return alone("Event")


def away(page: Page, number: int) -> None:
    """Say that somebody did not come."""
    key(page, "run seek").fill(str(number))
    page.locator("[data-key^='there ']").select_option("away")


def cell(page: Page, number: int, table: int) -> Locator:
    """Return a meeting of the plan."""
    return key(page, f"meet {number} {table}")


def test_an_event_is_planned_announced_disturbed_and_planned_again(page: Open) -> None:
    """Two do not come and one comes along: the round that was held stays; the wall shows it without any wish."""
    here = page("laptop", "en", "krefeld")
    key(here, "plan make").click()
    expect(cell(here, 1, 1)).to_be_visible(timeout=WAIT)
    held = here.evaluate(MEETINGS, 1)
    assert len(held) == 8
    expect(here.locator(".sirkit-fair-good")).to_contain_text(text("event.best_plain", "en"))
    assert serious(here) == []
    key(here, "on plan").click()
    key(here, "run announce").click()
    key(here, "run start").click()
    key(here, "run wall").click()
    wall = here.locator(".sirkit-fairwall")
    expect(wall.locator("h1")).to_have_text(text("event.round", "en", number=1))
    expect(wall.locator("section")).to_have_count(8)
    assert here.evaluate("document.querySelector('.sirkit-wall-body').scrollHeight <= innerHeight")
    here.keyboard.press("Escape")
    expect(wall).to_have_count(0)
    key(here, "run hold").click()
    for number in (3, 12):
        away(here, number)
    key(here, "run newcomer").click()
    key(here, "newcomer actor").fill("Drehtür Zeitarbeit GmbH")
    key(here, "newcomer side").select_option("partner")
    key(here, "newcomer enter").click()
    key(here, "run again").click()
    expect(here.locator(".sirkit-notice").last).to_contain_text(text("event.made_stay", "en", round=1), timeout=WAIT)
    assert here.evaluate(MEETINGS, 1) == held
    later = [meeting.split()[1:] for number in (2, 3) for meeting in here.evaluate(MEETINGS, number).values()]
    assert not any({"3", "12"} & {*people} for people in later)
    assert any("17" in people for people in later)
    key(here, "step papers").click()
    with here.expect_download() as handed:
        here.locator("[data-paper=event_cards]").click()
    assert Path(handed.value.path()).read_bytes()[:5] == b"%PDF-"


def test_an_event_is_set_up_on_a_phone(page: Open) -> None:
    """From nothing to a plan with wishes, moved by hand after the page said what that breaks; nothing is too small."""
    here = page("phone", "de")
    lay(here, REGION)
    key(here, "event new").click()
    key(here, "event name").fill("Markt der Gelegenheiten")
    key(here, "event rounds").fill("1")
    key(here, "event enter").click()
    for side, names in (("initiative", ("chor", "garten")), ("partner", ("laden", "werk"))):
        for name in names:
            key(here, f"offer {name}").check()
        expect(key(here, "seat side")).to_have_value(side)
        key(here, "seat enter").click()
    expect(here.locator(".sirkit-fair-seats > li")).to_have_count(4)
    key(here, "on seats").click()
    wishes = here.locator(".sirkit-fair-wishes button")
    wishes.nth(0).click()
    expect(wishes.nth(0)).to_have_attribute("aria-pressed", "true")
    assert small(here, "event") == []
    assert serious(here) == []
    key(here, "on wishes").click()
    key(here, "plan make").click()
    expect(cell(here, 1, 1)).to_contain_text("Chor am See", timeout=WAIT)
    expect(here.locator(".sirkit-fair-good")).to_contain_text(text("event.best", "de"))
    cell(here, 1, 1).click()
    key(here, "move comes").select_option("2")
    said = here.locator(".sirkit-fair-move")
    expect(said).to_contain_text(text("event.move.must", "de", one=1, other=3), timeout=WAIT)
    key(here, "move do").click()
    expect(cell(here, 1, 1)).to_contain_text("Gartenkreis")
    expect(here.locator(".sirkit-event")).to_contain_text(text("event.unmet", "de", count=1), timeout=WAIT)
    assert small(here, "event") == []
    assert here.evaluate("document.documentElement.scrollWidth") == 360
    here.reload()
    wait_for(here)
    expect(cell(here, 1, 1)).to_contain_text("Gartenkreis")
