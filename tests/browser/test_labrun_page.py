"""Carrying out a lab as people do: months of a diary, values that come nearer, a review, the end, a method card."""

import pytest
from alone import Alone, Open, small
from hands import WAIT, WALKS, lay, put_away, serious, wait_for
from playwright.sync_api import Locator, Page, expect
from stations import key

from sirkit.words import text

LAB: dict[str, dict[str, dict[str, object]]] = {
    "lab": {"l": {"title": "Mittagstisch", "state": "running", "question": "Kommen sie?", "setting": "Mittags"}},
    "lab_task": {"t": {"lab": "l", "text": "Küche finden"}},
    "indicator": {"i": {"lab": "l", "text": "Gäste helfen einander", "baseline": "3", "target": "20"}},
}
DAYS = ("2026-09-01", "2026-09-15", "2026-10-06", "2026-10-20", "2026-11-03", "2026-11-17")
CARDS, PROBLEM = ".sirkit-labrun .sirkit-record", ".sirkit-problem:visible"
LEARNED = "Der feste Tag war das Wichtigste."


@pytest.fixture
def page(alone: Alone) -> Open:
    """Return a function that opens the part."""
    return alone("LabRun")


def field(here: Page | Locator, name: str) -> Locator:
    """Return the field of the open form that is called so in its data."""
    return here.locator(f".sirkit-entry [data-key$=' {name}']")


def enter(here: Page | Locator, **values: str) -> None:
    """Fill the open form and enter it."""
    for name, value in values.items():
        field(here, name).fill(value)
    here.locator(".sirkit-entry button.primary").click()


def unfold(here: Page | Locator, section: str) -> None:
    """Open a section."""
    key(here, f"labrun {section}").click()
    expect(key(here, f"labrun {section}")).to_have_attribute("aria-expanded", "true")


def keep_diary(here: Page | Locator) -> None:
    """Write six entries over three months, one of them a surprise."""
    for number, day in enumerate(DAYS):
        key(here, "labplan new lab_note").click()
        if number == 2:
            field(here, "surprise").check()
        enter(here, on=day, text=f"Mittag {number + 1}")
    entries = here.locator(CARDS)
    expect(entries).to_have_count(6)
    expect(entries.first).to_contain_text("Mittag 6")


def keep_values(here: Page, lang: str) -> str:
    """Enter values of the indicator, one in words, and return the sentence that is told of them."""
    unfold(here, "values")
    for day, value in zip(DAYS[::2], ("5", "abc", "12,5"), strict=True):
        key(here, "measurement new i").click()
        enter(here, on=day, said=value)
    last = "12,5" if lang == "de" else "12.5"
    told = text("carrying.way.nearer", lang, name="Gäste helfen einander", first="3", last=last, target="20")
    expect(here.locator(".sirkit-labrun-sentence")).to_have_text(told, timeout=WAIT)
    expect(here.locator(".sirkit-labrun-table tbody tr")).to_have_count(5)
    expect(here.locator(".sirkit-labrun-picture circle")).to_have_count(2)
    return told


def review(here: Page | Locator, lang: str) -> None:
    """Look back and change something: that asks why."""
    unfold(here, "reviews")
    key(here, "labplan new lab_review").click()
    field(here, "turn").select_option("change")
    enter(here, on="2026-10-21")
    expect(here.locator(PROBLEM)).to_have_text(text("labrun.turn_why", lang))
    enter(here, reason="Mittwochs statt dienstags")
    expect(here.locator(CARDS)).to_contain_text(text("labs.turn.change", lang))


def finish(here: Page | Locator) -> None:
    """End the lab: a new state asks for its reason; then look back on the whole."""
    key(here, "labrun state").click()
    field(here, "state").select_option("finished")
    enter(here)
    expect(here.locator(PROBLEM)).not_to_be_empty()
    enter(here, reason="Acht Mittage sind vorbei")
    unfold(here, "end")
    key(here, "labrun learned").click()
    enter(here, learned=LEARNED)


