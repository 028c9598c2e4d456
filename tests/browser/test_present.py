"""Whoever works along at a laptop hears what the trainer says to all, and at which station the evening is."""

import json

import pytest
from evenings import Evening
from hands import WAIT, WALKS, WIDTHS, wait_for
from playwright.sync_api import expect
from visits import Device

STATION = {"de": "Jetzt: Impuls aus der Praxis", "en": "Now: Impulse from practice"}
CLOSE = {"de": "Nachricht schließen", "en": "Close the message"}


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_station_and_message_reach_the_workshop_app(evening: Evening, device: Device, size: str, lang: str) -> None:
    """Both stand above the stations; a message closed stays away until there is another one."""
    evening.turn("impulse", message="Bitte Karten sortieren")
    context = device(locale=lang, viewport=WIDTHS[size])
    joined = json.dumps(json.dumps(evening.join()))
    context.add_init_script(f"localStorage.setItem('sirkit room', {joined})")
    page = context.new_page()
    page.goto(f"{evening.server.address}app?lang={lang}")
    wait_for(page)
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
