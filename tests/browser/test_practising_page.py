"""Practising: a conversation is played to its end, one goes back, and a reload finds it; the rubric for both views."""

import pytest
from alone import Alone, Open, small
from hands import WALKS, serious, wait_for
from playwright.sync_api import Locator, Page, expect
from stations import key

from sirkit.conversations import ENDS, conversation, walk
from sirkit.words import text

CELL = """
import ipywidgets
from sirkit.widgets.conversation import Conversation
from sirkit.widgets.keeper import Keeper
from sirkit.widgets.rubric import Rubric
from sirkit.workspace import Workspace

workspace = Workspace()
parts = [Conversation(workspace, "05_enable", "money"), Rubric(workspace, "05_enable")]
page = ipywidgets.Box([Keeper(workspace), *parts])
page.add_class("sirkit-app")
page
"""
MONEY = conversation("money")
GOOD, SHUT = (2, 2, 2, 3), (4, 1)


@pytest.fixture
def page(alone: Alone) -> Open:
    """Return a function that opens both."""
    return alone(CELL)


def talk(page: Page) -> Locator:
    """Return the conversation."""
    return page.locator(".sirkit-conversation")


def play(page: Page, *way: int) -> None:
    """Say one thing after the other."""
    for number in way:
        key(page, f"say {number}").click()


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_a_conversation_is_played_goes_back_and_stays(page: Open, size: str, lang: str) -> None:
    """It comes to an end with its reasons, one step goes back, a reload keeps the way, and other ends are counted."""
    here = page(size, lang)
    play(here, *GOOD)
    steps, end = walk(MONEY, GOOD)
    expect(here.locator(".sirkit-dialogue-end")).to_contain_text(getattr(end.told, lang))
    expect(here.locator(".sirkit-dialogue-end")).to_contain_text(text("dialogue.ends", lang, count=1, total=3))
    expect(here.locator(".sirkit-dialogue-turns > li")).to_have_count(len(GOOD))
    expect(here.locator(".sirkit-dialogue-turns")).to_contain_text(getattr(steps[-1].choice.why, lang))
    key(here, "back").click()
    expect(here.locator(".sirkit-dialogue-end")).to_have_count(0)
    expect(key(here, f"say {GOOD[-1]}")).to_contain_text(text("dialogue.tried", lang))
    wait_for(here)
    here.reload()
    wait_for(here)
    expect(here.locator(".sirkit-dialogue-turns > li")).to_have_count(len(GOOD) - 1)
    key(here, "again").click()
    expect(here.locator(".sirkit-dialogue-turns")).to_be_hidden()
    play(here, *SHUT)
    expect(here.locator(".sirkit-dialogue-end")).to_contain_text(text("dialogue.end.shut", lang))
    expect(here.locator(".sirkit-dialogue-end")).to_contain_text(text("dialogue.ends", lang, count=2, total=len(ENDS)))
    assert small(here, "conversation") == []
    assert serious(here) == []
    assert here.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_keyboard_and_screen_reader_follow(page: Open) -> None:
    """Enter says something; the focus stands on the reply, the reason is said; a second click says nothing."""
    here = page("laptop", "de")
    key(here, "say 3").focus()
    here.keyboard.press("Enter")
    steps, now = walk(MONEY, (3,))
    reply = talk(here).locator(".sirkit-dialogue-now > .sirkit-speech")
    expect(reply).to_be_focused()
    expect(reply).to_contain_text(now.text.de)
    expect(talk(here).get_by_role("status")).to_contain_text(steps[0].choice.why.de)
    here.keyboard.press("Tab")
    expect(key(here, "say 1")).to_be_focused()
    key(here, "say 1").click()
    expect(here.locator(".sirkit-dialogue-turns > li")).to_have_count(2)
    key(here, "say 1").dispatch_event("click", {"detail": 2})
    expect(here.locator(".sirkit-dialogue-turns > li")).to_have_count(2)
    expect(talk(here).locator(".sirkit-dialogue-now")).to_contain_text(MONEY.nodes["idea"].text.de)


def test_two_views_are_kept_and_compared(page: Open) -> None:
    """What both see differently is named; a reload keeps the levels and the line, and a paper comes of it."""
    here = page("phone", "de")
    key(here, "self listening sure").check()
    key(here, "peer listening partly").check()
    key(here, "self asking sure").check()
    key(here, "peer asking sure").check()
    line = key(here, "peer keeping")
    line.fill("Die lange Pause")
    line.press("Tab")
    differs = text("rubric.differs", "de", names=text("rubric.talk.listening", "de"))
    expect(here.locator(".sirkit-differs")).to_have_text(differs)
    wait_for(here)
    here.reload()
    wait_for(here)
    expect(here.locator(".sirkit-differs")).to_have_text(differs)
    expect(key(here, "peer keeping")).to_have_value("Die lange Pause")
    expect(key(here, "self listening sure")).to_be_checked()
    with here.expect_download() as download:
        here.locator('[data-paper="rubric"]').click()
    assert download.value.suggested_filename == "Rückmeldung-zum-Übungsgespräch.pdf"
    assert serious(here) == []
    assert here.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
