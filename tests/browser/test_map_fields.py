"""Fields that belong to a function: a firm's sheet (F), a meeting place (G), where it is talked about (D)."""

from typing import Any

import pytest
from hands import WALKS, WIDTHS, begin, enter, leave_form, name_field, serious, wait_for
from playwright.sync_api import Locator, Page, expect
from visits import Visitor

from sirkit.words import text

D, F, G = 3, 5, 6


def row(page: Page, number: int) -> Locator:
    """Return the row of a function in the form."""
    return page.locator(".sirkit-function").nth(number)


def tick(page: Page, number: int) -> None:
    """Say: that is us."""
    row(page, number).locator("> input").check()


def unfold(within: Locator) -> None:
    """Open everything a narrow page has folded there."""
    for summary in within.locator("details:not([open]) > summary").all():
        summary.click()


def line(page: Page, duty: str, lang: str) -> Locator:
    """Return the line of one kind of engagement."""
    return row(page, F).get_by_role("textbox", name=text(f"sheet.{duty}", lang), exact=True)


def card(page: Page, size: str) -> str:
    """Return what the map's card says of the only organisation there."""
    if size == "phone":
        leave_form(page)
        page.locator(".sirkit-views button").nth(1).click()
        page.locator(".sirkit-actor").click()
    return page.locator(".sirkit-popup").text_content() or ""


def records(page: Page, kind: str) -> list[dict[str, Any]]:
    """Return what the page knows of all records of a kind."""
    found: list[dict[str, Any]] = page.evaluate(
        """(kind) => {
          const [store] = globalThis.sirkitStores.values();
          return store.ids(kind).map((id) => store.record(kind, id));
        }""",
        kind,
    )
    return found


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_a_line_of_the_firms_sheet_becomes_an_offer(visit: Visitor, lang: str, size: str) -> None:
    """Filled in while entering, a line is an offer of its category and its duty is carried; it is edited there too."""
    page = visit(f"?lang={lang}", viewport=WIDTHS[size]).page
    wait_for(page)
    begin(page)
    name_field(page).fill("Schreinerei")
    expect(row(page, F).locator(".sirkit-within")).to_be_hidden()
    tick(page, F)
    unfold(row(page, F).locator(".sirkit-within"))
    expect(row(page, F)).to_contain_text(text("sheet.engagement", lang))
    line(page, "volunteering", lang).fill("zwei Tage im Jahr")
    page.locator(".sirkit-form button.primary:not([type])").click()
    expect(page.locator(".sirkit-form h2")).to_have_text("Schreinerei")
    wait_for(page)
    (offer,) = records(page, "offer")
    assert (offer["text"], offer["category"], offer["engagement"]) == ("zwei Tage im Jahr", "time", "volunteering")
    assert records(page, "role")[0]["duties"] == {"volunteering": "volunteering"}
    page.reload()
    wait_for(page)
    page.locator(".sirkit-table td").first.click()
    unfold(row(page, F).locator(".sirkit-within"))
    found = line(page, "volunteering", lang)
    expect(found).to_have_value("zwei Tage im Jahr")
    plain = page.locator(".sirkit-belongings", has=page.get_by_text(text("sheet.offer", lang), exact=True))
    assert [field.input_value() for field in plain.locator("input").all()] == ["", "", ""]
    found.fill("drei Tage im Jahr")
    found.press("Tab")
    wait_for(page)
    assert [one["text"] for one in records(page, "offer")] == ["drei Tage im Jahr"]
    found.fill("")
    found.press("Tab")
    wait_for(page)
    assert records(page, "offer") == []


def test_taking_on_carries_what_the_lines_already_say(visit: Visitor) -> None:
    """Interested first, with a line filled: once taken on, its duty is carried, and unticked it stays unticked."""
    page = visit("?lang=en").page
    wait_for(page)
    enter(page, "Schreinerei")
    row(page, F).locator("select").select_option("interested")
    line(page, "money", "en").fill("300 Euro")
    line(page, "money", "en").press("Tab")
    wait_for(page)
    assert "duties" not in records(page, "role")[0]
    row(page, F).locator("select").select_option("taken_on")
    money = row(page, F).locator("[data-duty=money]")
    expect(money).to_be_checked()
    money.uncheck()
    line(page, "money", "en").fill("400 Euro")
    line(page, "money", "en").press("Tab")
    wait_for(page)
    expect(money).not_to_be_checked()


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_a_meeting_place_is_described_with_its_function(visit: Visitor, lang: str, size: str) -> None:
    """The first thing typed enters the place under the organisation's name; unknown stays unknown; the map tells it."""
    page = visit(f"?lang={lang}", viewport=WIDTHS[size]).page
    wait_for(page)
    enter(page, "Dorfladen", place="Utting")
    tick(page, G)
    place = row(page, G).locator(".sirkit-places")
    unfold(place)
    place.get_by_label(text("place.open_to", lang)).fill("für alle")
    place.get_by_label(text("place.hours", lang)).fill("Mo 9-12")
    place.get_by_label(text("place.step_free", lang)).select_option("true")
    place.get_by_label(text("place.encounter", lang)).fill("ein langer Tisch")
    place.get_by_label(text("place.encounter", lang)).press("Tab")
    wait_for(page)
    (known,) = records(page, "place")
    assert known.pop("run_by")
    assert known == {
        "name": "Dorfladen",
        "open_to": "für alle",
        "hours": "Mo 9-12",
        "step_free": True,
        "encounter": "ein langer Tisch",
    }
    expect(place.locator("summary")).to_have_text(text("place.known", lang, name="Dorfladen"))
    assert serious(page) == []
    page.reload()
    wait_for(page)
    page.locator(".sirkit-table td").first.click()
    unfold(place)
    expect(place.get_by_label(text("place.hours", lang))).to_have_value("Mo 9-12")
    expect(place.get_by_label(text("place.must_buy", lang))).to_have_value("")
    told = f"{text('map.meeting', lang)}: für alle · Mo 9-12 · {text('place.no_steps', lang)} · ein langer Tisch"
    assert told in card(page, size)


