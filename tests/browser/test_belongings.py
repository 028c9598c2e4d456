"""The profile sheet at the map station: what belongs to an organisation, line by line."""

import pytest
from evenings import Evening
from hands import WIDTHS, begin, enter, leave_form, name_field, names, rows, wait_for
from playwright.sync_api import Locator, Page, expect
from visits import App, Device


def question(page: Page, name: str) -> Locator:
    """Return one question of the profile sheet, opened where it is folded."""
    found = page.locator(".sirkit-belongings", has=page.get_by_text(name, exact=True))
    if found.evaluate("element => element.tagName === 'DETAILS' && !element.open"):
        found.locator("summary").click()
    return found


def line(page: Page, name: str, number: int = 0) -> Locator:
    """Return one line of one question of the profile sheet."""
    return question(page, name).locator("input, textarea").nth(number)


def told(page: Page, kind: str, field: str) -> list[str]:
    """Return what the page knows of one field of all records of a kind, sorted."""
    found = page.evaluate(
        """([kind, field]) => {
          const [store] = globalThis.sirkitStores.values();
          return store.ids(kind).map((id) => store.record(kind, id)[field]);
        }""",
        [kind, field],
    )
    return sorted(found)


@pytest.mark.parametrize("size", WIDTHS)
def test_a_profile_sheet_is_entered_and_taken_back_at_once(app: App, size: str) -> None:
    """All eight things are one change: a tie finds who is there and enters who is not, and one undo takes all back."""
    page = app("en", size)
    enter(page, "Seeverein")
    leave_form(page)
    begin(page)
    name_field(page).fill("Dorfladen")
    page.locator(".sirkit-function > input").nth(6).check()
    line(page, "We offer").fill("Raum am Abend")
    line(page, "We offer").press("Enter")
    line(page, "We look for").fill("Leute mit Zeit")
    line(page, "Whom do you already work with?").fill("seever")
    page.locator(".sirkit-choices li:visible", has_text="Seeverein").click()
    line(page, "Whom can you reach easily?").fill("Landratsamt")
    line(page, "What should be better here in two years?").fill("Der Bus fährt auch sonntags.")
    page.locator(".sirkit-form button.primary:not([type])").click()
    expect(page.locator(".sirkit-form h2")).to_have_text("Dorfladen")
    wait_for(page)
    page.reload()
    wait_for(page)
    assert sorted(rows(page)) == ["Dorfladen", "Landratsamt", "Seeverein"]
    assert told(page, "offer", "text") == ["Raum am Abend"]
    assert told(page, "need", "text") == ["Leute mit Zeit"]
    assert told(page, "tie", "sort") == ["cooperates", "knows"]
    assert told(page, "wish", "text") == ["Der Bus fährt auch sonntags."]
    page.locator(".sirkit-table td", has_text="Dorfladen").click()
    expect(line(page, "Whom do you already work with?")).to_have_value("Seeverein")
    leave_form(page)
    page.locator(".sirkit-bar").get_by_role("button", name="Undo").click()
    expect(page.locator(".sirkit-table tbody tr")).to_have_count(1)
    assert told(page, "offer", "text") + told(page, "tie", "sort") + told(page, "wish", "text") == []


def test_a_half_filled_sheet_survives_a_reload(app: App) -> None:
    """Lines typed into a new entry and not yet entered are still there after a reload, a chosen organisation too."""
    page = app("en")
    enter(page, "Seeverein")
    leave_form(page)
    begin(page)
    for number, text in enumerate(("Raum", "Zeit", "Wissen")):
        line(page, "We offer", number).fill(text)
    line(page, "Whom do you already work with?").fill("seever")
    page.locator(".sirkit-choices li:visible").first.click()
    page.reload()
    wait_for(page)
    begin(page)
    expect(line(page, "We offer", 2)).to_have_value("Wissen")
    expect(line(page, "We offer", 3)).to_have_value("")
    expect(line(page, "Whom do you already work with?")).to_have_value("Seeverein")
    assert told(page, "offer", "text") == []


