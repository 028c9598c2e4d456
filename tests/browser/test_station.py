"""The map station in a real browser: entering, editing, searching, opening a file."""

import json
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest
from hands import WAIT, WIDTHS, begin, enter, leave_form, name_field, open_file, rows, wait_for
from playwright.sync_api import Browser, Locator, Page, expect
from served import Server, invented_region, serving
from visits import Visitor


def test_a_name_emptied_to_type_it_anew_deletes_nothing(visit: Visitor) -> None:
    """Emptying the name says that it is missing and keeps the organisation."""
    page = visit("?lang=en").page
    wait_for(page)
    enter(page, "Dorfladen")
    name_field(page).fill("")
    expect(page.locator(".sirkit-field .sirkit-problem:visible")).to_contain_text("still missing")
    name_field(page).fill("Seeladen")
    expect(page.locator(".sirkit-form h2")).to_have_text("Seeladen")
    wait_for(page)
    assert page.locator(".sirkit-table tbody td").first.text_content() == "Seeladen"


def test_one_edit_shows_in_form_table_and_map(visit: Visitor) -> None:
    """Typing a name shows it in the form's heading, in the list and on the map before anything is pressed."""
    page = visit().page
    wait_for(page)
    enter(page, "Dorfladen", place="Utting")
    name_field(page).fill("Seeladen")
    expect(page.locator(".sirkit-form h2")).to_have_text("Seeladen")
    expect(page.locator(".sirkit-popup strong")).to_have_text("Seeladen")
    assert page.locator(".sirkit-table tbody td").first.text_content() == "Seeladen"


def test_places_of_one_name_are_told_apart(visit: Visitor) -> None:
    """Three Echings are offered with their districts, and choosing one puts it on the map."""
    page = visit().page
    wait_for(page)
    begin(page)
    name_field(page).fill("Seeladen")
    page.get_by_role("combobox").first.fill("Eching")
    page.wait_for_selector(".sirkit-choices li")
    offered = page.locator(".sirkit-choices li").all_inner_texts()
    assert {f"Eching Landkreis {name}" for name in ("Freising", "Landsberg am Lech", "Landshut")} <= set(offered)


def test_the_table_is_edited_with_the_keyboard_alone(visit: Visitor) -> None:
    """Arrow keys move, Enter edits, Enter keeps, Escape leaves as it was."""
    page = visit().page
    wait_for(page)
    enter(page, "Alpha")
    leave_form(page)
    enter(page, "Beta")
    leave_form(page)
    page.locator(".sirkit-table td[tabindex='0']").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.keyboard.type("x")
    page.keyboard.press("Escape")
    assert rows(page) == ["Alpha", "Beta"]
    page.keyboard.press("Enter")
    page.keyboard.press("End")
    page.keyboard.type("!")
    page.keyboard.press("Enter")
    wait_for(page)
    page.reload()
    wait_for(page)
    assert rows(page) == ["Alpha", "Beta!"]


def test_a_wrong_value_is_said_at_its_field_and_kept(visit: Visitor) -> None:
    """A website that cannot be one stays in the field, and the sentence beside it says what to do."""
    page = visit("?lang=en").page
    wait_for(page)
    enter(page, "Dorfladen")
    page.locator(".sirkit-more summary").click()
    field = page.get_by_label("Website")
    field.fill("dorf laden.example")
    field.press("Tab")
    expect(page.locator(".sirkit-field .sirkit-problem:visible")).to_contain_text("does not fit")
    expect(field).to_have_value("https://dorf laden.example")


def test_a_web_address_may_be_written_as_on_paper(visit: Visitor) -> None:
    """Without https:// it is completed, not refused."""
    page = visit("?lang=en").page
    wait_for(page)
    enter(page, "Dorfladen")
    page.locator(".sirkit-more summary").click()
    page.get_by_label("Website").fill("www.dorfladen.example")
    page.get_by_label("Website").press("Tab")
    wait_for(page)
    expect(page.locator(".sirkit-form .sirkit-problem:visible")).to_have_count(0)


