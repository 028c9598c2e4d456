"""The lesson on the network in a real browser: guessing, the networks it shows, and nothing that is not for eyes."""

import re
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from hands import WAIT, WALKS, WIDTHS, wait_for
from playwright.sync_api import Page, expect
from visits import Visitor

from sirkit import words
from sirkit.sociogram import Sociogram

LESSON = "lesson/02_read"
GUESS = 1
"""The second of the lesson's exercises."""
KEY = re.compile(r"\b(?:net|check|talk|reading|lesson)\.\w+")


def guess(page: Page, family: str, language: str) -> None:
    """Choose a family and press the button that checks."""
    exercise = page.locator(".sirkit-matching").nth(GUESS)
    exercise.locator("select").select_option(f"florence-{family}")
    exercise.get_by_role("button", name=words.text("match.check", language)).click()


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_the_lesson_is_quiet_and_within_reach_of_everybody(visit: Visitor, server: str, size: str, lang: str) -> None:
    """No other host, no error, nothing sideways, no finding of axe, no key for a sentence; guesses are answered."""
    seen = visit(f"{LESSON}?lang={lang}", viewport=WIDTHS[size])
    page = seen.page
    wait_for(page)
    guess(page, "strozzi", lang)
    said = page.locator(".sirkit-matching").nth(GUESS).locator(".sirkit-verdict")
    expect(said).to_contain_text(words.text("check.riddle.family.richest", lang, name="Strozzi"), timeout=WAIT)
    guess(page, "medici", lang)
    expect(said).to_contain_text(words.text("check.riddle.family.praise", lang, name="Medici"))
    text = page.inner_text("main")
    assert all(line in text for line in Sociogram("florence", lang).between().splitlines())
    assert KEY.findall(text) == []
    assert Axe().run(page).response["violations"] == []
    assert (seen.hosts, seen.violations, seen.errors) == ({urlsplit(server).netloc}, [], [])
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_who_has_nobody_entered_yet_is_led_to_the_map(visit: Visitor) -> None:
    """The one button in the empty network of one's own opens the workshop app at the map, in the lesson's language."""
    page = visit(f"{LESSON}?lang=en").page
    wait_for(page)
    page.locator(".sirkit-reading").scroll_into_view_if_needed()
    page.locator(".sirkit-reading").get_by_role("button", name=words.text("reading.actors", "en")).click()
    page.wait_for_selector(".sirkit-at-map", timeout=60_000)
    assert page.url.endswith("/?lang=en&station=map")
