"""The station Fahrplan in a real browser: agreeing steps, moving them on, meetings, practice cards."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hands import WIDTHS, wait_for
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

CELL = """
import ipywidgets
from sirkit.widgets.keeper import Keeper
from sirkit.widgets.meetings import Meetings
from sirkit.widgets.practice import Practice
from sirkit.widgets.roadmap import Roadmap
from sirkit.workspace import Workspace

workspace = Workspace()
station = ipywidgets.Box([Roadmap(workspace), Meetings(workspace), Practice(workspace)])
station.add_class("sirkit-stack")
page = ipywidgets.Box([Keeper(workspace), station])
page.add_class("sirkit-app")
page
"""
REGION: dict[str, dict[str, dict[str, object]]] = {
    "region": {"region": {"name": "Beispielregion"}},
    "actor": {"laden": {"name": "Dorfladen"}, "verein": {"name": "Seeverein"}},
    "role": {"verein-a": {"actor": "verein", "function": "A", "state": "taken_on", "said_by": "self"}},
    "offer": {"raum": {"actor": "laden", "text": "Raum für 20 Personen", "category": "rooms"}},
    "step": {
        "oeffnen": {"task": "Laden am Montag öffnen", "function": "G", "actor": "laden", "state": "interested"},
    },
}
ENTER = """async (region) => {
  const [store] = globalThis.sirkitStores.values();
  await store.commit(Object.entries(region).flatMap(([kind, table]) => Object.entries(table).flatMap(([id, values]) => (
    Object.entries(values).map(([field, value]) => store.put(kind, id, field, value)).filter(Boolean)))));
}"""


def notebook(path: Path) -> Path:
    """Write a notebook with the station and nothing else."""
    cell: dict[str, object] = {
        "cell_type": "code",
        "execution_count": None,
        "id": "a",
        "metadata": {},
        "outputs": [],
        "source": CELL,
    }
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    path.write_text(
        json.dumps({"cells": [cell], "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}), "utf-8"
    )
    return path


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the station on a free port; yield its address."""
    folder = tmp_path_factory.mktemp("roadmap")
    command = [sys.executable, "-m", "sirkit.serve", "serve", "--no-browser", "--port", "0"]
    command.append(str(notebook(folder / "roadmap.ipynb")))
    environment = {**os.environ, "SIRKIT_HOME": str(folder / "home")}
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        port = next(found[1] for line in process.stdout if (found := re.search(r":(\d+)/", line)))
        yield f"http://localhost:{port}/"
        process.terminate()


@pytest.fixture
def station(chromium: Browser, address: str) -> Iterator[Any]:
    """Return a function that opens the station on a region with two organisations and one step."""
    contexts: list[BrowserContext] = []

    def opened(language: str = "en", width: str = "laptop") -> Page:
        size = WIDTHS[width]
        contexts.append(chromium.new_context(viewport={"width": size["width"], "height": size["height"]}))
        page = contexts[-1].new_page()
        page.goto(f"{address}?lang={language}")
        wait_for(page)
        page.evaluate(ENTER, REGION)
        wait_for(page)
        page.reload()
        wait_for(page)
        return page

    yield opened
    for context in contexts:
        for page in context.pages:
            page.goto("about:blank")
        context.close()


def key(page: Page, name: str) -> Locator:
    """Return the control of this name."""
    return page.locator(f'[data-key="{name}"]')


def leg(page: Page, function: str) -> Locator:
    """Return what stands on one function."""
    return page.locator(".sirkit-leg").filter(has=page.get_by_role("heading", name=function, exact=True))


def names(page: Page) -> list[str]:
    """Return the functions in the order shown."""
    return page.locator(".sirkit-leg:visible .sirkit-leg-head h3").all_inner_texts()


def undo(page: Page) -> None:
    """Press undo in the notice."""
    page.locator(".sirkit-notices").get_by_role("button", name="Undo").click()
    wait_for(page)


def test_the_functions_still_sought_stand_first(station: Any) -> None:
    """What nobody carries comes before what is carried, and who could be asked is named with a reason."""
    page = station()
    assert names(page)[-1] == "Orchestrating the network"
    expect(leg(page, "Orchestrating the network")).to_contain_text("Carried by Seeverein")
    places = leg(page, "Running social meeting places")
    expect(places).to_contain_text("Still sought")
    expect(places.locator(".sirkit-asked li")).to_contain_text("Raum für 20 Personen")


def test_a_step_is_agreed_with_who_could_be_asked(station: Any) -> None:
    """A tap on a name opens the step with that organisation; entering it is one change that can be taken back."""
    page = station()
    places = leg(page, "Running social meeting places")
    places.get_by_role("button", name="Agree a step with Dorfladen").click()
    expect(key(page, "roadmap step actor")).to_have_value("Dorfladen")
    key(page, "roadmap step task").fill("Den Raum ansehen")
    key(page, "roadmap step by").fill("2027-01-15")
    key(page, "roadmap step task").press("Enter")
    row = places.locator("li", has_text="Den Raum ansehen")
    expect(row).to_contain_text("Dorfladen · by January 15, 2027")
    expect(row.locator(".sirkit-state")).to_contain_text("suggested")
    undo(page)
    expect(row).to_have_count(0)


