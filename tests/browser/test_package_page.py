"""The funding package, as a person puts it together: from an empty region to what is taken along to a talk."""

from pathlib import Path

import pytest
from alone import Alone, Open, small
from hands import WAIT, Region, lay, serious, wait_for
from playwright.sync_api import Locator, Page, expect
from stations import key

from sirkit.words import text

REGION: Region = {
    "training": {"t": {"title": "Demenz begleiten", "provider": "vhs", "units": 300}},
    "actor": {
        "vhs": {"name": "Volkshochschule"},
        "heim": {"name": "Pfarrheim", "city": "Utting"},
        "stiftung": {"name": "Bürgerstiftung"},
    },
    "offer": {
        "saal": {"actor": "heim", "text": "Saal am Abend", "category": "rooms"},
        "geld": {"actor": "stiftung", "text": "Stipendien", "category": "money"},
    },
}
LISTEN = """() => {
  const [store] = globalThis.sirkitStores.values();
  store.stations = ["partners"];
  store.on("approach-wanted", (wanted) => { globalThis.wanted = wanted; });
  store.on("view", (view) => { globalThis.view = view; });
  store.emit("words");
}"""
LAW = "beschaeftigte"


@pytest.fixture
def page(alone: Alone) -> Open:
    """Return a function that opens the funding package."""
    return alone("Package")


def fill(page: Page, *values: str) -> Locator:
    """Fill the form that is open and press its button; return the form."""
    form = page.locator(".sirkit-package form")
    for field, value in zip(form.locator("input").all(), values, strict=True):
        field.fill(value)
    form.locator("button.primary").click()
    return form


def promised(page: Page, sort: str, actor: str, *, lang: str = "de") -> None:
    """Enter who could give a building block, and move it on until it is promised."""
    key(page, f"could {sort}").click()
    key(page, f"suggest {sort} {actor}").click(timeout=WAIT)
    card = page.locator(".sirkit-package .sirkit-record").filter(has=key(page, f"give {sort}"))
    for _ in range(2):
        card.locator("[data-key^='aid move ']").click()
    expect(card.locator(".sirkit-state")).to_contain_text(text("aid.state.promised", lang))


def test_a_package_is_put_together_and_taken_along(page: Open) -> None:
    """Figures, two promised building blocks and an instrument judged add up, survive a reload, and are taken along."""
    here = page("phone", "de")
    here.evaluate(LISTEN)
    key(here, "package trainings").click()
    assert here.evaluate("globalThis.view") == "trainings"
    lay(here, REGION)
    now = key(here, "package now")
    now.click(timeout=WAIT)
    wrong = fill(here, "-5", "", "")
    expect(wrong.locator(".sirkit-problem:visible")).to_have_text(text("package.euros_unclear", "de"))
    fill(here, "1.200 €", "200", "10")
    promised(here, "room", "heim")
    promised(here, "stipend", "stiftung")
    expect(now).to_have_attribute(
        "aria-label", f"Eintragen: {text('package.worth_unknown', 'de', count=2)}", timeout=WAIT
    )
    now.click()
    fill(here, "Bürgerstiftung", "Stipendien", "4.000")
    here.locator("[data-key^='aid talk ']").first.click()
    assert here.evaluate("globalThis.wanted") == {"actor": "vhs", "partner": "stiftung"}

    key(here, f"law look {LAW}").click()
    card = here.locator(".sirkit-package-looked > li")
    key(here, f"fact {LAW} provider_approved no").click()
    state = card.locator(".sirkit-package-state")
    expect(state).to_have_text(f"✗{text('funding.state.fits_not', 'de', count=1)}", timeout=WAIT)
    met = card.locator("li").filter(has=key(here, f"fact {LAW} over_120_hours yes"))
    expect(met).to_contain_text(text("package.by_figures", "de"))
    assert key(here, "law look bildungspraemie").count() == 0
    wait_for(here)
    here.reload()
    wait_for(here)
    sums = here.locator(".sirkit-package-told")
    expect(sums).to_contain_text(text("package.open", "de", euros=6000), timeout=WAIT)
    expect(state).to_contain_text("✗")
    assert small(here, "package") == []
    assert here.evaluate("document.documentElement.scrollWidth") == 360
    assert serious(here) == []
    with here.expect_download() as handed:
        here.locator("[data-paper=funding_pdf]").last.click()
    assert handed.value.suggested_filename == "Förderpaket-Demenz-begleiten.pdf"
    assert Path(handed.value.path()).read_bytes()[:5] == b"%PDF-"


def test_nothing_typed_is_lost_when_an_entry_is_removed_elsewhere(page: Open) -> None:
    """An entry removed while its form is open says so, keeps what was typed, and is entered anew."""
    here = page("laptop", "en")
    gone: Region = {
        "training": {"t": {"title": "Demenz", "instruments": {"old": "Old voucher"}}},
        "aid": {"a": {"training": "t", "sort": "other", "text": "Lunch"}},
    }
    lay(here, gone)
    expect(here.locator(".sirkit-package")).to_contain_text(
        text("package.gone", "en", name="Old voucher"), timeout=WAIT
    )
    key(here, "aid change a").click()
    form = here.locator(".sirkit-package form")
    form.locator("input").nth(1).fill("Lunch and tea")
    here.evaluate("[...globalThis.sirkitStores.values()][0].commit([{ op: 'drop', kind: 'aid', id: 'a' }])")
    expect(here.locator(".sirkit-package .sirkit-record .sirkit-note")).to_have_text(text("package.aid_gone", "en"))
    form.locator("button.primary").click()
    expect(here.locator(".sirkit-package-aids")).to_contain_text(["Lunch and tea"])
    wait_for(here)
