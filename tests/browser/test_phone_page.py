"""The phone's page in a browser: the sheet in three minutes, for everybody."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from hall import Hall
from phones import SAVED, SCREEN, Phone, fill, join, on, write
from playwright.sync_api import expect
from strategies import put
from visits import Device


@pytest.mark.parametrize("lang", ["de", "en"])
def test_a_sheet_arrives_whole(phone: Phone, room: Hall, lang: str) -> None:
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


def test_taking_an_answer_out_drops_it(phone: Phone, room: Hall) -> None:
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


def test_search_before_you_enter(phone: Phone, room: Hall) -> None:
    """Who is there already is taken over instead of entered twice; what others said there is left alone."""
    asked = {"actor": "a" * 32, "function": "G", "state": "asked"}
    role = [put(field, value, kind="role", id_="a" * 32 + "-g") for field, value in asked.items()]
    room.admit("table").write(1, put("name", "Caritas Landsberg", id_="a" * 32), *role)
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


def test_a_refused_answer_is_said_and_kept(phone: Phone, room: Hall) -> None:
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
    expect(page.locator("input[type=text]").first).to_have_value("x" * 300)
    assert len(room.records("actor")) == 1


def test_text_is_never_markup(phone: Phone, room: Hall) -> None:
    """Names, answers and the trainer's message with tags in them show as they were typed."""
    wild = "<img src=x onerror=document.title='no'>"
    told = put("message", wild, kind="evening", id_="evening")
    room.admit("trainer").write(1, told, put("name", f"Verein {wild}", id_="b" * 32))
    page = phone()
    join(page)
    page.locator("input[type=text]").first.press_sequentially("verein")
    page.wait_for_selector(".exists button")
    fill(page, wild)
    expect(page.locator("#evening .message")).to_have_text(wild)
    assert page.locator("main img, header img").count() == 0
    assert page.title() != "no"


def test_i_will_do_by(phone: Phone, room: Hall) -> None:
    """At the roadmap the page offers to promise a step, and the room has it as said by the organisation itself."""
    page = phone()
    join(page)
    fill(page)
    room.admit("trainer").write(1, put("station", "roadmap", kind="evening", id_="evening"))
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


def test_a_second_sheet_is_another_organisation(phone: Phone, room: Hall) -> None:
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


def test_a_wrong_code_gets_a_sentence(phone: Phone, room: Hall) -> None:
    """A code nobody gave out shows the field and says what to check; the right one then lets in."""
    page = phone()
    page.goto(f"{room.root}#22222222")
    page.reload()
    on(page)
    page.wait_for_selector("#problem:not([hidden])")
    write(page, 0, room.code.lower())
    join(page)
    assert page.locator(".progress").is_visible()


def test_it_paints_within_a_second(device: Device, room: Hall) -> None:
    """At one megabit a second, 100 ms away and unpacked, the first words stand within a second."""
    context = device(viewport=SCREEN)
    page = context.new_page()
    slow = {"offline": False, "latency": 100, "downloadThroughput": 125_000, "uploadThroughput": 125_000}
    context.new_cdp_session(page).send("Network.emulateNetworkConditions", slow)
    page.goto(room.root)
    page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length > 0")
    painted = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
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
    page.go_back()
    page.get_by_role("button", name="Lernwunsch eintragen").click()
    check()
    assert found == []
