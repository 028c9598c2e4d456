"""How the page looks and speaks: two languages, two widths, nothing untranslated, nothing out of reach."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from hands import WALKS, WIDTHS, begin, enter, leave_form, name_field, open_file, rows, wait_for
from playwright.sync_api import expect
from served import invented_region
from visits import App, Visitor

from sirkit.words import LANGUAGES, catalogue, text

HOSTILE = "<img src=x onerror=document.title='broken'> مقهى 🌱"


def test_text_is_never_markup(visit: Visitor) -> None:
    """A name full of markup and foreign scripts is shown to the letter and runs nothing."""
    visited = visit()
    page = visited.page
    wait_for(page)
    enter(page, HOSTILE, place="Utting")
    leave_form(page)
    assert rows(page) == [HOSTILE]
    assert page.locator("img[src=x]").count() == 0
    assert "broken" not in page.title()
    assert visited.violations == []


def test_changing_the_language_keeps_the_work(app: App) -> None:
    """Switching to English changes every word and the page's language, and what was typed is still there."""
    page = app()
    begin(page)
    name_field(page).fill("Halb getippt")
    page.get_by_role("button", name="EN", exact=True).click()
    expect(page.locator(".sirkit-form h2")).to_have_text("Enter an organisation or group")
    expect(name_field(page)).to_have_value("Halb getippt")
    assert page.evaluate("document.documentElement.lang") == "en"
    expect(page.locator("a.skip")).to_have_text("Skip to the content")
    assert "lang=en" in page.url


def test_no_word_is_left_untranslated(app: App, tmp_path: Path) -> None:
    """In the pseudo-language every visible text is marked, but for names, places, signs and what is said in a talk."""
    page = app("qps")
    open_file(page, invented_region(3, tmp_path / "answer.json"))
    enter(page, "Dorfladen", place="Utting")
    page.locator(".sirkit-form .sirkit-more summary").click()
    page.locator(".sirkit-menu summary").click()
    page.locator(".sirkit-functions select").first.select_option("taken_on")
    texts = page.evaluate(
        """() => {
          const texts = [];
          const quiet = "script, style, noscript, template, svg, " +
            ".sirkit-town, .sirkit-cluster, .sirkit-count, .sirkit-sign, .sirkit-conversation";
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const node = walker.currentNode;
            if (!node.parentElement.closest(quiet)) texts.push(node.textContent.trim());
          }
          for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]")) {
            for (const name of ["aria-label", "title", "placeholder"]) texts.push(element.getAttribute(name) ?? "");
          }
          return texts;
        }"""
    )
    said = r"([A-H] (· )?|[○✓] )?(⟦([^⟦⟧]|⟦[^⟧]*⟧)*⟧[:,·\s]*)+"
    own = r"Beispielinitiative \d|Dorfladen|Landkreis .*|Utting.*|DE|EN|\W*|\d+"
    names = re.compile(f"{said}|{own}", re.DOTALL)
    towns = set(page.locator(".sirkit-table td:nth-child(3)").all_inner_texts())
    assert [text for text in texts if not names.fullmatch(text) and not towns.issuperset(text.split(" · "))] == []


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_axe_finds_nothing_serious(app: App, tmp_path: Path, lang: str, size: str) -> None:
    """The accessibility checker finds nothing serious or critical: empty, with the form open, and filled."""
    page = app(lang, size)
    found = []
    for step in ("empty", "filled", "form"):
        if step == "filled":
            open_file(page, invented_region(12, tmp_path / "answer.json"))
        if step == "form":
            begin(page)
        result = Axe().run(page).response["violations"]
        found += [
            (step, v["id"], v["nodes"][0]["html"][:120]) for v in result if v["impact"] in ("serious", "critical")
        ]
    assert found == []


@pytest.mark.parametrize("size", WIDTHS)
def test_nothing_scrolls_sideways(app: App, tmp_path: Path, size: str) -> None:
    """At no width the page is wider than the window, whatever is open."""
    page = app("de", size)
    open_file(page, invented_region(30, tmp_path / "answer.json"))
    begin(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS[size]["width"]


def test_targets_are_large_enough_for_fingers(app: App) -> None:
    """On a phone every button and field is at least 44 pixels high."""
    page = app("de", "phone")
    begin(page)
    small = page.evaluate(
        """() => [...document.querySelectorAll(":is(.sirkit) :is(button, select, summary, input)")]
          .filter((element) => !["checkbox", "file"].includes(element.type))
          .map((element) => [element.textContent.slice(0, 30), Math.round(element.getBoundingClientRect().height)])
          .filter(([, height]) => height > 0 && height < 44)"""
    )
    assert small == []


def test_both_renderers_make_the_same_sentences(app: App) -> None:
    """The page and Python make the same sentence of every key, with the same values, in both languages."""
    page = app()
    for language in LANGUAGES:
        values: dict[str, str | int | float] = {
            "count": 1234,
            "name": "A",
            "value": 481.25,
            "field": "F",
            "size": 17.5,
            "most": 16,
            "number": 3,
        }
        expected = {key: text(key, language, **values) for key in catalogue(language)}
        made = page.evaluate(
            """async ([language, keys, values]) => {
              const [store] = globalThis.sirkitStores.values();
              await store.speak(language);
              return Object.fromEntries(keys.map((key) => [key, store.say(key, values)]));
            }""",
            [language, list(expected), values],
        )
        assert made == expected
