"""The designer of training offers: from an empty list to an offer in which nothing is open, as a person makes one."""

import pytest
from alone import Alone, Open, small
from hands import WAIT, WALKS, lay, put_away, serious, wait_for
from playwright.sync_api import Locator, Page, expect
from stations import key

from sirkit.words import text

REGION: dict[str, dict[str, dict[str, object]]] = {
    "actor": {"vhs": {"name": "Volkshochschule", "city": "Utting"}, "pfarrei": {"name": "Pfarrei", "city": "Utting"}},
    "learning_wish": {"w": {"what": "Demenz begleiten", "hinders": {"children": "children"}}},
}
VERBS = {"de": ("verstehen", "erklären"), "en": ("understand", "explain")}
TICKED = """() => {
  const [store] = globalThis.sirkitStores.values();
  return ["assessment", "activity"].map((kind) => store.record(kind, store.ids(kind)[0]))
    .map(({ proves, practises }) => Object.keys(proves ?? practises ?? {}).length);
}"""


@pytest.fixture
def page(alone: Alone) -> Open:
    """Return a function that opens the part."""
    return alone("Trainings")


def field(page: Page, name: str) -> Locator:
    """Return a field of the step that is shown."""
    return page.locator(f'.sirkit-trainings-step :is(input, textarea, select)[data-key$=" {name}"]')


def fill(page: Page, **values: str) -> None:
    """Type into fields of a step, and go on to the next."""
    for name, value in values.items():
        field(page, name).fill(value)
    key(page, "trainings on").click()


def add(page: Page, kind: str, outcome: str, **values: str) -> None:
    """Enter an assessment or an activity; the only outcome there is is ticked."""
    key(page, f"{kind} add").click()
    for name, value in values.items():
        field(page, name).fill(value)
    page.locator(f'form [data-key^="{kind}"][data-key$=" enter"]').click()
    expect(page.locator(".sirkit-trainings-ticks").get_by_label(outcome)).to_be_checked()
    key(page, "trainings on").click()


def held(page: Page, lang: str) -> None:
    """Say how it is held: the end before the start is remarked, and mended."""
    field(page, "format").select_option("presence")
    field(page, "city").fill("Utting am Ammersee")
    page.locator(".sirkit-choices li").first.wait_for(timeout=WAIT)
    field(page, "city").press("Enter")
    field(page, "step_free").select_option("true")
    field(page, "childcare").select_option("true")
    for name, value in {"language": "Deutsch", "starts_on": "2035-05-02", "ends_on": "2035-05-01"}.items():
        field(page, name).fill(value)
    field(page, "seats").focus()
    expect(page.locator(".sirkit-trainings aside")).to_contain_text(text("training.check.days", lang), timeout=WAIT)
    fill(page, ends_on="2035-05-23")


@pytest.mark.parametrize(("size", "lang"), WALKS[:1])
def test_an_offer_is_made_from_empty(page: Open, size: str, lang: str) -> None:
    """Step by step, with a verb that can be seen, ticks, sums and partners.

    A reload, which takes nothing, and what goes and comes back are tried once: they do not depend on the width.
    """
    here = page(size, lang)
    lay(here, REGION)
    expect(here.locator(".sirkit-trainings .sirkit-empty")).to_contain_text(text("trainings.example", lang))
    key(here, "training new").click()
    key(here, "new training title").fill("Demenz begleiten")
    key(here, "new training enter").click()
    expect(here.locator(".sirkit-trainings-more")).to_contain_text(
        text("trainings.wished", lang, count=1), timeout=WAIT
    )
    field(here, "need").fill("Angehörige sind allein.")
    if size == "phone":
        here.reload()
        wait_for(here)
    expect(field(here, "need")).to_have_value("Angehörige sind allein.")
    fill(here, evidence="Zwölf Gespräche.")
    fill(here, audience="Angehörige")
    outcome = designed(here, lang)
    add(here, "assessment", outcome, text="Rollenspiel")
    add(here, "activity", outcome, text="Üben", minutes="90")
    fill(here, units="-2", self_study="0")
    expect(here.locator(".sirkit-trainings-step .sirkit-problem:visible")).to_contain_text("10")
    fill(here, units="2")
    held(here, lang)
    field(here, "provider").fill("Volkshochschule")
    key(here, "trainings partner").fill("Pfarrei")
    key(here, "trainings partner add").click()
    expect(here.locator(".sirkit-trainings .sirkit-chips li")).to_contain_text("Pfarrei")
    key(here, "trainings on").click()
    fill(here, price="0", own_share="0")
    field(here, "evaluation").fill("Nach drei Monaten anrufen.")
    expect(key(here, "trainings on")).to_have_text(text("trainings.done", lang))
    key(here, "trainings on").focus()
    if size == "laptop":
        mended(here, lang)
    assert here.evaluate("document.documentElement.scrollWidth") <= here.evaluate("innerWidth")
    assert [one for one in small(here, "trainings") if "checkbox" not in one] == []
    assert serious(here) == []


def designed(page: Page, lang: str) -> str:
    """Enter an outcome, tapping one of three verbs that are better than one nobody can see; return how it is called."""
    unseen, better = VERBS[lang]
    key(page, "outcome add").click()
    field(page, "verb").fill(unseen)
    expect(page.locator(".sirkit-trainings-said")).to_contain_text(f"{better}, ", timeout=WAIT)
    key(page, f"verb {better}").click()
    expect(field(page, "verb")).to_have_value(better)
    field(page, "object").fill("Demenz")
    key(page, "trainings on").click()  # what is typed is entered by going on
    return text("trainings.outcome_named", lang, verb=better, object="Demenz")


def mended(page: Page, lang: str) -> None:
    """Follow the one remark left to its step; an outcome that goes is ticked nowhere, and comes back with its ticks."""
    low = page.locator('[data-key="open 0"]')
    page.locator('[data-key="trainings open"]').click()
    expect(low).to_contain_text(text("training.check.all_low", lang, count=1), timeout=WAIT)
    expect(page.locator(".sirkit-trainings-open li")).to_have_count(2)  # and where the wish comes from is asked
    low.click()
    expect(page.locator(".sirkit-trainings-step h3")).to_have_text(text("trainings.step.outcomes", lang))
    page.locator("[data-key^='outcome remove']").click()
    wait_for(page)
    assert page.evaluate(TICKED) == [0, 0]
    page.locator(".sirkit-notices button").first.click()
    expect(page.locator(".sirkit-trainings-parts .sirkit-record")).to_have_count(1)
    wait_for(page)
    assert page.evaluate(TICKED) == [1, 1]
    put_away(page)
    key(page, "trainings all").click()
    card = page.locator(".sirkit-trainings .sirkit-record")
    expect(card).to_contain_text("Volkshochschule")
    expect(card).to_contain_text(
        text(
            "trainings.left_both",
            lang,
            remarks=text("trainings.remarks", lang, count=1),
            questions=text("trainings.questions", lang, count=1),
        ),
        timeout=WAIT,
    )
