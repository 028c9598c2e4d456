"""On the phone: what somebody would like to learn, without name and organisation."""

from hall import Hall
from phones import SAVED, Phone, join, on, write
from playwright.sync_api import Page, expect


def wish(page: Page, which: str = "Lernwunsch eintragen") -> None:
    """Go to the form of a wish."""
    page.get_by_role("button", name=which).last.click()
    page.wait_for_selector("fieldset")


def times(room: Hall) -> int:
    """Return in how many changes the room was told of a learning wish."""
    changes = room.call(lambda there: [change for _, change in there.since(0)])
    return sum(any(op.kind == "learning_wish" for op in change.ops) for change in changes)


def test_a_learning_wish_names_nobody_and_is_never_lost(phone: Phone, room: Hall) -> None:
    """Typed, it survives a reload; entered without connection it arrives once; it outlives its sheet, and can go."""
    page = phone()
    join(page)
    write(page, 0, "Dorfladen")
    for _ in range(5):
        on(page)
    wish(page)
    on(page)
    expect(page.locator("#problem")).to_contain_text("Was möchten Sie lernen?")
    write(page, 0, "Nähen")
    page.get_by_label("Kinder").check()
    page.get_by_label("Geld").check()
    page.reload()
    expect(page.locator("input[type=text]").first).to_have_value("Nähen")
    expect(page.get_by_label("Kinder")).to_be_checked()
    page.go_back()
    wish(page)
    expect(page.locator("#status")).to_have_attribute("data-state", "kept")
    write(page, 1, "Kleidertausch")
    page.get_by_label("Ort").press_sequentially("Utting")
    page.locator(".choices button").first.click()
    page.context.set_offline(True)
    on(page)
    page.wait_for_selector('#status[data-state="away"]')
    page.context.set_offline(False)
    page.reload()
    page.wait_for_selector(SAVED)
    (one,) = room.records("learning_wish")
    assert (one["what"], one["purpose"], one["city"]) == ("Nähen", "Kleidertausch", "Utting am Ammersee")
    assert (set(one["hinders"]), "actor" in one) == ({"money", "children"}, False)

    (sheet,) = room.call(lambda there: there.whole()["records"]["actor"])
    assert room.admit("trainer").ask("erase", {"kind": "actor", "id": sheet})[0] == 200
    page.evaluate("window.dispatchEvent(new Event('online'))")
    expect(page.locator("#problem")).to_contain_text("Dieser Steckbrief wurde hier gelöscht.")
    for _ in range(5):
        on(page)
    page.wait_for_selector(SAVED)
    assert times(room) == 1
    wish(page, "Ändern")
    page.get_by_label("Geld").uncheck()
    on(page)
    page.wait_for_selector(SAVED)
    (one,) = room.records("learning_wish")
    assert {name for name, value in one["hinders"].items() if value} == {"children"}
    wish(page, "Ändern")
    page.get_by_role("button", name="Entfernen").click()
    page.wait_for_selector(SAVED)
    assert room.records("learning_wish") == []
