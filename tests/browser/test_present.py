"""Whoever works along at a laptop hears what the trainer says to all, and goes on alone when the evening is over."""

import json
from http import HTTPStatus

import pytest
from evenings import Evening
from hands import WAIT, WALKS, WIDTHS, begin, enter, leave_form, name_field, rows, wait_for
from playwright.sync_api import Page, expect
from visits import Device

STATION = {"de": "Jetzt: Impuls aus der Praxis", "en": "Now: Impulse from practice"}
CLOSE = {"de": "Nachricht schließen", "en": "Close the message"}

STORE = "const [store] = globalThis.sirkitStores.values()"
KEPT = """async () => {
  const [{ storage }] = globalThis.sirkitStores.values();
  const [outbox, drafts] = await Promise.all(["outbox", "drafts"].map((table) => storage.all(table)));
  return [outbox.length, drafts.length, localStorage.getItem("sirkit room") !== null];
}"""
"""How many changes on their way and drafts the browser keeps, and whether it keeps a room."""


def joining(evening: Evening, device: Device, lang: str = "de", size: str = "laptop") -> Page:
    """Open the workshop app as a guest who has joined with this browser."""
    context = device(locale=lang, viewport=WIDTHS[size])
    joined = json.dumps(json.dumps(evening.join()))
    context.add_init_script(f"localStorage.setItem('sirkit room', {joined})")
    page = context.new_page()
    page.goto(f"{evening.server.address}app?lang={lang}")
    wait_for(page)
    return page


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_station_and_message_reach_the_workshop_app(evening: Evening, device: Device, size: str, lang: str) -> None:
    """Both stand above the stations; a message closed stays away until there is another one."""
    evening.turn("impulse", message="Bitte Karten sortieren")
    page = joining(evening, device, lang, size)
    said = page.locator(".sirkit-present")
    expect(said).to_contain_text(STATION[lang], timeout=WAIT)
    expect(said.locator("strong[role=status]")).to_have_text("Bitte Karten sortieren")
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS[size]["width"]
    said.get_by_role("button", name=CLOSE[lang]).click()
    expect(said.locator("strong")).to_be_empty()
    evening.turn("impulse", message="Noch fünf Minuten")
    expect(said.locator("strong")).to_have_text("Noch fünf Minuten", timeout=WAIT)
    evening.turn(None)
    expect(said).to_be_hidden(timeout=WAIT)


def test_when_the_room_is_over_a_guest_goes_on_alone(evening: Evening, device: Device) -> None:
    """What was on its way or half typed leaves the browser with the room; what is entered then is one's own."""
    page = joining(evening, device)
    enter(page, "Dorfladen")
    page.evaluate(f"{STORE}; Object.assign(store, {{ sends: store.send, send: () => {{}} }})")
    name_field(page).fill("Dorfladen eG")
    name_field(page).press("Tab")
    leave_form(page)
    begin(page)
    name_field(page).fill("Halb getippt")
    assert page.evaluate(KEPT) == [1, 1, True]
    assert evening.ask("room/end", {})[0] == HTTPStatus.OK
    expect(page.locator(".sirkit-table tbody tr")).to_have_count(0, timeout=WAIT)
    page.evaluate(f"{STORE}; store.send = store.sends")
    assert page.evaluate(KEPT) == [0, 0, False]
    leave_form(page)
    begin(page)
    expect(name_field(page)).to_have_value("")
    leave_form(page)
    enter(page, "Eigene Idee")
    assert rows(page) == ["Eigene Idee"]
