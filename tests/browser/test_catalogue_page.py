"""The catalogue as a person uses it: looked through, opened, taken along."""

import pytest
from alone import Alone, Open, small
from hands import WALKS, WIDTHS, Region, lay, serious
from playwright.sync_api import expect
from stations import key

from sirkit.words import text

REGION: Region = {
    "actor": {"vhs": {"name": "Volkshochschule am See", "sort": "association", "website": "https://vhs.example"}},
    "training": {
        "demenz": {
            "title": "Demenz begleiten",
            "profession": "Pflege",
            "provider": "vhs",
            "city": "Utting",
            "starts_on": "2035-03-01",
            "seats": 12,
            "price": 240,
            "own_share": 20,
        },
        "kinder": {"title": "Kinder stark machen", "profession": "Erziehung", "city": "Windach"},
        "alt": {"title": "Vorbei", "starts_on": "2020-01-01"},
    },
    "aid": {"a": {"training": "demenz", "sort": "childcare", "state": "promised"}},
    "learning_wish": {"w": {"what": "Gebärdensprache"}},
}
OPENED = """() => {
  const [store] = globalThis.sirkitStores.values();
  globalThis.views = [];
  store.on("view", (view) => globalThis.views.push([view, store.drafts.get("chosen training")?.id]));
}"""


@pytest.fixture
def page(alone: Alone) -> Open:
    """Return a function that opens the catalogue."""
    return alone("Catalogue")


@pytest.mark.parametrize(("size", "lang"), WALKS[1:])
def test_the_catalogue_is_looked_through_and_taken_along(page: Open, size: str, lang: str) -> None:
    """Empty it says where it begins; filled, a filter leaves what fits, an offer opens, and its flyer comes along."""
    here = page(size, lang)
    here.evaluate(OPENED)
    key(here, "catalogue begin").click()
    lay(here, REGION)
    cards = here.locator(".sirkit-catalogue .sirkit-record h4:visible")
    expect(cards).to_have_text(["Kinder stark machen", "Demenz begleiten"])
    card = here.locator(".sirkit-record", has_text="Demenz begleiten")
    for said in ("Volkshochschule am See", text("announced.own", lang, euros=20), text("announced.ask.length", lang)):
        expect(card).to_contain_text(said)
    expect(here.locator(".sirkit-catalogue-missing")).to_contain_text("Gebärdensprache")
    key(here, "catalogue profession").select_option("Pflege")
    expect(cards).to_have_text(["Demenz begleiten"])
    key(here, "catalogue open demenz").click()
    assert here.evaluate("globalThis.views") == [["trainings", None], ["trainings", "demenz"]]
    key(here, "catalogue fold demenz").click()
    with here.expect_download() as handed:
        card.locator("[data-paper=flyer_a5]").click()
    assert handed.value.suggested_filename == "Flyer-A5-Demenz-begleiten.pdf"
    assert small(here, "catalogue") == []
    assert here.evaluate("document.documentElement.scrollWidth") <= WIDTHS[size]["width"]
    assert serious(here) == []
