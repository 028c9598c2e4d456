"""Ten minutes of teaching as somebody practises it: an outcome, a plan, the clock, the lines; kept, and on paper."""

import re

import pytest
from alone import Alone, Open, small
from hands import WAIT, WALKS, lay, put_away, serious, wait_for
from playwright.sync_api import expect
from stations import key

from sirkit.tenminutes import WHOLE
from sirkit.words import text

REGION: dict[str, dict[str, dict[str, object]]] = {
    "training": {"t": {"title": "Ankommen"}},
    "outcome": {"o": {"training": "t", "verb": "ausfüllen", "object": "den Bogen", "condition": "ohne Hilfe"}},
}
LEFT = re.compile(r"^(4:00|3:\d\d)$")
"""What is left of five minutes when one has gone, however slow this machine is."""
RAN = """(minutes) => {
  const [store] = globalThis.sirkitStores.values();
  store.draft("tenminutes clock", { since: Date.now() - minutes * 60000, before: 0 });
  store.emit("lesson-clock");
}"""
JOINED = """() => {
  const [store] = globalThis.sirkitStores.values();
  store.connection.room = { role: "trainer", author: store.connection.author, secret: "" };
  store.emit("all");
}"""


@pytest.fixture
def page(alone: Alone) -> Open:
    """Return a function that opens it."""
    return alone("TenMinutes")


@pytest.mark.parametrize(("size", "lang"), WALKS[:1])
def test_a_lesson_is_planned_held_and_told_back(page: Open, size: str, lang: str) -> None:
    """A verb is questioned, an outcome taken over; parts change as time goes; lines stay; a room is told none of it."""
    here = page(size, lang)
    said = here.locator(".sirkit-tenminutes-said")
    key(here, "answer lesson-verb").fill("verstehen" if lang == "de" else "understand")
    expect(said.locator(".sirkit-careful")).to_contain_text("erklären" if lang == "de" else "explain", timeout=WAIT)
    lay(here, REGION)
    key(here, "lesson take").select_option("o")
    expect(said).to_contain_text(text("tenminutes.level", lang, level=3, at="bloom.3"), timeout=WAIT)
    expect(key(here, "answer lesson-condition")).to_have_value("ohne Hilfe")
    put_away(here)
    key(here, "lesson on outcome").click()
    key(here, "minutes doing").select_option("7")
    expect(said).to_contain_text(text("tenminutes.over", lang, minutes=WHOLE + 2, count=2), timeout=WAIT)
    key(here, "minutes doing").select_option("5")
    key(here, "answer lesson-doing").fill("Zu zweit")
    assert small(here, "tenminutes") == []
    assert serious(here) == []
    key(here, "lesson on plan").click()
    clock = here.locator(".sirkit-tenminutes-clock")
    key(here, "clock go").click()
    expect(clock).to_contain_text(text("tenminutes.part.opening", lang))
    here.evaluate(RAN, 3)
    expect(clock.get_by_role("timer")).to_have_text(LEFT)
    expect(clock.get_by_role("status")).to_have_text(
        text("tenminutes.changed", lang, name=text("tenminutes.part.doing", lang), count=5)
    )
    expect(clock).to_contain_text("Zu zweit")
    wait_for(here)
    here.reload()
    wait_for(here)
    expect(clock.get_by_role("timer")).to_have_text(LEFT, timeout=WAIT)
    here.evaluate(RAN, WHOLE)
    expect(clock).to_contain_text(text("tenminutes.over_now", lang))
    key(here, "lesson on hold").click()
    key(here, "answer lesson-feedback-helped").fill("Die Pause")
    expect(here.locator("[data-step=feedback] small")).to_have_text(text("tenminutes.written", lang, count=1, most=4))
    with here.expect_download() as handed:
        here.locator("[data-paper=lesson_plan]").click()
    assert handed.value.suggested_filename == f"{text('trainer.paper.lesson_plan', lang).replace(' ', '-')}.pdf"
    assert here.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    key(here, "lesson fresh").click()
    expect(here.locator("[data-step=outcome] small")).to_have_text(text("tenminutes.open", lang))
    here.evaluate(JOINED)
    expect(here.locator(".sirkit-tenminutes .sirkit-note")).to_have_text(text("tenminutes.elsewhere", lang))
    assert here.locator(".sirkit-tenminutes :is(input, textarea)").count() == 0
