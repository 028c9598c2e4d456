"""Coaching as a coach does it: goal, talk, steps, reviews, what is due, hand-over; nothing of it in a room."""

from pathlib import Path

import pytest
from alone import Alone, Open, small
from hands import WAIT, WALKS, lay, serious, wait_for
from playwright.sync_api import Locator, Page, expect
from stations import key

from sirkit.words import text

CELL = """
import ipywidgets
from sirkit.widgets.coached import Coached
from sirkit.widgets.coaching import Coaching
from sirkit.widgets.keeper import Keeper
from sirkit.widgets.ventures import Ventures
from sirkit.widgets.views import Views
from sirkit.workspace import Workspace

workspace = Workspace()
overview = ipywidgets.Box([Coached(workspace), Ventures(workspace)])
one = ipywidgets.Box([Coaching(workspace)])
station = ipywidgets.Box([Views(workspace, ("coached", "coaching"), always=True), overview, one])
for box, name in ((overview, "stack"), (one, "stack"), (station, "turning")):
    box.add_class(f"sirkit-{name}")
page = ipywidgets.Box([Keeper(workspace), station])
page.add_class("sirkit-app")
page
"""


@pytest.fixture
def page(alone: Alone) -> Open:
    """Return a function that opens both."""
    return alone(CELL)


def write(page: Page, kind: str, **values: str) -> None:
    """Fill in the fields of the form of this kind that is open, and enter it."""
    form = page.locator(".sirkit-coaching .sirkit-entry")
    for field, value in values.items():
        control = form.locator(f"[data-key^='new {kind} '][data-key$=' {field}']")
        if control.evaluate("(one) => one.tagName") == "SELECT":
            control.select_option(value)
        else:
            control.fill(value)
    form.locator(f"[data-key^='new {kind} '][data-key$=' enter']").click()


def begin(page: Page, kind: str) -> None:
    """Press the button that opens the form of this kind."""
    page.locator(f".sirkit-coaching-section > p > [data-key^='new {kind} ']").click()


def section(page: Page, name: str, lang: str) -> Locator:
    """Return the section with this title."""
    return page.locator(".sirkit-coaching-section").filter(has=page.get_by_role("heading", name=text(name, lang)))