def test_another_place_is_not_on_the_map_until_it_is_chosen(visit: Visitor) -> None:
    """Writing over a place takes the old coordinates away, and the sentence below says so."""
    page = visit("?lang=en").page
    wait_for(page)
    enter(page, "Dorfladen", place="Utting")
    expect(page.locator(".sirkit-form .sirkit-place .sirkit-help")).to_have_text("Stands on the map.")
    page.get_by_role("combobox").first.fill("Xyzzyhausen")
    expect(page.locator(".sirkit-form .sirkit-place .sirkit-help")).to_contain_text("do not know this place")
    expect(page.locator(".sirkit-map .sirkit-help")).to_contain_text("0 organisations and groups on the map, 1")


def test_the_way_back_leads_to_where_one_was(visit: Visitor, tmp_path: Path) -> None:
    """On a phone an entry opens at its name, and closing it leads back to the same line of the list."""
    page = visit("?lang=en", viewport=WIDTHS["phone"]).page
    wait_for(page)
    open_file(page, invented_region(60, tmp_path / "answer.json"))
    line = page.locator(".sirkit-table tbody tr").nth(40).locator("td").first
    line.click()
    expect(page.locator(".sirkit-form h2")).to_be_in_viewport()
    leave_form(page)
    expect(line).to_be_in_viewport()


def test_a_search_says_what_it_hides(visit: Visitor, tmp_path: Path) -> None:
    """A search without a find says so, counts truly, finds by function, and one button shows all again."""
    page = visit("?lang=en").page
    wait_for(page)
    open_file(page, invented_region(16, tmp_path / "answer.json"))
    search = page.get_by_role("searchbox")
    search.fill("xyzzy")
    expect(page.locator(".sirkit-table .sirkit-help")).to_contain_text("0 of 16 match “xyzzy”.")
    expect(page.locator(".sirkit-map .sirkit-help")).to_contain_text("0 organisations and groups on the map, 0 in")
    search.fill("meeting places")
    expect(page.locator(".sirkit-table .sirkit-help")).to_contain_text("2 of 16")
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(".sirkit-table .sirkit-help")).to_have_text("16 organisations and groups")


def test_a_file_becomes_a_map_in_one_step(visit: Visitor, tmp_path: Path) -> None:
    """Choosing a file puts its entries on the map, reports what was read and guessed, and one undo takes it back."""
    page = visit("?lang=en").page
    wait_for(page)
    open_file(page, invented_region(99, tmp_path / "answer.json"))
    expect(page.locator(".sirkit-report strong")).to_have_text("99 organisations and groups were read.")
    expect(page.locator(".sirkit-map .sirkit-help")).to_contain_text("99 organisations")
    page.locator(".sirkit-report").get_by_role("button", name="Undo").click()
    expect(page.locator(".sirkit-table tbody tr")).to_have_count(0)


def entries(path: Path, first: int) -> Path:
    """Write an invented answer of OpenFairDB with two organisations of Utting, numbered from ``first`` on."""
    plain = {"lat": 48.02, "lng": 11.08, "city": "Utting", "description": "", "categories": [], "tags": []}
    named = [{**plain, "id": f"{first + n:032x}", "title": title} for n, title in enumerate(("Seeladen", "Tafel"))]
    path.write_text(json.dumps({"visible": named}), "utf-8")
    return path


