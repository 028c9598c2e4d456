"""Learners' wishes as somebody types in a stack of slips: quick, with questions, and with what answers each."""

import pytest
from alone import Alone, Open, small
from hands import WAIT, lay, serious, wait_for
from playwright.sync_api import Page, expect
from stations import key

from sirkit.words import text

REGION: dict[str, dict[str, dict[str, object]]] = {
    "training": {
        "t": {"title": "Demenz verstehen und begleiten", "childcare": True},
    },
    "learning_wish": {
        "w": {"what": "Demenz begleiten", "hinders": {"children": "children", "travel": "travel"}},
        "x": {"what": "Menschen mit Demenz begleiten", "hinders": {"travel": "travel"}},
    },
}


@pytest.fixture
def page(alone: Alone) -> Open:
    """Return a function that opens the part."""
    return alone("Wishes")


def wishes(page: Page) -> list[str]:
    """Return what is wished for, in the order it stands there."""
    return page.locator(".sirkit-wishes .sirkit-record h3").all_inner_texts()


def test_a_stack_of_slips_is_typed_in_and_answered(page: Open) -> None:
    """Tab, space and Enter are enough; what looks like a name is asked about; each wish has its offers, or none yet."""
    here = page("phone", "de")
    expect(here.locator(".sirkit-wishes .sirkit-empty")).to_contain_text(text("wishes.example", "de"))
    lay(here, REGION)
    key(here, "wish new").click()
    here.keyboard.press("Enter")
    expect(here.locator(".sirkit-problem:visible")).to_contain_text(text("learning_wish.what", "de"))
    for typed in ("Nähen", "Tab", "Mit Anna Schmidt", "Tab", "Tab", "Tab", "Space"):
        (here.keyboard.press if typed in ("Tab", "Space") else here.keyboard.type)(typed)
    expect(here.locator(".sirkit-entry .sirkit-note")).to_contain_text("„Anna Schmidt“")
    assert (serious(here), small(here, "buttons"), small(here, "cards")) == ([], [], [])
    key(here, "new wish what").press("Enter")
    expect(key(here, "new wish what")).to_be_focused()
    expect(key(here, "new wish what")).to_have_value("")
    expect(here.locator(".sirkit-wishes-counted")).to_contain_text("Nähen")
    here.keyboard.type("Doch nicht")
    here.keyboard.press("Enter")
    key(here, "wish back").click()
    wait_for(here)
    here.keyboard.press("Escape")
    card = here.locator(".sirkit-record", has_text="Nähen")
    expect(card).to_contain_text(text("wishes.no_offer", "de"), timeout=WAIT)
    expect(card.locator(".sirkit-facts")).to_contain_text("Kinder")
    assert wishes(here) == ["Demenz begleiten", "Menschen mit Demenz begleiten", "Nähen"]
    expect(here.locator(".sirkit-wishes-hinders tbody tr")).to_have_text(["Kinder2", "Fahrt2"])
    card.get_by_role("button", name="So lassen").click()
    expect(card.locator(".sirkit-note")).to_be_hidden()
    key(here, "wishes order").select_option("open")
    assert wishes(here)[0] == "Nähen"
    key(here, "answer w t").click()
    expect(here.locator("[data-wish=w]")).to_contain_text(text("training.hinder.childcare", "de"))
    key(here, "wish remove x").click()
    here.locator(".sirkit-notices").get_by_role("button", name="Rückgängig").click()
    expect(here.locator("[data-wish=x]")).to_be_visible()
    assert here.evaluate("document.documentElement.scrollWidth") == 360
    with here.expect_download() as paper:
        here.locator("[data-paper=wish_form]").click()
    assert paper.value.suggested_filename == "Zettel-für-Lernwünsche.pdf"


def test_a_wish_removed_elsewhere_is_not_lost_while_it_is_changed(page: Open) -> None:
    """What is typed into a wish that somebody else removes stays, a sentence says so, and it is entered anew."""
    here = page("laptop", "en")
    lay(here, REGION)
    key(here, "wish change w").click()
    key(here, "new wish purpose").fill("For the neighbours")
    here.evaluate(
        "() => [...globalThis.sirkitStores.values()][0].commit([{ op: 'drop', kind: 'learning_wish', id: 'w' }])"
    )
    expect(here.locator(".sirkit-entry .sirkit-note")).to_contain_text(text("wishes.gone", "en"))
    expect(key(here, "new wish purpose")).to_have_value("For the neighbours")
    key(here, "new wish enter").click()
    expect(here.locator(".sirkit-record", has_text="For the neighbours")).to_contain_text("Children · Getting there")
