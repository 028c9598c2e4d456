"""The sample regions in a real browser: opened on the empty map, read, closed; and in the lesson about the map."""

from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from hands import WALKS, WIDTHS, enter, leave_form, rows, wait_for
from playwright.sync_api import Page, expect
from visits import Visitor

from sirkit import words
from sirkit.network import joints, tied
from sirkit.samples import shown

LESSON = "lesson/01_map"
AMMERSEE, NIEDERBAYERN = 0, 1


def open_sample(page: Page, number: int) -> None:
    """Press the button of a sample and wait until it stands."""
    page.locator(".sirkit-samples button").nth(number).click()
    expect(page.locator(".sirkit-invented")).to_be_visible()
    wait_for(page)


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_a_sample_is_opened_and_closed_from_the_empty_map(visit: Visitor, size: str, lang: str) -> None:
    """One button opens it, a notice says that it is invented, one button closes it; axe finds nothing serious."""
    page = visit(f"?lang={lang}", viewport=WIDTHS[size]).page
    wait_for(page)
    found = Axe().run(page).response["violations"]
    open_sample(page, AMMERSEE)
    expect(page.locator(".sirkit-invented")).to_contain_text(words.text("samples.notice", lang))
    expect(page.locator(".sirkit-samples")).to_be_hidden()
    assert len(rows(page)) == 40
    found += Axe().run(page).response["violations"]
    assert [(v["id"], v["nodes"][0]["html"][:120]) for v in found if v["impact"] in ("serious", "critical")] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS[size]["width"]
    page.locator(".sirkit-invented button").click()
    expect(page.locator(".sirkit-samples")).to_be_visible()
    expect(page.locator(".sirkit-invented")).to_be_hidden()
    assert rows(page) == []


def test_one_undo_takes_a_sample_back(visit: Visitor) -> None:
    """The button of the notice that it is open undoes the opening."""
    page = visit("?lang=de").page
    wait_for(page)
    open_sample(page, AMMERSEE)
    page.locator(".sirkit-notice").get_by_role("button", name=words.text("keeper.undo", "de")).click()
    expect(page.locator(".sirkit-samples")).to_be_visible()


def test_samples_are_offered_to_an_empty_map_only(visit: Visitor) -> None:
    """Once somebody of one's own is entered, no sample is offered."""
    page = visit().page
    wait_for(page)
    expect(page.locator(".sirkit-samples")).to_be_visible()
    enter(page, "Dorfladen", place="Utting")
    leave_form(page)
    expect(page.locator(".sirkit-samples")).to_be_hidden()


def test_the_map_shows_who_the_chosen_one_is_tied_to(visit: Visitor) -> None:
    """Choosing the one everything hangs on draws its lines and names its neighbours in the card."""
    dossier = shown("niederbayern", "de")
    (joint,) = joints(dossier)
    names = {id_: dossier.record("actor", id_).values["name"] for id_ in (joint.actor, *tied(dossier, joint.actor))}
    page = visit("?lang=de").page
    wait_for(page)
    open_sample(page, NIEDERBAYERN)
    row = page.locator(".sirkit-table tbody tr", has_text=names[joint.actor])
    row.locator("td").nth(2).click()
    card = page.locator(".sirkit-popup")
    expect(card).to_contain_text("Verbunden mit")
    told = card.inner_text()
    assert sum(name in told for id_, name in names.items() if id_ != joint.actor) == 6
    assert words.text("gaps.more", "de", count=len(names) - 1 - 6) in told
    box, canvas = card.bounding_box(), page.locator(".sirkit-canvas").bounding_box()
    assert box is not None
    assert canvas is not None
    assert box["x"] >= canvas["x"]
    assert box["x"] + box["width"] <= canvas["x"] + canvas["width"]


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_the_lesson_about_the_map_is_quiet_and_within_reach(visit: Visitor, server: str, language: str) -> None:
    """On a phone: no other host, no error, nothing sideways, nothing serious for axe, no code to see."""
    seen = visit(f"{LESSON}?lang={language}", viewport=WIDTHS["phone"])
    wait_for(seen.page)
    found = Axe().run(seen.page).response["violations"]
    assert [(v["id"], v["nodes"][0]["html"][:120]) for v in found if v["impact"] in ("serious", "critical")] == []
    assert (seen.hosts, seen.violations, seen.errors) == ({urlsplit(server).netloc}, [], [])
    assert seen.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert "ammersee." not in seen.page.inner_text("main")


def test_trying_in_the_sample_leaves_ones_own_folder_alone(visit: Visitor) -> None:
    """What is entered into the lesson's sample is not in one's own map below, nor there after a reload."""
    page = visit(f"{LESSON}?lang=de").page
    wait_for(page)
    sample, own = page.locator(".sirkit-shown").nth(0), page.locator(".sirkit-shown").nth(1)
    sample.locator(".sirkit-tools button.primary").click()
    sample.locator(".sirkit-form .sirkit-field input").first.fill("Nur ausprobiert")
    sample.locator(".sirkit-form button.primary:not([type])").click()
    expect(sample.locator(".sirkit-form h2")).to_have_text("Nur ausprobiert")
    expect(own.locator(".sirkit-table tbody tr")).to_have_count(0)
    expect(page.locator(".sirkit-counting")).to_contain_text(words.text("tally.empty", "de"))
    page.reload()
    wait_for(page)
    expect(page.locator(".sirkit-shown").nth(0).locator(".sirkit-table tbody tr")).to_have_count(40)


def test_the_lesson_counts_what_is_entered(visit: Visitor) -> None:
    """Entering one of one's own is counted at once, with what is still missing."""
    page = visit(f"{LESSON}?lang=de").page
    wait_for(page)
    own = page.locator(".sirkit-shown").nth(1)
    own.locator(".sirkit-tools button.primary").click()
    own.locator(".sirkit-form .sirkit-field input").first.fill("Meine Idee")
    own.locator(".sirkit-form button.primary:not([type])").click()
    counting = page.locator(".sirkit-counting")
    expect(counting).to_contain_text(words.text("tally.some", "de", count=1, missing=9))
    expect(counting).to_contain_text(words.text("tally.no_function", "de"))


def test_sentences_are_sorted_with_kind_hints(visit: Visitor) -> None:
    """What others say is not taken on: the hint asks who is speaking, and the right choice is praised."""
    page = visit(f"{LESSON}?lang=en").page
    wait_for(page)
    chosen = page.locator(".sirkit-match select").nth(2)
    chosen.select_option("taken_on")
    page.get_by_role("button", name=words.text("match.check", "en")).click()
    said = page.locator(".sirkit-verdict").nth(2)
    expect(said).to_contain_text(words.text("check.clue.claimed", "en"))
    chosen.select_option("claimed")
    page.get_by_role("button", name=words.text("match.check", "en")).click()
    expect(said).to_contain_text(words.text("check.praise.claimed", "en"))