def test_a_drafted_meeting_place_is_entered_with_its_organisation(visit: Visitor) -> None:
    """What is typed of a place before its organisation is entered is one change with it."""
    page = visit("?lang=en").page
    wait_for(page)
    begin(page)
    name_field(page).fill("Kulturhaus")
    tick(page, G)
    unfold(row(page, G).locator(".sirkit-places"))
    row(page, G).get_by_label(text("place.hours", "en")).fill("evenings")
    page.reload()
    wait_for(page)
    begin(page)
    expect(row(page, G).get_by_label(text("place.hours", "en"))).to_have_value("evenings")
    page.locator(".sirkit-form button.primary:not([type])").click()
    expect(page.locator(".sirkit-form h2")).to_have_text("Kulturhaus")
    wait_for(page)
    assert [(one["name"], one["hours"]) for one in records(page, "place")] == [("Kulturhaus", "evenings")]
    leave_form(page)
    page.locator(".sirkit-bar").get_by_role("button", name="Undo").click()
    expect(page.locator(".sirkit-table tbody tr")).to_have_count(0)
    assert records(page, "place") == []


def test_a_meeting_place_is_removed_and_comes_back(visit: Visitor) -> None:
    """Removed, a place is gone with one way back; a name that is emptied is asked for and stays as it was."""
    page = visit("?lang=en").page
    wait_for(page)
    enter(page, "Kulturhaus")
    tick(page, G)
    place = row(page, G).locator(".sirkit-places")
    unfold(place)
    name = place.get_by_label(text("place.name", "en"))
    name.fill("Stube")
    name.press("Tab")
    wait_for(page)
    name.fill("")
    expect(place.locator(".sirkit-problem:visible")).to_contain_text("still missing")
    assert [one["name"] for one in records(page, "place")] == ["Stube"]
    place.get_by_role("button", name=text("place.remove", "en")).click()
    expect(place.locator("summary")).to_have_text(text("place.describe", "en"))
    page.locator(".sirkit-notice").get_by_role("button", name="Undo").click()
    expect(place.locator("summary").first).to_have_text(text("place.known", "en", name="Stube"))


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_where_it_is_talked_about_is_a_list(visit: Visitor, lang: str, size: str) -> None:
    """Ticking visibility asks where it is talked about; each answer is a chip, and the map's card tells them."""
    page = visit(f"?lang={lang}", viewport=WIDTHS[size]).page
    wait_for(page)
    enter(page, "Ammersee-Bote", place="Utting")
    tick(page, D)
    field = row(page, D).get_by_label(text("actor.talked_about", lang))
    for words in ("Gemeindeblatt", "www.bote.example", "مقهى"):
        field.fill(words)
        field.press("Enter")
    wait_for(page)
    expect(row(page, D).locator(".sirkit-chips li")).to_have_count(3)
    assert sorted(records(page, "actor")[0]["talked_about"].values()) == ["Gemeindeblatt", "www.bote.example", "مقهى"]
    assert "Gemeindeblatt" in card(page, size)


def test_what_is_filled_shows_whatever_is_ticked(visit: Visitor) -> None:
    """Untick the function: what was said with it stays where it can be seen and changed."""
    page = visit("?lang=en").page
    wait_for(page)
    enter(page, "Schreinerei")
    tick(page, F)
    line(page, "money", "en").fill("300 Euro")
    line(page, "money", "en").press("Tab")
    row(page, F).locator("> input").uncheck()
    expect(line(page, "money", "en")).to_have_value("300 Euro")
    expect(row(page, G).locator(".sirkit-within")).to_be_hidden()
