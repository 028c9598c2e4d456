"""Who has what nearby, as a person does it: set a radius, look where it is missing, choose whom to ask."""

import pytest
from hands import WAIT, WALKS, lay, wait_for
from playwright.sync_api import Page
from visits import App

from sirkit.places import called

UTTING, LANDSBERG = (called(name)[0] for name in ("Utting", "Landsberg am Lech"))
REGION: dict[str, dict[str, dict[str, object]]] = {
    "actor": {
        "laden": {"name": "Dorfladen", "city": "Utting", "lat": UTTING.lat, "lon": UTTING.lon},
        "haus": {"name": "Haus am Lech", "city": "Landsberg", "lat": LANDSBERG.lat, "lon": LANDSBERG.lon},
    },
    "role": {"laden-g": {"actor": "laden", "function": "G", "state": "taken_on", "said_by": "self"}},
}


def line(page: Page) -> str:
    """Return what is said of the meeting places."""
    return page.locator(".sirkit-reaches > li").nth(6).locator("p").first.inner_text()


def go_there(page: Page, size: str) -> None:
    """Bring the part into view."""
    if size == "phone":
        page.locator(".sirkit-at-read .sirkit-views button").last.click()
    page.locator(".sirkit-reach").scroll_into_view_if_needed()


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_a_radius_is_set_and_somebody_to_ask_is_found(app: App, size: str, lang: str) -> None:
    """A larger radius leaves fewer without and survives a reload; behind the line stands whom to ask, to be chosen."""
    page = app(lang, size)
    lay(page, REGION)
    page.locator(".sirkit-stations button").nth(1).click()
    go_there(page, size)
    page.wait_for_selector(".sirkit-reaches > li", timeout=WAIT)
    before = line(page)
    page.locator('[data-key="reach open G"]').click()
    page.locator('[data-key="reach together 0 G haus"]').click()
    assert page.evaluate("[...[...globalThis.sirkitStores.values()][0].picked]") == ["haus"]
    page.locator('[data-key="reach more G"]').click()
    page.wait_for_function(
        "before => document.querySelectorAll('.sirkit-reaches > li')[6].querySelector('p').innerText !== before",
        arg=before,
    )
    wait_for(page)
    assert page.locator('[data-key="reach km G"]').input_value() == "15"
    page.reload()
    wait_for(page)
    go_there(page, size)
    assert page.locator('[data-key="reach km G"]').input_value(timeout=WAIT) == "15"
    assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("innerWidth")
