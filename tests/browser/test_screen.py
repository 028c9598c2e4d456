"""The projector's page: live from the room without a kernel, large, calm, without blame."""

import json
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from secrets import token_hex
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
import served
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from visits import Visit

from sirkit.changes import Change, Put
from sirkit.room.client import RoomJournal

STATIONS = ("welcome", "sheet", "impulse", "map", "chain", "roadmap", "goodbye")
SIZES = {"small": {"width": 1280, "height": 800}, "large": {"width": 1920, "height": 1080}}
SOON = 3000
"""Milliseconds after which the screen has to show what was written."""
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


class Hall:
    """A served room as its trainer sees it."""

    def __init__(self, server: served.Server) -> None:
        self.server, self.trainer = server, server.secret
        self.screen = self.ask("screen/secret", {})["secret"]

    def ask(self, path: str, content: Any = None, *, secret: str | None = None) -> Any:
        """Ask the server something as the trainer, or with another secret; with a content it is a POST."""
        headers = {"Authorization": f"Bearer {secret or self.trainer}", "Content-Type": "application/json"}
        body = None if content is None else json.dumps(content).encode()
        with urlopen(Request(self.server.address + path, body, headers), timeout=20) as answer:  # noqa: S310 - our own server
            read = answer.read()
        return json.loads(read) if "json" in answer.headers["Content-Type"] else read.decode()

    def write(self, *records: tuple[str, str, dict[str, Any]]) -> None:
        """Write kind, id and values into the room, in one change."""
        journal = RoomJournal(f"{self.server.address}room/", self.trainer)
        ops = tuple(
            Put(kind=kind, id=id_, field=f, value=v) for kind, id_, values in records for f, v in values.items()
        )
        at = datetime.now(UTC).isoformat(timespec="seconds")
        journal.append([Change(id=token_hex(16), author=journal.author, at=at, ops=ops)])
        journal.close()

    def turn(self, station: str, **values: Any) -> None:
        """Turn to a station of the evening."""
        was = self.ask("room/state")["evening"]
        journal = RoomJournal(f"{self.server.address}room/", self.trainer)
        wanted = {"message": None, "until": None, **values, "station": station}
        ops = tuple(
            Put(kind="evening", id="evening", field=f, value=v, was=was.get(f))
            for f, v in wanted.items()
            if v != was.get(f)
        )
        if ops:
            journal.append([Change(id=token_hex(16), author=journal.author, at="", ops=ops)])
        journal.close()


def actor(name: str, **values: Any) -> tuple[str, str, dict[str, Any]]:
    """Return an organisation to write."""
    return "actor", token_hex(16), {"name": name, "city": "Utting", "lat": 48.03, "lon": 11.08} | values


def tie(one: tuple[str, str, Any], other: tuple[str, str, Any], sort: str = "cooperates") -> tuple[str, str, Any]:
    """Return a tie to write."""
    return "tie", token_hex(16), {"from_actor": one[1], "to_actor": other[1], "sort": sort}


Wall = Callable[..., Visit]


@pytest.fixture(scope="module")
def hall() -> Iterator[Hall]:
    """Serve a room."""
    with served.serving("Abend am See") as server:
        yield Hall(server)


@pytest.fixture
def wall(chromium: Browser, hall: Hall) -> Iterator[Wall]:
    """Return a function that opens the screen and waits until it shows something."""
    contexts = []

    def opened(lang: str = "de", *, secret: str | None = None, shown: str = "h1:not(:empty)", **options: Any) -> Visit:
        context = chromium.new_context(**({"locale": "de-DE", "viewport": SIZES["small"]} | options))
        contexts.append(context)
        context.add_init_script(
            "window.violations = []; document.addEventListener('securitypolicyviolation', (event) =>"
            " window.violations.push(event.blockedURI));"
        )
        made = Visit(context.new_page())
        made.page.on("console", made.heard)
        made.page.on("pageerror", lambda problem: made.errors.append(str(problem)))
        made.page.on("request", made.asked)
        made.page.goto(f"{hall.server.address}screen?lang={lang}#{hall.screen if secret is None else secret}")
        made.page.wait_for_selector(shown)
        return made

    yield opened
    for context in contexts:
        context.close()


