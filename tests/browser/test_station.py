"""The map station in a real browser: entering, editing, losing the kernel, two tabs, two languages."""

import json
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from hands import (
    begin,
    enter,
    kill_kernel,
    leave_form,
    name_field,
    open_file,
    rows,
    wait_for,
)
from playwright.sync_api import expect
from served import invented_region
from visits import Visitor

from sirkit.words import LANGUAGES, catalogue, text

WIDTHS = {"phone": {"width": 360, "height": 780}, "laptop": {"width": 1280, "height": 900}}
HOSTILE = "<img src=x onerror=document.title='broken'> مقهى 🌱"


@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize("size", WIDTHS)
def test_what_is_entered_survives_a_killed_kernel(visit: Visitor, lang: str, size: str) -> None:
    """The kernel dies: the page says so within five seconds, and one reload brings everything back."""
    page = visit(f"?lang={lang}", viewport=WIDTHS[size]).page
    wait_for(page)
    enter(page, "Dorfladen", place="Utting")
    kill_kernel(page)
    page.wait_for_selector('.sirkit-status[data-state="away"]', timeout=5000)
    page.reload()
    wait_for(page)
    assert rows(page) == ["Dorfladen"]


def test_what_is_typed_while_not_connected_is_kept(visit: Visitor) -> None:
    """Editing goes on without a kernel, and after a reload the last of several edits is on the disk, undisputed."""
    page = visit().page
    wait_for(page)
    enter(page, "Dorfladen")
    kill_kernel(page)
    wait_for(page, "away")
    for number in range(5):
        name_field(page).fill(f"Dorfladen {number}")
        name_field(page).press("Tab")
    name_field(page).fill("Dorfladen eG")
    name_field(page).press("Tab")
    page.reload()
    wait_for(page)
    expect(page.locator(".sirkit-table tbody td").first).to_have_text("Dorfladen eG")
    page.reload()
    wait_for(page)
    assert rows(page) == ["Dorfladen eG"]
    page.locator(".sirkit-table td").first.click()
    expect(page.locator(".sirkit-form h2")).to_have_text("Dorfladen eG")
    expect(page.locator(".sirkit-form .sirkit-problem:visible")).to_have_count(0)


def test_entering_while_not_connected_enters_once(visit: Visitor) -> None:
    """A new organisation entered without a kernel is there after a reload, once, and the form is free again."""
    page = visit().page
    wait_for(page)
    kill_kernel(page)
    wait_for(page, "away")
    begin(page)
    name_field(page).fill("Dorfladen")
    page.locator(".sirkit-form button.primary:not([type])").click()
    expect(page.locator(".sirkit-form h2")).to_have_text("Dorfladen")
    page.reload()
    wait_for(page)
    assert rows(page) == ["Dorfladen"]


def test_a_refused_entry_becomes_a_draft_again(visit: Visitor) -> None:
    """An entry with a website that cannot be one comes back as a draft with the problem at its field."""
    page = visit("?lang=en").page
    wait_for(page)
    begin(page)
    name_field(page).fill("Dorfladen")
    page.locator(".sirkit-more summary").click()
    page.get_by_label("Website").fill("https://siehe facebook")
    page.locator(".sirkit-form button.primary:not([type])").click()
    expect(page.locator(".sirkit-field .sirkit-problem:visible")).to_contain_text("does not fit")
    page.reload()
    wait_for(page)
    begin(page)
    expect(name_field(page)).to_have_value("Dorfladen")


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


def test_erasing_asks_first_and_leaves_nothing(visit: Visitor) -> None:
    """Erasing for good asks before, and afterwards undo does not bring anything back."""
    page = visit("?lang=en").page
    wait_for(page)
    enter(page, "Dorfladen")
    page.locator(".sirkit-form").get_by_role("button", name="Erase for good").click()
    expect(page.locator(".sirkit-ask p").first).to_contain_text("cannot be undone")
    page.locator(".sirkit-ask").get_by_role("button", name="Erase for good").click()
    expect(page.locator(".sirkit-table tbody tr")).to_have_count(0)
    page.reload()
    wait_for(page)
    assert rows(page) == []


def test_a_half_filled_form_survives_a_reload(visit: Visitor) -> None:
    """What was typed into a new entry but not yet entered is still in the form after a reload."""
    page = visit().page
    wait_for(page)
    begin(page)
    name_field(page).fill("Halb getipp")
    page.reload()
    wait_for(page)
    begin(page)
    expect(name_field(page)).to_have_value("Halb getipp")


