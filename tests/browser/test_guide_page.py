"""Finding one's way: the guide says what comes next and why not yet; the history takes back one thing at a time."""

import re

import pytest
from hands import WALKS, enter, leave_form, rows, wait_for
from playwright.sync_api import expect
from visits import App

from sirkit.words import text


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_the_guide_knows_what_comes_next(app: App, size: str, lang: str) -> None:
    """It names the step that comes next, says why another cannot be done yet, and stays away once it is put away."""
    page = app(lang, size)
    guide = page.locator(".sirkit-guide")
    expect(guide).to_be_hidden()
    enter(page, "Dorfladen")
    leave_form(page)
    expect(guide.locator("summary strong")).to_have_text(text("beginning.role", lang))
    guide.locator("summary").click()
    expect(guide.locator("li").nth(2)).to_contain_text(text("beginning.first_two", lang))
    expect(guide.locator("li").nth(2).locator("button")).to_have_count(0)
    guide.locator(".sirkit-buttons button").click()
    expect(guide).to_be_hidden()
    page.reload()
    wait_for(page)
    expect(page.locator(".sirkit-table tbody tr")).to_have_count(1)
    expect(guide).to_be_hidden()


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_one_thing_is_taken_back_and_the_others_stay(app: App, size: str, lang: str) -> None:
    """The history lists what was done; the first entry is taken back and says so, the second one stays."""
    page = app(lang, size)
    for name in ("Dorfladen", "Werkstatt"):
        enter(page, name)
        leave_form(page)
    page.locator(".sirkit-menu summary").click()
    page.locator(".sirkit-menu button").first.click()
    lines = page.locator(".sirkit-history li")
    expect(lines.locator("span")).to_have_text(
        [text("history.entered", lang, what=name) for name in ("Werkstatt", "Dorfladen")]
    )
    expect(lines.locator("time").first).to_have_text(re.compile(r"^\d\d:\d\d$"))
    lines.nth(1).locator("button").click()
    expect(lines.nth(1)).to_contain_text(text("history.taken", lang))
    assert rows(page) == ["Werkstatt"]
    page.keyboard.press("Escape")
    expect(page.locator(".sirkit-history")).to_be_hidden()
