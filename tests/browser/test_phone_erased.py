"""On the phone: a sheet that was erased begins anew, and who is there already is not entered again."""

import pytest
from hall import Hall
from phones import SAVED, Phone, join, on, write
from playwright.sync_api import expect
from strategies import put


@pytest.mark.parametrize("heard", ["on looking", "on sending"])
def test_an_erased_sheet_begins_anew(phone: Phone, room: Hall, heard: str) -> None:
    """The phone says that its sheet was erased, keeps what was typed, and enters it only when somebody goes on."""
    page = phone()
    join(page)
    write(page, 0, "Probe")
    on(page)
    page.wait_for_selector(SAVED)
    (erased,) = room.call(lambda one: one.whole()["records"]["actor"])
    assert room.admit("trainer").ask("erase", {"kind": "actor", "id": erased})[0] == 200
    if heard == "on looking":
        page.evaluate("window.dispatchEvent(new Event('online'))")
    else:
        page.locator(".function").nth(6).click()
        on(page)
    expect(page.locator("#problem")).to_contain_text("Dieser Steckbrief wurde hier gelöscht.")
    expect(page.locator("input[type=text]").first).to_have_value("Probe")
    assert page.locator(SAVED).count() == 0
    assert (room.records("actor"), room.records("role")) == ([], [])
    write(page, 0, "Dorfladen")
    on(page)
    page.wait_for_selector(SAVED)
    assert [one["name"] for one in room.records("actor")] == ["Dorfladen"]
    assert erased not in room.call(lambda one: one.whole()["records"]["actor"])
    assert len(room.records("role")) == (heard == "on sending")


def test_who_is_there_already_is_not_entered_again(phone: Phone, room: Hall) -> None:
    """A name typed at once, without choosing from the list, is the organisation that bears it."""
    room.admit("table").write(1, put("name", "Feuerwehr Münster", id_="a" * 32))
    page = phone()
    join(page)
    write(page, 0, "Dorfladen")
    for _ in range(3):
        on(page)
    write(page, 0, "feuerwehr  Muenster")
    on(page)
    page.wait_for_selector("details")
    page.wait_for_selector(SAVED)
    assert sorted(one["name"] for one in room.records("actor")) == ["Dorfladen", "Feuerwehr Münster"]
    assert [one["to_actor"] for one in room.records("tie")] == ["a" * 32]


def test_nothing_jumps_where_some_are_there_already(phone: Phone, room: Hall) -> None:
    """One name and place is offered once, and the next field stays where it was."""
    ops = [op for id_ in "abcd" for op in (put("name", "Caritas Passau", id_=id_), put("city", "Passau", id_=id_))]
    room.admit("table").write(1, *ops, put("name", "Caritas", id_="e"))
    page = phone()
    join(page)
    city = page.get_by_label("Ort")
    before = city.bounding_box()
    page.locator("input[type=text]").first.press_sequentially("Caritas")
    page.wait_for_selector(".exists .choices button")
    first, second = page.locator(".exists button").all_inner_texts()
    assert (first.count("Passau"), second.count("Caritas Passau (Passau)")) == (0, 1)
    assert city.bounding_box() == before
