"""The projector's page: live from the room without a kernel, and without blame."""

import re
from datetime import UTC, datetime, timedelta
from secrets import token_hex

import pytest
from evenings import NAME, Evening, actor, tie
from playwright.sync_api import Page, expect
from visits import SOON, Wall, turned


def count(page: Page) -> int:
    """Return how many organisations and groups the screen counts."""
    return int(page.locator(".sirkit-figure strong").first.inner_text())


def test_the_map_grows_as_sheets_arrive(evening: Evening, wall: Wall) -> None:
    """What is written into the room stands on the screen within 3 seconds: counted, named, on the map; no kernel."""
    evening.turn("sheet")
    visited = wall()
    page = visited.page
    turned(page, "sheet")
    before = count(page)
    evening.write(actor("Dorfladen Seewind"))
    expect(page.locator(".sirkit-figure strong").first).to_have_text(str(before + 1), timeout=SOON)
    expect(page.locator(".sirkit-newest li").first).to_have_text("Dorfladen Seewind", timeout=SOON)
    expect(page.locator(".sirkit-map :is(.sirkit-actor, .sirkit-cluster)").first).to_be_visible(timeout=SOON)
    assert page.locator("#jupyter-config-data").count() == 0
    assert not [url for url in visited.requests if "api/kernels" in url]


def test_the_newest_is_known_after_a_reload(evening: Evening, wall: Wall) -> None:
    """A screen opened later names the newest arrivals first, as the journal has them."""
    evening.turn("sheet")
    for name in ("Erste", "Zweite", "Dritte"):
        evening.write(actor(f"{name} Gruppe"))
    newest = wall().page.locator(".sirkit-newest li")
    expect(newest.first).to_have_text("Dritte Gruppe")
    expect(newest.nth(2)).to_have_text("Erste Gruppe")


def test_no_person_is_named(evening: Evening, wall: Wall) -> None:
    """Who takes part as a single person is counted, and nowhere named."""
    evening.turn("sheet")
    evening.write(actor("Beispielname Nirgendwo", sort="person"))
    page = wall().page
    expect(page.locator(".sirkit-newest li").first).to_have_text("eine Einzelperson")
    assert "Nirgendwo" not in page.content()


def test_a_chain_names_those_between(evening: Evening, wall: Wall) -> None:
    """Two organisations are found by typing; the screen names who stands between them and how they are tied."""
    one, between, other, alone = (actor(f"{name} am Steg") for name in ("Anker", "Boje", "Ruder", "Segel"))
    evening.write(one, between, other, alone, tie(one, between), tie(between, other, "knows"))
    evening.turn("chain")
    page = wall().page
    turned(page, "chain")
    fields = page.locator(".sirkit-picker input")
    for place, typed in enumerate(("anker", "rud")):
        fields.nth(place).fill(typed)
        fields.nth(place).press("Enter")
    expect(page.locator(".sirkit-chain strong")).to_have_text([f"{n} am Steg" for n in ("Anker", "Boje", "Ruder")])
    expect(page.locator(".sirkit-link")).to_have_text(["arbeiten zusammen", "kurzer Draht"])
    fields.nth(1).fill("segel")
    fields.nth(1).press("Enter")
    expect(page.locator(".sirkit-view")).to_have_text(
        "Zwischen Anker am Steg und Segel am Steg ist noch niemand bekannt. Wer kennt beide?"
    )
    page.locator(".sirkit-picker button").click()
    expect(page.locator(".sirkit-chain li").nth(2)).to_be_visible()


def test_a_chain_shows_what_all_sheets_of_an_organisation_say(evening: Evening, wall: Wall) -> None:
    """Those decided to be the same stand under one sign: the function one of them carries."""
    one, two = actor("Anker am Steg"), actor("Boje am Steg")
    double = actor("Boje am Steg", description="Mit Stehtisch", website="https://boje.example")
    carried = {"actor": two[1], "function": "G", "state": "taken_on", "said_by": "self"}
    same = {"one": two[1], "other": double[1], "verdict": "same"}
    evening.write(
        one, two, double, ("role", f"{two[1]}-g", carried), ("likeness", token_hex(16), same), tie(one, double)
    )
    evening.turn("chain")
    page = wall().page
    turned(page, "chain")
    for place, typed in enumerate(("anker", "boje")):
        page.locator(".sirkit-picker input").nth(place).fill(typed)
        page.locator(".sirkit-picker input").nth(place).press("Enter")
    expect(page.locator(".sirkit-chain li").last.locator(".sirkit-mark text")).to_have_text("G")


@pytest.mark.parametrize(
    ("ties", "same", "found"),
    [
        ("ab:knows bd:cooperates ac:cooperates cd:cooperates", "", "acd"),
        ("ab:cooperates bc:cooperates cd:cooperates ad:funds", "", "ad"),
        ("ab:cooperates cd:cooperates", "", None),
        ("ab:cooperates cd:cooperates", "cb", "abd"),
    ],
)
def test_the_shortest_chain(wall: Wall, ties: str, same: str, found: str | None) -> None:
    """The shortest chain counts, then working together; organisations that are the same are one."""
    rows = [{"from_actor": t[0], "to_actor": t[1], "sort": t[3:]} for t in ties.split()]
    steps = wall().page.evaluate(
        """async ([ties, same]) => {
          const at = document.querySelector("script[type=module]").src.replace("screen.js", "chain.js");
          const { chain, net } = await import(at);
          return chain(net(ties, (id) => same[id] ?? id), "a", "d")?.map(({ id }) => id).join("") ?? null;
        }""",
        [rows, {same[0]: same[1]} if same else {}],
    )
    assert steps == found


