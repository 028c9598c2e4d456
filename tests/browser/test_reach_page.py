"""Who has what nearby, as a person does it: set a radius, look where it is missing, choose whom to ask."""

from collections.abc import Callable, Iterator
from secrets import token_hex

import pytest
import served
from axe_playwright_python.sync_playwright import Axe
from hands import WALKS, WIDTHS, lay, wait_for
from playwright.sync_api import Locator, Page, expect
from stations import key, notebook
from visits import App, Device

from sirkit.dossier import Dossier
from sirkit.places import called
from sirkit.samples import opening
from sirkit.shelf import Shelf
from sirkit.words import text

CELL = """
import ipywidgets
from sirkit.widgets import reach
from sirkit.widgets.keeper import Keeper
from sirkit.workspace import Workspace

workspace = Workspace()
page = ipywidgets.Box([Keeper(workspace), reach.Reach(workspace)])
page.add_class("sirkit-app")
page
"""
UTTING, LANDSBERG = (called(name)[0] for name in ("Utting", "Landsberg am Lech"))
REGION: dict[str, dict[str, dict[str, object]]] = {
    "actor": {
        "laden": {"name": "Dorfladen", "city": "Utting", "lat": UTTING.lat, "lon": UTTING.lon},
        "haus": {"name": "Haus am Lech e. V.", "city": "Landsberg", "lat": LANDSBERG.lat, "lon": LANDSBERG.lon},
        "chor": {"name": "Chor"},
    },
    "role": {
        "laden-g": {"actor": "laden", "function": "G", "state": "taken_on", "said_by": "self"},
        "haus-g": {"actor": "haus", "function": "G", "state": "interested", "said_by": "self"},
        "chor-b": {"actor": "chor", "function": "B", "state": "taken_on", "said_by": "self"},
    },
}
HELD = """() => {
  const [store] = globalThis.sirkitStores.values();
  const send = store.send;
  globalThis.sent = [];
  store.send = (message) => (message.do.startsWith("reach") ? globalThis.sent.push(message.do) : send(message));
}"""
"""Has the page's questions kept, and not answered."""
Open = Callable[..., Page]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[served.Server]:
    """Serve a notebook that shows the part and nothing else."""
    with served.serving(notebook=notebook(tmp_path_factory.mktemp("reach") / "reach.ipynb", CELL)) as running:
        yield running


@pytest.fixture
def page(device: Device, house: served.Server) -> Open:
    """Return a function that opens the part on a sample, or on nothing."""

    def opened(size: str, lang: str, sample: str = "") -> Page:
        name = token_hex(16)
        journal = Shelf(house.home).open(name)
        change = sample and opening(sample, lang, Dossier(), lambda _: set(), id="0" * 32, at="2026-11-01T10:00:00Z")
        journal.append([change] if change else [])
        journal.close()
        context = device(viewport=WIDTHS[size])
        context.add_init_script(f"localStorage.setItem('sirkit.key', '{name}')")
        opened = context.new_page()
        opened.goto(f"{house.address}?lang={lang}")
        wait_for(opened)
        return opened

    return opened


def line(page: Page, letter: str) -> Locator:
    """Return the line of one function."""
    return page.locator(".sirkit-reaches > li").nth("ABCDEFGH".index(letter))


def small(page: Page) -> list[str]:
    """Return what is too small for a finger."""
    return list(
        page.evaluate(
            """[...document.querySelectorAll(".sirkit-reach :is(button, summary, input)")].filter((one) => {
              const { width, height } = one.getBoundingClientRect();
              return height && (height < 44 || width < 44);
            }).map((one) => one.outerHTML)"""
        )
    )


