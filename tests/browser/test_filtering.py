"""The filter of the map station: one choice for list, map and functions."""

import pytest
from hands import WALKS, WIDTHS, Region, lay, rows, wait_for
from playwright.sync_api import Page, expect
from visits import Visitor

from sirkit.words import text

REGION: Region = {
    "actor": {
        "laden": {"name": "Dorfladen", "sort": "company", "topics": {"jugend": "Jugend", "essen": "Essen"}},
        "verein": {"name": "Seeverein", "sort": "association", "topics": {"jugend": "jugend"}},
        "amt": {"name": "Gemeinde", "sort": "municipality", "city": "Utting", "lat": 48.03, "lon": 11.08},
    },
    "role": {
        "laden-g": {"actor": "laden", "function": "G", "state": "taken_on", "said_by": "self"},
        "verein-g": {"actor": "verein", "function": "G", "state": "interested", "said_by": "self"},
        "verein-a": {"actor": "verein", "function": "A", "state": "taken_on", "said_by": "self"},
    },
}


def choices(page: Page) -> None:
    """Open what there is to filter by."""
    page.locator('[data-key="filter"]').click()


def choose(page: Page, group: str, value: str) -> None:
    """Choose one value of a group, or take it out."""
    page.locator(f'[data-key="filter {group} {value}"]').click()


def shown(page: Page) -> list[str]:
    """Return the names the list shows."""
    return page.locator(".sirkit-table tbody tr:not([hidden]) td:first-child").all_inner_texts()


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_functions_and_topics_filter_the_list(visit: Visitor, lang: str, size: str) -> None:
    """Function and topic are chosen with a tap each, both have to fit, and chips say so and take them out again."""
    page = visit(f"?lang={lang}", viewport=WIDTHS[size]).page
    wait_for(page)
    lay(page, REGION)
    expect(page.locator(".sirkit-filter")).to_be_hidden()
    choices(page)
    choose(page, "functions", "G")
    expect(page.locator(".sirkit-table .sirkit-help")).to_contain_text(text("filter.shown", lang, count=2, all=3))
    page.locator('[data-key="filter topics"]').click()
    choose(page, "topics", "essen")
    assert shown(page) == ["Dorfladen"]
    chips = page.locator(".sirkit-table .sirkit-chips li")
    assert [chip.removesuffix("✕").strip() for chip in chips.all_inner_texts()] == [
        f"G {text('function.G.name', lang)}",
        "Essen",
    ]
    chips.nth(1).get_by_role("button").click()
    assert shown(page) == ["Dorfladen", "Seeverein"]
    page.locator(".sirkit-table .sirkit-help button").click()
    assert len(shown(page)) == len(rows(page)) == 3


def test_function_and_state_are_meant_of_one_role(visit: Visitor) -> None:
    """Who has taken on another function is not found among those who have taken on this one."""
    page = visit("?lang=en").page
    wait_for(page)
    lay(page, REGION)
    choices(page)
    choose(page, "functions", "G")
    choose(page, "states", "taken_on")
    assert shown(page) == ["Dorfladen"]
    choose(page, "functions", "G")
    page.locator('[data-key="filter sorts"]').click()
    choose(page, "sorts", "association")
    assert shown(page) == ["Seeverein"]


def test_a_topic_is_one_however_it_is_written(visit: Visitor) -> None:
    """“Jugend” and “jugend” are one topic with two organisations."""
    page = visit("?lang=en").page
    wait_for(page)
    lay(page, REGION)
    choices(page)
    page.locator('[data-key="filter topics"]').click()
    expect(page.locator('[data-key="filter topics jugend"]')).to_have_text("Jugend 2")
    choose(page, "topics", "jugend")
    assert shown(page) == ["Dorfladen", "Seeverein"]


def test_the_filter_survives_a_reload_and_another_language(visit: Visitor) -> None:
    """Loaded anew, the tab shows what it showed, and the text searched for stands in its field."""
    page = visit("?lang=de").page
    wait_for(page)
    lay(page, REGION)
    choices(page)
    choose(page, "functions", "A")
    page.get_by_role("searchbox").fill("see")
    page.get_by_role("button", name="EN", exact=True).click()
    expect(page.locator(".sirkit-table .sirkit-help")).to_contain_text("1 of 3 organisations and groups")
    page.reload()
    wait_for(page)
    assert shown(page) == ["Seeverein"]
    expect(page.get_by_role("searchbox")).to_have_value("see")
    expect(page.locator(".sirkit-table .sirkit-chips li")).to_have_count(1)


def test_the_filter_works_by_keyboard(visit: Visitor) -> None:
    """Enter opens it, Tab and Space choose, Escape closes it and leaves the hands at its button."""
    page = visit("?lang=en").page
    wait_for(page)
    lay(page, REGION)
    page.locator('[data-key="filter"]').focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")  # the button that enters an organisation
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert shown(page) == ["Seeverein"]
    expect(page.locator('[data-key="filter functions A"]')).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".sirkit-filter")).to_be_hidden()
    expect(page.locator('[data-key="filter"]')).to_be_focused()


def test_the_map_is_filtered_too_and_says_so(visit: Visitor) -> None:
    """On a phone the map shows what the list shows, with the chips above it; taken out there, all is back."""
    page = visit("?lang=en", viewport=WIDTHS["phone"]).page
    wait_for(page)
    lay(page, REGION)
    choices(page)
    page.locator('[data-key="filter sorts"]').click()
    choose(page, "sorts", "municipality")
    page.locator(".sirkit-views").get_by_role("button", name="Map").click()
    expect(page.locator(".sirkit-actor")).to_have_count(1)
    expect(page.locator(".sirkit-map .sirkit-found")).to_contain_text("1 of 3")
    page.locator(".sirkit-map .sirkit-chips button").click()
    expect(page.locator(".sirkit-map .sirkit-chips li")).to_have_count(0)
    page.locator(".sirkit-views").get_by_role("button", name="List").click()
    assert len(shown(page)) == 3


def test_who_is_filtered_out_has_no_card_on_the_map(visit: Visitor) -> None:
    """The card of the one chosen goes with its mark when the filter hides it."""
    page = visit("?lang=en").page
    wait_for(page)
    lay(page, REGION)
    page.locator(".sirkit-actor").click()
    expect(page.locator(".sirkit-popup strong")).to_have_text("Gemeinde")
    page.get_by_role("searchbox").fill("see")
    expect(page.locator(".sirkit-popup")).to_have_count(0)