def test_an_emptied_line_comes_back_when_it_is_typed_again(app: App) -> None:
    """Of an entry that is there each line is kept when it is left; emptied, it is gone, and typing brings it back."""
    page = app("en")
    enter(page, "Dorfladen")
    offer = line(page, "We offer")
    offer.fill("Raum am Abend")
    offer.press("Tab")
    wait_for(page)
    offer.fill("")
    offer.press("Enter")
    expect(page.locator(".sirkit-notice span").first).to_have_text("“Raum am Abend” is removed.")
    wait_for(page)
    assert told(page, "offer", "text") == []
    offer.fill("Raum am Morgen")
    offer.press("Enter")
    wait_for(page)
    page.reload()
    wait_for(page)
    assert told(page, "offer", "text") == ["Raum am Morgen"]
    page.locator(".sirkit-table td").first.click()
    expect(page.locator(".sirkit-form .sirkit-problem:visible")).to_have_count(0)


def test_what_others_write_leaves_the_line_being_typed(app: App) -> None:
    """A line another tab adds shows beside the one being typed, and what it changes there stays as its dissent."""
    first = app("en")
    enter(first, "Dorfladen")
    line(first, "We offer").fill("Raum")
    line(first, "We offer").press("Tab")
    wait_for(first)
    second = first.context.new_page()
    second.goto(first.url)
    wait_for(second)
    second.locator(".sirkit-table td").first.click()
    line(first, "We offer").fill("Raum am Abe")
    line(second, "We offer").fill("Saal")
    line(second, "We offer").press("Enter")
    line(second, "We offer", 1).fill("Kühlschrank")
    line(second, "We offer", 1).press("Enter")
    expect(line(first, "We offer", 1)).to_have_value("Kühlschrank")
    expect(line(first, "We offer")).to_have_value("Raum am Abe")
    line(first, "We offer").press_sequentially("nd")
    line(first, "We offer").press("Enter")
    wait_for(first)
    assert told(first, "offer", "text") == ["Kühlschrank", "Raum am Abend"]
    expect(question(first, "We offer").locator(".sirkit-problem:visible")).to_contain_text("“Saal”")


def test_a_misspelt_organisation_is_mended_where_it_was_named(app: App) -> None:
    """Who was entered by a line alone is renamed with it and goes with it; naming oneself is answered at the line."""
    page = app("en")
    enter(page, "Dorfladen")
    tie = line(page, "Whom can you reach easily?")
    for text in ("Landratsant", "Landratsamt"):
        tie.fill(text)
        tie.press("Enter")
        wait_for(page)
        assert sorted(rows(page)) == ["Dorfladen", text]
    tie.fill("")
    tie.press("Enter")
    wait_for(page)
    expect(names(page)).to_have_text(["Dorfladen"])
    tie.fill("dorfladen")
    tie.press("Enter")
    expect(question(page, "Whom can you reach easily?").locator(".sirkit-problem:visible")).to_contain_text(
        "That is you"
    )


def test_what_a_room_refuses_stays_where_it_was_typed(evening: Evening, device: Device) -> None:
    """A guest writes over another's line: a sentence says why not, the text stays, and what is new is kept."""
    pages = []
    for _ in range(2):
        pages.append(device(viewport=WIDTHS["laptop"]).new_page())
        pages[-1].goto(f"{evening.server.address}app?lang=en#{evening.join()['secret']}")
        wait_for(pages[-1])
    owner, other = pages
    enter(owner, "Dorfladen")
    line(owner, "We offer").fill("Raum")
    line(owner, "We offer").press("Enter")
    other.locator(".sirkit-table td", has_text="Dorfladen").click()
    expect(line(other, "We offer")).to_have_value("Raum")
    line(other, "We offer").fill("Raum am Abend")
    line(other, "We offer").press("Enter")
    expect(other.locator(".sirkit-notices .sirkit-problem")).to_contain_text("Others have entered this")
    expect(question(other, "We offer").locator(".sirkit-problem:visible")).to_contain_text("Others have entered this")
    expect(line(other, "We offer")).to_have_value("Raum am Abend")
    line(other, "We offer", 1).fill("Kühlschrank")
    line(other, "We offer", 1).press("Enter")
    expect(line(owner, "We offer", 2)).to_have_value("Kühlschrank")  # not where the owner is about to write
    assert told(owner, "offer", "text") == ["Kühlschrank", "Raum"]
