"""The station Fahrplan in a real browser: agreeing steps and moving them on."""

import pytest
from hands import wait_for
from playwright.sync_api import Page, expect
from stations import Station, key, leg, undo

ENTER = """async (region) => {
  const [store] = globalThis.sirkitStores.values();
  await store.commit(Object.entries(region).flatMap(([kind, table]) => Object.entries(table).flatMap(([id, values]) => (
    Object.entries(values).map(([field, value]) => store.put(kind, id, field, value)).filter(Boolean)))));
}"""


def names(page: Page) -> list[str]:
    """Return the functions in the order shown."""
    return page.locator(".sirkit-leg:visible .sirkit-leg-head h3").all_inner_texts()


def test_the_functions_still_sought_stand_first(station: Station) -> None:
    """What nobody carries comes before what is carried, and who could be asked is named with a reason."""
    page = station()
    assert names(page)[-1] == "Orchestrating the network"
    expect(leg(page, "Orchestrating the network")).to_contain_text("Carried by Seeverein")
    places = leg(page, "Running social meeting places")
    expect(places).to_contain_text("Still sought")
    expect(places.locator(".sirkit-asked li")).to_contain_text("Raum für 20 Personen")


def test_a_step_is_agreed_with_who_could_be_asked(station: Station) -> None:
    """A tap on a name opens the step with that organisation; entering it is one change that can be taken back."""
    page = station()
    places = leg(page, "Running social meeting places")
    places.get_by_role("button", name="Agree a step with Dorfladen").click()
    expect(key(page, "roadmap step actor")).to_have_value("Dorfladen")
    key(page, "roadmap step task").fill("Den Raum ansehen")
    key(page, "roadmap step by").fill("2027-01-15")
    key(page, "roadmap step task").press("Enter")
    row = places.locator("li", has_text="Den Raum ansehen")
    expect(row).to_contain_text("Dorfladen · by 15 January 2027")
    expect(row.locator(".sirkit-state")).to_contain_text("suggested")
    undo(page)
    expect(row).to_have_count(0)


def test_one_tap_moves_a_step_on_but_taken_on_is_asked_for(station: Station) -> None:
    """Only what the organisation itself has promised is taken on; then the function is offered, and asked for too."""
    page = station()
    places = leg(page, "Running social meeting places")
    state = places.locator(".sirkit-state")
    key(page, "move oeffnen").click()
    expect(places).to_contain_text("Has Dorfladen itself promised this?")
    places.get_by_role("button", name="Not yet").press("Enter")
    expect(state).to_contain_text("interested")
    key(page, "move oeffnen").click()
    places.get_by_role("button", name="Yes, promised itself").click()
    expect(state).to_contain_text("taken on")
    expect(places).to_contain_text("Still sought")
    places.get_by_role("button", name="Yes, the function").click()
    expect(places).to_contain_text("Carried by Dorfladen")
    undo(page)
    expect(places).to_contain_text("Still sought")
    expect(state).to_contain_text("taken on")


def test_taken_on_said_by_others_counts_as_interested(station: Station) -> None:
    """Without the tick that the organisation says so itself, a step stands as interested."""
    page = station()
    key(page, "begin B").click()
    key(page, "roadmap step task").fill("Kurs anbieten")
    key(page, "roadmap step state").select_option("taken_on")
    key(page, "roadmap step enter").click()
    expect(page.locator(".sirkit-problem:visible")).to_contain_text("Who takes it on?")
    key(page, "roadmap step actor").fill("see")
    key(page, "roadmap step actor").press("Enter")
    expect(key(page, "roadmap step actor")).to_have_value("Seeverein")
    key(page, "roadmap step enter").click()
    row = page.locator("li", has_text="Kurs anbieten").last
    expect(row.locator(".sirkit-state")).to_contain_text("interested")


def test_i_will_by_is_a_promise(station: Station) -> None:
    """The quick row makes a step that is taken on; an organisation not on the map gets a sentence."""
    page = station()
    key(page, "quick step task").fill("Protokoll schreiben")
    key(page, "quick step by").fill("2026-12-24")
    key(page, "quick step actor").fill("Anderswo")
    key(page, "quick step enter").click()
    expect(page.locator(".sirkit-problem:visible")).to_contain_text("Not on the map yet")
    key(page, "quick step actor").fill("")
    key(page, "quick step actor").press_sequentially("dorf")
    key(page, "quick step actor").press("ArrowDown")
    key(page, "quick step actor").press("Enter")
    key(page, "quick step enter").press("Enter")
    row = leg(page, "For all functions").locator("li", has_text="Protokoll schreiben")
    expect(row).to_contain_text("Dorfladen · by 24 December 2026")
    expect(row.locator(".sirkit-state")).to_contain_text("taken on")
    expect(key(page, "quick step task")).to_be_focused()
    expect(key(page, "quick step task")).to_have_value("")


def test_a_list_shuts_with_its_field(station: Station) -> None:
    """Whoever leaves a field shuts its list at once: nothing shuts it later, when they are back in it and choosing."""
    field = key(station(), "quick step actor")
    field.press_sequentially("dorf")
    expect(field).to_have_attribute("aria-expanded", "true")
    assert field.evaluate("(field) => { field.blur(); return field.getAttribute('aria-expanded'); }") == "false"


def test_what_is_typed_stays(station: Station) -> None:
    """A change of language and a reload keep every form as it was being filled."""
    page = station()
    key(page, "quick step task").fill("Protokoll")
    key(page, "begin C").click()
    key(page, "roadmap step task").fill("Sprechstunde")
    key(page, "roadmap step speaks_to").fill("see")
    key(page, "practice new").click()
    key(page, "new practice done").fill("Eine Bank aufgestellt")
    page.get_by_role("button", name="DE", exact=True).click()
    expect(page.get_by_role("heading", name="Fahrplan", exact=True)).to_be_visible()
    for _ in range(2):
        expect(key(page, "quick step task")).to_have_value("Protokoll")
        expect(key(page, "roadmap step task")).to_have_value("Sprechstunde")
        expect(key(page, "roadmap step speaks_to")).to_have_value("see")
        expect(key(page, "new practice done")).to_have_value("Eine Bank aufgestellt")
        page.reload()
        wait_for(page)


def test_news_do_not_disturb_typing(station: Station) -> None:
    """While a step is being written, what others enter appears around it and the cursor stays."""
    page = station()
    key(page, "begin B").click()
    key(page, "roadmap step task").press_sequentially("Kurs")
    page.evaluate(ENTER, {"step": {"neu": {"task": "Von anderen", "function": "B"}}})
    expect(leg(page, "Training interested learners")).to_contain_text("Von anderen")
    expect(key(page, "roadmap step task")).to_be_focused()
    page.keyboard.type("e")
    expect(key(page, "roadmap step task")).to_have_value("Kurse")


@pytest.mark.parametrize("language", ["de", "en", "qps"])
def test_a_phone_never_scrolls_sideways(station: Station, language: str) -> None:
    """At 360 px the station with every form open is no wider than the window, and no key is shown for a word."""
    page = station(language, "phone")
    for name in ("begin B", "meet", "care", "practice new", "move oeffnen"):
        key(page, name).click()
    wide = page.evaluate(
        "[...document.querySelectorAll('.sirkit-stack *')].filter((one) => "
        "one.getClientRects().length && one.getBoundingClientRect().right > innerWidth + 1).length"
    )
    assert wide == 0
    assert "⟨" not in page.locator("body").inner_text()
