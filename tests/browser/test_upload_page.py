"""Reading what people have, on the page: a messy table is looked at, settled, entered, and taken back with one undo."""

from pathlib import Path

import pytest
from hands import WAIT, WALKS, WIDTHS, wait_for
from playwright.sync_api import Page, expect
from visits import App, Visitor

from sirkit import words

MESSY = """Vereine rund um den See;;;;;;
;;;;;;
Name der Gruppe;PLZ;Gegend;Breite;Länge;Was wird gebraucht?;Telefon
Bäckerei Süß;86919;Utting;;;Öfen;08806 1
Dießener Kirche;82279;Eching;;;;
Radio;;;48,03;11,10;Mikrofone;
Schäferei;;;11,1;48,0;;
;;Utting;;;;
"""
WORDS = {
    "de": (
        "Sehen diese Wörter richtig aus?",
        "3 Organisationen eintragen",
        "3 Organisationen und Gruppen wurden gelesen.",
    ),
    "en": ("Do these words look right?", "Enter 3 organisations", "3 organisations and groups were read."),
}


def settle(page: Page, heading: str, target: str) -> None:
    """Say what the column with this heading becomes, and wait until the page shows what comes of it."""
    page.get_by_label(heading, exact=True).select_option(target)
    expect(page.locator(".sirkit-outcome[aria-busy]")).to_have_count(0, timeout=WAIT)


def fits(page: Page) -> bool:
    """Return True if the page does not scroll sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))


@pytest.mark.parametrize(("width", "language"), WALKS)
def test_a_messy_table_becomes_a_map_and_goes_with_one_undo(
    visit: Visitor, tmp_path: Path, width: str, language: str
) -> None:
    """A table from Windows with a title, odd headings and swapped numbers is settled, entered, and undone at once."""
    question, enter, read = WORDS[language]
    visited = visit(f"?lang={language}", viewport=WIDTHS[width])
    page = visited.page
    wait_for(page)
    path = tmp_path / "vereine.csv"
    path.write_bytes(MESSY.encode("cp1252"))
    page.locator(".sirkit-upload input[type=file]").set_input_files(path)
    expect(page.locator(".sirkit-mapping")).to_contain_text(question, timeout=WAIT)
    expect(page.locator(".sirkit-telling")).to_contain_text("Bäckerei · Süß")
    settle(page, "Name der Gruppe", "name")
    settle(page, "Gegend", "city")
    settle(page, "Was wird gebraucht?", "needs")
    expect(page.locator(".sirkit-mapping .sirkit-cards")).to_contain_text("Utting am Ammersee")
    expect(page.locator(".sirkit-remarks")).to_contain_text("48,0")
    assert fits(page)
    page.get_by_role("button", name=enter).click()
    expect(page.locator(".sirkit-report strong")).to_have_text(read, timeout=WAIT)
    expect(page.locator(".sirkit-table tbody tr")).to_have_count(3)
    page.locator(".sirkit-report").get_by_role("button", name="Rückgängig" if language == "de" else "Undo").click()
    expect(page.locator(".sirkit-table tbody tr")).to_have_count(0)
    assert (visited.errors, visited.violations) == ([], [])


@pytest.mark.parametrize(("width", "language"), WALKS)
def test_a_report_that_left_rows_out_looks_careful(app: App, tmp_path: Path, width: str, language: str) -> None:
    """It says how many rows stay out, and has another colour than one of a table that was read whole."""
    page = app(language, width)
    report = page.locator(".sirkit-report")
    colours = []
    for name, rows in (("whole", "Dorfladen;Utting\n"), ("partly", "Seeverein;Utting\n;Dießen\n")):
        (tmp_path / f"{name}.csv").write_text(f"Name;Ort\n{rows}", "utf-8")
        page.locator(".sirkit-upload input[type=file]").set_input_files(tmp_path / f"{name}.csv")
        page.locator(".sirkit-mapping button.primary").click(timeout=WAIT)
        expect(report.locator("strong")).to_have_text(words.text("read.actors", language, count=1), timeout=WAIT)
        said = report.get_by_text(words.text("mapping.left", language, count=1), exact=True)
        expect(said).to_have_count(int(name == "partly"))
        colours.append(report.evaluate("report => getComputedStyle(report).borderInlineStartColor"))
    assert colours[0] != colours[1]


def test_rows_are_pasted_and_the_template_is_taken_along(visit: Visitor) -> None:
    """Rows copied from a spreadsheet survive a reload, are shown as they would be read, and the template is a file."""
    page = visit("?lang=de").page
    wait_for(page)
    page.get_by_text("Aus einer Tabelle einfügen").click()
    page.locator(".sirkit-paste textarea").fill("Name\tOrt\nDorfladen\tUtting\n")
    page.reload()
    wait_for(page)
    page.get_by_role("button", name="Vorschau zeigen").click()
    page.get_by_role("button", name="1 Organisation eintragen").click(timeout=WAIT)
    expect(page.locator(".sirkit-table tbody td").first).to_have_text("Dorfladen", timeout=WAIT)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Vorlage herunterladen (XLSX)").click()
    assert waiting.value.suggested_filename == "sirkit-vorlage-de.xlsx"


def test_several_files_are_settled_in_turn(app: App, tmp_path: Path) -> None:
    """Two tables and a broken file at once: each table is settled in its turn, the report has each file's name."""
    page = app("en")
    files = {"a.csv": "Name;Ort\nDorfladen Utting eG;Utting\n", "b.csv": "Name\nDorfladen Utting\n", "c.json": "{bad"}
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    page.locator(".sirkit-upload input[type=file]").set_input_files([tmp_path / name for name in files])
    expect(page.locator(".sirkit-which")).to_have_text("Table 1 of 2: a.csv", timeout=WAIT)
    page.get_by_role("button", name="Enter 1 organisation").click()
    expect(page.locator(".sirkit-which")).to_have_text("Table 2 of 2: b.csv", timeout=WAIT)
    page.get_by_role("button", name="Enter 1 organisation").click()
    expect(page.locator(".sirkit-report h4")).to_have_text(
        ["From “a.csv”:", "From “b.csv”:", "From “c.json”:"], timeout=WAIT
    )
    expect(page.locator(".sirkit-report li").first).to_contain_text("1 pair looks alike")
    expect(page.locator(".sirkit-pair")).to_have_count(1, timeout=WAIT)
