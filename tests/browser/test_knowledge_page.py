"""Showing and sharing on the page: what one region learned is taken along, and read in another one beside its own."""

from pathlib import Path

import pytest
from alone import Alone, Open, small
from hands import WAIT, WALKS, lay, serious
from playwright.sync_api import Page, expect
from stations import key

from sirkit.words import text

CELL = """
import ipywidgets
from sirkit import apps
from sirkit.widgets.keeper import Keeper
from sirkit.workspace import Workspace

workspace = Workspace()
page = ipywidgets.Box([Keeper(workspace), apps.share_station(workspace)])
page.add_class("sirkit-app")
page
"""
CARD: dict[str, dict[str, dict[str, object]]] = {
    "method": {
        "tisch": {
            "title": "Mittagstisch im Feuerwehrhaus",
            "context": "Ein Dorf ohne Wirtshaus",
            "steps": {"a": "Küche suchen", "b": "Einladen"},
            "worked": "Vierzig aßen mit.",
        },
    },
}


@pytest.fixture
def page(alone: Alone) -> Open:
    """Return a function that opens the station at its view of what was learned."""
    opened = alone(CELL)

    def turned(size: str, lang: str, sample: str) -> Page:
        here = opened(size, lang, sample)
        here.get_by_role("button", name=text("views.knowledge", lang), exact=True).click(timeout=WAIT)
        return here

    return turned


def taken(here: Page, folder: Path) -> Path:
    """Press the button, and return the file that came."""
    with here.expect_download() as waiting:
        key(here, "knowledge pack").click(timeout=WAIT)
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_what_one_region_learned_stands_beside_another(page: Open, tmp_path: Path, size: str, lang: str) -> None:
    """A card of one sample region, read in the other, shows where it is from; both regions stand side by side."""
    there = page(size, lang, "ammersee")
    lay(there, CARD)
    path = taken(there, tmp_path)
    assert path.name.endswith(".sirkit-wissen.json")
    here = page(size, lang, "niederbayern")
    expect(here.locator(".sirkit-methods .sirkit-empty")).to_be_visible(timeout=WAIT)
    here.locator(".sirkit-knowledge input[type=file]").set_input_files(path)
    expect(here.locator(".sirkit-knowledge .sirkit-report")).to_contain_text("Ammersee", timeout=WAIT)
    card = here.locator(".sirkit-methods .sirkit-record")
    expect(card).to_contain_text("Mittagstisch im Feuerwehrhaus")
    expect(card.locator(".sirkit-origin")).to_contain_text("Ammersee")
    beside = here.locator(".sirkit-neighbour")
    key(here, "knowledge undo").scroll_into_view_if_needed()
    expect(beside).to_contain_text(text("neighbours.hedge", lang), timeout=WAIT)
    expect(beside).to_contain_text(text("neighbours.invented", lang))
    beside.locator("summary").click()
    row = beside.get_by_role("row", name=text("actor.sort.university", lang))
    expect(row).to_contain_text(text("neighbours.few", lang))
    tiny = [*small(here, "methods"), *small(here, "knowledge")]
    assert [one for one in tiny if "sirkit-hidden" not in one] == []  # the label of the file is as large as a finger
    assert serious(here) == []
    assert here.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    key(here, "knowledge undo").click()
    expect(card).to_have_count(0)
    expect(here.locator(".sirkit-neighbour")).to_have_count(0, timeout=WAIT)


@pytest.mark.parametrize(("size", "lang"), WALKS[:1])
def test_a_card_is_written_by_hand_and_another_file_is_a_sentence(
    page: Open, tmp_path: Path, size: str, lang: str
) -> None:
    """A card entered here shows its steps and survives a reload; a file that is no pack gets a sentence."""
    here = page(size, lang, "krefeld")
    key(here, "methods new").click(timeout=WAIT)
    here.get_by_label(text("method.title", lang)).fill("Mitfahrbank")
    here.get_by_label(text("method.steps", lang)).fill("Bank bauen\nSchild aufstellen")
    key(here, "new method enter").click()
    expect(here.locator(".sirkit-methods .sirkit-record li")).to_have_text(["Bank bauen", "Schild aufstellen"])
    path = tmp_path / "liste.json"
    path.write_text('{"format": "anders"}', "utf-8")
    here.locator(".sirkit-knowledge input[type=file]").set_input_files(path)
    expect(here.locator(".sirkit-knowledge .sirkit-problem")).to_have_text(
        text("knowledge.other_file", lang), timeout=WAIT
    )
    here.reload()
    expect(here.locator(".sirkit-methods .sirkit-record")).to_contain_text("Mitfahrbank", timeout=WAIT)
