"""The pictures of the network, as a person takes them along: choose one, read it, see its table, take its file."""

import pytest
from alone import Alone, Open, delay, hold, small
from hands import WALKS, WIDTHS, lay, serious
from playwright.sync_api import expect
from stations import key

from sirkit.words import text

DRAWN = "() => (document.querySelector('.sirkit-pictures img')?.naturalWidth ?? 0) > 0"


@pytest.fixture
def page(alone: Alone) -> Open:
    """Return a function that opens the part on a sample, or on nothing."""
    return alone("Pictures")


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_a_picture_with_its_sentence_its_table_and_its_file(page: Open, size: str, lang: str) -> None:
    """The whole network, then one organisation: each with its sentence, its table and its files; a finger has room."""
    here = page(size, lang, "ammersee")
    here.wait_for_function(DRAWN)
    sentence = here.locator(".sirkit-pictures figcaption")
    expect(sentence).to_contain_text(text("paper.net.counted", lang, count=40))
    assert here.locator(".sirkit-pictures img").get_attribute("alt") == sentence.inner_text()
    key(here, "pictures ego").click()
    expect(sentence).not_to_contain_text(text("paper.net.counted", lang, count=40))
    key(here, "pictures actor").select_option(label="Sozialcafé Teekiste")
    expect(sentence).to_contain_text(text("paper.ego.counted", lang, name="Sozialcafé Teekiste", count=6))
    key(here, "pictures more").click()
    expect(here.locator(".sirkit-pictures tbody tr")).to_have_count(6)
    with here.expect_download() as taken:
        here.locator("[data-paper=ego_svg]").click()
    assert "Teekiste" in taken.value.suggested_filename
    assert here.evaluate("document.documentElement.scrollWidth") <= WIDTHS[size]["width"]
    assert small(here, "pictures") == []
    assert serious(here) == []


def test_whoever_is_chosen_elsewhere_is_in_the_picture(page: Open) -> None:
    """The picture of one is of whoever is selected; before there is anybody, it is said what will stand here."""
    here = page("laptop", "de")
    expect(here.locator(".sirkit-pictures .sirkit-empty")).to_contain_text(text("pictures.empty", "de"))
    lay(
        here,
        {"actor": {"a": {"name": "Chor"}, "b": {"name": "Radio"}, "p": {"name": "Berta Beispiel", "sort": "person"}}},
    )
    key(here, "pictures ego").click()
    expect(key(here, "pictures actor").locator("option")).to_have_text(["Chor", "Radio"])
    here.evaluate("[...globalThis.sirkitStores.values()][0].select('b')")
    expect(key(here, "pictures actor")).to_have_value("b")
    expect(here.locator(".sirkit-pictures figcaption")).to_contain_text(text("paper.ego.alone", "de", name="Radio"))


def test_what_takes_its_time_is_said(page: Open) -> None:
    """What is still under way to the kernel is waited for, and so is the picture; the page says so meanwhile."""
    here = page("laptop", "en", "ammersee")
    here.wait_for_function(DRAWN)
    delay(here, "picture")
    key(here, "pictures ego").click()
    here.wait_for_function("() => globalThis.looks.length > 0")
    assert here.evaluate("globalThis.looks[0]") >= 3
    hold(here, "picture")
    key(here, "pictures network").click()
    expect(here.locator(".sirkit-pictures [role=status]")).to_have_text(text("pictures.drawing", "en"))
