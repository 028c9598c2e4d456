"""Counselling as a person does it: from a venture nothing is known of to its stage, a legal form, and three steps."""

from pathlib import Path

import pytest
from alone import Alone, Open, small
from hands import WAIT, WALKS, WIDTHS, lay, serious, wait_for
from playwright.sync_api import Locator, Page, expect
from stations import key

from sirkit.legalforms import forms
from sirkit.words import text

CELL = """
import ipywidgets
from sirkit.widgets.form import Form
from sirkit.widgets.intake import Intake
from sirkit.widgets.keeper import Keeper
from sirkit.workspace import Workspace

workspace = Workspace()
form = Form(workspace, "actor", first=("name",), belongings=(), more=())
page = ipywidgets.Box([Keeper(workspace), form, Intake(workspace)])
page.add_class("sirkit-app")
page
"""
"""The form of another kind stands beside it, as in the app: it must leave alone what cannot be kept here."""
VENTURE: dict[str, dict[str, dict[str, object]]] = {"venture": {"v": {"name": "Mittagstisch", "stage": 2}}}
HEARD = """() => {
  const [store] = globalThis.sirkitStores.values();
  globalThis.heard = [];
  for (const word of ["view", "venture-wanted"]) store.on(word, (said) => globalThis.heard.push([word, said]));
}"""
JOINED = """() => {
  const [store] = globalThis.sirkitStores.values();
  store.connection.room = { role: "trainer", author: store.connection.author, secret: "" };
  store.emit("all");
}"""
TALK = "[...globalThis.sirkitStores.values()][0].records.intake?.v ?? null"


@pytest.fixture
def page(alone: Alone) -> Open:
    """Return a function that opens the part."""
    return alone(CELL)


def said(page: Page, field: str) -> Locator:
    """Return what stands below a field."""
    return page.locator(f".sirkit-field:has([data-key='intake {field}']) > [id$=-problem]")


def on(page: Page) -> None:
    """Go on to what comes next."""
    key(page, "intake further").click()


def consent(page: Page, lang: str) -> None:
    """Say when it was agreed to; a day to come is asked about."""
    key(page, "intake consent_on").fill("2099-01-01")
    expect(said(page, "consent_on")).to_have_text(text("enabling.consent_ahead", lang), timeout=WAIT)
    key(page, "intake today consent_on").click()
    expect(said(page, "consent_on")).to_be_hidden(timeout=WAIT)
    on(page)


def too_long(page: Page, lang: str) -> None:
    """Type more than can be kept: it stays with a sentence, through going back and a reload."""
    key(page, "intake problem").fill("Viele essen allein.")
    key(page, "intake solution").fill("x" * 5000)
    wait_for(page, "unkept")
    key(page, "intake back").click()
    page.reload()
    wait_for(page, "unkept")
    on(page)
    expect(key(page, "intake problem")).to_have_value("Viele essen allein.")
    expect(key(page, "intake solution")).to_have_value("x" * 5000)
    expect(said(page, "solution")).to_have_text(text("notes.long", lang, length=5000, most=4000))


def talk(page: Page, lang: str) -> None:
    """Write down the talk, one page after the other."""
    key(page, "intake problem").fill("Viele essen allein.")
    key(page, "intake solution").fill("Dreimal die Woche wird gekocht.")
    key(page, "intake ask beneficiaries").click()
    expect(key(page, "intake beneficiaries")).to_be_focused()
    page.keyboard.type("Vierzig Menschen")
    on(page)
    key(page, "intake hours").fill("-5")
    expect(said(page, "hours")).to_have_text(text("notes.count", lang, most=10000))
    key(page, "intake hours").fill("25")
    on(page)
    key(page, "intake need funders").check()
    key(page, "intake given").fill("Zeit am Vormittag")
    on(page)
    on(page)


def stage(page: Page, lang: str, *, own: str = "") -> None:
    """Answer what decides the stage, talk about the difference to their own, and write the stage into the venture."""
    for sign, answer in (("understood", "yes"), ("idea", "yes"), ("tested", "yes"), ("proven", "no")):
        key(page, f"sign {sign} {answer}").click()
    differs = page.locator(".sirkit-intake-place .sirkit-careful")
    expect(page.locator(".sirkit-here")).to_contain_text(text("enabling.stage.4", lang), timeout=WAIT)
    if own:
        expect(differs).to_contain_text(text(own, lang))
    key(page, "intake write stage").click()
    expect(differs).to_have_count(0, timeout=WAIT)
    on(page)


