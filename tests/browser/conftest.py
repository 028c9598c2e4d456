"""One Chromium and one server of each sort for all browser tests, and how their pages are opened."""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
import served
from alone import Alone, address, opener, parts
from effort import ALL
from evenings import NAME, Evening, begin
from hall import Hall, hall
from hands import WIDTHS, wait_for
from phones import SCREEN, WAIT, Phone
from playwright.sync_api import Browser, BrowserContext, Page
from stations import CELL, Station, region
from visits import App, Device, Lead, Visit, Visitor, Wall, visiting

from sirkit.serve.phone import routes

LONG = (
    "approach_page",
    "belongings",
    "catalogue_page",
    "coaching_page",
    "coverage_page",
    "crowd_page",
    "filtering",
    "lab_walk_page",
    "labtimes_page",
    "learning_walk_page",
    "map_fields",
    "package_page",
    "pictures_page",
    "pitch_page",
    "present",
    "reach_page",
    "samples_page",
    "screen_walk",
    "take_along_page",
    "tending",
    "tenminutes_page",
    "wishes_page",
)
"""Walks whose logic other tests hold too."""
collect_ignore = [] if ALL else [f"test_{name}.py" for name in LONG]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out one of the two walks of each test where there is less time; which one, its name decides."""
    walks: dict[str, list[pytest.Item]] = {}
    for item in items:
        name, _, walk = item.nodeid.partition("[")
        if walk in ("phone-de]", "laptop-en]", "de-phone]", "en-laptop]"):
            walks.setdefault(name, []).append(item)
    left = {pair[crc32(name.encode()) % 2].nodeid for name, pair in walks.items() if len(pair) > 1 and not ALL}
    config.hook.pytest_deselected(items=[item for item in items if item.nodeid in left])
    items[:] = [item for item in items if item.nodeid not in left]


READY = "html[data-state=ready]"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Run the system's Chromium, else the one Playwright brought."""
    with served.chromium() as browser:
        yield browser


@pytest.fixture
def device(chromium: Browser) -> Iterator[Device]:
    """Return a function that gives out a device: a browser that knows nothing of the others."""
    given: list[BrowserContext] = []

    def fresh(**options: Any) -> BrowserContext:
        settings: dict[str, Any] = {"locale": "de-DE", "viewport": {"width": 1280, "height": 800}} | options
        given.append(chromium.new_context(**settings))
        return given[-1]

    yield fresh
    for context in given:
        for page in context.pages:
            page.goto("about:blank")  # says goodbye, so that the kernel ends
        context.close()


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """Serve the workshop on a free port with an empty data folder; yield its address."""
    with served.serving() as running:
        yield running.address


@pytest.fixture
def visit(device: Device, server: str) -> Visitor:
    """Return a function that opens a path on a device of its own and waits until the page stands."""

    def opened(path: str = "", *, ready: bool = True, **options: Any) -> Visit:
        made = visiting(device(**options), server + path)
        if ready:
            made.page.wait_for_selector(READY, timeout=60_000)
        return made

    return opened


@pytest.fixture
def app(visit: Visitor) -> App:
    """Return a function that opens the workshop app and waits until everything is kept."""

    def opened(lang: str = "de", size: str = "laptop") -> Page:
        page = visit(f"?lang={lang}", viewport=WIDTHS[size]).page
        wait_for(page)
        return page

    return opened


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Hall]:
    """Serve a room and the phone's page, and nothing that needs a kernel."""
    with hall(tmp_path / "room", lambda room: routes("/", "/", room)) as served_room:
        yield served_room


@pytest.fixture
def phone(device: Device, room: Hall) -> Phone:
    """Return a function that opens the page on a new phone by the QR code's address."""

    def opened(query: str = "", **options: Any) -> Page:
        page = device(**({"viewport": SCREEN, "has_touch": True} | options)).new_page()
        page.set_default_timeout(WAIT)
        page.goto(f"{room.root}?code={room.code}{query}")
        return page

    return opened


@pytest.fixture(scope="session")
def house() -> Iterator[served.Server]:
    """Serve a room, in which one evening after the other is held."""
    with served.serving(NAME) as running:
        yield running


@pytest.fixture
def evening(house: served.Server) -> Evening:
    """Begin an evening in an empty room."""
    return begin(house)


@pytest.fixture
def lead(device: Device, evening: Evening) -> Lead:
    """Return a function that opens the trainer's page and waits until it stands."""

    def opened(lang: str = "de", size: str = "laptop", *, guest: Any = None) -> Page:
        context = device(locale=lang, viewport=WIDTHS[size])
        if guest:
            context.add_init_script(f"localStorage.setItem('sirkit room', {json.dumps(json.dumps(guest))})")
        page = context.new_page()
        page.goto(f"{evening.server.address}trainer?lang={lang}" + ("" if guest else f"#{evening.trainer}"))
        page.wait_for_selector(READY, timeout=60_000)
        wait_for(page)
        return page

    return opened


@pytest.fixture
def wall(device: Device, evening: Evening) -> Wall:
    """Return a function that opens the screen and waits until it shows something."""

    def opened(lang: str = "de", *, secret: str | None = None, shown: str = "h1:not(:empty)", **options: Any) -> Visit:
        shows = evening.screen if secret is None else secret
        made = visiting(device(**options), f"{evening.server.address}screen?lang={lang}#{shows}")
        made.page.wait_for_selector(shown)
        return made

    return opened


@pytest.fixture(scope="session")
def house_of_parts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[served.Server]:
    """Serve a notebook that shows the part its address names: one server is enough for all of them."""
    with served.serving(notebook=parts(tmp_path_factory.mktemp("parts"))) as running:
        yield running


@pytest.fixture
def alone(device: Device, house_of_parts: served.Server) -> Alone:
    """Return a function that says how a part is opened by itself."""
    return partial(opener, device, house_of_parts)


@pytest.fixture
def station(device: Device, house_of_parts: served.Server) -> Station:
    """Return a function that opens the station Fahrplan on a region with two organisations and one step."""

    def opened(lang: str = "en", size: str = "laptop") -> Page:
        context = device(viewport=WIDTHS[size])
        context.add_init_script(f"localStorage.setItem('sirkit.key', '{region(house_of_parts.home)}')")
        page = context.new_page()
        page.goto(address(house_of_parts, CELL, lang))
        wait_for(page)
        return page

    return opened
