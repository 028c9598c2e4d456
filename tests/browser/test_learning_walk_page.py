"""Functions B and C in one sitting: an offer with its package, a venture up to its pitch; taken along, reopened."""

import json
from pathlib import Path
from typing import Any

import pytest
import test_coaching_page as coaching
import test_intake_page as intake
import test_package_page as package
import test_trainings_page as trainings
from hands import WAIT, WALKS, WIDTHS, enter, go, lay, leave_form, open_file, wait_for
from playwright.sync_api import Page, expect
from stations import key
from visits import App

from sirkit.words import text

HELD = """(kinds) => {
  const [store] = globalThis.sirkitStores.values();
  return kinds.map((kind) => store.ids(kind).sort().map((id) => [kind, id, store.record(kind, id)]));
}"""
OPEN = ["actor", "training", "outcome", "assessment", "activity", "aid", "venture", "effect"]
PRIVATE = ["intake", "goal", "coaching_talk", "promise", "review", "pitch"]


def held(page: Page, kinds: list[str]) -> str:
    """Return all records of these kinds, as text."""
    wait_for(page)
    return json.dumps(page.evaluate(HELD, kinds), sort_keys=True, ensure_ascii=False)


def offer(page: Page, lang: str) -> None:
    """Make a training offer from nothing, up to the remark that is left."""
    go(page, "train", "trainings")
    key(page, "training new").click()
    key(page, "new training title").fill("Demenz begleiten")
    key(page, "new training enter").click()
    trainings.fill(page, need="Angehörige sind allein.", evidence="Zwölf Gespräche.")
    trainings.fill(page, audience="Angehörige")
    outcome = trainings.designed(page, lang)
    trainings.add(page, "assessment", outcome, text="Rollenspiel")
    trainings.add(page, "activity", outcome, text="Üben", minutes="90")
    trainings.fill(page, units="2", self_study="0")
    trainings.held(page, lang)
    trainings.field(page, "provider").fill("Volkshochschule")
    key(page, "trainings on").click()
    trainings.fill(page, price="1200", own_share="200")
    trainings.fill(page, evaluation="Nach drei Monaten anrufen.")


def funded(page: Page, lang: str) -> None:
    """Put the offer's funding package together: a promised room, an instrument judged."""
    hall = json.loads(held(page, ["actor"]))[0][0][1]
    lay(page, {"offer": {"hall": {"actor": hall, "text": "Saal am Abend", "category": "rooms"}}})
    go(page, "train", "package")
    package.promised(page, "room", hall, lang=lang)
    key(page, f"law look {package.LAW}").click()
    key(page, f"fact {package.LAW} provider_approved no").click()
    expect(page.locator(".sirkit-package-looked .sirkit-package-state")).to_contain_text("✗", timeout=WAIT)


def counselled(page: Page, lang: str) -> None:
    """Enter a venture, and counsel it: consent, talk, stage, legal form, three steps."""
    go(page, "enable", "coached")
    here = page.locator(".sirkit-at-enable")
    key(page, "coached begin").click()
    here.locator("[data-key='new venture name']").fill("Mittagstisch")
    here.locator("[data-key='new venture enter']").click()
    go(page, "enable", "intake")
    intake.consent(page, lang)
    intake.talk(page, lang)
    intake.stage(page, lang)
    intake.form(page, lang)


def coached(page: Page) -> None:
    """Coach it: a goal, a talk, a step with its day, two reviews."""
    go(page, "enable", "coaching")
    for kind, values in {
        "goal": {"text": "Zweimal kochen", "agreed_on": "2024-02-01"},
        "coaching_talk": {"on": "2024-02-02", "minutes": "50", "will": "Streng vertraulich"},
        "promise": {"text": "Küche ansehen", "by": "2024-02-05"},
    }.items():
        coaching.begin(page, kind)
        coaching.write(page, kind, **values)
    for on, far in (("2024-02-01", "1"), ("2024-02-08", "3")):
        page.locator(".sirkit-coaching [data-key^='review new ']").click()
        coaching.write(page, "review", on=on, progress=far)


def pitched(page: Page) -> None:
    """Write its pitch, part by part, and what changes through it."""
    go(page, "enable", "pitches")
    key(page, "pitch write").click()
    form = page.locator(".sirkit-pitches form")
    for part in ("problem", "story", "solution", "benefit", "effect", "region", "ask"):
        form.locator(f"[data-key$=' {part}']").fill("Ihre Beschäftigten essen montags in Utting gemeinsam.")
        if part != "ask":
            key(page, "pitch on").click()
    form.locator("[data-key$=' company enter']").click()
    go(page, "enable", "impact")
    page.locator(".sirkit-impact [data-key^='effect '][data-key$=' text']").fill("Menschen sind weniger allein.")
    page.locator(".sirkit-impact [data-key^='effect '][data-key$=' enter']").click()
    expect(page.locator(".sirkit-impact-step li")).to_contain_text("weniger allein", timeout=WAIT)


def taken(page: Page, folder: Path, lang: str) -> tuple[Path, Path]:
    """Save the folder as it is passed on, and with what is private; return both files."""
    files = []
    wait_for(page)
    page.locator(".sirkit-menu summary").click()
    with page.expect_download() as passed:
        page.locator(".sirkit-menu").get_by_role("button", name=text("keeper.download", lang)).click()
    with page.expect_download() as own:
        key(page, "save private").click(timeout=WAIT)
    for number, one in enumerate((passed, own)):
        files.append(folder / f"{number}-{one.value.suggested_filename}")
        one.value.save_as(files[-1])
    return files[0], files[1]


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_an_offer_and_a_venture_are_made_taken_along_and_reopened(
    app: App, size: str, lang: str, tmp_path: Path
) -> None:
    """From an empty folder; on another device every record is as it was, in what is passed on all but the private."""
    page = app(lang, size)
    enter(page, "Volkshochschule", place="Utting")
    leave_form(page)
    offer(page, lang)
    funded(page, lang)
    counselled(page, lang)
    coached(page)
    pitched(page)
    assert page.evaluate("document.documentElement.scrollWidth") == WIDTHS[size]["width"]
    made, secret = held(page, OPEN), held(page, PRIVATE)
    assert all(table for table in json.loads(made) + json.loads(secret))
    passed, own = taken(page, tmp_path, lang)
    for file, private in ((passed, json.dumps([[]] * len(PRIVATE))), (own, secret)):
        other: Any = app(lang, size)
        go(other, "map", "list")
        open_file(other, file)
        wait_for(other)
        assert held(other, OPEN) == made
        assert held(other, PRIVATE) == private