def station(page: Page, name: str) -> None:
    """Wait until the screen shows a station."""
    page.wait_for_selector(f"main[data-station={name}]", timeout=SOON)


def count(page: Page) -> int:
    """Return how many organisations and groups the screen counts."""
    return int(page.locator(".sirkit-figure strong").first.inner_text())


def test_the_map_grows_as_sheets_arrive(hall: Hall, wall: Wall) -> None:
    """What is written into the room stands on the screen within 3 seconds: counted, named, on the map; no kernel."""
    hall.turn("sheet")
    visited = wall()
    page = visited.page
    station(page, "sheet")
    before = count(page)
    hall.write(actor("Dorfladen Seewind"))
    expect(page.locator(".sirkit-figure strong").first).to_have_text(str(before + 1), timeout=SOON)
    expect(page.locator(".sirkit-newest li").first).to_have_text("Dorfladen Seewind", timeout=SOON)
    expect(page.locator(".sirkit-map :is(.sirkit-actor, .sirkit-cluster)").first).to_be_visible(timeout=SOON)
    assert page.locator("#jupyter-config-data").count() == 0
    assert not [url for url in visited.requests if "api/kernels" in url]


def test_the_newest_is_known_after_a_reload(hall: Hall, wall: Wall) -> None:
    """A screen opened later names the newest arrivals first, as the journal has them."""
    hall.turn("sheet")
    for name in ("Erste", "Zweite", "Dritte"):
        hall.write(actor(f"{name} Gruppe"))
    newest = wall().page.locator(".sirkit-newest li")
    expect(newest.first).to_have_text("Dritte Gruppe")
    expect(newest.nth(2)).to_have_text("Erste Gruppe")


def test_no_person_is_named(hall: Hall, wall: Wall) -> None:
    """Who takes part as a single person is counted, and nowhere named."""
    hall.turn("sheet")
    hall.write(actor("Beispielname Nirgendwo", sort="person"))
    page = wall().page
    expect(page.locator(".sirkit-newest li").first).to_have_text("eine Einzelperson")
    assert "Nirgendwo" not in page.content()


def test_a_chain_names_those_between(hall: Hall, wall: Wall) -> None:
    """Two organisations are found by typing; the screen names who stands between them and how they are tied."""
    one, between, other, alone = (actor(f"{name} am Steg") for name in ("Anker", "Boje", "Ruder", "Segel"))
    hall.write(one, between, other, alone, tie(one, between), tie(between, other, "knows"))
    hall.turn("chain")
    page = wall().page
    station(page, "chain")
    fields = page.locator(".sirkit-picker input")
    for place, typed in enumerate(("anker", "rud")):
        fields.nth(place).fill(typed)
        fields.nth(place).press("Enter")
    assert page.locator(".sirkit-node strong").all_inner_texts() == [f"{n} am Steg" for n in ("Anker", "Boje", "Ruder")]
    assert page.locator(".sirkit-link").all_inner_texts() == ["arbeiten zusammen", "kurzer Draht"]
    fields.nth(1).fill("segel")
    fields.nth(1).press("Enter")
    expect(page.locator(".sirkit-view")).to_have_text(
        "Zwischen Anker am Steg und Segel am Steg ist noch niemand bekannt. Wer kennt beide?"
    )
    page.locator(".sirkit-picker button").click()
    expect(page.locator(".sirkit-chain li").nth(2)).to_be_visible()


