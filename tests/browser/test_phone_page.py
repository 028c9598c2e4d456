"""The phone's page in a browser: three minutes, nothing lost, nothing doubled."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from phone_stub import PhoneServer, phone_server
from playwright.sync_api import Browser, BrowserContext, Page, expect

from sirkit.changes import read

WAIT = 15_000
SAVED = '#status[data-state="saved"]'
Phone = Callable[..., Page]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[PhoneServer]:
    """Serve a room."""
    with phone_server(tmp_path / "room") as server:
        yield server


@pytest.fixture
def phone(chromium: Browser, room: PhoneServer) -> Iterator[Phone]:
    """Return a function that opens the page on a new phone by the QR code's address."""
    contexts: list[BrowserContext] = []

    def opened(query: str = "", **options: object) -> Page:
        settings = {"locale": "de-DE", "viewport": {"width": 360, "height": 640}, "has_touch": True} | options
        context = chromium.new_context(**settings)  # type: ignore[arg-type]  # the test names Playwright's own options
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(WAIT)
        page.goto(f"{room.address}?code={room.code}{query}")
        return page

    yield opened
    for context in contexts:
        context.close()


def join(page: Page) -> None:
    """Tap "Mitmachen"."""
    page.locator("form .primary").click()
    page.wait_for_selector(".progress")


def on(page: Page) -> None:
    """Go on to the next step."""
    page.locator("form .primary").click()


def write(page: Page, number: int, text: str) -> None:
    """Write into one of the step's lines."""
    page.locator("input[type=text], textarea").nth(number).fill(text)


def fill(page: Page, name: str = "Dorfladen Musterhausen") -> None:
    """Fill the whole sheet."""
    write(page, 0, name)
    on(page)
    page.locator(".function").nth(6).click()
    on(page)
    write(page, 0, "Raum am Abend")
    write(page, 3, "Leute für den Bürgerbus")
    on(page)
    write(page, 0, "Feuerwehr Musterhausen")
    write(page, 3, "Sparkasse")
    on(page)
    write(page, 0, "Mehr Busse am Abend")
    on(page)
    page.wait_for_selector("#sum")


def tell(room: PhoneServer, role: str, *ops: dict[str, object]) -> None:
    """Write into the room as somebody else."""

    def act(there: Any) -> None:
        guest = there.register.admit(role)[1]
        raw = {"id": f"{len(ops):032x}", "author": guest.author, "at": "", "group": "", "v": 1, "ops": list(ops)}
        there.append(guest, [read(raw)])

    room.call(act)


def put(kind: str, identifier: str, field: str, value: str) -> dict[str, object]:
    """Return the operation that sets a field."""
    return {"op": "put", "kind": kind, "id": identifier, "field": field, "value": value, "was": None}


@pytest.mark.parametrize("lang", ["de", "en"])
def test_a_sheet_arrives_whole(phone: Phone, room: PhoneServer, lang: str) -> None:
    """Whoever fills all five steps finds everything in the room, once."""
    page = phone(f"&lang={lang}")
    join(page)
    fill(page)
    page.wait_for_selector(SAVED)
    kinds = ("actor", "role", "offer", "need", "tie", "wish")
    assert [len(room.records(kind)) for kind in kinds] == [3, 1, 1, 1, 2, 1]
    assert [(one["function"], one["state"], one["said_by"]) for one in room.records("role")] == [
        ("G", "taken_on", "self")
    ]
    assert {one["sort"] for one in room.records("tie")} == {"cooperates", "knows"}


def test_what_is_said_before_the_first_entry(phone: Phone) -> None:
    """Before the first entry the page says: no contact persons, who sees it, and when it is deleted."""
    text = phone().inner_text("main")
    assert "keine Kontaktpersonen" in text
    assert "Leinwand" in text
    assert re.search(r"\d{4} wird hier alles gelöscht \(noch 30 Tage\)", text)


