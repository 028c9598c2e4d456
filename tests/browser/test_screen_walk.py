"""The projector's page through a whole evening: large, calm, readable by everybody, in either language."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from secrets import token_hex

import pytest
from axe_playwright_python.sync_playwright import Axe
from evenings import NAME, Evening, actor, begin, tie
from playwright.sync_api import Page, expect
from served import Server
from visits import Wall, turned

STATIONS = ("welcome", "sheet", "impulse", "map", "chain", "roadmap", "goodbye")
SIZES = {"small": {"width": 1280, "height": 800}, "large": {"width": 1920, "height": 1080}}
DRAWN = 20  # chains: enough to meet the long ones with long names
LOOK = """() => {
  const found = { small: [], outside: [], words: [] };
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim(), element = walker.currentNode.parentElement;
    if (!text || !element.getClientRects().length || element.closest(".sirkit-map, svg")) continue;
    found.words.push(text);
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size < (/^H[12]$/.test(element.tagName) && !element.matches(".sirkit-label") ? 44 : 28) - 0.1)
      found.small.push([text, size]);
    const box = element.getBoundingClientRect();
    if (box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1 || box.top < -1)
      found.outside.push(text);
  }
  const view = document.querySelector(".sirkit-view");
  if (view.scrollHeight > view.clientHeight + 1) found.outside.push(`view ${view.scrollHeight}`);
  return found;
}"""


@pytest.fixture(scope="module")
def evening(house: Server) -> Evening:
    """Begin an evening for all tests of this file, with a room full of its work."""
    evening = begin(house)
    names = (
        "Nachbarschaftshilfe",
        "Mehrgenerationenhaus",
        "Genossenschaft",
        "Ökumenische Sozialstation",
        "Sportverein",
    )
    actors = [actor(f"{name} Beispiel {n}", lat=47.95 + n / 99, lon=11.05 + n / 70) for n, name in enumerate(names * 2)]
    roles = [
        (
            "role",
            f"{one[1]}-{letter.lower()}",
            {"actor": one[1], "function": letter, "state": "taken_on", "said_by": "self"},
        )
        for one, letter in zip(actors, "ACDFGHACDF", strict=True)
    ]
    task = "Mit allen sprechen, die einen Raum haben, und einen Termin finden"
    steps = [
        (
            "step",
            token_hex(16),
            {"task": task, "function": letter, "actor": one[1], "state": "asked", "by": "2030-12-24"},
        )
        for one, letter in zip(actors, "ABCDEFGHAB", strict=True)
    ]
    states = {"Einladen": "taken_on", "Nachfragen": "asked", "Vielleicht": "interested", "Idee": "suggested"}
    steps += [
        (
            "step",
            token_hex(16),
            {"task": task, "function": "A", "actor": actors[0][1], "state": state, "said_by": "self"},
        )
        for task, state in states.items()
    ]
    others = [actor(f"{name} am Steg") for name in ("Anker", "Boje", "Ruder", "Segel", "Kiel", "Mast", "Heck", "Bug")]
    evening.write(
        *others, tie(others[0], others[1]), tie(others[1], others[2], "knows"), actor("Nirgendwo", sort="person")
    )
    card = dict.fromkeys(("done", "changed", "needed"), "Ein erfundener Satz, der zwei Zeilen braucht. " * 4)
    evening.write(*actors, *roles, *steps, *(tie(*pair) for pair in pairwise(actors)))
    evening.write(("practice", token_hex(16), {"name": "Mitfahrbank am Bahnhof", "source": "Erfunden", **card}))
    evening.write(
        ("meeting", token_hex(16), {"name": "Zweiter Abend", "on": "2099-01-15", "at": "19:00", "venue": "Saal"})
    )
    return evening


def walked(page: Page, evening: Evening, lang: str, *, stations: tuple[str, ...] = STATIONS) -> Iterator[str]:
    """Walk through stations of an evening, each with a message and a countdown."""
    until = (datetime.now(UTC) + timedelta(minutes=5)).strftime("%Y-%m-%dT%H:%M:%SZ")
    for name in stations:
        evening.turn(name, message=f"Bitte sammeln Sie sich danach an der Wand ({name})", until=until)
        turned(page, name)
        expect(page.locator(".sirkit-band")).to_contain_text(name)
        if name == "chain":
            page.locator(".sirkit-picker button").click()
            page.wait_for_selector(".sirkit-chain li")
        yield f"{name} {lang}"


@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_it_is_readable_from_ten_metres(evening: Evening, wall: Wall, lang: str, size: str) -> None:
    """At every station text is at least 28 pixels high, headings 44; all of it is inside, nothing scrolls."""
    page = wall(lang, viewport=SIZES[size]).page
    for where in walked(page, evening, lang):
        found = page.evaluate(LOOK)
        assert (where, found["small"], found["outside"]) == (where, [], [])


@pytest.mark.parametrize("size", SIZES)
def test_every_chain_drawn_fits_on_the_wall(evening: Evening, wall: Wall, size: str) -> None:
    """Whichever two strangers are drawn, their chain stands whole on the wall, under a message and a countdown."""
    page = wall("de", viewport=SIZES[size]).page
    for _ in walked(page, evening, "de", stations=("chain",) * DRAWN):
        chain = page.locator(".sirkit-view").inner_text()
        assert (chain, page.evaluate(LOOK)["outside"]) == (chain, [])


def test_axe_finds_nothing_serious(evening: Evening, wall: Wall) -> None:
    """The accessibility checker finds nothing serious or critical at any station."""
    page = wall().page
    found = []
    for where in walked(page, evening, "de"):
        result = Axe().run(page).response["violations"]
        found += [
            (where, v["id"], v["nodes"][0]["html"][:120]) for v in result if v["impact"] in ("serious", "critical")
        ]
    assert found == []


def test_no_word_is_left_untranslated(evening: Evening, wall: Wall) -> None:
    """In the pseudo-language every visible text is marked, but for what people wrote, numbers and signs."""
    page = wall("qps").page
    people = re.compile(
        rf"{NAME}|.*Beispiel.*|.* am Steg|.*Satz.*|Mitfahrbank.*|Mit allen.*|Einladen|Nachfragen|Vielleicht|Idee"
        r"|Zweiter Abend.*|Bitte .*|Dorfladen.*|.* Gruppe|https?:.*|[\w]{4}-[\w]{4}"
    )
    left = []
    for _ in walked(page, evening, "qps"):
        words = page.evaluate(LOOK)["words"]
        left += [
            word for word in words if "⟦" not in word and re.search(r"[^\W\d]", word) and not people.fullmatch(word)
        ]
    assert left == []


def test_nothing_leaves_the_machine(evening: Evening, wall: Wall) -> None:
    """Through a whole evening the page asks no other host, breaks no rule of its policy, and nothing goes wrong."""
    visited = wall()
    assert list(walked(visited.page, evening, "de"))[-1] == "goodbye de"
    assert visited.hosts == {f"localhost:{evening.server.port}"}
    assert visited.violations == []
    assert visited.errors == []
    assert evening.screen not in visited.page.url
