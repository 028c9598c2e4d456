"""What is kept: through a dead kernel, a reload, a second tab, another device, an undo."""

import json
from pathlib import Path

import pytest
from hands import WALKS, begin, enter, kill_kernel, name_field, names, open_file, wait_for
from playwright.sync_api import expect
from visits import App

WRITTEN = """() => new Promise((done) => {
  const asked = indexedDB.open("after");
  asked.onsuccess = asked.onerror = () => done();
})"""
"""A browser opens its stores in turn: what was to be kept before is kept then."""


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_what_is_entered_survives_a_killed_kernel(app: App, lang: str, size: str) -> None:
    """The kernel dies: the page says so within five seconds, and one reload brings everything back."""
    page = app(lang, size)
    enter(page, "Dorfladen", place="Utting")
    kill_kernel(page)
    page.wait_for_selector('.sirkit-status[data-state="away"]', timeout=5000)
    page.reload()
    wait_for(page)
    expect(names(page)).to_have_text(["Dorfladen"])


def test_what_is_typed_while_not_connected_is_kept(app: App) -> None:
    """Editing goes on without a kernel, and after a reload the last of several edits is on the disk, undisputed."""
    page = app()
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
    expect(names(page)).to_have_text(["Dorfladen eG"])
    page.locator(".sirkit-table td").first.click()
    expect(page.locator(".sirkit-form h2")).to_have_text("Dorfladen eG")
    expect(page.locator(".sirkit-form .sirkit-problem:visible")).to_have_count(0)


def test_entering_while_not_connected_enters_once(app: App) -> None:
    """A new organisation entered without a kernel is there after a reload, once, and the form is free again."""
    page = app()
    kill_kernel(page)
    wait_for(page, "away")
    begin(page)
    name_field(page).fill("Dorfladen")
    page.locator(".sirkit-form button.primary:not([type])").click()
    expect(page.locator(".sirkit-form h2")).to_have_text("Dorfladen")
    page.reload()
    wait_for(page)
    expect(names(page)).to_have_text(["Dorfladen"])


def test_a_refused_entry_becomes_a_draft_again(app: App) -> None:
    """An entry with a website that cannot be one comes back as a draft with the problem at its field."""
    page = app("en")
    begin(page)
    name_field(page).fill("Dorfladen")
    page.locator(".sirkit-form .sirkit-more summary").click()
    page.get_by_label("Website").fill("https://siehe facebook")
    page.locator(".sirkit-form button.primary:not([type])").click()
    expect(page.locator(".sirkit-field .sirkit-problem:visible")).to_contain_text("does not fit")
    page.reload()
    wait_for(page)
    begin(page)
    expect(name_field(page)).to_have_value("Dorfladen")


def test_erasing_asks_first_and_leaves_nothing(app: App) -> None:
    """Erasing for good asks before, and afterwards undo does not bring anything back."""
    page = app("en")
    enter(page, "Dorfladen")
    page.locator(".sirkit-form").get_by_role("button", name="Erase for good").click()
    expect(page.locator(".sirkit-ask p").first).to_contain_text("cannot be undone")
    page.locator(".sirkit-ask").get_by_role("button", name="Erase for good").click()
    expect(page.locator(".sirkit-table tbody tr")).to_have_count(0)
    page.reload()
    wait_for(page)
    expect(names(page)).to_have_text([])


def test_a_half_filled_form_survives_a_reload(app: App) -> None:
    """What was typed into a new entry but not yet entered is still in the form after a reload."""
    page = app()
    begin(page)
    name_field(page).fill("Halb getipp")
    page.evaluate(WRITTEN)
    page.reload()
    wait_for(page)
    begin(page)
    expect(name_field(page)).to_have_value("Halb getipp")


def test_two_tabs_see_each_other(app: App) -> None:
    """What one tab enters stands in the other one within two seconds."""
    first = app()
    second = first.context.new_page()
    second.goto(first.url)
    wait_for(second)
    enter(first, "Dorfladen")
    expect(second.locator(".sirkit-table tbody td").first).to_have_text("Dorfladen", timeout=2000)


def test_undo_takes_back_and_says_when_nothing_is_left(app: App) -> None:
    """Undo takes the entry back; once more it says that there is nothing to take back."""
    page = app("en")
    enter(page, "Dorfladen")
    undo = page.locator(".sirkit-bar").get_by_role("button", name="Undo")
    undo.click()
    expect(page.locator(".sirkit-table tbody tr")).to_have_count(0)
    undo.click()
    expect(page.locator(".sirkit-problem p").first).to_have_text("There is nothing to take back.")


def test_the_undo_of_a_message_takes_back_what_it_says(app: App) -> None:
    """Undo in "is entered" takes the entry back although something was changed since."""
    page = app("en")
    enter(page, "Dorfladen")
    page.locator(".sirkit-function select").nth(6).select_option("interested")
    wait_for(page)
    page.locator(".sirkit-notice").get_by_role("button", name="Undo").click()
    expect(page.locator(".sirkit-notice span").first).to_contain_text("Taken back")
    expect(names(page)).to_have_text([])


def test_a_downloaded_folder_opens_again(app: App, tmp_path: Path) -> None:
    """The folder downloaded on one device shows the same on another, empty one."""
    page = app("en")
    enter(page, "Dorfladen", place="Utting")
    page.locator(".sirkit-menu summary").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the region folder").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    other = app("en")
    open_file(other, path)
    expect(other.locator(".sirkit-table tbody td").first).to_have_text("Dorfladen")


def test_a_return_code_opens_the_folder_on_another_device(app: App) -> None:
    """The code shown on one device opens the same folder on another one; a mistyped code stays, to be mended."""
    page = app("en")
    enter(page, "Dorfladen")
    page.locator(".sirkit-menu summary").click()
    page.get_by_role("button", name="Show the return code").click()
    code = page.locator("strong.sirkit-code").text_content()
    other = app("en")
    other.locator(".sirkit-menu summary").click()
    other.get_by_role("button", name="Open with a return code").click()
    other.get_by_label("Return code").fill(f"{str(code)[:-1]}*")
    other.get_by_role("button", name="Open the folder").click()
    expect(other.locator(".sirkit-problem[role=alert]")).to_be_visible()
    expect(other.get_by_label("Return code")).to_have_value(f"{str(code)[:-1]}*")
    other.get_by_label("Return code").fill(str(code))
    other.get_by_role("button", name="Open the folder").click()
    expect(other.locator(".sirkit-table tbody td").first).to_have_text("Dorfladen")


def test_contact_persons_stay_out_of_a_download(app: App) -> None:
    """A contact person's name entered over the page's own channel is not in the downloaded folder."""
    page = app("en")
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