def form(page: Page, lang: str) -> None:
    """Say what matters, read the reasons, and note a form; what is planned cannot be noted."""
    key(page, "criterion founders few").click()
    key(page, "criterion on").click()
    expect(key(page, "criterion capital ")).to_be_focused()
    cards = page.locator(".sirkit-intake-form")
    expect(cards.first).to_contain_text(text("intake.verdict_against", lang), timeout=WAIT)
    planned = cards.filter(has_text=text("legal.form.gmgv", lang))
    expect(planned).to_contain_text(text("intake.form_planned", lang))
    expect(planned.locator("[data-key^=lean]")).to_have_count(0)
    key(page, "form eg").click()
    expect(cards.nth(1)).to_contain_text("geno-bw.de")
    key(page, "lean eg").click()
    expect(key(page, "intake legal legal_form")).to_have_value(text("legal.form.eg", lang))
    on(page)


@pytest.mark.parametrize(("size", "lang"), WALKS[1:])
def test_from_a_venture_to_stage_form_and_three_steps(page: Open, size: str, lang: str) -> None:
    """Consent first; what cannot be kept stays with a sentence, what was typed survives; each section leads on."""
    here = page(size, lang)
    here.evaluate(HEARD)
    key(here, "intake begin").click()
    assert here.evaluate("heard") == [["view", "coached"], ["venture-wanted", None]]
    lay(here, VENTURE)
    consent(here, lang)
    too_long(here, lang)
    talk(here, lang)
    assert small(here, "intake-signs") == []
    stage(here, lang, own="enabling.stage.2")
    form(here, lang)
    expect(here.locator(".sirkit-intake-three li")).to_have_count(3)
    wait_for(here)
    with here.expect_download() as handed:
        here.locator("[data-paper=intake_protocol]").click()
    assert Path(handed.value.path()).read_bytes()[:5] == b"%PDF-"
    assert here.evaluate("document.documentElement.scrollWidth") == WIDTHS[size]["width"]
    kept = here.evaluate(TALK)
    assert (kept["venture"], kept["hours"], list(kept["given"].values())) == ("v", 25, ["Zeit am Vormittag"])
    assert (kept["needed"], kept["signs"]["proven"]) == ({"funders": "funders"}, "no")


def test_notes_stay_with_who_wrote_them(page: Open) -> None:
    """Notes that were erased leave nothing behind; a venture that goes says so; a joint dossier shows none of it."""
    here = page("laptop", "en")
    lay(here, {**VENTURE, "intake": {"v": {"venture": "v", "note": "Geheimes"}}})
    key(here, "intake forms").click()
    expect(here.locator(".sirkit-intake-form")).to_have_count(len(forms()), timeout=WAIT)
    assert serious(here) == []
    key(here, "intake talk").click()
    key(here, "intake erase").click()
    here.get_by_role("button", name=text("form.erase_not", "en")).click()
    key(here, "intake erase").click()
    here.locator(".sirkit-ask").get_by_role("button", name=text("form.erase", "en")).click()
    expect(here.locator(".sirkit-note")).to_have_text(text("intake.closed", "en"), timeout=WAIT)
    assert here.evaluate(TALK) is None
    lay(here, {"venture": {"w": {"name": "Repair café"}}})
    key(here, "chosen venture").select_option("w")
    key(here, "intake further").click()
    here.evaluate("[...globalThis.sirkitStores.values()][0].commit([{ op: 'drop', kind: 'venture', id: 'w' }])")
    expect(here.locator(".sirkit-notices")).to_contain_text(text("intake.gone", "en", name="Repair café"))
    here.evaluate(JOINED)
    expect(here.locator(".sirkit-intake > *")).to_have_count(2)
    expect(here.locator(".sirkit-intake .sirkit-note")).to_have_text(text("intake.elsewhere", "en"))
