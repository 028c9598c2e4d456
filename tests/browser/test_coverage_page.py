"""What the map station says of the eight functions: a table of places on a wide page, card by card on a narrow one."""

import pytest
from hands import WALKS, WIDTHS, Region, lay, serious, wait_for
from playwright.sync_api import Page, expect
from visits import Visitor

from sirkit.words import text

REGION: Region = {
    "actor": {
        "laden": {"name": "Dorfladen", "city": "Utting", "lat": 48.03, "lon": 11.08},
        "haus": {"name": "Kulturhaus", "city": "Utting", "lat": 48.031, "lon": 11.081},
        "vhs": {"name": "Volkshochschule", "city": "Raisting", "lat": 47.9, "lon": 11.1},
        "chor": {"name": "Chor"},
    },
    "role": {
        "laden-g": {"actor": "laden", "function": "G", "state": "taken_on", "said_by": "self"},
        "haus-g": {"actor": "haus", "function": "G", "state": "taken_on", "said_by": "self"},
        "vhs-b": {
            "actor": "vhs",
            "function": "B",
            "state": "taken_on",
            "said_by": "self",
            "duties": {"training": "training"},
        },
        "chor-d": {"actor": "chor", "function": "D", "state": "interested", "said_by": "self"},
    },
}


SOUGHT = """() => {
  document.querySelector(".sirkit-gaps").scrollIntoView({ block: "nearest" });
  return document.querySelector(".sirkit-matrix tbody, .sirkit-gaps .sirkit-card")?.checkVisibility();
}"""


def functions(page: Page, size: str) -> None:
    """Go where the functions stand."""
    if size == "phone":
        page.locator(".sirkit-views button").nth(2).click()
    page.wait_for_function(SOUGHT)  # while a page is still being laid out it moves away again


@pytest.mark.parametrize("lang", ["de", "en"])
def test_a_wide_page_shows_functions_and_places_as_a_table(visit: Visitor, lang: str) -> None:
    """Each function has a row with its standing in words, each town a column, and unfolding it shows its duties."""
    page = visit(f"?lang={lang}", viewport=WIDTHS["laptop"]).page
    wait_for(page)
    lay(page, REGION)
    functions(page, "laptop")
    table = page.locator(".sirkit-matrix table")
    expect(table.locator("thead th")).to_have_count(5)
    heads = [one.split("\n")[0] for one in table.locator("thead th").all_inner_texts()]
    assert heads == [
        text("gaps.function", lang),
        text("gaps.standing", lang),
        "Utting",
        "Raisting",
        text("gaps.nowhere", lang),
    ]
    training = table.locator("tbody").nth(1)
    expect(training.locator("td").first).to_contain_text(text("gaps.one", lang))
    expect(training.locator("td").first).to_contain_text(text("gaps.share", lang, count=1, all=2))
    training.get_by_role("button", name=text("function.B.name", lang), exact=True).press("Enter")
    expect(training.locator("tr.sirkit-duty")).to_have_count(2)
    expect(training.locator("tr.sirkit-duty").nth(1).locator("td").first).to_contain_text(text("gaps.sought", lang))
    expect(training.locator("th button")).to_be_focused()
    assert serious(page) == []


def test_a_cell_chooses_its_organisations_everywhere(visit: Visitor) -> None:
    """Tapping a cell names who stands behind it, marks them in list and map, and a name there opens its entry."""
    page = visit("?lang=en", viewport=WIDTHS["laptop"]).page
    wait_for(page)
    lay(page, REGION)
    functions(page, "laptop")
    cell = page.get_by_role("button", name="Running social meeting places, Utting: Dorfladen and Kulturhaus")
    before = page.evaluate("scrollY")
    cell.click()
    expect(cell).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".sirkit-behind button")).to_have_text(["Dorfladen", "Kulturhaus"])
    assert page.locator(".sirkit-table tr.sirkit-chosen td:first-child").all_inner_texts() == [
        "Dorfladen",
        "Kulturhaus",
    ]
    assert page.locator(".sirkit-canvas path[stroke-width='3'], .sirkit-canvas canvas").count() > 0
    assert page.evaluate("scrollY") == before
    page.locator(".sirkit-behind button").nth(1).click()
    expect(page.locator(".sirkit-form h2")).to_have_text("Kulturhaus")
    expect(page.locator(".sirkit-popup strong")).to_have_text("Kulturhaus")
    cell.click()
    expect(page.locator(".sirkit-form")).to_be_hidden()
    cell.click()
    expect(page.locator(".sirkit-table tr.sirkit-chosen")).to_have_count(0)