def test_one_tap_moves_a_step_on_but_taken_on_is_asked_for(station: Any) -> None:
    """Only what the organisation itself has promised is taken on; then the function is offered, and asked for too."""
    page = station()
    places = leg(page, "Running social meeting places")
    state = places.locator(".sirkit-state")
    key(page, "move oeffnen").click()
    expect(places).to_contain_text("Has Dorfladen itself promised this?")
    places.get_by_role("button", name="Not yet").press("Enter")
    expect(state).to_contain_text("interested")
    key(page, "move oeffnen").click()
    places.get_by_role("button", name="Yes, promised itself").click()
    expect(state).to_contain_text("taken on")
    expect(places).to_contain_text("Still sought")
    places.get_by_role("button", name="Yes, the function").click()
    expect(places).to_contain_text("Carried by Dorfladen")
    undo(page)
    expect(places).to_contain_text("Still sought")
    expect(state).to_contain_text("taken on")


def test_taken_on_said_by_others_counts_as_interested(station: Any) -> None:
    """Without the tick that the organisation says so itself, a step stands as interested."""
    page = station()
    key(page, "begin B").click()
    key(page, "roadmap step task").fill("Kurs anbieten")
    key(page, "roadmap step state").select_option("taken_on")
    key(page, "roadmap step enter").click()
    expect(page.locator(".sirkit-problem:visible")).to_contain_text("Who takes it on?")
    key(page, "roadmap step actor").fill("see")
    key(page, "roadmap step actor").press("Enter")
    expect(key(page, "roadmap step actor")).to_have_value("Seeverein")
    key(page, "roadmap step enter").click()
    row = page.locator("li", has_text="Kurs anbieten").last
    expect(row.locator(".sirkit-state")).to_contain_text("interested")


def test_i_will_by_is_a_promise(station: Any) -> None:
    """The quick row makes a step that is taken on; an organisation not on the map gets a sentence."""
    page = station()
    key(page, "quick step task").fill("Protokoll schreiben")
    key(page, "quick step by").fill("2026-12-24")
    key(page, "quick step actor").fill("Anderswo")
    key(page, "quick step enter").click()
    expect(page.locator(".sirkit-problem:visible")).to_contain_text("Not on the map yet")
    key(page, "quick step actor").fill("")
    key(page, "quick step actor").press_sequentially("dorf")
    key(page, "quick step actor").press("ArrowDown")
    key(page, "quick step actor").press("Enter")
    key(page, "quick step enter").press("Enter")
    row = leg(page, "For all functions").locator("li", has_text="Protokoll schreiben")
    expect(row).to_contain_text("Dorfladen · by December 24, 2026")
    expect(row.locator(".sirkit-state")).to_contain_text("taken on")
    expect(key(page, "quick step task")).to_be_focused()
    expect(key(page, "quick step task")).to_have_value("")


def test_what_is_typed_stays(station: Any) -> None:
    """A change of language and a reload keep every form as it was being filled."""
    page = station()
    key(page, "quick step task").fill("Protokoll")
    key(page, "begin C").click()
    key(page, "roadmap step task").fill("Sprechstunde")
    key(page, "roadmap step speaks_to").fill("see")
    key(page, "tell").click()
    key(page, "new practice done").fill("Eine Bank aufgestellt")
    page.get_by_role("button", name="DE", exact=True).click()
    expect(page.get_by_role("heading", name="Fahrplan", exact=True)).to_be_visible()
    for _ in range(2):
        expect(key(page, "quick step task")).to_have_value("Protokoll")
        expect(key(page, "roadmap step task")).to_have_value("Sprechstunde")
        expect(key(page, "roadmap step speaks_to")).to_have_value("see")
        expect(key(page, "new practice done")).to_have_value("Eine Bank aufgestellt")
        page.reload()
        wait_for(page)


def test_news_do_not_disturb_typing(station: Any) -> None:
    """While a step is being written, what others enter appears around it and the cursor stays."""
    page = station()
    key(page, "begin B").click()
    key(page, "roadmap step task").press_sequentially("Kurs")
    page.evaluate(ENTER, {"step": {"neu": {"task": "Von anderen", "function": "B"}}})
    expect(leg(page, "Training interested learners")).to_contain_text("Von anderen")
    expect(key(page, "roadmap step task")).to_be_focused()
    page.keyboard.type("e")
    expect(key(page, "roadmap step task")).to_have_value("Kurse")


