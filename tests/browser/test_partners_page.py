"""Finding partners, as a person does it: say for whom, read why, move what matters, plan whom to approach."""

import pytest
from alone import Alone, Open, delay, hold, small
from hands import WALKS, WIDTHS, serious, wait_for
from playwright.sync_api import Page, expect
from stations import key

from sirkit.words import text

_CELL = """
import ipywidgets
from sirkit.apps import partners_station
from sirkit.widgets.keeper import Keeper
from sirkit.workspace import Workspace

workspace = Workspace()
page = ipywidgets.Box([Keeper(workspace), partners_station(workspace)])
page.add_class("sirkit-app")
page
"""
_HEARD = """() => {
  const [store] = globalThis.sirkitStores.values();
  store.on("approach-wanted", (wanted) => { globalThis.wanted = wanted; });
}"""
_SIDE_BY_SIDE = """() => {
  const [one, other] = document.querySelectorAll(".sirkit-partners-lists > section");
  return one.getBoundingClientRect().right <= other.getBoundingClientRect().left;
}"""


@pytest.fixture
def page(alone: Alone) -> Open:
    """Return a function that opens the station on a sample, or on nothing."""
    return alone(_CELL)


def choose(page: Page, id_: str) -> None:
    """Say for whom partners are looked for, and wait for the lists."""
    key(page, "partners for").select_option(id_)
    page.wait_for_selector(".sirkit-partner")


def names(page: Page, list_: int) -> list[str]:
    """Return the names on the cards of the first or second list."""
    return page.locator(".sirkit-partner-cards").nth(list_).locator("h4").all_inner_texts()


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_two_lists_say_who_could_fit_and_why(page: Open, size: str, lang: str) -> None:
    """Two lists, side by side where there is room, name who fits, in which directions, and who could introduce them."""
    here = page(size, lang, "krefeld")
    choose(here, "krefeld-zweiterfaden")
    laundry = here.locator(".sirkit-partner", has_text="Waschzuber").first
    expect(laundry).to_contain_text(text("partners.benefit.mutual", lang))
    expect(laundry.locator(".sirkit-fits > li")).to_have_count(2)
    expect(laundry.locator(".sirkit-parts > li")).to_have_count(5)
    expect(laundry).to_contain_text("6 km")
    key(here, "partners more krefeld-waschzuber").click()
    expect(laundry).to_contain_text("von 100" if lang == "de" else "of 100")
    expect(here.locator(".sirkit-partners-asks li").first).to_have_text(text("partners.commitment.there", lang))
    assert here.evaluate(_SIDE_BY_SIDE) == (size == "laptop")
    key(here, "partners weights").click()
    assert here.evaluate("document.documentElement.scrollWidth") <= WIDTHS[size]["width"]
    assert small(here, "partners") == []
    assert serious(here) == []
    assert "⟨" not in here.locator(".sirkit-app").inner_text()


def test_what_matters_is_moved_and_the_lists_follow(page: Open) -> None:
    """Whoever moves a weight sees its word and another order at once, keeps the slider, and can go back."""
    here = page("laptop", "en", "krefeld")
    choose(here, "krefeld-flickdienst")
    before = names(here, 1)
    key(here, "partners weights").click()
    slider = key(here, "partners weight networks")
    slider.focus()
    slider.press("End")
    expect(here.locator(".sirkit-slider", has=slider).locator("output")).to_have_text("very much")
    expect(here.locator(".sirkit-partner-cards").nth(1).locator("h4").first).not_to_have_text(before[0])
    expect(slider).to_be_focused()
    key(here, "partners usual").click()
    expect(here.locator(".sirkit-partner-cards").nth(1).locator("h4").first).to_have_text(before[0])


