"""Organisations called the same are one in the workshop app, and each for itself on the trainer's sheets."""

from typing import Any

from evenings import Evening, actor, tie
from hands import rows, wait_for
from playwright.sync_api import expect
from visits import Device, Lead

from sirkit import words
from sirkit.decisions import likeness_id

READY = "html[data-state=ready]"


def role(one: Any, letter: str) -> Any:
    """Return what an organisation has taken on, to write."""
    values = {"actor": one[1], "function": letter.upper(), "state": "taken_on", "said_by": "self"}
    return "role", f"{one[1]}-{letter}", values


def test_what_is_called_the_same_is_shown_once(evening: Evening, device: Device) -> None:
    """List, map and pickers show one organisation with the functions of both; its form names the other, raw."""
    first = actor("Caritas Passau", description="Beratung", website="https://example.org")
    second = actor("Caritas Verband Passau", lat=48.5)
    third = actor("Dorfladen", lat=47.9)
    evening.write(first, second, third, role(first, "a"), role(second, "c"), role(second, "a"), tie(third, second))
    page = device().new_page()
    page.goto(f"{evening.server.address}app?lang=de#{evening.trainer}")
    page.wait_for_selector(READY, timeout=60_000)
    wait_for(page)
    assert len(rows(page)) == 3
    two = {"one": first[1], "other": second[1], "verdict": "same"}
    evening.write(("likeness", likeness_id(first[1], second[1]), two))
    expect(page.locator(".sirkit-table tbody tr")).to_have_count(2)
    assert sorted(rows(page)) == ["Caritas Passau", "Dorfladen"]
    line = page.locator(f".sirkit-table tr[data-id='{first[1]}']")
    expect(line.locator(".sirkit-mark")).to_have_count(2)
    expect(page.locator(".sirkit-map")).to_contain_text("2 ")
    line.locator("td").first.click()
    together = page.locator(".sirkit-form .sirkit-people")
    expect(together).to_have_text("Zusammen mit: Caritas Verband Passau")
    found = page.evaluate(
        """() => {
          const [store] = globalThis.sirkitStores.values();
          return [store.ids("actor").length, store.entered("actor").length, store.coverage.A.taken_on.length];
        }"""
    )
    assert found == [2, 3, 1]
    together.get_by_role("button").click()
    expect(page.locator(".sirkit-form h2")).to_have_text("Caritas Verband Passau")
    evening.write(("likeness", likeness_id(first[1], second[1]), {"verdict": "different"}))
    expect(page.locator(".sirkit-table tbody tr")).to_have_count(3)


def test_the_trainers_sheets_stay_raw(evening: Evening, lead: Lead) -> None:
    """The list of sheets keeps both of two organisations called the same."""
    first, second = actor("Caritas Passau"), actor("Caritas Passau e. V.")
    two = {"one": first[1], "other": second[1], "verdict": "same"}
    evening.write(first, second, ("likeness", likeness_id(first[1], second[1]), two))
    expect(lead().locator(".sirkit-sheet")).to_have_count(2)


def test_a_claim_made_for_others_explains_itself(evening: Evening, device: Device) -> None:
    """What others call taken on shows as interested; its row and a sentence say so, and the tick above settles it."""
    one = actor("Dorfladen")
    kind, id_, values = role(one, "c")
    evening.write(one, (kind, id_, values | {"said_by": "other"}))
    page = device().new_page()
    page.goto(f"{evening.server.address}app?lang=de#{evening.trainer}")
    page.wait_for_selector(READY, timeout=60_000)
    wait_for(page)
    page.locator(".sirkit-table td").first.click()
    form = page.locator(".sirkit-functions")
    expect(form.locator("> .sirkit-careful")).to_contain_text("erscheint auf der Karte als „interessiert“")
    expect(form.locator("select").nth(2).locator(":checked")).to_have_text(words.text("role.state.unconfirmed", "de"))
    form.get_by_label("Ich spreche für diese Organisation").check()
    expect(form.locator("> .sirkit-careful")).to_be_hidden()
    expect(form.locator("select").nth(2).locator(":checked")).to_have_text(words.text("role.state.taken_on", "de"))
    expect(page.locator(".sirkit-table .sirkit-mark.taken_on")).to_have_count(1)