def test_doubles_are_offered_where_there_are_any(visit: Visitor, tmp_path: Path) -> None:
    """Two files that hold the same: below the map both are offered, one button merges them, one undo parts them."""
    page = visit("?lang=en").page
    wait_for(page)
    open_file(page, entries(tmp_path / "one.json", 1))
    expect(page.locator(".sirkit-table tbody tr")).to_have_count(2)
    expect(page.locator(".sirkit-likenesses")).to_be_hidden()
    open_file(page, entries(tmp_path / "two.json", 11))
    pair = page.locator(".sirkit-pair")
    expect(pair).to_have_count(2, timeout=WAIT)
    page.get_by_text("2 pairs are certainly the same").click()
    expect(page.locator(".sirkit-why .sirkit-reasons li").first).to_have_text("Both have the same name: Seeladen.")
    page.get_by_role("button", name="Merge all certain ones (2)").click()
    expect(pair).to_have_count(0)
    expect(page.locator(".sirkit-likenesses summary")).to_have_text("2 decided")
    page.locator(".sirkit-notice").get_by_role("button", name="Undo").click()
    expect(pair).to_have_count(2, timeout=WAIT)
    expect(page.locator(".sirkit-table tbody tr")).to_have_count(4)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b'{"visible": [', "breaks off"), (b"{}", "not read here"), (b" " * (17 * 1024 * 1024), "too large")],
)
def test_a_bad_file_gets_a_sentence_and_changes_nothing(
    visit: Visitor, tmp_path: Path, content: bytes, sentence: str
) -> None:
    """A truncated, a foreign and a huge file are each answered with a sentence, and the page stays connected."""
    page = visit("?lang=en").page
    wait_for(page)
    path = tmp_path / "bad.json"
    path.write_bytes(content)
    open_file(page, path)
    expect(page.locator(".sirkit-upload .sirkit-problem")).to_contain_text(sentence)
    wait_for(page)
    assert rows(page) == []


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
def test_a_profile_sheet_is_entered_and_taken_back_at_once(visit: Visitor, size: str) -> None:
    """All eight things are one change: a tie finds who is there and enters who is not, and one undo takes all back."""
    page = visit("?lang=en", viewport=WIDTHS[size]).page
    wait_for(page)
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


def test_a_half_filled_sheet_survives_a_reload(visit: Visitor) -> None:
    """Lines typed into a new entry and not yet entered are still there after a reload, a chosen organisation too."""
    page = visit("?lang=en").page
    wait_for(page)
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


def test_an_emptied_line_comes_back_when_it_is_typed_again(visit: Visitor) -> None:
    """Of an entry that is there each line is kept when it is left; emptied, it is gone, and typing brings it back."""
    page = visit("?lang=en").page
    wait_for(page)
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


def test_what_others_write_leaves_the_line_being_typed(visit: Visitor) -> None:
    """A line another tab adds shows beside the one being typed, and what it changes there stays as its dissent."""
    first = visit("?lang=en").page
    wait_for(first)
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


def test_a_misspelt_organisation_is_mended_where_it_was_named(visit: Visitor) -> None:
    """Who was entered by a line alone is renamed with it and goes with it; naming oneself is answered at the line."""
    page = visit("?lang=en").page
    wait_for(page)
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
    assert rows(page) == ["Dorfladen"]
    tie.fill("dorfladen")
    tie.press("Enter")
    expect(question(page, "Whom can you reach easily?").locator(".sirkit-problem:visible")).to_contain_text(
        "That is you"
    )


def asked(server: Server, path: str, secret: str, content: object = None) -> Any:
    """Ask a room something."""
    body = None if content is None else json.dumps(content).encode()
    headers = {"Authorization": f"Bearer {secret}", "Content-Type": "application/json"}
    with urlopen(Request(f"{server.address}room/{path}", data=body, headers=headers), timeout=20) as answer:  # noqa: S310 - our own server
        return json.load(answer)


def test_what_a_room_refuses_stays_where_it_was_typed(chromium: Browser) -> None:
    """A guest writes over another's line: a sentence says why not, the text stays, and what is new is kept."""
    with serving("Abend") as server, ExitStack() as leaving:
        code = asked(server, "codes", server.secret)["participant"]
        pages = []
        for _ in range(2):
            secret = asked(server, "join", "", {"code": code})["secret"]
            context = leaving.enter_context(chromium.new_context(viewport=WIDTHS["laptop"]))  # type: ignore[arg-type]  # width and height
            pages.append(context.new_page())
            pages[-1].goto(f"{server.address}app?lang=en#{secret}")
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
        expect(question(other, "We offer").locator(".sirkit-problem:visible")).to_contain_text(
            "Others have entered this"
        )
        expect(line(other, "We offer")).to_have_value("Raum am Abend")
        line(other, "We offer", 1).fill("Kühlschrank")
        line(other, "We offer", 1).press("Enter")
        expect(line(owner, "We offer", 2)).to_have_value("Kühlschrank")  # not where the owner is about to write
        assert told(owner, "offer", "text") == ["Kühlschrank", "Raum"]