def test_without_connection_nothing_is_lost_or_doubled(phone: Phone, room: PhoneServer) -> None:
    """A sheet filled without connection outlives the page and arrives once when the connection is back."""
    page = phone()
    join(page)
    page.context.set_offline(True)
    fill(page)
    page.wait_for_selector('#status[data-state="away"]')
    assert "Nicht verbunden" in page.inner_text("#status")
    page.context.set_offline(False)
    page.reload()
    page.wait_for_selector(SAVED)
    assert [len(room.records(kind)) for kind in ("actor", "tie", "wish")] == [3, 2, 1]
    assert page.evaluate("Object.keys(localStorage).filter((name) => name.startsWith('sirkit phone out'))") == []


def test_an_answer_lost_on_the_way_doubles_nothing(phone: Phone, room: PhoneServer) -> None:
    """Changes the room has kept but whose answer got lost are sent again and stand there once."""
    page = phone()
    join(page)
    lost: list[int] = []

    def swallow(route: Any) -> None:
        if len(lost) < 2:
            lost.append(route.fetch().status)
            route.abort()
        else:
            route.continue_()

    page.route("**/room/changes", swallow)
    fill(page)
    page.wait_for_selector(SAVED)
    assert lost == [200, 200]
    assert [len(room.records(kind)) for kind in ("actor", "offer", "wish")] == [3, 1, 1]


def test_what_is_typed_survives_a_reload(phone: Phone) -> None:
    """What stands in a field before going on is there after a reload, at the same step."""
    page = phone()
    join(page)
    write(page, 0, "Bürgerverein")
    page.reload()
    page.wait_for_selector(".progress")
    assert page.locator("input[type=text]").first.input_value() == "Bürgerverein"


def test_back_leads_one_step_back(phone: Phone) -> None:
    """The phone's back button leads to the step before, with what was typed; a new tab has the way back as well."""
    page = phone()
    join(page)
    write(page, 0, "Bürgerverein")
    on(page)
    on(page)
    expect(page.locator(".progress")).to_have_text("3 von 5")
    page.go_back()
    expect(page.locator(".progress")).to_have_text("2 von 5")
    other = page.context.new_page()
    other.goto(page.url)
    expect(other.locator(".progress")).to_have_text("2 von 5")
    other.go_back()
    expect(other.locator(".progress")).to_have_text("1 von 5")
    assert other.locator("input[type=text]").first.input_value() == "Bürgerverein"


def test_taking_an_answer_out_drops_it(phone: Phone, room: PhoneServer) -> None:
    """An emptied line and an unticked function go from the room, and come back when they are entered again."""
    page = phone()
    join(page)
    fill(page)
    page.wait_for_selector(SAVED)
    for text, left in (("", 0), ("Raum am Sonntag", 1)):
        page.get_by_role("button", name="Ändern").first.click()
        on(page)
        page.locator(".function").nth(6).click()
        on(page)
        write(page, 0, text)
        for _ in range(3):
            on(page)
        page.wait_for_selector(SAVED)
        assert [len(room.records(kind)) for kind in ("role", "offer", "need")] == [left, left, 1]
    assert room.records("offer")[0]["text"] == "Raum am Sonntag"


def test_search_before_you_enter(phone: Phone, room: PhoneServer) -> None:
    """Who is there already is taken over instead of entered twice; what others said there is left alone."""
    tell(
        room,
        "table",
        put("actor", "a" * 32, "name", "Caritas Landsberg"),
        put("role", "a" * 32 + "-g", "actor", "a" * 32),
        put("role", "a" * 32 + "-g", "function", "G"),
        put("role", "a" * 32 + "-g", "state", "asked"),
    )
    page = phone()
    join(page)
    page.locator("input[type=text]").first.press_sequentially("caritas")
    page.locator(".exists button").click()
    assert "Sie schreiben für: Caritas Landsberg" in page.inner_text(".taken")
    on(page)
    page.locator(".function").nth(0).click()
    page.locator(".function").nth(6).click()
    on(page)
    page.wait_for_selector(SAVED)
    page.wait_for_selector("#notice:not([hidden])")
    assert [one["name"] for one in room.records("actor")] == ["Caritas Landsberg"]
    assert {one["function"]: one["state"] for one in room.records("role")} == {"A": "taken_on", "G": "asked"}


