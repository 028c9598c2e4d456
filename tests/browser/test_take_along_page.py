"""What is taken along from the map station: a table is downloaded, opened again, and shows who is there."""

from pathlib import Path

import pytest
from hands import WAIT, WALKS, WIDTHS, enter, leave_form, open_file, rows, wait_for
from playwright.sync_api import Page, expect
from visits import Visitor

from sirkit import words
from sirkit.formats.opening import look_into

NAMES = ["=Sonne & Wind", "Dorfladen Süd"]


def taken(page: Page, name: str, folder: Path) -> Path:
    """Press the button of a file, and return where it was put."""
    button = page.locator(f"[data-paper={name}]")
    with page.expect_download(timeout=60_000) as waiting:
        button.click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    expect(button).to_be_enabled()
    return path


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_a_table_is_taken_along_and_brought_back(visit: Visitor, tmp_path: Path, size: str, lang: str) -> None:
    """The table is downloaded in the page's language; opened on another device it makes the same map."""
    visited = visit(f"?lang={lang}", viewport=WIDTHS[size])
    page = visited.page
    wait_for(page)
    for name in NAMES:
        enter(page, name, place="Utting")
        leave_form(page)
    table = taken(page, "table_csv", tmp_path)
    assert table.name.startswith(words.text("trainer.paper.table_csv", lang).replace(" ", "-"))
    taken(page, "jsonld", tmp_path)
    left = page.locator("li:has([data-paper=jsonld]) li")
    expect(left).to_have_text([words.text("lost.of_actor", lang, count=2, at="column.ags")])
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS[size]["width"]
    other = visit(f"?lang={lang}", viewport=WIDTHS[size])
    wait_for(other.page)
    other.page.locator(".sirkit-upload input[type=file]").set_input_files(table)
    other.page.locator(".sirkit-mapping button.primary").click(timeout=WAIT)
    expect(other.page.locator(".sirkit-table tbody tr")).to_have_count(len(NAMES), timeout=WAIT)
    assert rows(other.page) == rows(page)
    assert (visited.errors, other.errors, other.violations) == ([], [], [])


@pytest.mark.parametrize("name", ["table_csv", "table_xlsx", "geojson", "umap", "gexf"])
def test_what_the_search_hides_is_not_in_the_file(visit: Visitor, tmp_path: Path, name: str) -> None:
    """A file holds those the search leaves, and all of them once it is empty; brought back it changes nothing."""
    page = visit("?lang=de").page
    wait_for(page)
    for one in NAMES:
        enter(page, one, place="Utting")
        leave_form(page)
    page.get_by_role("searchbox").fill("sonne")
    some = look_into(taken(page, name, tmp_path).read_bytes())
    page.get_by_role("searchbox").fill("")
    path = taken(page, name, tmp_path)
    whole = look_into(path.read_bytes())
    assert [[one.values["name"] for one in reading.found] for reading in (some, whole)] == [NAMES[:1], NAMES]
    if name in {"geojson", "umap", "gexf"}:
        open_file(page, path)
        expect(page.locator(".sirkit-report button")).to_have_count(0)
        assert rows(page) == NAMES
