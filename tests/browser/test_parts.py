"""What several parts of the page have in common, in a real browser."""

import json
from secrets import token_hex
from typing import Any
from urllib.request import Request, urlopen

from hands import begin, name_field, wait_for
from playwright.sync_api import Browser, expect
from served import Server, serving
from visits import Visitor


def test_escape_closes_the_suggestions_and_not_the_form(visit: Visitor) -> None:
    """Escape puts the list of places away, an arrow key brings it back with one marked, and Enter takes that one."""
    page = visit("?lang=en").page
    wait_for(page)
    begin(page)
    name_field(page).fill("Seeladen")
    place = page.get_by_role("combobox").first
    offered = page.get_by_role("listbox", name="Place").get_by_role("option")
    place.fill("Eching")
    expect(offered.first).to_be_visible()
    place.press("Escape")
    expect(offered).to_have_count(0)
    expect(place).to_have_attribute("aria-expanded", "false")
    expect(place).to_be_focused()
    place.press("ArrowDown")
    marked = page.locator(".sirkit-choices [aria-selected=true]")
    expect(marked).to_have_count(1)
    expect(place).to_have_attribute("aria-activedescendant", str(marked.get_attribute("id")))
    place.press("Enter")
    expect(page.locator(".sirkit-form .sirkit-place .sirkit-help")).to_have_text("Is on the map.")


def asked(server: Server, path: str, content: object = None, *, secret: str = "") -> Any:
    """Ask a room something."""
    body = None if content is None else json.dumps(content).encode()
    headers = {"Authorization": f"Bearer {secret}", "Content-Type": "application/json"}
    with urlopen(Request(f"{server.address}room/{path}", data=body, headers=headers), timeout=20) as answer:  # noqa: S310 - our own server
        return json.load(answer)


def test_the_bar_does_not_call_a_refused_line_saved(chromium: Browser) -> None:
    """A line the room refuses keeps the bar from saying that all is saved, after a reload too, until it is mended."""
    with serving("Abend") as server:
        code = asked(server, "codes", secret=server.secret)["participant"]
        owner, guest = (asked(server, "join", {"code": code}) for _ in range(2))
        values = [
            ("actor", "laden", "name", "Dorfladen"),
            ("offer", "raum", "actor", "laden"),
            ("offer", "raum", "text", "Raum"),
        ]
        ops = [{"op": "put", "kind": k, "id": i, "field": f, "value": v, "was": None} for k, i, f, v in values]
        change = {"id": token_hex(16), "author": owner["author"], "at": "2026-11-22T18:00:00Z", "v": 1, "ops": ops}
        asked(server, "changes", {"changes": [change]}, secret=owner["secret"])
        page = chromium.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"{server.address}app?lang=en#{guest['secret']}")
        wait_for(page)
        line = page.get_by_label("We offer: line 1")
        page.locator(".sirkit-table td", has_text="Dorfladen").click()
        line.fill("Raum am Abend")
        line.press("Enter")
        wait_for(page, "unkept")
        expect(page.locator(".sirkit-status")).to_have_text("!Not everything is saved")
        page.reload()
        wait_for(page, "unkept")
        page.locator(".sirkit-table td", has_text="Dorfladen").click()
        expect(line).to_have_value("Raum am Abend")
        line.fill("Raum")
        line.press("Enter")
        wait_for(page)
        page.close()