def test_a_refused_answer_is_said_and_kept(phone: Phone, room: PhoneServer) -> None:
    """What the room does not take is said at its step, the text stays, and other steps arrive."""
    page = phone()
    join(page)
    write(page, 0, "Bürgerverein")
    on(page)
    on(page)
    page.evaluate("document.querySelector('input').removeAttribute('maxlength')")
    write(page, 0, "x" * 300)
    on(page)
    page.wait_for_selector("#notice:not([hidden])")
    assert "zu lang" in page.inner_text("#notice")
    page.locator("#notice button").click()
    assert "zu lang" in page.inner_text("#problem")
    assert page.locator("input[type=text]").first.input_value() == "x" * 300
    assert len(room.records("actor")) == 1


def test_text_is_never_markup(phone: Phone, room: PhoneServer) -> None:
    """Names, answers and the trainer's message with tags in them show as they were typed."""
    wild = "<img src=x onerror=document.title='no'>"
    tell(room, "trainer", put("evening", "evening", "message", wild), put("actor", "b" * 32, "name", f"Verein {wild}"))
    page = phone()
    join(page)
    page.locator("input[type=text]").first.press_sequentially("verein")
    page.wait_for_selector(".exists button")
    fill(page, wild)
    expect(page.locator("#evening .message")).to_have_text(wild)
    assert page.locator("main img, header img").count() == 0
    assert page.title() != "no"


def test_the_other_language_keeps_what_was_typed(phone: Phone) -> None:
    """Changing the language keeps the text, the step and, without connection, the page."""
    page = phone()
    join(page)
    write(page, 0, "Bürgerverein")
    page.locator("#languages a[lang=en]").click()
    expect(page.locator("h1")).to_have_text("Who are you?")
    assert page.locator("input[type=text]").first.input_value() == "Bürgerverein"
    page.context.set_offline(True)
    page.locator("#languages a[lang=de]").click()
    page.wait_for_selector('#status[data-state="away"]')
    assert page.locator("input[type=text]").first.input_value() == "Bürgerverein"


def test_i_will_do_by(phone: Phone, room: PhoneServer) -> None:
    """At the roadmap the page offers to promise a step, and the room has it as said by the organisation itself."""
    page = phone()
    join(page)
    fill(page)
    tell(room, "trainer", put("evening", "evening", "station", "roadmap"))
    page.evaluate("window.dispatchEvent(new Event('online'))")
    page.locator("#evening button").click()
    write(page, 0, "Ich rufe die Schule an")
    page.locator("input[type=date]").fill("2099-12-31")
    page.locator("select").select_option("A")
    on(page)
    page.wait_for_selector(".promises li")
    page.wait_for_selector(SAVED)
    actor = next(one for one in room.call(lambda there: there.whole()["records"]["role"].values()))["actor"]
    assert room.records("step") == [
        {
            "task": "Ich rufe die Schule an",
            "function": "A",
            "actor": actor,
            "by": "2099-12-31",
            "state": "taken_on",
            "said_by": "self",
        }
    ]


def test_a_second_sheet_is_another_organisation(phone: Phone, room: PhoneServer) -> None:
    """One phone can enter several organisations, each with an id of its own."""
    page = phone()
    join(page)
    fill(page)
    page.get_by_role("button", name="Noch eine Organisation eintragen").click()
    fill(page, "Gemeinde Musterhausen")
    page.wait_for_selector(SAVED)
    assert len(room.records("wish")) == 2
    assert len({one["actor"] for one in room.records("wish")}) == 2
    assert sum(one["name"] == "Sparkasse" for one in room.records("actor")) == 1