def test_a_meeting_is_agreed_and_taken_along(station: Any) -> None:
    """Day, time and agenda make a meeting; invitation, calendar file and roadmap are handed out as files."""
    page = station()
    key(page, "meet").click()
    key(page, "new meeting name").fill("Runder Tisch")
    key(page, "new meeting enter").click()
    expect(page.locator(".sirkit-problem:visible")).to_contain_text("Day")
    key(page, "new meeting on").fill("2035-12-04")
    key(page, "new meeting at").fill("19:00")
    key(page, "new meeting minutes").fill("90")
    key(page, "new meeting agenda").fill("Rückblick\n\nWer macht was")
    key(page, "new meeting enter").click()
    card = page.locator(".sirkit-meet")
    expect(card).to_contain_text("December 4, 2035")
    assert card.locator("ol li").all_inner_texts() == ["Rückblick", "Wer macht was"]
    wait_for(page)
    files = []
    for button in ("Invitation (PDF)", "Calendar file (ICS)"):
        with page.expect_download() as handed:
            card.get_by_role("button", name=button).click()
        files.append(handed.value)
    with page.expect_download() as handed:
        key(page, "print").click()
    files.append(handed.value)
    begin = [Path(file.path()).read_bytes()[:5] for file in files]
    assert begin == [b"%PDF-", b"BEGIN", b"%PDF-"]
    assert [file.suggested_filename for file in files[:2]] == ["Invitation-2035-12-04.pdf", "Invitation-2035-12-04.ics"]


def test_a_changed_agenda_can_be_taken_back_in_order(station: Any) -> None:
    """Changing a line in the middle keeps the order, and so does taking that back."""
    page = station()
    key(page, "meet").click()
    key(page, "new meeting name").fill("Runder Tisch")
    key(page, "new meeting on").fill("2035-12-04")
    key(page, "new meeting agenda").fill("eins\nzwei\ndrei")
    key(page, "new meeting enter").click()
    wait_for(page)
    page.get_by_role("button", name="Change “Runder Tisch”").click()
    key(page, "new meeting agenda").fill("eins\n2\ndrei")
    key(page, "new meeting enter").click()
    lines = page.locator(".sirkit-meet ol li")
    expect(lines).to_have_text(["eins", "2", "drei"])
    wait_for(page)
    undo(page)
    expect(lines).to_have_text(["eins", "zwei", "drei"])


def test_who_looks_after_the_map_is_an_organisation(station: Any) -> None:
    """Only what stands on the map can be chosen; it is kept, and shown after a reload."""
    page = station()
    key(page, "care").click()
    key(page, "care carer").fill("Frau Beispiel")
    key(page, "care enter").click()
    expect(page.locator(".sirkit-problem:visible")).to_contain_text("Not on the map yet")
    key(page, "care carer").fill("Seeverein")
    key(page, "care deputy").fill("dorfladen")
    key(page, "care review_on").fill("2027-05-01")
    key(page, "care enter").click()
    facts = page.locator(".sirkit-facts dd")
    expect(facts).to_have_text(["Seeverein", "Dorfladen", "May 1, 2027"])
    wait_for(page)
    page.reload()
    wait_for(page)
    expect(facts).to_have_text(["Seeverein", "Dorfladen", "May 1, 2027"])


def test_a_practice_card_is_written_changed_and_removed(station: Any) -> None:
    """A card is listed, can be changed, and its removal can be taken back."""
    page = station()
    key(page, "tell").click()
    key(page, "new practice name").fill("Mitfahrbank")
    key(page, "new practice done").fill("Eine Bank\naufgestellt")
    key(page, "new practice enter").click()
    card = page.locator(".sirkit-practice-card")
    expect(card).to_contain_text("What was done?")
    wait_for(page)
    page.get_by_role("button", name="Change “Mitfahrbank”").click()
    key(page, "new practice source").fill("Erfunden")
    key(page, "new practice enter").click()
    expect(card).to_contain_text("Source: Erfunden")
    wait_for(page)
    page.get_by_role("button", name="Remove “Mitfahrbank”").click()
    expect(card).to_have_count(0)
    wait_for(page)
    undo(page)
    expect(card).to_contain_text("Mitfahrbank")


def test_what_is_refused_comes_back_into_the_form(station: Any) -> None:
    """A title that is too long is refused; the form is open again with all that was typed."""
    page = station()
    key(page, "tell").click()
    key(page, "new practice name").evaluate("(field) => field.removeAttribute('maxlength')")
    key(page, "new practice name").fill("x" * 300)
    key(page, "new practice done").fill("Eine Bank aufgestellt")
    key(page, "new practice enter").click()
    expect(page.locator(".sirkit-practices .sirkit-problem:visible")).to_contain_text("What is it about?")
    expect(key(page, "new practice done")).to_have_value("Eine Bank aufgestellt")
    expect(page.locator(".sirkit-practice-card")).to_have_count(0)


@pytest.mark.parametrize("language", ["de", "en", "qps"])
def test_a_phone_never_scrolls_sideways(station: Any, language: str) -> None:
    """At 360 px the station with every form open is no wider than the window, and no key is shown for a word."""
    page = station(language, "phone")
    for name in ("begin B", "meet", "care", "tell", "move oeffnen"):
        key(page, name).click()
    wide = page.evaluate(
        "[...document.querySelectorAll('.sirkit-stack *')].filter((one) => "
        "one.getClientRects().length && one.getBoundingClientRect().right > innerWidth + 1).length"
    )
    assert wide == 0
    assert "⟨" not in page.locator("body").inner_text()