def test_two_tabs_see_each_other(visit: Visitor) -> None:
    """What one tab enters stands in the other one within two seconds."""
    first = visit().page
    wait_for(first)
    second = first.context.new_page()
    second.goto(first.url)
    wait_for(second)
    enter(first, "Dorfladen")
    expect(second.locator(".sirkit-table tbody td").first).to_have_text("Dorfladen", timeout=2000)


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


def test_undo_takes_back_and_says_when_nothing_is_left(visit: Visitor) -> None:
    """Undo takes the entry back; once more it says that there is nothing to take back."""
    page = visit("?lang=en").page
    wait_for(page)
    enter(page, "Dorfladen")
    undo = page.locator(".sirkit-bar").get_by_role("button", name="Undo")
    undo.click()
    expect(page.locator(".sirkit-table tbody tr")).to_have_count(0)
    undo.click()
    expect(page.locator(".sirkit-problem p").first).to_have_text("There is nothing to take back.")


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
    expect(page.locator(".sirkit-place .sirkit-help")).to_have_text("Stands on the map.")
    page.get_by_role("combobox").first.fill("Xyzzyhausen")
    expect(page.locator(".sirkit-place .sirkit-help")).to_contain_text("do not know this place")
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


def test_the_undo_of_a_message_takes_back_what_it_says(visit: Visitor) -> None:
    """Undo in "is entered" takes the entry back although something was changed since."""
    page = visit("?lang=en").page
    wait_for(page)
    enter(page, "Dorfladen")
    page.locator(".sirkit-function select").nth(6).select_option("interested")
    wait_for(page)
    page.locator(".sirkit-notice").get_by_role("button", name="Undo").click()
    expect(page.locator(".sirkit-notice span").first).to_contain_text("Taken back")
    assert rows(page) == []


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


def test_text_is_never_markup(visit: Visitor) -> None:
    """A name full of markup and foreign scripts is shown to the letter and runs nothing."""
    visited = visit()
    page = visited.page
    wait_for(page)
    enter(page, HOSTILE, place="Utting")
    leave_form(page)
    assert rows(page) == [HOSTILE]
    assert page.locator("img[src=x]").count() == 0
    assert "broken" not in page.title()
    assert visited.violations == []


def test_a_file_becomes_a_map_in_one_step(visit: Visitor, tmp_path: Path) -> None:
    """Choosing a file puts its entries on the map, reports what was read and guessed, and one undo takes it back."""
    page = visit("?lang=en").page
    wait_for(page)
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


def test_a_downloaded_folder_opens_again(visit: Visitor, tmp_path: Path) -> None:
    """The folder downloaded on one device shows the same on another, empty one."""
    page = visit("?lang=en").page
    wait_for(page)
    enter(page, "Dorfladen", place="Utting")
    page.locator(".sirkit-menu summary").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the region folder").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    other = visit("?lang=en").page
    wait_for(other)
    open_file(other, path)
    expect(other.locator(".sirkit-table tbody td").first).to_have_text("Dorfladen")


def test_a_return_code_opens_the_folder_on_another_device(visit: Visitor) -> None:
    """The code shown on one device opens the same folder on another one."""
    page = visit("?lang=en").page
    wait_for(page)
    enter(page, "Dorfladen")
    page.locator(".sirkit-menu summary").click()
    page.get_by_role("button", name="Show the return code").click()
    code = page.locator("strong.sirkit-code").text_content()
    other = visit("?lang=en").page
    wait_for(other)
    other.locator(".sirkit-menu summary").click()
    other.get_by_role("button", name="Open with a return code").click()
    other.get_by_label("Return code").fill(str(code))
    other.get_by_role("button", name="Open the folder").click()
    expect(other.locator(".sirkit-table tbody td").first).to_have_text("Dorfladen")


def test_changing_the_language_keeps_the_work(visit: Visitor) -> None:
    """Switching to English changes every word and the page's language, and what was typed is still there."""
    page = visit("?lang=de").page
    wait_for(page)
    begin(page)
    name_field(page).fill("Halb getippt")
    page.get_by_role("button", name="EN", exact=True).click()
    expect(page.locator(".sirkit-form h2")).to_have_text("Enter an organisation or group")
    expect(name_field(page)).to_have_value("Halb getippt")
    assert page.evaluate("document.documentElement.lang") == "en"
    assert "lang=en" in page.url