def test_the_map_shows_one_sign_for_an_organisation_with_two_sheets(evening: Evening, wall: Wall) -> None:
    """Two sheets decided to be the same are counted once and have one sign; called different again they have two."""
    one, double = actor("Anker am Steg"), actor("Anker e. V.", lat=48.2, lon=11.3)
    likeness = {"one": one[1], "other": double[1]}
    decided = token_hex(16)
    evening.turn("map")
    evening.write(one, double, ("likeness", decided, {**likeness, "verdict": "same"}))
    page = wall().page
    expect(page.locator(".sirkit-map .sirkit-actor")).to_have_count(1)
    evening.write(("likeness", token_hex(16), {**likeness, "verdict": "different"}))
    expect(page.locator(".sirkit-map .sirkit-actor")).to_have_count(2, timeout=SOON)


def test_the_countdown_and_the_message(evening: Evening, wall: Wall) -> None:
    """The time left stands at the top in minutes and seconds, the trainer's sentence as a band; both go again."""
    until = datetime.now(UTC) + timedelta(minutes=10)
    evening.turn("map", until=until.strftime("%Y-%m-%dT%H:%M:%SZ"), message="Bitte kommen Sie zur Karte.")
    page = wall().page
    expect(page.locator(".sirkit-timer")).to_have_text(re.compile(r"09:[45]\d"))
    expect(page.locator(".sirkit-band")).to_have_text("Bitte kommen Sie zur Karte.")
    evening.turn("map")
    expect(page.locator(".sirkit-timer")).to_be_hidden(timeout=SOON)
    expect(page.locator(".sirkit-band")).to_be_hidden(timeout=SOON)


@pytest.mark.parametrize(("seconds", "shown"), [(30, "00:00"), (90, "")])
def test_a_countdown_that_has_ended_goes_by_itself(evening: Evening, wall: Wall, seconds: int, shown: str) -> None:
    """At zero the wall says 00:00 for a minute, and then no longer."""
    until = datetime.now(UTC) - timedelta(seconds=seconds)
    evening.turn("map", until=until.strftime("%Y-%m-%dT%H:%M:%SZ"))
    page = wall().page
    turned(page, "map")
    expect(page.locator(".sirkit-timer")).to_have_text(shown)
    expect(page.locator(".sirkit-timer")).to_be_visible(visible=bool(shown))


def test_the_roadmap_tells_each_state_as_the_laptops_do(evening: Evening, wall: Wall) -> None:
    """Every step keeps its place through all its states, with sign and word; taken on counts as said by itself."""
    doer, other = actor("Bücherei am Steg"), actor("Chor am Steg")
    states = {
        "1 Idee": ("suggested", "other", "· vorgeschlagen"),
        "2 Nachfragen": ("asked", "other", "? gefragt"),
        "3 Behauptet": ("taken_on", "other", "◐ interessiert"),
        "4 Einladen": ("taken_on", "self", "✓ übernommen"),
    }
    common = {"function": "A", "actor": doer[1], "speaks_to": other[1], "by": "2030-12-24"}
    steps = [
        ("step", token_hex(16), {"task": task, "state": state, "said_by": by, **common})
        for task, (state, by, _) in states.items()
    ]
    evening.write(doer, other, *steps)
    evening.turn("roadmap")
    page = wall().page
    turned(page, "roadmap")
    rows = page.locator(".sirkit-steps li")
    expect(rows.locator("strong")).to_have_text(list(states))
    expect(rows.locator("> span")).to_have_text([said for *_, said in states.values()])
    expect(rows.first).to_contain_text("Bücherei am Steg · spricht mit Chor am Steg · bis 24. Dez")


def test_it_comes_back_by_itself(evening: Evening, wall: Wall) -> None:
    """Without the server the last picture stays with one small word; then it goes on, until the room ends."""
    evening.turn("sheet")
    evening.write(actor("Vorher"))
    page = wall().page
    newest = page.locator(".sirkit-newest li").first
    expect(newest).to_have_text("Vorher")
    evening.server.kill()
    expect(page.locator(".sirkit-line")).to_have_text("○ nicht verbunden", timeout=15_000)
    expect(newest).to_have_text("Vorher")
    evening.server.start()
    evening.write(actor("Nachher"))
    expect(newest).to_have_text("Nachher", timeout=15_000)
    expect(page.locator(".sirkit-line")).to_be_empty()
    evening.ask("room/end", {})
    expect(page.locator("main")).to_have_text(re.compile("^Dieser Abend ist beendet"), timeout=SOON)


@pytest.mark.parametrize("secret", ["", "0" * 32, "participant"])
def test_without_its_secret_the_page_says_so(evening: Evening, wall: Wall, secret: str) -> None:
    """Without a secret, with a wrong one or with a participant's, there is one sentence and nothing of the room."""
    if secret == "participant":  # noqa: S105 - the name of a role
        secret = evening.join()["secret"]
    page = wall(secret=secret, shown=".sirkit-say").page
    expect(page.locator("main")).to_have_text(re.compile("Trainer-App"))
    assert NAME not in page.content()


def test_a_screen_only_looks(evening: Evening) -> None:
    """A screen's secret gets the QR code, and may neither write nor let in another screen."""
    status, drawn = evening.ask("screen/qr.svg", secret=evening.screen)
    assert (status, drawn[:4]) == (200, b"<svg")
    for path, content in (("room/changes", {"changes": []}), ("screen/secret", {}), ("room/export", None)):
        assert evening.ask(path, content, secret=evening.screen)[0] == 403
    assert evening.ask("screen/qr.svg", secret="0" * 32)[0] == 401
