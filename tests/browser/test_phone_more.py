"""What the phone's page takes behind "Mehr angeben": the same as the app's form, in place, and nothing of it lost."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from hall import Hall
from phones import SAVED, Phone, join
from playwright.sync_api import Page, expect

from sirkit.changes import read

SMALL = """[...document.querySelectorAll("button, a, select, summary, textarea, input:not([type=checkbox])")]
  .filter((one) => one.offsetHeight > 0 && (one.offsetHeight < 44 || one.offsetWidth < 44)).length"""


@pytest.fixture
def page(phone: Phone) -> Page:
    """Open the page on a phone of 360 px and join."""
    page = phone()
    join(page)
    return page


def on(page: Page, steps: int = 1) -> None:
    """Go on to the next step."""
    for _ in range(steps):
        page.locator("form .primary").click()


def name(page: Page) -> None:
    """Name an organisation and go to the last step."""
    page.locator("input[type=text]").first.fill("Dorfladen Musterhausen")
    on(page, 4)


def unfold(page: Page) -> None:
    """Open the fold."""
    page.locator("summary").click()


def fill(page: Page) -> None:
    """Say more, all of it."""
    page.locator("[name=sort]").select_option("social_enterprise")
    page.locator("[name=description]").fill("Waren für jeden Tag.\nUnd ein Ort, an dem man sich trifft.")
    page.locator("[name=website]").fill("www.dorfladen.example")
    page.locator("[name=topics]").fill("Nahversorgung, Mobilität auf dem Land")
    page.locator("[name=topics]").press("Enter")
    page.locator("[name=topics]").fill("Begegnung")
    page.locator("[name=established]").select_option("3")


def tell(room: Hall, *ops: dict[str, object]) -> None:
    """Write into the room as a table's laptop."""

    def act(there: Any) -> None:
        guest = there.register.admit("table")[1]
        raw = {"id": f"{len(ops):032x}", "author": guest.author, "at": "", "group": "", "v": 1, "ops": list(ops)}
        there.append(guest, [read(raw)])

    room.call(act)


def put(field: str, value: str) -> dict[str, object]:
    """Return the operation that sets a field of the organisation others have entered."""
    return {"op": "put", "kind": "actor", "id": "a" * 32, "field": field, "value": value, "was": None}


@pytest.mark.parametrize("language", ["de", "en"])
def test_what_is_said_behind_more_arrives(page: Page, room: Hall, language: str) -> None:
    """Kind, description, website, topics and how well known: all of it stands in the room, and in the thanks."""
    page.locator(f"#languages a[lang={language}]").click()
    name(page)
    expect(page.locator("summary")).to_have_text({"de": "Mehr angeben", "en": "Say more"}[language])
    assert not page.locator("[name=sort]").is_visible()
    unfold(page)
    fill(page)
    on(page)
    page.wait_for_selector(SAVED)
    assert room.records("actor") == [
        {
            "name": "Dorfladen Musterhausen",
            "sort": "social_enterprise",
            "description": "Waren für jeden Tag.\nUnd ein Ort, an dem man sich trifft.",
            "website": "https://www.dorfladen.example",
            "topics": {
                "nahversorgung": "Nahversorgung",
                "mobilita-t-auf-dem-land": "Mobilität auf dem Land",
                "begegnung": "Begegnung",
            },
            "established": 3,
        }
    ]
    thanks = page.inner_text("dl")
    assert "https://www.dorfladen.example" in thanks
    assert {"de": "Sozialunternehmen", "en": "Social enterprise"}[language] in thanks


def test_what_is_taken_out_goes(page: Page, room: Hall) -> None:
    """A topic taken out, an emptied text and a choice taken back go from the room; fold and rest stay as they were."""
    name(page)
    unfold(page)
    fill(page)
    on(page)
    page.get_by_role("button", name="Ändern").first.click()
    on(page, 4)
    page.get_by_role("button", name="„Begegnung“ herausnehmen").click()
    page.locator("[name=description]").fill("")
    page.locator("[name=sort]").select_option("")
    on(page)
    page.wait_for_selector(SAVED)
    (one,) = room.records("actor")
    assert (one.get("sort"), one.get("description"), one["established"]) == (None, None, 3)
    assert {item for item, text in one["topics"].items() if text} == {"nahversorgung", "mobilita-t-auf-dem-land"}


def test_a_web_address_that_is_none_is_said_in_place(page: Page, room: Hall) -> None:
    """What is no web address is said beside its field before anything is sent, and gone once it is mended."""
    name(page)
    unfold(page)
    page.locator("[name=website]").fill("unser laden")
    on(page)
    problem = page.locator("#problem-website")
    expect(problem).to_contain_text("„https://unser laden“ passt nicht zu „Internetseite“")
    expect(page.locator("[name=website]")).to_be_focused()
    assert "problem-website" in str(page.locator("[name=website]").get_attribute("aria-describedby"))
    page.locator("[name=website]").fill("unser-laden.example")
    expect(problem).to_be_hidden()
    on(page)
    page.wait_for_selector(SAVED)
    assert [one["website"] for one in room.records("actor")] == ["https://unser-laden.example"]


