"""What several parts of the page have in common, in a real browser."""

from hands import begin, name_field, wait_for
from playwright.sync_api import expect
from visits import Visitor


def test_escape_closes_the_suggestions_and_not_the_form(visit: Visitor) -> None:
    """Escape puts the list of places away, an arrow key brings it back with one marked, and Enter takes that one."""
    page = visit("?lang=en").page
    wait_for(page)
    begin(page)
    name_field(page).fill("Seeladen")
    place = page.get_by_role("combobox").first
    offered = page.get_by_role("listbox", name="Place").get_by_role("option")
    place.fill("Eching")
    expect(offered.first).to_be_visible()
    place.press("Escape")
    expect(offered).to_have_count(0)
    expect(place).to_have_attribute("aria-expanded", "false")
    expect(place).to_be_focused()
    place.press("ArrowDown")
    marked = page.locator(".sirkit-choices [aria-selected=true]")
    expect(marked).to_have_count(1)
    expect(place).to_have_attribute("aria-activedescendant", str(marked.get_attribute("id")))
    place.press("Enter")
    expect(page.locator(".sirkit-form .sirkit-place .sirkit-help")).to_have_text("Stands on the map.")