def test_the_table_follows_the_window(visit: Visitor) -> None:
    """In a narrower window fewer towns have a column, in a small one none has, in the one before as many as before."""
    page = visit("?lang=en", viewport=WIDTHS["laptop"]).page
    wait_for(page)
    page.locator(".sirkit-samples button").first.click()
    wait_for(page)
    functions(page, "laptop")
    heads = page.locator(".sirkit-matrix thead th")
    others = page.locator(".sirkit-matrix thead button")
    rest = others.inner_text()  # waits until the towns are there
    wide = heads.count()
    page.set_viewport_size({"width": 1030, "height": 900})
    expect(heads).not_to_have_count(wide)
    assert heads.count() < wide
    page.set_viewport_size({"width": 1020, "height": 900})
    expect(page.locator(".sirkit-gaps .sirkit-card")).to_have_count(8)
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(heads).to_have_count(wide)
    expect(others).to_have_text(rest)


@pytest.mark.parametrize("lang", ["de", "en"])
def test_a_narrow_page_shows_function_by_function(visit: Visitor, lang: str) -> None:
    """On a phone each function says how it stands, its duties on demand, and who could be asked, with the reason."""
    page = visit(f"?lang={lang}", viewport=WIDTHS["phone"]).page
    wait_for(page)
    lay(page, REGION)
    functions(page, "phone")
    cards = page.locator(".sirkit-gaps .sirkit-card")
    expect(cards).to_have_count(8)
    expect(cards.nth(6)).to_contain_text(text("gaps.several", lang, count=2))
    expect(cards.nth(3)).to_contain_text(text("gaps.sought", lang))
    expect(cards.nth(3).locator(".sirkit-asked")).to_contain_text(text("roadmap.reason.interested", lang))
    cards.nth(1).locator("summary").first.click()
    expect(cards.nth(1).locator(".sirkit-duty-list li").nth(1)).to_contain_text(text("gaps.sought", lang))
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS["phone"]["width"]
    assert serious(page) == []


@pytest.mark.parametrize("size", [size for size, _ in WALKS])
def test_a_filter_names_fewer_and_says_so(visit: Visitor, size: str) -> None:
    """Filtered by a function only that one is shown; who does not fit is not named, and how it stands stays true."""
    page = visit("?lang=en", viewport=WIDTHS[size]).page
    wait_for(page)
    lay(page, REGION)
    page.get_by_role("searchbox").fill("dorf")
    page.locator('[data-key="filter"]').click()
    page.locator('[data-key="filter functions G"]').click()
    functions(page, size)
    expect(page.locator(".sirkit-gaps")).to_contain_text("Only the 1 of 4 that fit the filter are named.")
    expect(page.locator(".sirkit-matrix tbody, .sirkit-gaps .sirkit-card")).to_have_count(1)
    expect(page.locator(".sirkit-spread")).to_contain_text("carried by several (2)")
    expect(page.locator(".sirkit-spread")).to_contain_text("Dorfladen")
    expect(page.locator(".sirkit-spread")).not_to_contain_text("Kulturhaus")


def test_what_is_entered_stands_there_at_once(visit: Visitor) -> None:
    """A function taken on in the form is carried in the table without anything being pressed."""
    page = visit("?lang=en", viewport=WIDTHS["laptop"]).page
    wait_for(page)
    lay(page, REGION)
    functions(page, "laptop")
    lay(page, {"role": {"chor-d": {"state": "taken_on", "said_by": "self"}}})
    expect(page.locator(".sirkit-matrix tbody").nth(3)).to_contain_text("Chor")
