"""The signs on the map: what gathered ones show, what they mean, what stands beside them, and how a card goes."""

import pytest
from hands import WALKS, WIDTHS, Region, lay, wait_for
from playwright.sync_api import Page, expect
from visits import App, Visitor

from sirkit.functions import FUNCTIONS
from sirkit.words import text

HERE: dict[str, object] = {"city": "Utting", "lat": 48.03, "lon": 11.08}
REGION: Region = {
    "actor": {"laden": {"name": "Dorfladen"} | HERE, "verein": {"name": "Seeverein"} | HERE},
    "role": {
        "laden-g": {"actor": "laden", "function": "G", "state": "taken_on", "said_by": "self"},
        "laden-c": {"actor": "laden", "function": "C", "state": "taken_on", "said_by": "other"},
        "verein-a": {"actor": "verein", "function": "A", "state": "taken_on", "said_by": "self"},
        "verein-h": {"actor": "verein", "function": "H", "state": "asked", "said_by": "self"},
    },
}
OVER = """() => {
  const all = (what) => [...document.querySelectorAll(what)];
  const boxes = (what) => all(what).map((one) => [one.textContent, one.getBoundingClientRect()]);
  const signs = boxes(".sirkit-actor > span, .sirkit-cluster").map(([, box]) => box);
  const beside = (one, other) => one.right <= other.left || one.left >= other.right;
  const apart = (one, other) => beside(one, other) || one.bottom <= other.top || one.top >= other.bottom;
  return boxes(".sirkit-town span").filter(([, box]) => !signs.every((sign) => apart(box, sign))).map(([name]) => name);
}"""


def looks_at_the_map(page: Page, size: str) -> None:
    """Go where the map stands, and wait for a sign."""
    if size == "phone":
        page.locator(".sirkit-views button").nth(1).click()
    expect(page.locator(".sirkit-actor, .sirkit-cluster").first).to_be_visible()


def test_gathered_signs_show_what_is_carried_among_them(app: App) -> None:
    """On the rim of the circle is a dot for each function taken on, not for those others tell of, and at once."""
    page = app()
    lay(page, REGION)
    dots = page.locator(".sirkit-cluster circle")
    expect(dots).to_have_count(2)
    colours = [dot.get_attribute("fill") for dot in dots.all()]
    assert sorted(map(str, colours)) == sorted(FUNCTIONS[letter].colour for letter in ("A", "G"))
    lay(page, {"role": {"verein-h": {"state": "taken_on"}}})
    expect(dots).to_have_count(3)


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_below_the_map_stands_what_the_signs_mean(app: App, size: str, lang: str) -> None:
    """Unfolded, each of the eight functions has its sign with its name."""
    page = app(lang, size)
    lay(page, REGION)
    looks_at_the_map(page, size)
    signs = page.locator(".sirkit-signs")
    signs.get_by_text(text("map.signs", lang), exact=True).click()
    expect(signs.locator("li")).to_have_text([f"{one}{text(f'function.{one}.name', lang)}" for one in FUNCTIONS])
    expect(signs.locator("li svg").last).to_be_visible()


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_no_town_is_written_over_a_sign(visit: Visitor, size: str, lang: str) -> None:
    """As the sample opens, and one step closer, the names of towns leave the signs free."""
    page = visit(f"?lang={lang}", viewport=WIDTHS[size], reduced_motion="reduce").page
    wait_for(page)
    page.locator(".sirkit-samples button").first.click()
    wait_for(page)
    looks_at_the_map(page, size)
    expect(page.locator(".sirkit-town")).not_to_have_count(0)
    assert page.evaluate(OVER) == []
    page.locator(".leaflet-control-zoom-in").click()
    expect(page.locator(".sirkit-town")).not_to_have_count(0)
    assert page.evaluate(OVER) == []


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_the_card_is_closed_by_its_cross(app: App, size: str, lang: str) -> None:
    """The cross takes the card away, and nobody is chosen any more."""
    page = app(lang, size)
    lay(page, {"actor": {"laden": REGION["actor"]["laden"]}})
    looks_at_the_map(page, size)
    page.locator(".sirkit-actor").click()
    expect(page.locator(".sirkit-popup strong")).to_have_text("Dorfladen")
    page.locator(".sirkit-popup").get_by_role("button", name=text("keeper.close", lang), exact=True).click()
    expect(page.locator(".sirkit-popup")).to_have_count(0)
    page.wait_for_function("() => [...globalThis.sirkitStores.values()][0].selected === null")