def test_no_word_is_left_untranslated(visit: Visitor, tmp_path: Path) -> None:
    """In the pseudo-language every visible text is marked, but for names, places and signs."""
    page = visit("?lang=qps").page
    wait_for(page)
    open_file(page, invented_region(3, tmp_path / "answer.json"))
    enter(page, "Dorfladen", place="Utting")
    page.locator(".sirkit-more summary").click()
    page.locator(".sirkit-menu summary").click()
    page.locator(".sirkit-functions select").first.select_option("taken_on")
    texts = page.evaluate(
        """() => {
          const texts = [];
          const quiet = "script, style, noscript, template, svg, " +
            ".sirkit-town, .sirkit-cluster, .sirkit-count, .sirkit-sign";
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const node = walker.currentNode;
            if (!node.parentElement.closest(quiet)) texts.push(node.textContent.trim());
          }
          for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]")) {
            for (const name of ["aria-label", "title", "placeholder"]) texts.push(element.getAttribute(name) ?? "");
          }
          return texts;
        }"""
    )
    said, own = r"([A-H] )?(⟦[^⟧]*⟧[:,\s]*)+", r"Beispielinitiative \d|Dorfladen|Landkreis .*|Utting.*|DE|EN|\W*|\d+"
    names = re.compile(f"{said}|{own}", re.DOTALL)
    towns = set(page.locator(".sirkit-table td:nth-child(3)").all_inner_texts())
    assert [text for text in texts if not names.fullmatch(text) and text not in towns] == []


@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize("size", WIDTHS)
def test_axe_finds_nothing_serious(visit: Visitor, tmp_path: Path, lang: str, size: str) -> None:
    """The accessibility checker finds nothing serious or critical: empty, with the form open, and filled."""
    page = visit(f"?lang={lang}", viewport=WIDTHS[size]).page
    wait_for(page)
    found = []
    for step in ("empty", "filled", "form"):
        if step == "filled":
            open_file(page, invented_region(12, tmp_path / "answer.json"))
        if step == "form":
            begin(page)
        result = Axe().run(page).response["violations"]
        found += [
            (step, v["id"], v["nodes"][0]["html"][:120]) for v in result if v["impact"] in ("serious", "critical")
        ]
    assert found == []


@pytest.mark.parametrize("size", WIDTHS)
def test_nothing_scrolls_sideways(visit: Visitor, tmp_path: Path, size: str) -> None:
    """At no width the page is wider than the window, whatever is open."""
    page = visit(viewport=WIDTHS[size]).page
    wait_for(page)
    open_file(page, invented_region(30, tmp_path / "answer.json"))
    begin(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS[size]["width"]


def test_targets_are_large_enough_for_fingers(visit: Visitor) -> None:
    """On a phone every button and field is at least 44 pixels high."""
    page = visit(viewport=WIDTHS["phone"]).page
    wait_for(page)
    begin(page)
    small = page.evaluate(
        """() => [...document.querySelectorAll(":is(.sirkit) :is(button, select, summary, input)")]
          .filter((element) => !["checkbox", "file"].includes(element.type))
          .map((element) => [element.textContent.slice(0, 30), Math.round(element.getBoundingClientRect().height)])
          .filter(([, height]) => height > 0 && height < 44)"""
    )
    assert small == []


def test_contact_persons_stay_out_of_a_download(visit: Visitor) -> None:
    """A contact person's name entered over the page's own channel is not in the downloaded folder."""
    page = visit("?lang=en").page
    wait_for(page)
    page.evaluate(
        """async () => {
          const [store] = globalThis.sirkitStores.values();
          const put = (field, value) => ({ op: "put", kind: "contact", id: "c", field, value, was: null });
          await store.commit([put("actor", "a"), put("name", "Zuckerbäckerei Quittenglück")]);
        }"""
    )
    wait_for(page)
    page.locator(".sirkit-menu summary").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the region folder").click()
    content = Path(download.value.path()).read_text("utf-8")
    assert json.loads(content)["format"] == "sirkit"
    assert "Quittenglück" not in content


def test_both_renderers_make_the_same_sentences(visit: Visitor) -> None:
    """The page and Python make the same sentence of every key, with the same values, in both languages."""
    page = visit().page
    wait_for(page)
    for language in LANGUAGES:
        values: dict[str, str | int | float] = {
            "count": 1234,
            "name": "A",
            "value": 481.25,
            "field": "F",
            "size": 17.5,
            "most": 16,
            "number": 3,
        }
        expected = {key: text(key, language, **values) for key in catalogue(language)}
        made = page.evaluate(
            """async ([language, keys, values]) => {
              const [store] = globalThis.sirkitStores.values();
              await store.speak(language);
              return Object.fromEntries(keys.map((key) => [key, store.say(key, values)]));
            }""",
            [language, list(expected), values],
        )
        assert made == expected
