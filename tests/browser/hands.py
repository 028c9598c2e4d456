"""What a person's hands do on the page."""

import json
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page
from served import kernel_processes

WIDTHS = {"phone": {"width": 360, "height": 780}, "laptop": {"width": 1280, "height": 900}}
WALKS = [("phone", "de"), ("laptop", "en")]
"""Each width and each language once: what goes wrong at one width does not depend on the words."""
WAIT = 20_000
"""Milliseconds a person would wait."""
_GO = """([station, view]) => {
  const [store] = globalThis.sirkitStores.values();
  store.emit("station-wanted", station);
  store.emit("view", view);
}"""
Region = dict[str, dict[str, dict[str, object]]]
"""Kind to id to values; the items of a list field as one mapping."""


def wait_for(page: Page, state: str = "saved") -> None:
    """Wait until the bar says how it stands."""
    page.wait_for_selector(f'.sirkit-status[data-state="{state}"]', timeout=WAIT)


def begin(page: Page) -> None:
    """Press the button that begins a new entry."""
    page.locator(".sirkit-tools button.primary").click()


def name_field(page: Page) -> Any:
    """Return the form's first field."""
    return page.locator(".sirkit-form .sirkit-field input").first


def choose_place(page: Page, typed: str, number: int = 0) -> None:
    """Type a place and choose from the list with the keyboard."""
    place = page.get_by_role("combobox").first
    place.fill(typed)
    page.wait_for_selector(".sirkit-choices li", timeout=WAIT)
    for _ in range(number + 1):
        place.press("ArrowDown")
    place.press("Enter")


def enter(page: Page, name: str, *, place: str = "") -> None:
    """Enter an organisation, as a person does."""
    begin(page)
    name_field(page).fill(name)
    if place:
        choose_place(page, place)
    page.locator(".sirkit-form button.primary:not([type])").click()
    page.wait_for_function("name => document.querySelector('.sirkit-form h2')?.textContent === name", arg=name)
    wait_for(page)


def go(page: Page, station: str, view: str) -> Locator:
    """Go to a view of a station of the app, and return the station."""
    page.evaluate(_GO, [station, view])
    return page.locator(f".sirkit-at-{station}")


def leave_form(page: Page) -> None:
    """Go back from the form to the list."""
    page.locator(".sirkit-form .sirkit-close").click()


def put_away(page: Page) -> None:
    """Close the message at the bottom of the page, which else lies over it for ten seconds."""
    page.locator(".sirkit-notices .sirkit-notice button").last.click()


def names(page: Page) -> Locator:
    """Return the names in the list."""
    return page.locator(".sirkit-table tbody td:first-child")


def rows(page: Page) -> list[str]:
    """Return what the names in the list are just now."""
    return names(page).all_inner_texts()


def kill_kernel(page: Page) -> None:
    """Kill the page's kernel at once."""
    page_data = page.locator("#jupyter-config-data").text_content()
    kernel = json.loads(page_data or "{}")["kernelId"]
    for process in kernel_processes(kernel):
        process.kill()


def open_file(page: Page, path: Path) -> None:
    """Choose a file and wait for the report."""
    page.locator(".sirkit-upload input[type=file]").set_input_files(path)
    page.wait_for_selector(".sirkit-report, .sirkit-upload .sirkit-problem", state="attached", timeout=60_000)


def lay(page: Page, region: Region) -> None:
    """Enter a whole region at once, as one change, and wait until it is kept."""
    page.evaluate(
        """async (region) => {
          const [store] = globalThis.sirkitStores.values();
          const records = Object.entries(region).flatMap(([kind, table]) => (
            Object.entries(table).map(([id, values]) => [kind, id, values])));
          const ops = ([kind, id, values]) => Object.entries(values).flatMap(([field, value]) => (
            value && typeof value === "object"
              ? Object.entries(value).map(([item, one]) => store.item(kind, id, field, item, one))
              : [store.put(kind, id, field, value)]));
          await store.commit(records.flatMap(ops).filter(Boolean));
        }""",
        region,
    )
    page.wait_for_function("() => ![...globalThis.sirkitStores.values()][0].pending.size", timeout=WAIT)
    wait_for(page)


def serious(page: Page) -> list[tuple[str, str]]:
    """Return what the accessibility checker finds serious."""
    found = Axe().run(page).response["violations"]
    return [(v["id"], v["nodes"][0]["html"][:120]) for v in found if v["impact"] in ("serious", "critical")]