@pytest.mark.parametrize(
    ("ties", "same", "found"),
    [
        ("ab:knows bd:cooperates ac:cooperates cd:cooperates", "", "acd"),
        ("ab:cooperates bc:cooperates cd:cooperates ad:funds", "", "ad"),
        ("ab:cooperates cd:cooperates", "", None),
        ("ab:cooperates cd:cooperates", "bc", "abd"),
    ],
)
def test_the_shortest_chain(wall: Wall, ties: str, same: str, found: str | None) -> None:
    """The shortest chain counts, then working together; organisations decided to be the same are one."""
    rows = [{"from_actor": t[0], "to_actor": t[1], "sort": t[3:]} for t in ties.split()]
    likeness = [{"one": same[0], "other": same[1], "verdict": "same"}] if same else []
    steps = wall().page.evaluate(
        """async ([ties, likenesses]) => {
          const at = document.querySelector("script[type=module]").src.replace("screen.js", "chain.js");
          const { chain, net, sameness } = await import(at);
          const same = sameness(likenesses);
          return chain(net(ties, same), same("a"), same("d"))?.map(({ id }) => id).join("") ?? null;
        }""",
        [rows, likeness],
    )
    assert steps == found


def test_the_countdown_and_the_message(hall: Hall, wall: Wall) -> None:
    """The time left stands at the top in minutes and seconds, the trainer's sentence as a band; both go again."""
    until = datetime.now(UTC) + timedelta(minutes=10)
    hall.turn("map", until=until.strftime("%Y-%m-%dT%H:%M:%SZ"), message="Bitte kommen Sie zur Karte.")
    page = wall().page
    expect(page.locator(".sirkit-timer")).to_have_text(re.compile(r"09:[45]\d"))
    expect(page.locator(".sirkit-band")).to_have_text("Bitte kommen Sie zur Karte.")
    hall.turn("map")
    expect(page.locator(".sirkit-timer")).to_be_hidden(timeout=SOON)
    expect(page.locator(".sirkit-band")).to_be_hidden(timeout=SOON)


def test_the_roadmap_tells_no_refusal(hall: Hall, wall: Wall) -> None:
    """Steps taken on or asked for are shown; what is only suggested or thought about is nobody's business yet."""
    doer = actor("Bücherei am Steg")
    states = {"Einladen": "taken_on", "Nachfragen": "asked", "Vielleicht": "interested", "Idee": "suggested"}
    steps = [
        ("step", token_hex(16), {"task": task, "function": "A", "actor": doer[1], "state": state, "said_by": "self"})
        for task, state in states.items()
    ]
    hall.write(doer, *steps)
    hall.turn("roadmap")
    page = wall().page
    station(page, "roadmap")
    assert sorted(page.locator(".sirkit-steps li > strong").all_inner_texts()) == ["Einladen", "Nachfragen"]


def test_it_comes_back_by_itself(chromium: Browser) -> None:
    """Without the server the last picture stays with one small word; then it goes on, until the room ends."""
    with served.serving("Abend mit Stromausfall") as server:
        hall = Hall(server)
        hall.turn("sheet")
        hall.write(actor("Vorher"))
        context = chromium.new_context(viewport={"width": 1280, "height": 800})
        page = context.new_page()
        page.goto(f"{server.address}screen?lang=de#{hall.screen}")
        newest = page.locator(".sirkit-newest li").first
        expect(newest).to_have_text("Vorher")
        server.kill()
        expect(page.locator(".sirkit-line")).to_have_text("○ nicht verbunden", timeout=15_000)
        expect(newest).to_have_text("Vorher")
        server.start()
        hall.write(actor("Nachher"))
        expect(newest).to_have_text("Nachher", timeout=15_000)
        expect(page.locator(".sirkit-line")).to_be_empty()
        hall.ask("room/end", {})
        expect(page.locator("main")).to_have_text(re.compile("^Dieser Abend ist beendet"), timeout=SOON)
        context.close()


@pytest.mark.parametrize("secret", ["", "0" * 32, "participant"])
def test_without_its_secret_the_page_says_so(hall: Hall, wall: Wall, secret: str) -> None:
    """Without a secret, with a wrong one or with a participant's, there is one sentence and nothing of the room."""
    if secret == "participant":  # noqa: S105 - the name of a role
        code = hall.ask("room/codes")["participant"]
        secret = hall.ask("room/join", {"code": code})["secret"]
    page = wall(secret=secret, shown=".sirkit-say").page
    expect(page.locator("main")).to_have_text(re.compile("Trainer-App"))
    assert "Abend am See" not in page.content()


