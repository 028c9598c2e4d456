"""Who has what nearby, as a person does it: set a radius, look where it is missing, choose whom to ask."""

import pytest
from alone import Alone, Open, delay, hold, small
from hands import WALKS, WIDTHS, lay, serious, wait_for
from playwright.sync_api import Locator, Page, expect
from stations import key
from visits import App

from sirkit.places import called
from sirkit.words import text

UTTING, LANDSBERG = (called(name)[0] for name in ("Utting", "Landsberg am Lech"))
REGION: dict[str, dict[str, dict[str, object]]] = {
    "actor": {
        "laden": {"name": "Dorfladen", "city": "Utting", "lat": UTTING.lat, "lon": UTTING.lon},
        "haus": {"name": "Haus am Lech e. V.", "city": "Landsberg", "lat": LANDSBERG.lat, "lon": LANDSBERG.lon},
        "chor": {"name": "Chor"},
    },
    "role": {
        "laden-g": {"actor": "laden", "function": "G", "state": "taken_on", "said_by": "self"},
        "haus-g": {"actor": "haus", "function": "G", "state": "interested", "said_by": "self"},
        "chor-b": {"actor": "chor", "function": "B", "state": "taken_on", "said_by": "self"},
    },
}


@pytest.fixture
def page(alone: Alone) -> Open:
    """Return a function that opens the part on a sample, or on nothing."""
    return alone("Reach")


def line(page: Page, letter: str) -> Locator:
    """Return the line of one function."""
    return page.locator(".sirkit-reaches > li").nth("ABCDEFGH".index(letter))


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_lines_picture_and_whom_to_ask(page: Open, size: str, lang: str) -> None:
    """Each function has a line; opened, it says whom to ask in sentences; the picture stands with its sentence."""
    here = page(size, lang, "ammersee")
    expect(here.locator(".sirkit-reaches > li")).to_have_count(8)
    expect(line(here, "G")).to_contain_text("150.000" if lang == "de" else "150,000")
    expect(line(here, "D")).to_contain_text(text("reach.all", lang, km=50))
    key(here, "reach open G").press("Enter")
    expect(key(here, "reach open G")).to_be_focused()
    asked = line(here, "G").locator(".sirkit-reach-asked").first.locator("li")
    expect(asked).to_have_count(3)
    expect(asked.first).to_contain_text("Wenn " if lang == "de" else "If ")
    expect(line(here, "G")).to_contain_text(text("reach.least", lang, count=5))
    picture = here.locator(".sirkit-reach-picture img")
    here.wait_for_function("() => document.querySelector('.sirkit-reach-picture img').naturalWidth > 0")
    assert picture.get_attribute("alt") == text("reach.ends", lang, all=0, none=0)
    expect(here.locator(".sirkit-reach-picture")).to_contain_text("GeoNames")
    assert here.evaluate("document.documentElement.scrollWidth") <= WIDTHS[size]["width"]
    assert small(here, "reach") == []
    assert serious(here) == []


def test_a_radius_is_set_and_taken_back(page: Open) -> None:
    """A larger radius leaves fewer without, is kept, and is undone; what is typed stays from 1 to 200."""
    here = page("laptop", "en")
    lay(here, REGION)
    expect(line(here, "G")).to_contain_text("within 10 km")
    before = line(here, "G").locator("p").first.inner_text()
    key(here, "reach more G").click()
    expect(line(here, "G")).to_contain_text("within 15 km")
    wait_for(here)
    expect(line(here, "G").locator("p").first).not_to_have_text(before.replace("10 km", "15 km"))
    key(here, "reach km G").fill("999")
    key(here, "reach km G").press("Enter")
    expect(line(here, "G")).to_contain_text("within 200 km")
    wait_for(here)
    here.reload()
    wait_for(here)
    expect(key(here, "reach km G")).to_have_value("200")
    here.evaluate("[...globalThis.sirkitStores.values()][0].undo()")
    expect(key(here, "reach km G")).to_have_value("15")


def test_names_choose_their_organisations(page: Open) -> None:
    """Whom to ask is chosen with a tap; who carries something without a place is named; no stop stands twice."""
    here = page("laptop", "en")
    lay(here, REGION)
    expect(line(here, "B")).to_contain_text("The place is not known yet, so it does not count here: Chor")
    key(here, "reach open G").click()
    key(here, "reach together 0 G haus").click()
    assert here.evaluate("[...[...globalThis.sirkitStores.values()][0].picked]") == ["haus"]
    expect(key(here, "reach together 0 G haus")).to_have_class("sirkit-name sirkit-picked")
    expect(line(here, "G")).to_contain_text("Has said itself that it is interested.")
    assert ".." not in line(here, "G").inner_text()


def test_an_empty_region_is_told_what_will_stand_here(page: Open) -> None:
    """Before anybody is there, and while nobody has a place, the part says what is missing."""
    here = page("phone", "de")
    expect(here.locator(".sirkit-reach .sirkit-empty")).to_contain_text(text("reach.empty", "de"))
    lay(here, {"actor": {"chor": {"name": "Chor"}}})
    expect(here.locator(".sirkit-reach .sirkit-empty")).to_contain_text(text("reach.nowhere", "de"))


def test_a_long_search_can_be_cancelled_and_begun_again(page: Open) -> None:
    """What takes longer than half a second says so and can be ended; it is looked for again when somebody wants it."""
    here = page("laptop", "en")
    lay(here, REGION)
    expect(here.locator(".sirkit-reaches > li")).to_have_count(8)
    hold(here, "reach")
    key(here, "reach open G").click()
    expect(here.locator(".sirkit-reach progress")).to_be_visible()
    key(here, "reach stop").click()
    expect(line(here, "G")).to_contain_text("The search was cancelled.")
    key(here, "reach again").click()
    assert here.evaluate("globalThis.sent") == ["reach", "reach-stop", "reach"]


def test_the_part_stands_in_its_station(app: App) -> None:
    """In the app the part is a view of the station that reads the network."""
    here = app("de", "phone")
    lay(here, REGION)
    here.locator(".sirkit-stations button").nth(1).click()
    here.locator(".sirkit-at-read .sirkit-views button").nth(3).click()
    expect(here.locator(".sirkit-reaches > li")).to_have_count(8)
    assert here.evaluate("document.documentElement.scrollWidth") <= WIDTHS["phone"]["width"]


def test_it_is_counted_when_the_kernel_knows_it(page: Open) -> None:
    """As long as something entered is under way to the kernel, nobody is counted: it would be too few."""
    here = page("laptop", "en", "ammersee")
    expect(here.locator(".sirkit-reaches > li")).to_have_count(8)
    delay(here, "reach")
    here.evaluate("() => [...globalThis.sirkitStores.values()][0].emit('records', [['role', 'x']])")
    here.wait_for_function("() => globalThis.looks.length > 0")
    assert here.evaluate("globalThis.looks") == [3]
