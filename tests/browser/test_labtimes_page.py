"""The schedule of a lab as a person makes it: three tasks, one moved, what moves with it told, and taken back."""

from pathlib import Path

import pytest
from alone import Alone, Open, small
from hands import WAIT, WALKS, lay, serious, wait_for
from playwright.sync_api import expect
from stations import key

from sirkit.words import text

LAB: dict[str, dict[str, dict[str, object]]] = {
    "lab": {"l": {"title": "Mittagstisch", "starts_on": "2035-01-08", "ags": "09181123"}}
}


@pytest.fixture
def page(alone: Alone) -> Open:
    """Return a function that opens the part."""
    return alone("LabTimes")


@pytest.mark.parametrize(("size", "lang"), WALKS[:1])
def test_three_tasks_one_moved_and_taken_back(page: Open, size: str, lang: str) -> None:
    """Three tasks are suggested; a ring is told and kept as a draft; what moves is told before it is kept; undo."""
    here = page(size, lang)
    lay(here, LAB)
    key(here, "labtimes suggest").click()
    rows = here.locator(".sirkit-labtimes-table tbody")
    expect(rows).to_have_count(3)
    first = rows.first
    expect(first).to_contain_text(text("labs.told.critical", lang), timeout=WAIT)
    expect(here.locator(".sirkit-labtimes-picture img")).to_be_visible()
    first.locator("[data-key^='lab_task change ']").click()
    here.locator("[data-key^='after ']").last.check()
    here.locator(".sirkit-entry button.primary").click()
    expect(here.locator(".sirkit-problem:visible")).to_contain_text(" → ")
    here.locator("[data-key^='after ']").last.uncheck()
    here.locator(".sirkit-entry button.primary").click()
    before = here.locator(".sirkit-labtimes-lasts").inner_text()
    rows.first.locator("[data-key^='lab_task move ']").click()
    key(here, "move 1 weeks").click()
    expect(here.locator(".sirkit-labtimes-moves li")).to_have_count(4, timeout=WAIT)
    assert small(here, "labtimes") == []
    assert serious(here) == []
    key(here, "move keep").click()
    expect(here.locator(".sirkit-labtimes-lasts")).not_to_have_text(before, timeout=WAIT)
    here.locator(".sirkit-notices").get_by_role("button", name=text("keeper.undo", lang)).click()
    wait_for(here)
    expect(here.locator(".sirkit-labtimes-lasts")).to_have_text(before, timeout=WAIT)
    assert here.evaluate("document.documentElement.scrollWidth <= innerWidth")
    with here.expect_download() as handed:
        key(here, "labtimes lab_calendar").click()
    assert b"BEGIN:VEVENT" in Path(handed.value.path()).read_bytes()