def write_card(here: Page, told: str) -> None:
    """Write a method card: it begins with what is known."""
    key(here, "labplan new method").click()
    begins = {
        "problem": "Kommen sie?",
        "steps": "Küche finden",
        "worked": LEARNED,
        "not_worked": "Mittwochs statt dienstags",
        "evidence": told,
    }
    for name, value in begins.items():
        expect(field(here, name)).to_have_value(value)
    expect(here.locator(".sirkit-labrun-body .sirkit-help li")).to_have_text(["Mittag 3"])
    enter(here, steps="Küche finden\nAcht Mal kochen")
    expect(here.locator(f"{CARDS} ol li")).to_have_text(["Küche finden", "Acht Mal kochen"])


def stands(here: Page, lang: str) -> None:
    """Look at everything that was entered."""
    expect(here.locator(CARDS)).to_contain_text("Acht Mal kochen", timeout=WAIT)
    expect(here.locator(".sirkit-labrun-stands")).to_contain_text(text("labs.state.finished", lang))
    expect(here.locator(".sirkit-labrun-stands")).to_contain_text("Acht Mittage sind vorbei")
    expect(here.locator(".sirkit-labrun-body")).to_contain_text(LEARNED)
    for section, count in (("diary", 6), ("values", 1), ("reviews", 1)):
        unfold(here, section)
        expect(here.locator(CARDS)).to_have_count(count)


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_three_months_end_in_a_method_card(page: Open, size: str, lang: str) -> None:
    """Six entries, values nearer to the target, a review, the end with its reason, a card; all of it stays."""
    here = page(size, lang)
    lay(here, LAB)
    keep_diary(here)
    told = keep_values(here, lang)
    assert small(here, "labrun") == []
    assert serious(here) == []
    review(here, lang)
    finish(here)
    write_card(here, told)
    put_away(here)
    assert here.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert serious(here) == []
    wait_for(here)
    here.reload()
    wait_for(here)
    stands(here, lang)


@pytest.mark.parametrize(("size", "lang"), WALKS[:1])
def test_what_cannot_be_kept_is_told_and_stays(page: Open, size: str, lang: str) -> None:
    """A year that cannot be, no day, a text too long: each gets a sentence, and what was typed is still there."""
    here = page(size, lang)
    lay(here, LAB)
    problem = here.locator(PROBLEM)
    key(here, "labplan new lab_note").click()
    enter(here, on="0200-01-01", text="x" * 10_000)
    expect(problem).to_contain_text(text("lab_note.on", lang))
    enter(here, on="")
    expect(problem).to_contain_text(text("lab_note.on", lang))
    enter(here, on="2026-11-03")
    expect(problem).to_contain_text(text("lab_note.text", lang))
    assert len(field(here, "text").input_value()) == 10_000
    enter(here, text="Kurz")
    expect(here.locator(CARDS)).to_contain_text("Kurz")


@pytest.mark.parametrize(("size", "lang"), WALKS[1:])
def test_a_value_is_changed_removed_and_brought_back(page: Open, size: str, lang: str) -> None:
    """The form shows a value as typed; words that begin with a number count; undo brings back what was removed."""
    here = page(size, lang)
    lay(here, {**LAB, "measurement": {"m": {"indicator": "i", "on": DAYS[0], "value": 12.5}}})
    unfold(here, "values")
    key(here, "measurement change m").click()
    expect(field(here, "said")).to_have_value("12.5")
    enter(here, said="2 guests")
    told = text("carrying.way.further", lang, name="Gäste helfen einander", first="3", last="2 guests", target="20")
    expect(here.locator(".sirkit-labrun-sentence")).to_have_text(told, timeout=WAIT)
    key(here, "measurement remove m").click()
    expect(here.locator(".sirkit-labrun-table tbody tr")).to_have_count(2)
    here.locator(".sirkit-notices").get_by_role("button", name=text("keeper.undo", lang)).last.click()
    expect(here.locator(".sirkit-labrun-table")).to_contain_text("2 guests")


@pytest.mark.parametrize(("size", "lang"), WALKS[1:])
def test_without_a_lab_there_is_a_way_to_one(page: Open, size: str, lang: str) -> None:
    """It says what will stand here, and begins a page; of two labs one is to be chosen."""
    here = page(size, lang)
    expect(key(here, "labrun begin")).to_be_visible()
    lay(here, {"lab": {"a": {"title": "Eins"}, "b": {"title": "Zwei"}}})
    expect(here.locator(".sirkit-labrun")).to_contain_text(text("labrun.choose", lang))
    key(here, "chosen lab").select_option("b")
    expect(key(here, "labplan new lab_note")).to_be_visible()
