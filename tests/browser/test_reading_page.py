"""Reading the network in a real browser: three cards, and the figures behind them."""

import pytest
from alone import Alone, Open, delay, hold, small
from hands import WAIT, WALKS, lay, serious
from playwright.sync_api import Locator, Page, expect
from stations import key

from sirkit.words import text

MEASURES = (
    "degree",
    "betweenness",
    "constraint",
    "effective",
    "losses",
    "bridges",
    "weak",
    "circles",
    "roles",
    "openness",
)
HEAR = "([word, said]) => [...globalThis.sirkitStores.values()][0].emit(word, said)"


@pytest.fixture
def page(alone: Alone) -> Open:
    """Return a function that opens the part on a sample, or on nothing."""
    return alone("Reading")


def cards(page: Page) -> Locator:
    """Return the things to talk about."""
    return page.locator(".sirkit-topic")


def sideways(page: Page) -> bool:
    """Say whether the page can be moved sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_three_things_and_the_figures_behind_them(page: Open, size: str, lang: str) -> None:
    """Three cards stand there with names to tap; behind "see more" every figure has its sentence, on any width."""
    here = page(size, lang, "ammersee")
    expect(cards(here)).to_have_count(3, timeout=WAIT)
    first = text("talk.holding", lang, actor="Überfahrt \N{EN DASH} Verein beider Ufer e. V.", count=2)
    expect(cards(here).first).to_contain_text(first)
    name = cards(here).first.locator("button").first
    name.click()
    expect(name).to_have_class("sirkit-name sirkit-picked")
    key(here, "reading more").click()
    figures = here.locator(".sirkit-reads")
    for measure in (
        "degree",
        "betweenness",
        "constraint",
        "effective",
        "losses",
        "bridges",
        "weak",
        "circles",
        "roles",
        "openness",
    ):
        expect(figures.filter(has_text=text(f"reading.{measure}.lead", lang))).to_have_count(1)
    key(here, "reading by function").press("Enter")
    expect(key(here, "reading by function")).to_be_focused()
    expect(figures.last).to_contain_text(text("function.G.name", lang))
    assert not sideways(here)
    assert small(here, "reading") == []
    assert serious(here) == []


def test_an_empty_region_is_told_what_will_stand_here(page: Open) -> None:
    """Before there is a tie the part says what will come; with the first ties it reads them by itself."""
    here = page("phone", "de")
    empty = here.locator(".sirkit-empty")
    expect(empty).to_contain_text("Dafür braucht es Verbindungen")
    expect(empty.locator("button")).to_have_text("Organisationen eintragen")
    ends: dict[str, dict[str, object]] = {
        "x": {"from_actor": "a", "to_actor": "b"},
        "y": {"from_actor": "b", "to_actor": "c"},
    }
    lay(here, {"actor": {id_: {"name": f"Haus {id_.upper()}"} for id_ in "abcd"}, "tie": ends})
    expect(cards(here).first).to_contain_text("Nur über Haus B erreicht eine Organisation die anderen.")
    expect(cards(here).last).to_contain_text("Für Haus D ist noch keine Verbindung eingetragen.")


def test_a_long_reading_can_be_cancelled_and_begun_again(page: Open) -> None:
    """What takes longer than half a second shows how far it is; cancelled it stays quiet until it is wanted again."""
    here = page("laptop", "en", "ammersee")
    expect(cards(here)).to_have_count(3, timeout=WAIT)
    hold(here, "structure")
    lay(here, {"actor": {"neu": {"name": "Neuer Verein"}}})
    expect(here.locator(".sirkit-reading progress")).to_be_visible()
    here.evaluate(HEAR, ["structure-step", {"done": 3, "of": 5, "name": "circles"}])
    expect(here.locator(".sirkit-reading-state")).to_contain_text("which circles there are")
    assert here.locator(".sirkit-reading progress").evaluate("bar => bar.value / bar.max") == 0.6
    expect(cards(here)).to_have_count(3, timeout=WAIT)
    key(here, "reading stop").click()
    here.evaluate(HEAR, ["structure", {"stopped": True}])
    expect(here.locator(".sirkit-reading-state")).to_contain_text("Something has changed meanwhile.")
    key(here, "reading again").click()
    assert here.evaluate("globalThis.sent") == ["structure", "structure-stop", "structure"]


def test_it_is_read_when_the_kernel_knows_it(page: Open) -> None:
    """As long as something entered is under way to the kernel, the network is not read: it would be another one."""
    here = page("laptop", "en", "ammersee")
    expect(cards(here)).to_have_count(3, timeout=WAIT)
    here.evaluate(HEAR, ["structure", {"actors": 1, "ties": 1, "topics": [], "seconds": 0}])  # quick, so read by itself
    delay(here, "structure")
    here.evaluate(HEAR, ["records", [["tie", "x"]]])
    here.wait_for_function("() => globalThis.looks.length > 0")
    assert here.evaluate("globalThis.looks") == [3]