def test_an_approach_begins_with_who_could_introduce_them(page: Open) -> None:
    """A name is chosen everywhere, and who looks stays; a plan begins with for whom, with whom, and through whom."""
    here = page("laptop", "de", "krefeld")
    choose(here, "krefeld-flickdienst")
    here.evaluate(_HEARD)
    key(here, "partners partner krefeld-kettbaum").click()
    assert here.evaluate("[...[...globalThis.sirkitStores.values()][0].picked]") == ["krefeld-kettbaum"]
    expect(key(here, "partners for")).to_have_value("krefeld-flickdienst")
    key(here, "approach krefeld-kettbaum").click()
    assert here.evaluate("globalThis.wanted") == {
        "venture": "krefeld-flickdienst",
        "partner": "krefeld-kettbaum",
        "introducer": "krefeld-querfaden",
    }
    expect(key(here, "new approach partner")).to_have_value("Kettbaum Weberei GmbH")


def test_what_is_not_known_is_asked_and_entered(page: Open) -> None:
    """What a partner has not said stands as a question, with a way to its form; who looks stays the same."""
    here = page("laptop", "de", "krefeld")
    choose(here, "krefeld-knopfloch")
    agency = here.locator(".sirkit-partner", has=key(here, "partners partner krefeld-drehtuer"))
    expect(agency).to_contain_text(text("partners.ask.needs", "de", name="Drehtür Zeitarbeit GmbH"))
    expect(agency.locator(".sirkit-unknown").first).to_contain_text(text("partners.word.unknown", "de"))
    key(here, "partners open krefeld-drehtuer").click()
    assert here.evaluate("[...globalThis.sirkitStores.values()][0].selected") == "krefeld-drehtuer"
    expect(key(here, "partners for")).to_have_value("krefeld-knopfloch")


def test_a_venture_is_entered_and_its_partners_are_shown(page: Open) -> None:
    """A venture with lines for what it needs is kept, and looked for at once; what it has not said is asked."""
    here = page("phone", "en", "krefeld")
    key(here, "partners venture").click()
    key(here, "new venture name").fill("Mending table")
    key(here, "new venture needs").fill("Dry storage space\n\nSewing machines")
    key(here, "new venture actor").fill("Nähwerk Zweiter Faden eG")
    key(here, "new venture enter").click()
    wait_for(here)
    expect(key(here, "partners for").locator("option:checked")).to_have_text("Mending table")
    expect(here.locator(".sirkit-partner").first).to_be_visible()
    made = here.evaluate(
        """() => {
          const [{ records }] = globalThis.sirkitStores.values();
          return Object.values(records.venture).find(({ name }) => name === "Mending table");
        }"""
    )
    assert [*made["needs"].values()] == ["Dry storage space", "Sewing machines"]
    assert made["actor"] == "krefeld-zweiterfaden"


def test_an_empty_region_is_told_what_will_stand_here(page: Open) -> None:
    """Before anybody is there, the station says what will stand here, with one example."""
    here = page("phone", "de")
    expect(here.locator(".sirkit-partners .sirkit-empty")).to_contain_text(text("partners.empty", "de"))
    expect(key(here, "partners for")).to_be_hidden()


def test_a_long_search_can_be_cancelled(page: Open) -> None:
    """What takes longer than half a second says so and can be ended; nothing is asked before everything is kept."""
    here = page("laptop", "en", "krefeld")
    choose(here, "krefeld-flickdienst")
    delay(here, "partners")
    key(here, "partners for").select_option("krefeld-teilrad")
    here.wait_for_function("() => globalThis.looks.length")
    assert here.evaluate("globalThis.looks[0]") >= 3
    expect(here.locator(".sirkit-partner").first).to_be_visible()
    hold(here, "partners")
    key(here, "partners for").select_option("krefeld-generationen")
    expect(here.locator(".sirkit-partners progress")).to_be_visible()
    key(here, "partners stop").click()
    expect(key(here, "partners again")).to_be_visible()
    assert here.evaluate("globalThis.sent") == ["partners", "partners-stop"]