@pytest.mark.parametrize(("size", "lang"), WALKS[:1])
def test_a_venture_is_coached_from_nothing_to_its_hand_over(page: Open, size: str, lang: str) -> None:
    """From empty: venture, goal, talk, two steps, reviews over time, what is due, the sheet with nothing private."""
    here = page(size, lang)
    key(here, "coached begin").click()
    key(here, "new venture name").fill("Mittagstisch")
    key(here, "new venture enter").click()
    here.locator(".sirkit-coached [data-key^='coaching ']").click()
    expect(key(here, "coaching title")).to_be_focused()

    begin(here, "goal")
    write(here, "goal", text="Zweimal kochen", agreed_on="2024-02-01", review_on="2024-01-01")
    goals = section(here, "coaching.goals", lang)
    misplaced = text("coached.order.review", lang, text="Zweimal kochen")
    expect(goals.locator(".sirkit-record .sirkit-careful")).to_contain_text(misplaced, timeout=WAIT)

    begin(here, "coaching_talk")
    write(here, "coaching_talk", minutes="-3", will="Wort " * 1000)
    expect(here.locator(".sirkit-problem:visible")).to_contain_text(text("coaching_talk.minutes", lang))
    write(here, "coaching_talk", minutes="50")
    expect(here.locator(".sirkit-problem:visible")).to_contain_text(text("coaching_talk.will", lang))
    write(here, "coaching_talk", on="2024-02-02", will="Streng vertraulich", next_on="2024-02-09")
    expect(section(here, "coaching.talks", lang).locator(".sirkit-record")).to_contain_text("Streng vertraulich")

    for step, by in (("Küche ansehen", "2024-02-05"), ("Topf kaufen", "")):
        begin(here, "promise")
        write(here, "promise", text=step, by=by)
    section(here, "coaching.steps", lang).locator("[data-key^='move ']").last.click()
    expect(key(here, "steps past")).to_be_focused()

    for on, far, following in (("2024-02-01", "1", "2024-03-01"), ("2024-02-08", "3", "")):
        goals.locator("[data-key^='review new ']").click()
        write(here, "review", on=on, progress=far, next=following)
    told = text("coached.progress.on", lang, first=1, last=3, most=4, count=2)
    expect(goals.locator(".sirkit-coaching-progress > p")).to_have_text(told, timeout=WAIT)
    expect(goals.get_by_role("img", name=told)).to_be_visible()
    expect(goals.locator("tbody tr")).to_have_count(2)

    written = here.locator(".sirkit-coaching-hand textarea").input_value()
    assert "Mittagstisch" in written
    assert [one for one in ("Zweimal kochen", "vertraulich", "Küche ansehen") if one in written] == []
    with here.expect_download() as handed:
        here.locator(".sirkit-coaching [data-paper=handover]").click()
    assert Path(handed.value.path()).read_bytes()[:5] == b"%PDF-"
    assert small(here, "coaching") == []
    assert serious(here) == []
    assert here.evaluate("document.documentElement.scrollWidth <= window.innerWidth")

    here.locator(".sirkit-views button").first.click()
    due = here.locator(".sirkit-coached .sirkit-dues li")
    expect(due).to_have_count(4, timeout=WAIT)  # the step, the review, the appointment, the silence
    expect(due.first).to_contain_text("Küche ansehen")
    with here.expect_download() as handed:
        here.locator(".sirkit-coached [data-paper=coaching_calendar]").click()
    assert handed.value.suggested_filename == f"{text('coaching.paper.coaching_calendar', lang).replace(' ', '-')}.ics"


REGION: dict[str, dict[str, dict[str, object]]] = {
    "venture": {"v": {"name": "Mittagstisch"}, "w": {"name": "Nähstube"}},
    "goal": {"g": {"venture": "v", "text": "Zweimal kochen"}},
}
JOINED = """() => {
  const [store] = globalThis.sirkitStores.values();
  store.connection.room = { role: "trainer", author: store.connection.author, secret: "" };
  store.emit("all");
}"""
GONE = "(id) => [...globalThis.sirkitStores.values()][0].commit([{ op: 'drop', kind: 'goal', id }])"


def test_what_is_typed_stays_with_its_venture_and_out_of_a_room(page: Open) -> None:
    """Another venture has forms of its own; what was removed elsewhere is entered anew; a room is shown a note only."""
    here = page("laptop", "en")
    lay(here, REGION)
    key(here, "coaching v").click()
    key(here, "new promise v").click()
    key(here, "new promise v text").fill("Küche ansehen")
    key(here, "chosen venture").select_option("w")
    key(here, "new promise w").click()
    expect(key(here, "new promise w text")).to_have_value("")
    key(here, "chosen venture").select_option("v")
    expect(key(here, "new promise v text")).to_have_value("Küche ansehen")
    key(here, "goal change g").click()
    key(here, "new goal v text").fill("Dreimal kochen")
    here.evaluate(GONE, "g")
    expect(here.locator(".sirkit-entry .sirkit-note")).to_have_text(text("entry.gone", "en"))
    key(here, "new goal v enter").click()
    expect(section(here, "coaching.goals", "en").locator(".sirkit-record h4")).to_have_text("Dreimal kochen")
    wait_for(here)
    here.evaluate(JOINED)
    expect(here.locator(".sirkit-coaching")).to_contain_text(text("coached.elsewhere", "en"))
    expect(here.locator(".sirkit-coaching :is(section, form, select)")).to_have_count(0)
    here.locator(".sirkit-views button").first.click()
    expect(here.locator(".sirkit-coached > .sirkit-note")).to_have_text(text("coached.elsewhere", "en"))
    expect(here.locator(".sirkit-coached :is(ul, button)")).to_have_count(0)
