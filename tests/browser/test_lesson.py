"""The first lesson in a real browser: reading, matching, writing, losing the kernel, the other language."""

from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from hands import kill_kernel, wait_for
from playwright.sync_api import Page, expect
from visits import Visitor

from sirkit import words
from sirkit.check import PATIENCE
from sirkit.functions import Letter
from sirkit.tasks import QUESTIONS

LESSON = "lesson/00_start"
SMALL = {"width": 360, "height": 740}


def answer(page: Page, question: Letter, letter: str) -> None:
    """Choose a function for a question."""
    page.locator(".sirkit-match select").nth(QUESTIONS.index(question)).select_option(letter)


def check(page: Page, language: str = "de") -> None:
    """Press the button that checks."""
    page.get_by_role("button", name=words.text("match.check", language)).click()


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_a_lesson_is_quiet_and_within_reach_of_everybody(visit: Visitor, server: str, language: str) -> None:
    """No other host, no error, nothing sideways, no finding of axe, no code to see; also with verdicts showing."""
    seen = visit(f"{LESSON}?lang={language}", viewport=SMALL)
    wait_for(seen.page)
    answer(seen.page, "F", "F")
    answer(seen.page, "D", "A")
    check(seen.page, language)
    expect(seen.page.locator(".sirkit-verdict.sirkit-good")).to_have_count(1)
    assert Axe().run(seen.page).response["violations"] == []
    assert (seen.hosts, seen.violations, seen.errors) == ({urlsplit(server).netloc}, [], [])
    assert seen.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert "lesson." not in seen.page.inner_text("main")


def test_a_verdict_goes_when_the_answer_changes(visit: Visitor) -> None:
    """What was said to an answer is not left standing beside another one."""
    page = visit(LESSON).page
    wait_for(page)
    answer(page, "F", "A")
    check(page)
    said = page.locator(".sirkit-verdict").nth(QUESTIONS.index("F"))
    expect(said).to_contain_text(words.text("check.hint.F", "de"))
    answer(page, "F", "F")
    expect(said).to_be_empty()


def test_patience_ends_with_the_answer(visit: Visitor) -> None:
    """The function meant is named at the third check, not before."""
    page = visit(LESSON).page
    wait_for(page)
    answer(page, "G", "E")
    said = page.locator(".sirkit-verdict").nth(QUESTIONS.index("G"))
    for _ in range(PATIENCE - 1):
        check(page)
        expect(said).to_contain_text(words.text("check.hint.G", "de"))
    check(page)
    expect(said).to_contain_text(words.text("check.told", "de", letter="G"))


def test_answers_survive_a_killed_kernel(visit: Visitor) -> None:
    """What was chosen before and what was written after the kernel died is there after one reload."""
    page = visit(LESSON).page
    wait_for(page)
    answer(page, "A", "H")
    wait_for(page)
    kill_kernel(page)
    wait_for(page, "away")
    page.locator(".sirkit-reflection textarea").nth(1).fill("Dorfladen: G")
    page.locator(".sirkit-reflection textarea").nth(1).press("Tab")
    page.reload()
    wait_for(page)
    expect(page.locator(".sirkit-match select").nth(QUESTIONS.index("A"))).to_have_value("H")
    expect(page.locator(".sirkit-reflection textarea").nth(1)).to_have_value("Dorfladen: G")


def test_the_other_language_is_the_other_text(visit: Visitor) -> None:
    """Choosing a language fetches the lesson in it; answers stay."""
    page = visit(LESSON).page
    wait_for(page)
    answer(page, "C", "C")
    page.get_by_role("button", name="EN", exact=True).click()
    expect(page.locator("h1").last).to_contain_text("What is a Social Innovation Region?", timeout=60_000)
    wait_for(page)
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.title().startswith("What is a Social Innovation Region?")
    expect(page.locator(".sirkit-match select").nth(QUESTIONS.index("C"))).to_have_value("C")


def test_a_lesson_leads_to_the_workshop(visit: Visitor) -> None:
    """The last link opens the workshop app in the lesson's language."""
    page = visit(f"{LESSON}?lang=en").page
    wait_for(page)
    page.get_by_role("link", name=words.text("door.app", "en")).click()
    page.wait_for_selector(".sirkit-station", timeout=60_000)
    assert page.url.endswith("/?lang=en")
