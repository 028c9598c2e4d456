"""Reading the network in a real browser: three cards, and the figures behind them."""

from collections.abc import Callable, Iterator
from secrets import token_hex

import pytest
import served
from axe_playwright_python.sync_playwright import Axe
from hands import WALKS, WIDTHS, lay, wait_for
from playwright.sync_api import Locator, Page, expect
from stations import key, notebook
from visits import Device

from sirkit.changes import Change
from sirkit.dossier import Dossier
from sirkit.samples import opening
from sirkit.shelf import Shelf
from sirkit.words import text

CELL = """
import ipywidgets
from sirkit.widgets import reading
from sirkit.widgets.keeper import Keeper
from sirkit.workspace import Workspace

workspace = Workspace()
page = ipywidgets.Box([Keeper(workspace), reading.Reading(workspace)])
page.add_class("sirkit-app")
page
"""
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
HELD = """() => {
  const [store] = globalThis.sirkitStores.values();
  const send = store.send;
  globalThis.sent = [];
  store.send = (message) => (message.do.startsWith("structure") ? globalThis.sent.push(message.do) : send(message));
}"""
"""Has the page's questions for a reading kept, and not answered."""
HEAR = "([word, said]) => [...globalThis.sirkitStores.values()][0].emit(word, said)"
Open = Callable[..., Page]


def change(sample: str, lang: str) -> Change:
    """Return the change that opens a sample."""
    made = opening(sample, lang, Dossier(), lambda _: set(), id="0" * 32, at="2026-11-01T10:00:00Z")
    assert made
    return made


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[served.Server]:
    """Serve a notebook that shows the part and nothing else."""
    with served.serving(notebook=notebook(tmp_path_factory.mktemp("reading") / "reading.ipynb", CELL)) as running:
        yield running


@pytest.fixture
def page(device: Device, house: served.Server) -> Open:
    """Return a function that opens the part on a sample, or on nothing."""

    def opened(size: str, lang: str, sample: str = "") -> Page:
        name = token_hex(16)
        journal = Shelf(house.home).open(name)
        if sample:
            journal.append([change(sample, lang)])
        journal.close()
        context = device(viewport=WIDTHS[size])
        context.add_init_script(f"localStorage.setItem('sirkit.key', '{name}')")
        opened = context.new_page()
        opened.goto(f"{house.address}?lang={lang}")
        wait_for(opened)
        return opened

    return opened


def cards(page: Page) -> Locator:
    """Return the things to talk about."""
    return page.locator(".sirkit-topic")


def sideways(page: Page) -> bool:
    """Say whether the page can be moved sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))


def small(page: Page) -> list[str]:
    """Return what is too small for a finger."""
    return list(
        page.evaluate(
            """[...document.querySelectorAll(".sirkit-reading :is(button, summary)")].filter((one) => {
              const { width, height } = one.getBoundingClientRect();
              return height && (height < 44 || width < 44);
            }).map((one) => one.textContent)"""
        )
    )


def serious(page: Page) -> list[tuple[str, str]]:
    """Return what the accessibility checker finds serious."""
    found = Axe().run(page).response["violations"]
    return [(v["id"], v["nodes"][0]["html"][:120]) for v in found if v["impact"] in ("serious", "critical")]


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_three_things_and_the_figures_behind_them(page: Open, size: str, lang: str) -> None:
    """Three cards stand there with names to tap; behind "see more" every figure has its sentence, on any width."""
    here = page(size, lang, "ammersee")
    expect(cards(here)).to_have_count(3)
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
    assert small(here) == []
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
    expect(cards(here)).to_have_count(3)
    here.evaluate(HELD)
    lay(here, {"actor": {"neu": {"name": "Neuer Verein"}}})
    expect(here.locator(".sirkit-reading progress")).to_be_visible()
    here.evaluate(HEAR, ["structure-step", {"done": 3, "of": 5, "name": "circles"}])
    expect(here.locator(".sirkit-reading-state")).to_contain_text("which circles there are")
    assert here.locator(".sirkit-reading progress").evaluate("bar => bar.value / bar.max") == 0.6
    expect(cards(here)).to_have_count(3)
    key(here, "reading stop").click()
    here.evaluate(HEAR, ["structure", {"stopped": True}])
    expect(here.locator(".sirkit-reading-state")).to_contain_text("Something has changed meanwhile.")
    key(here, "reading again").click()
    assert here.evaluate("globalThis.sent") == ["structure", "structure-stop", "structure"]