def test_a_screen_only_looks(hall: Hall) -> None:
    """A screen's secret gets the QR code, and may neither write nor let in another screen."""
    assert hall.ask("screen/qr.svg", secret=hall.screen).startswith("<svg")
    for path, content in (("room/changes", {"changes": []}), ("screen/secret", {}), ("room/export", None)):
        with pytest.raises(HTTPError) as refused:
            hall.ask(path, content, secret=hall.screen)
        assert refused.value.code == 403
    with pytest.raises(HTTPError) as refused:
        hall.ask("screen/qr.svg", secret="0" * 32)
    assert refused.value.code == 401


@pytest.fixture(scope="module")
def full(hall: Hall) -> Hall:
    """Fill the room with an evening's work."""
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
    card = dict.fromkeys(("done", "changed", "needed"), "Ein erfundener Satz, der zwei Zeilen braucht. " * 4)
    hall.write(*actors, *roles, *steps, *(tie(*pair) for pair in pairwise(actors)))
    hall.write(("practice", token_hex(16), {"name": "Mitfahrbank am Bahnhof", "source": "Erfunden", **card}))
    hall.write(
        ("meeting", token_hex(16), {"name": "Zweiter Abend", "on": "2099-01-15", "at": "19:00", "venue": "Saal"})
    )
    return hall


def walked(page: Page, hall: Hall, lang: str) -> Iterator[str]:
    """Walk through all stations of an evening, each with a message and a countdown."""
    until = (datetime.now(UTC) + timedelta(minutes=5)).strftime("%Y-%m-%dT%H:%M:%SZ")
    for name in STATIONS:
        hall.turn(name, message=f"Bitte sammeln Sie sich danach an der Wand ({name})", until=until)
        station(page, name)
        expect(page.locator(".sirkit-band")).to_contain_text(name)
        if name == "chain":
            page.locator(".sirkit-picker button").click()
            page.wait_for_selector(".sirkit-chain li")
        yield f"{name} {lang}"


@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_it_is_readable_from_ten_metres(full: Hall, wall: Wall, lang: str, size: str) -> None:
    """At every station text is at least 28 pixels high, headings 44; all of it is inside, nothing scrolls."""
    page = wall(lang, viewport=SIZES[size]).page
    for where in walked(page, full, lang):
        found = page.evaluate(LOOK)
        assert (where, found["small"], found["outside"]) == (where, [], [])


def test_axe_finds_nothing_serious(full: Hall, wall: Wall) -> None:
    """The accessibility checker finds nothing serious or critical at any station."""
    page = wall().page
    found = []
    for where in walked(page, full, "de"):
        result = Axe().run(page).response["violations"]
        found += [
            (where, v["id"], v["nodes"][0]["html"][:120]) for v in result if v["impact"] in ("serious", "critical")
        ]
    assert found == []


def test_no_word_is_left_untranslated(full: Hall, wall: Wall) -> None:
    """In the pseudo-language every visible text is marked, but for what people wrote, numbers and signs."""
    page = wall("qps").page
    people = re.compile(
        r".*Beispiel.*|.* am Steg|.*Satz.*|Mitfahrbank.*|Mit allen.*|Einladen|Nachfragen|Abend am See"
        r"|Zweiter Abend.*|Bitte .*|Dorfladen.*|.* Gruppe|https?:.*|[\w]{4}-[\w]{4}"
    )
    left = []
    for _ in walked(page, full, "qps"):
        words = page.evaluate(LOOK)["words"]
        left += [
            word for word in words if "⟦" not in word and re.search(r"[^\W\d]", word) and not people.fullmatch(word)
        ]
    assert left == []


def test_nothing_leaves_the_machine(full: Hall, wall: Wall) -> None:
    """Through a whole evening the page asks no other host, breaks no rule of its policy, and nothing goes wrong."""
    visited = wall()
    assert list(walked(visited.page, full, "de"))[-1] == "goodbye de"
    assert visited.hosts == {f"localhost:{full.server.port}"}
    assert visited.violations == []
    assert visited.errors == []
    assert full.screen not in visited.page.url
