"""Agreements, as a person enters them, says what became of them, asks after them and sees what they changed."""

from pathlib import Path
from typing import Any

import pytest
from alone import Alone, Open, small
from hands import WAIT, lay, serious, wait_for
from playwright.sync_api import Page, expect
from stations import key

from sirkit.words import text

REGION: dict[str, dict[str, dict[str, object]]] = {
    "actor": {
        "laden": {"name": "Dorfladen", "sort": "company"},
        "verein": {"name": "Seeverein", "sort": "association"},
        "hof": {"name": "Hofladen", "sort": "company"},
    },
    "event": {"e": {"name": "Markt der Ideen", "on": "2026-05-04"}},
}
OLD: dict[str, object] = {
    "one": "laden",
    "other": "hof",
    "gives": "Raum am Dienstag",
    "on": "2020-05-04",
    "by": "2020-06-01",
}
TIES = """() => {
  const [store] = globalThis.sirkitStores.values();
  return store.ids("tie").map((id) => store.record("tie", id));
}"""


@pytest.fixture
def page(alone: Alone) -> Open:
    """Return a function that opens the part."""
    return alone("Agreements")


def ties(page: Page) -> list[dict[str, Any]]:
    """Return the ties the page knows, once everything is kept."""
    wait_for(page)
    return list(page.evaluate(TIES))


def undo(page: Page, lang: str) -> None:
    """Press undo in the notice."""
    page.locator(".sirkit-notices").get_by_role("button", name=text("keeper.undo", lang)).last.click()
    wait_for(page)


def test_an_agreement_is_entered_kept_and_taken_back(page: Open) -> None:
    """On a phone: it is entered, remarks on money, becomes a tie with its origin once kept; undo takes both back."""
    here = page("phone", "de")
    lay(here, REGION)
    key(here, "agreement new").click()
    key(here, "new agreement one").fill("Dorfladen")
    key(here, "new agreement gives").fill("Raum und 20 €")
    key(here, "new agreement other").fill("dorfladen")
    key(here, "new agreement decided_networks").check()
    assert [one for one in small(here, "agreements") if "checkbox" not in one] == []
    key(here, "new agreement enter").click()
    expect(here.locator(".sirkit-problem:visible")).to_have_text(text("agreements.itself", "de"))
    key(here, "new agreement other").fill("Seeverein")
    key(here, "new agreement enter").click()
    card = here.locator(".sirkit-agreements .sirkit-record")
    expect(card).to_contain_text("Markt der Ideen · 4. Mai 2026")
    expect(card).to_contain_text(text("agreements.finding.networks", "de"))
    expect(card.locator(".sirkit-note")).to_have_text(text("agreements.money", "de"), timeout=WAIT)
    assert ties(here) == []
    card.get_by_role("button", name=text("agreements.state.kept", "de")).click()
    (tie,) = ties(here)
    ends = {"from_actor": "laden", "to_actor": "verein", "sort": "cooperates"}
    assert tie == {**ends, "origin": "Markt der Ideen", "since": "2026-05-04"}
    net = here.locator(".sirkit-agreed-net figcaption")
    net.scroll_into_view_if_needed()  # it is drawn where it can be seen
    expect(net).to_contain_text(text("agreements.net.kept", "de", count=1), timeout=WAIT)
    undo(here, "de")
    state = card.get_by_role("button", name=text("agreements.state.agreed", "de"))
    expect(state).to_have_attribute("aria-pressed", "true", timeout=WAIT)
    assert ties(here) == []
    assert here.evaluate("document.documentElement.scrollWidth") == 360
    assert serious(here) == []


def test_what_is_old_is_asked_after_and_all_is_taken_along(page: Open) -> None:
    """At a laptop: the reminder is copied, the list filtered, kept, left, removed with its tie, printed."""
    here = page("laptop", "en")
    new: dict[str, object] = {"one": "verein", "other": "hof", "gives": "Zeit", "on": "2035-01-01", "state": "failed"}
    lay(here, {**REGION, "agreement": {"alt": OLD, "neu": new}})
    here.context.grant_permissions(["clipboard-read", "clipboard-write"])
    due = here.locator(".sirkit-due li")
    expect(due).to_contain_text(text("agreements.six_weeks", "en"), timeout=WAIT)
    expect(due).to_contain_text(text("agreements.past", "en"))
    key(here, "remind alt").click()
    expect(due.get_by_role("status")).to_have_text(text("copy.done", "en"))
    copied = here.evaluate("navigator.clipboard.readText()")
    assert "Dorfladen: Raum am Dienstag" in copied
    cards = here.locator(".sirkit-agreements .sirkit-record h3")
    expect(cards).to_have_text(["Dorfladen and Hofladen", "Seeverein and Hofladen"])
    key(here, "agreements failed").click()
    expect(cards).to_have_text(["Seeverein and Hofladen"])
    key(here, "agreements all").click()
    key(here, "kept alt").click()
    expect(due).to_have_count(0)
    assert [tie["origin"] for tie in ties(here)] == [text("agreements.origin", "en")]
    key(here, "running alt").click()
    assert ties(here) == []
    key(here, "kept alt").click()
    key(here, "agreement remove alt").click()
    assert ties(here) == []
    undo(here, "en")
    expect(cards).to_have_count(2, timeout=WAIT)
    assert [tie["since"] for tie in ties(here)] == ["2020-05-04"]
    with here.expect_download() as handed:
        here.locator("[data-paper=agreements_a4]").click()
    assert Path(handed.value.path()).read_bytes()[:5] == b"%PDF-"
    assert serious(here) == []