def test_what_others_said_is_said_in_place(page: Page, room: Hall) -> None:
    """For an organisation others have entered, what is new arrives; what they said stays, and its field says so."""
    tell(room, put("name", "Caritas Landsberg"), put("website", "https://caritas.example"))
    page.locator("input[type=text]").first.press_sequentially("caritas")
    page.locator(".exists button").click()
    on(page, 4)
    unfold(page)
    page.locator("[name=sort]").select_option("welfare")
    page.locator("[name=website]").fill("caritas-landsberg.example")
    on(page)
    page.locator("#notice button").click()
    expect(page.locator("#problem-website")).to_contain_text("Das haben andere eingetragen")
    expect(page.locator("[name=website]")).to_be_visible()
    expect(page.locator("[name=website]")).to_have_value("caritas-landsberg.example")
    assert [(one["sort"], one["website"]) for one in room.records("actor")] == [("welfare", "https://caritas.example")]
    on(page)
    page.wait_for_selector("#sum")
    expect(page.locator("#notice")).to_be_hidden()


def test_what_was_said_of_others_is_taken_back(page: Page, room: Hall) -> None:
    """Whoever finds out that they wrote for another organisation leaves nothing of their own at it."""
    tell(room, put("name", "Caritas Landsberg"))
    page.locator("input[type=text]").first.press_sequentially("caritas")
    page.locator(".exists button").click()
    on(page, 4)
    unfold(page)
    page.locator("[name=sort]").select_option("welfare")
    page.locator("[name=topics]").fill("Pflege")
    on(page)
    page.get_by_role("button", name="Ändern").first.click()
    page.locator(".taken button").click()
    name(page)
    on(page)
    page.wait_for_selector(SAVED)
    said = {
        one["name"]: (one.get("sort"), [*filter(None, one.get("topics", {}).values())]) for one in room.records("actor")
    }
    assert said == {"Caritas Landsberg": (None, []), "Dorfladen Musterhausen": ("welfare", ["Pflege"])}


def test_without_connection_more_is_kept_and_arrives_once(page: Page, room: Hall) -> None:
    """What was said without connection outlives the page, a topic half typed too, and arrives when it is back."""
    name(page)
    unfold(page)
    fill(page)
    page.context.set_offline(True)
    page.evaluate("window.dispatchEvent(new Event('online'))")
    page.wait_for_selector('#status[data-state="away"]')
    page.context.set_offline(False)
    page.reload()
    unfold(page)
    expect(page.locator("[name=topics]")).to_have_value("Begegnung")
    assert page.locator(".chips li").all_inner_texts() == ["Nahversorgung\n✕", "Mobilität auf dem Land\n✕"]
    expect(page.locator("[name=established]")).to_have_value("3")
    page.context.set_offline(True)
    on(page)
    page.wait_for_selector("#sum")
    page.context.set_offline(False)
    page.reload()
    page.wait_for_selector(SAVED)
    (one,) = room.records("actor")
    assert (one["website"], len(one["topics"])) == ("https://www.dorfladen.example", 3)


def test_the_other_language_leaves_the_fold_open(page: Page) -> None:
    """Changing the language keeps the fold open, and what was typed in it."""
    name(page)
    unfold(page)
    fill(page)
    page.locator("#languages a[lang=en]").click()
    expect(page.locator("summary")).to_have_text("Say more")
    expect(page.locator("[name=website]")).to_be_visible()
    expect(page.locator("[name=website]")).to_have_value("www.dorfladen.example")
    expect(page.locator("[name=sort] option:checked")).to_have_text("Social enterprise")


def test_enter_leads_through_the_fold(page: Page) -> None:
    """Enter in the web address leads to the topics, and there it adds one; nothing is sent by it."""
    name(page)
    unfold(page)
    page.locator("[name=website]").press("Enter")
    expect(page.locator("[name=topics]")).to_be_focused()
    page.keyboard.type("Pflege")
    page.keyboard.press("Enter")
    expect(page.locator(".chips span")).to_have_text("Pflege")
    expect(page.locator("[name=topics]")).to_be_focused()
    expect(page.locator("[name=topics]")).to_have_value("")


@pytest.mark.parametrize(("width", "size", "scheme"), [(360, 100, "light"), (320, 200, "dark")])
def test_everybody_can_say_more(page: Page, width: int, size: int, scheme: Any) -> None:
    """Open, with all filled and a problem said, the fold is narrow enough, its targets large, and it can be read."""
    page.set_viewport_size({"width": width, "height": 640})
    page.emulate_media(color_scheme=scheme)
    page.evaluate(f"document.documentElement.style.fontSize = '{size}%'")
    name(page)
    unfold(page)
    fill(page)
    page.locator("[name=website]").fill("unser laden")
    on(page)
    page.wait_for_selector("#problem-website:not([hidden])")
    broken = Axe().run(page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"][:90]) for one in broken] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(SMALL) == 0
