"""What the phone's page keeps: through a lost connection, a reload, a full phone, until the room is over."""

from typing import Any

from hall import Hall
from phones import SAVED, Phone, fill, join, on, write
from playwright.sync_api import expect


def test_without_connection_nothing_is_lost_or_doubled(phone: Phone, room: Hall) -> None:
    """A sheet filled without connection outlives the page and arrives once when the connection is back."""
    page = phone()
    join(page)
    page.context.set_offline(True)
    fill(page)
    page.wait_for_selector('#status[data-state="away"]')
    assert "Nicht verbunden" in page.inner_text("#status")
    page.context.set_offline(False)
    page.reload()
    page.wait_for_selector(SAVED)
    assert [len(room.records(kind)) for kind in ("actor", "tie", "wish")] == [3, 2, 1]
    assert page.evaluate("Object.keys(localStorage).filter((name) => name.startsWith('sirkit phone out'))") == []


def test_an_answer_lost_on_the_way_doubles_nothing(phone: Phone, room: Hall) -> None:
    """Changes the room has kept but whose answer got lost are sent again and stand there once."""
    page = phone()
    join(page)
    lost: list[int] = []

    def swallow(route: Any) -> None:
        if len(lost) < 2:
            lost.append(route.fetch().status)
            route.abort()
        else:
            route.continue_()

    page.route("**/room/changes", swallow)
    fill(page)
    page.wait_for_selector(SAVED)
    assert lost == [200, 200]
    assert [len(room.records(kind)) for kind in ("actor", "offer", "wish")] == [3, 1, 1]


def test_what_is_typed_survives_a_reload(phone: Phone) -> None:
    """What stands in a field before going on is there after a reload, at the same step."""
    page = phone()
    join(page)
    write(page, 0, "Bürgerverein")
    page.reload()
    page.wait_for_selector(".progress")
    expect(page.locator("input[type=text]").first).to_have_value("Bürgerverein")


def test_back_leads_one_step_back(phone: Phone) -> None:
    """The phone's back button leads to the step before, with what was typed; a new tab has the way back as well."""
    page = phone()
    join(page)
    write(page, 0, "Bürgerverein")
    on(page)
    on(page)
    expect(page.locator(".progress")).to_have_text("3 von 5")
    page.go_back()
    expect(page.locator(".progress")).to_have_text("2 von 5")
    other = page.context.new_page()
    other.goto(page.url)
    expect(other.locator(".progress")).to_have_text("2 von 5")
    other.go_back()
    expect(other.locator(".progress")).to_have_text("1 von 5")
    expect(other.locator("input[type=text]").first).to_have_value("Bürgerverein")


def test_the_other_language_keeps_what_was_typed(phone: Phone) -> None:
    """Changing the language keeps the text, the step and, without connection, the page."""
    page = phone()
    join(page)
    write(page, 0, "Bürgerverein")
    page.locator("#languages a[lang=en]").click()
    expect(page.locator("h1")).to_have_text("Who are you?")
    expect(page.locator("input[type=text]").first).to_have_value("Bürgerverein")
    page.context.set_offline(True)
    page.locator("#languages a[lang=de]").click()
    page.wait_for_selector('#status[data-state="away"]')
    expect(page.locator("input[type=text]").first).to_have_value("Bürgerverein")


def test_a_full_phone_still_sends(phone: Phone, room: Hall) -> None:
    """A phone that refuses to keep anything says so and sends what is entered all the same."""
    page = phone()
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };")
    page.reload()
    join(page)
    write(page, 0, "Bürgerverein")
    expect(page.locator("#status")).to_have_attribute("data-state", "unkept")
    on(page)
    page.wait_for_selector(SAVED)
    assert len(room.records("actor")) == 1


def test_a_forgotten_phone_joins_again(phone: Phone, room: Hall) -> None:
    """A phone the room no longer knows asks for the code again, with everything typed still there."""
    page = phone()
    join(page)
    write(page, 0, "Bürgerverein")
    room.call(lambda there: there.register._db.execute("DELETE FROM guest"))
    on(page)
    page.wait_for_selector("#problem:not([hidden])")
    assert "nicht angemeldet" in page.inner_text("#problem")
    assert room.records("actor") == []
    write(page, 0, room.code)
    join(page)
    expect(page.locator("input[type=text]").first).to_have_value("Bürgerverein")
    on(page)
    page.wait_for_selector(SAVED)
    assert [one["name"] for one in room.records("actor")] == ["Bürgerverein"]


def test_when_the_room_is_over(phone: Phone, room: Hall) -> None:
    """When the evening has ended the page says so, and the phone keeps nothing of it."""
    page = phone()
    join(page)
    fill(page)
    page.wait_for_selector(SAVED)
    room.call(lambda there: there.end())
    page.evaluate("window.dispatchEvent(new Event('online'))")
    expect(page.locator("h1")).to_have_text("Der Abend ist zu Ende")
    assert page.evaluate("Object.keys(localStorage)") == []
