"""The map station in a real browser: entering, editing, searching, opening a file."""

import json
from pathlib import Path

import pytest
from hands import WAIT, begin, enter, leave_form, name_field, names, open_file, wait_for
from playwright.sync_api import expect
from served import invented_region
from visits import App


def test_a_name_emptied_to_type_it_anew_deletes_nothing(app: App) -> None:
    """Emptying the name says that it is missing and keeps the organisation."""
    page = app("en")
    enter(page, "Dorfladen")
    name_field(page).fill("")
    expect(page.locator(".sirkit-field .sirkit-problem:visible")).to_contain_text("still missing")
    name_field(page).fill("Seeladen")
    expect(page.locator(".sirkit-form h2")).to_have_text("Seeladen")
    wait_for(page)
    assert page.locator(".sirkit-table tbody td").first.text_content() == "Seeladen"


def test_one_edit_shows_in_form_table_and_map(app: App) -> None:
    """Typing a name shows it in the form's heading, in the list and on the map before anything is pressed."""
    page = app()
    enter(page, "Dorfladen", place="Utting")
    name_field(page).fill("Seeladen")
    expect(page.locator(".sirkit-form h2")).to_have_text("Seeladen")
    expect(page.locator(".sirkit-popup strong")).to_have_text("Seeladen")
    assert page.locator(".sirkit-table tbody td").first.text_content() == "Seeladen"


def test_places_of_one_name_are_told_apart(app: App) -> None:
    """Three Echings are offered with their districts, and choosing one puts it on the map."""
    page = app()
    begin(page)
    name_field(page).fill("Seeladen")
    page.get_by_role("combobox").first.fill("Eching")
    page.wait_for_selector(".sirkit-choices li")
    offered = page.locator(".sirkit-choices li").all_inner_texts()
    assert {f"Eching Landkreis {name}" for name in ("Freising", "Landsberg am Lech", "Landshut")} <= set(offered)


def test_the_table_is_edited_with_the_keyboard_alone(app: App) -> None:
    """Arrow keys move, Enter edits, Enter keeps, Escape leaves as it was."""
    page = app()
    enter(page, "Alpha")
    leave_form(page)
    enter(page, "Beta")
    leave_form(page)
    page.locator(".sirkit-table td[tabindex='0']").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.keyboard.type("x")
    page.keyboard.press("Escape")
    expect(names(page)).to_have_text(["Alpha", "Beta"])
    page.keyboard.press("Enter")
    page.keyboard.press("End")
    page.keyboard.type("!")
    page.keyboard.press("Enter")
    wait_for(page)
    page.reload()
    wait_for(page)
    expect(names(page)).to_have_text(["Alpha", "Beta!"])


def test_a_wrong_value_is_said_at_its_field_and_kept(app: App) -> None:
    """A website that cannot be one stays in the field, and the sentence beside it says what to do."""
    page = app("en")
    enter(page, "Dorfladen")
    page.locator(".sirkit-form .sirkit-more summary").click()
    field = page.get_by_label("Website")
    field.fill("dorf laden.example")
    field.press("Tab")
    expect(page.locator(".sirkit-field .sirkit-problem:visible")).to_contain_text("does not fit")
    expect(field).to_have_value("https://dorf laden.example")


def test_a_web_address_may_be_written_as_on_paper(app: App) -> None:
    """Without https:// it is completed, not refused."""
    page = app("en")
    enter(page, "Dorfladen")
    page.locator(".sirkit-form .sirkit-more summary").click()
    page.get_by_label("Website").fill("www.dorfladen.example")
    page.get_by_label("Website").press("Tab")
    wait_for(page)
    expect(page.locator(".sirkit-form .sirkit-problem:visible")).to_have_count(0)


def test_another_place_is_not_on_the_map_until_it_is_chosen(app: App) -> None:
    """Writing over a place takes the old coordinates away, and the sentence below says so."""
    page = app("en")
    enter(page, "Dorfladen", place="Utting")
    expect(page.locator(".sirkit-form .sirkit-place .sirkit-help")).to_have_text("Is on the map.")
    page.get_by_role("combobox").first.fill("Xyzzyhausen")
    expect(page.locator(".sirkit-form .sirkit-place .sirkit-help")).to_contain_text("do not know this place")
    expect(page.locator(".sirkit-map .sirkit-help")).to_contain_text("0 organisations and groups on the map, 1")


