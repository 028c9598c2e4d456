"""Function E in one sitting: a lab from its one page to a method card that another region reads."""

from pathlib import Path

import pytest
import test_knowledge_page as knowledge
import test_labrun_page as labrun
from alone import Alone, Open
from hands import WAIT, WALKS, WIDTHS, go, wait_for
from playwright.sync_api import Locator, Page, expect
from stations import key

from sirkit.words import text

WORKSHOP = "from sirkit.apps import workshop\n\npage = workshop()\n"
NAMED = """() => {
  const [store] = globalThis.sirkitStores.values();
  return store.ids("actor").map((id) => store.record("actor", id).name).filter(Boolean).slice(0, 2);
}"""
FILLED = """(title) => {
  const [store] = globalThis.sirkitStores.values();
  const role = store.ids("lab_role").map((id) => store.record("lab_role", id)).find((one) => one.title === title);
  return [Boolean(role.actor), role.state];
}"""
ROLE = "Räume für den Anfang"
LAB = "Mittagstisch für alle"


@pytest.fixture
def page(alone: Alone) -> Open:
    """Return a function that opens the workshop on a sample region."""
    return alone(WORKSHOP)


def fill(here: Locator, **values: str) -> None:
    """Fill the form that is open and enter it."""
    for name, value in values.items():
        here.locator(f".sirkit-entry [data-key$=' {name}']").fill(value)
    here.locator(".sirkit-entry button.primary").click()


def one_page(page: Page) -> None:
    """Answer the six questions; two roles are filled from the map, the third stays open."""
    here = go(page, "lab", "labsheets")
    first, second = page.evaluate(NAMED)
    key(page, "lab new").click()
    fill(
        here,
        title=LAB,
        question="Kommen Menschen, die sonst allein essen?",
        beneficiaries="Ältere im Dorf; zwei planen von Anfang an mit.",
        actor0=first,
        actor1=second,
        title2=ROLE,
        trial="Acht Mittage in acht Wochen.",
        sign="Gäste helfen einander auch zu Hause.",
        next_on="2026-09-01",
        next_step="Gemeinsam den ersten Mittag planen",
    )
    here.locator("[data-key^='lab plan ']").click()


def found(page: Page, lang: str) -> None:
    """Follow the remark on the open role to the partners, and take one of them into the role."""
    here = page.locator(".sirkit-labplan")
    key(page, "labplan all").click(timeout=WAIT)
    here.locator(".sirkit-labplan-summary li", has_text=ROLE).first.get_by_role("button").click()
    here.locator(".sirkit-record", has_text=ROLE).locator("[data-key^='role seek ']").click()
    partners = page.locator(".sirkit-at-partners")
    expect(partners.locator(".sirkit-rolesought")).to_contain_text(LAB)
    partners.locator("[data-key^='role take ']").first.click(timeout=WAIT)
    card = here.locator(".sirkit-record", has_text=ROLE)
    expect(card).to_contain_text(text("lab_role.state.sought", lang), timeout=WAIT)
    card.locator("[data-key^='role move ']").click()
    expect(card).to_contain_text(text("lab_role.state.asked", lang))
    assert page.evaluate(FILLED, ROLE) == [True, "asked"]


def planned(page: Page) -> None:
    """Enter an indicator, and let a schedule be suggested."""
    here = page.locator(".sirkit-at-lab")
    key(page, "labplan indicators").click()
    key(page, "labplan new indicator").click()
    fill(
        here, text="Gäste helfen einander auch zu Hause", baseline="3", target="20", source="Gespräche", on="2026-09-01"
    )
    go(page, "lab", "labtimes")
    key(page, "labtimes suggest").click()
    expect(here.locator(".sirkit-labtimes-table tbody")).to_have_count(3)


def carried_out(page: Page, lang: str) -> None:
    """Keep three months of diary and values, look back, end it, and write the card."""
    here = go(page, "lab", "labrun")
    labrun.keep_diary(here)
    labrun.unfold(here, "values")
    for day, value in zip(labrun.DAYS[::2], ("5", "8", "12"), strict=True):
        here.locator("[data-key^='measurement new ']").click()
        fill(here, on=day, said=value)
    expect(here.locator(".sirkit-labrun-table tbody tr")).to_have_count(5)
    labrun.review(here, lang)
    labrun.finish(here)
    key(page, "labplan new method").click()
    expect(labrun.field(here, "worked")).to_have_value(labrun.LEARNED)
    labrun.enter(here, not_worked="Ein Mittag ohne Köchin fiel aus.")
    expect(here.locator(labrun.CARDS)).to_contain_text("ohne Köchin")


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_a_lab_is_planned_carried_out_and_learned_from(page: Open, size: str, lang: str, tmp_path: Path) -> None:
    """In a sample region, from six questions to a method card, which the other sample region reads with its origin."""
    there = page(size, lang, "ammersee")
    one_page(there)
    found(there, lang)
    planned(there)
    carried_out(there, lang)
    assert there.evaluate("document.documentElement.scrollWidth") == WIDTHS[size]["width"]
    wait_for(there)
    go(there, "share", "knowledge")
    pack = knowledge.taken(there, tmp_path)
    here = page(size, lang, "niederbayern")
    go(here, "share", "knowledge")
    here.locator(".sirkit-knowledge input[type=file]").set_input_files(pack)
    card = here.locator(".sirkit-methods .sirkit-record")
    expect(card).to_contain_text(LAB, timeout=WAIT)
    expect(card).to_contain_text("ohne Köchin")
    expect(card.locator(".sirkit-origin")).to_contain_text("Ammersee")