def serious(page: Page) -> list[tuple[str, str]]:
    """Return what the accessibility checker finds serious."""
    found = Axe().run(page).response["violations"]
    return [(v["id"], v["nodes"][0]["html"][:120]) for v in found if v["impact"] in ("serious", "critical")]


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_lines_picture_and_whom_to_ask(page: Open, size: str, lang: str) -> None:
    """Each function has a line; opened, it says whom to ask in sentences; the picture stands with its sentence."""
    here = page(size, lang, "ammersee")
    expect(here.locator(".sirkit-reaches > li")).to_have_count(8)
    expect(line(here, "G")).to_contain_text("150.000" if lang == "de" else "150,000")
    expect(line(here, "D")).to_contain_text(text("reach.all", lang, km=50))
    key(here, "reach open G").press("Enter")
    expect(key(here, "reach open G")).to_be_focused()
    asked = line(here, "G").locator(".sirkit-reach-asked").first.locator("li")
    expect(asked).to_have_count(3)
    expect(asked.first).to_contain_text("Wenn " if lang == "de" else "If ")
    expect(line(here, "G")).to_contain_text(text("reach.least", lang, count=5))
    picture = here.locator(".sirkit-reach-picture img")
    here.wait_for_function("() => document.querySelector('.sirkit-reach-picture img').naturalWidth > 0")
    assert picture.get_attribute("alt") == text("reach.ends", lang, all=0, none=0)
    expect(here.locator(".sirkit-reach-picture")).to_contain_text("GeoNames")
    assert here.evaluate("document.documentElement.scrollWidth") <= WIDTHS[size]["width"]
    assert small(here) == []
    assert serious(here) == []


def test_a_radius_is_set_and_taken_back(page: Open) -> None:
    """A larger radius leaves fewer without, is kept, and is undone; what is typed stays from 1 to 200."""
    here = page("laptop", "en")
    lay(here, REGION)
    expect(line(here, "G")).to_contain_text("within 10 km")
    before = line(here, "G").locator("p").first.inner_text()
    key(here, "reach more G").click()
    expect(line(here, "G")).to_contain_text("within 15 km")
    wait_for(here)
    expect(line(here, "G").locator("p").first).not_to_have_text(before.replace("10 km", "15 km"))
    key(here, "reach km G").fill("999")
    key(here, "reach km G").press("Enter")
    expect(line(here, "G")).to_contain_text("within 200 km")
    wait_for(here)
    here.reload()
    wait_for(here)
    expect(key(here, "reach km G")).to_have_value("200")
    here.evaluate("[...globalThis.sirkitStores.values()][0].undo()")
    expect(key(here, "reach km G")).to_have_value("15")


def test_names_choose_their_organisations(page: Open) -> None:
    """Whom to ask is chosen with a tap; who carries something without a place is named; no stop stands twice."""
    here = page("laptop", "en")
    lay(here, REGION)
    expect(line(here, "B")).to_contain_text("The place is not known yet, so it does not count here: Chor")
    key(here, "reach open G").click()
    key(here, "reach together 0 G haus").click()
    assert here.evaluate("[...[...globalThis.sirkitStores.values()][0].picked]") == ["haus"]
    expect(key(here, "reach together 0 G haus")).to_have_class("sirkit-name sirkit-picked")
    expect(line(here, "G")).to_contain_text("Has said itself that it is interested.")
    assert ".." not in line(here, "G").inner_text()


def test_an_empty_region_is_told_what_will_stand_here(page: Open) -> None:
    """Before anybody is there, and while nobody has a place, the part says what is missing."""
    here = page("phone", "de")
    expect(here.locator(".sirkit-reach .sirkit-empty")).to_contain_text(text("reach.empty", "de"))
    lay(here, {"actor": {"chor": {"name": "Chor"}}})
    expect(here.locator(".sirkit-reach .sirkit-empty")).to_contain_text(text("reach.nowhere", "de"))


def test_a_long_search_can_be_cancelled_and_begun_again(page: Open) -> None:
    """What takes longer than half a second says so and can be ended; it is looked for again when somebody wants it."""
    here = page("laptop", "en")
    lay(here, REGION)
    expect(here.locator(".sirkit-reaches > li")).to_have_count(8)
    here.evaluate(HELD)
    key(here, "reach open G").click()
    expect(here.locator(".sirkit-reach progress")).to_be_visible()
    key(here, "reach stop").click()
    expect(line(here, "G")).to_contain_text("The search was cancelled.")
    key(here, "reach again").click()
    assert here.evaluate("globalThis.sent") == ["reach", "reach-stop", "reach"]


def test_the_part_stands_in_its_station(app: App) -> None:
    """In the app the part is a view of the station that reads the network."""
    here = app("de", "phone")
    lay(here, REGION)
    here.locator(".sirkit-stations button").nth(1).click()
    here.locator(".sirkit-at-read .sirkit-views button").last.click()
    expect(here.locator(".sirkit-reaches > li")).to_have_count(8)
    assert here.evaluate("document.documentElement.scrollWidth") <= WIDTHS["phone"]["width"]
