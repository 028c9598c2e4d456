"""What is around the stations: their row on a phone, ways that lead to the very part, messages that cover nothing."""

import pytest
from alone import Alone, Open
from hands import WAIT, WIDTHS, enter, serious
from playwright.sync_api import expect
from stations import key

from sirkit.words import text

WORKSHOP = "from sirkit.apps import workshop\n\npage = workshop()\n"
_TOPS = "(all) => [...new Set(all.map((one) => one.getBoundingClientRect().top))].length"
_SAYS = "(text) => [...globalThis.sirkitStores.values()][0].notice(text)"
_OVER = """() => {
  const message = document.querySelector(".sirkit-notice").getBoundingClientRect();
  return document.activeElement.getBoundingClientRect().bottom - message.top;
}"""
_AT_THE_FOOT = """(one) => {
  window.scrollBy(0, one.getBoundingClientRect().bottom - innerHeight + 24);
  one.focus({ preventScroll: true });
}"""


@pytest.fixture
def page(alone: Alone) -> Open:
    """Return a function that opens the workshop on a sample region."""
    return alone(WORKSHOP)


def test_the_stations_stand_in_one_row_on_a_phone(page: Open) -> None:
    """All stations are in one row that is pushed sideways; the one that is shown is in sight, and keeps the focus."""
    here = page("phone", "de", "ammersee")
    row = here.locator(".sirkit-stations nav button")
    assert row.evaluate_all(_TOPS) == 1
    key(here, "station roadmap").click()
    expect(key(here, "station roadmap")).to_be_focused()
    expect(key(here, "station roadmap")).to_be_in_viewport(ratio=1)
    expect(key(here, "station map")).not_to_be_in_viewport()
    assert here.evaluate("document.documentElement.scrollWidth") == WIDTHS["phone"]["width"]
    assert serious(here) == []


def test_a_message_lies_over_nothing_that_is_needed(page: Open) -> None:
    """Whoever entered somebody finds the next one at the top; what has the focus moves up out of a message's way."""
    here = page("phone", "en", "ammersee")
    enter(here, "Kochgruppe Seeufer", place="Utting")
    another = here.locator(".sirkit-form").get_by_role("button", name=text("actor.another", "en"))
    expect(another).to_have_count(2)
    expect(another.first).to_be_in_viewport(ratio=1)
    here.locator(".sirkit-notices button").last.click()
    another.last.evaluate(_AT_THE_FOOT)
    here.evaluate(_SAYS, "“Kochgruppe Seeufer” is entered.")
    here.wait_for_function(f"() => ({_OVER})() <= 0")
    expect(another.last).to_be_focused()


def test_a_way_leads_to_the_very_part(page: Open) -> None:
    """From what a pack or the region's page says is missing one lands on the heading where it is entered."""
    here = page("laptop", "en", "ammersee")
    key(here, "station share").click()
    here.get_by_role("button", name=text("views.knowledge", "en"), exact=True).click(timeout=WAIT)
    key(here, "knowledge practices").click(timeout=WAIT)
    expect(key(here, "practice title")).to_be_focused()
    expect(key(here, "practice title")).to_be_in_viewport(ratio=1)
    expect(key(here, "station roadmap")).to_have_attribute("aria-current", "page")