def test_a_wrong_code_gets_a_sentence(phone: Phone, room: PhoneServer) -> None:
    """A code nobody gave out shows the field and says what to check; the right one then lets in."""
    page = phone()
    page.goto(f"{room.address}#22222222")
    page.reload()
    on(page)
    page.wait_for_selector("#problem:not([hidden])")
    write(page, 0, room.code.lower())
    join(page)
    assert page.locator(".progress").is_visible()


def test_when_the_room_is_over(phone: Phone, room: PhoneServer) -> None:
    """When the evening has ended the page says so, and the phone keeps nothing of it."""
    page = phone()
    join(page)
    fill(page)
    page.wait_for_selector(SAVED)
    room.call(lambda there: there.end())
    page.evaluate("window.dispatchEvent(new Event('online'))")
    expect(page.locator("h1")).to_have_text("Der Abend ist zu Ende")
    assert page.evaluate("Object.keys(localStorage)") == []


def test_a_full_phone_still_sends(phone: Phone, room: PhoneServer) -> None:
    """A phone that refuses to keep anything says so and sends what is entered all the same."""
    page = phone()
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };")
    page.reload()
    join(page)
    write(page, 0, "Bürgerverein")
    expect(page.locator("#status")).to_have_attribute("data-state", "unkept")
    on(page)
    page.wait_for_selector(SAVED)
    assert len(room.records("actor")) == 1


def test_a_forgotten_phone_joins_again(phone: Phone, room: PhoneServer) -> None:
    """A phone the room no longer knows asks for the code again, with everything typed still there."""
    page = phone()
    join(page)
    write(page, 0, "Bürgerverein")
    room.call(lambda there: there.register._db.execute("DELETE FROM guest"))
    on(page)
    page.wait_for_selector("#problem:not([hidden])")
    assert "nicht angemeldet" in page.inner_text("#problem")
    assert room.records("actor") == []
    write(page, 0, room.code)
    join(page)
    assert page.locator("input[type=text]").first.input_value() == "Bürgerverein"
    on(page)
    page.wait_for_selector(SAVED)
    assert [one["name"] for one in room.records("actor")] == ["Bürgerverein"]


def test_it_paints_within_a_second(chromium: Browser, room: PhoneServer) -> None:
    """At one megabit a second, 100 ms away and unpacked, the first words stand within a second."""
    context = chromium.new_context(viewport={"width": 360, "height": 640})
    page = context.new_page()
    slow = {"offline": False, "latency": 100, "downloadThroughput": 125_000, "uploadThroughput": 125_000}
    context.new_cdp_session(page).send("Network.emulateNetworkConditions", slow)
    page.goto(room.address)
    page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length > 0")
    painted = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    context.close()
    assert painted <= 1000


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (414, "dark")])
def test_everybody_can_use_it(phone: Phone, width: int, scheme: str) -> None:
    """At no step the accessibility checker finds something serious, the page is too wide, or a target too small."""
    page = phone(viewport={"width": width, "height": 640}, color_scheme=scheme)
    page.evaluate(f"document.documentElement.style.fontSize = '{200 if width == 320 else 100}%'")
    found: list[object] = []

    def check() -> None:
        broken = Axe().run(page).response["violations"]
        found.extend((v["id"], v["nodes"][0]["html"][:90]) for v in broken if v["impact"] in ("serious", "critical"))
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        small = "[...document.querySelectorAll('button, a, select, input:not([type=checkbox]), .function')]"
        assert page.evaluate(f"{small}.filter((one) => one.offsetHeight > 0 && one.offsetHeight < 44).length") == 0

    check()
    join(page)
    write(page, 0, "Bürgerverein Musterhausen und Umgebung")
    for _ in range(5):
        check()
        on(page)
    check()
    page.locator("main .primary").click()
    check()
    assert found == []