def test_the_way_back_leads_to_where_one_was(app: App, tmp_path: Path) -> None:
    """On a phone an entry opens at its name, and closing it leads back to the same line of the list."""
    page = app("en", "phone")
    open_file(page, invented_region(60, tmp_path / "answer.json"))
    line = page.locator(".sirkit-table tbody tr").nth(40).locator("td").first
    line.click()
    expect(page.locator(".sirkit-form h2")).to_be_in_viewport()
    leave_form(page)
    expect(line).to_be_in_viewport()


def test_a_search_says_what_it_hides(app: App, tmp_path: Path) -> None:
    """A search without a find says so, counts truly, finds by function, and one button shows all again."""
    page = app("en")
    open_file(page, invented_region(16, tmp_path / "answer.json"))
    search = page.get_by_role("searchbox")
    search.fill("xyzzy")
    expect(page.locator(".sirkit-table .sirkit-help")).to_contain_text("0 of 16 match “xyzzy”.")
    expect(page.locator(".sirkit-map .sirkit-help")).to_contain_text("0 organisations and groups on the map, 0 in")
    search.fill("meeting places")
    expect(page.locator(".sirkit-table .sirkit-help")).to_contain_text("2 of 16")
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(".sirkit-table .sirkit-help")).to_have_text("16 organisations and groups")


def test_a_file_becomes_a_map_in_one_step(app: App, tmp_path: Path) -> None:
    """Choosing a file puts its entries on the map, reports what was read and guessed, and one undo takes it back."""
    page = app("en")
    open_file(page, invented_region(99, tmp_path / "answer.json"))
    expect(page.locator(".sirkit-report strong")).to_have_text("99 organisations and groups were read.")
    expect(page.locator(".sirkit-map .sirkit-help")).to_contain_text("99 organisations")
    page.locator(".sirkit-report").get_by_role("button", name="Undo").click()
    expect(page.locator(".sirkit-table tbody tr")).to_have_count(0)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b'{"visible": [', "breaks off"), (b"{}", "not read here"), (b" " * (17 * 1024 * 1024), "too large")],
)
def test_a_bad_file_gets_a_sentence_and_changes_nothing(
    app: App, tmp_path: Path, content: bytes, sentence: str
) -> None:
    """A truncated, a foreign and a huge file are each answered with a sentence, and the page stays connected."""
    page = app("en")
    path = tmp_path / "bad.json"
    path.write_bytes(content)
    open_file(page, path)
    expect(page.locator(".sirkit-upload .sirkit-problem")).to_contain_text(sentence)
    wait_for(page)
    expect(names(page)).to_have_text([])


def entries(path: Path, first: int) -> Path:
    """Write an invented answer of OpenFairDB with two organisations of Utting, numbered from ``first`` on."""
    plain = {"lat": 48.02, "lng": 11.08, "city": "Utting", "description": "", "categories": [], "tags": []}
    named = [{**plain, "id": f"{first + n:032x}", "title": title} for n, title in enumerate(("Seeladen", "Tafel"))]
    path.write_text(json.dumps({"visible": named}), "utf-8")
    return path


def test_doubles_are_offered_where_there_are_any(app: App, tmp_path: Path) -> None:
    """Two files that hold the same: below the map both are offered, one button merges them, one undo parts them."""
    page = app("en")
    open_file(page, entries(tmp_path / "one.json", 1))
    expect(page.locator(".sirkit-table tbody tr")).to_have_count(2)
    expect(page.locator(".sirkit-likenesses")).to_be_hidden()
    open_file(page, entries(tmp_path / "two.json", 11))
    pair = page.locator(".sirkit-pair")
    expect(pair).to_have_count(2, timeout=WAIT)
    expect(page.locator(".sirkit-report")).to_contain_text("2 pairs look alike.")
    page.get_by_role("button", name="Look and decide").click()
    expect(page.locator(".sirkit-likenesses h2")).to_be_focused()
    page.get_by_text("2 pairs are almost certainly the same").click()
    expect(page.locator(".sirkit-why .sirkit-reasons li").first).to_have_text("Both have the same name: Seeladen.")
    page.get_by_role("button", name="Merge all certain ones (2)").click()
    expect(pair).to_have_count(0)
    expect(page.locator(".sirkit-likenesses summary")).to_have_text("2 decided")
    expect(page.locator(".sirkit-notice")).to_contain_text("2 pairs are merged.")
    page.locator(".sirkit-notice").get_by_role("button", name="Undo").click()
    expect(pair).to_have_count(2, timeout=WAIT)
    expect(page.locator(".sirkit-table tbody tr")).to_have_count(4)
