"""Pitches and impact as a person takes them: a pitch mended and rehearsed, an output found and told as what it is."""

from pathlib import Path

import pytest
from alone import Alone, Open, small
from hands import WAIT, lay, put_away, serious, wait_for
from playwright.sync_api import Page, expect
from stations import key

from sirkit.words import text

CELL = """
import ipywidgets
from sirkit.widgets.impact import Impact
from sirkit.widgets.keeper import Keeper
from sirkit.widgets.pitches import Pitches
from sirkit.workspace import Workspace

workspace = Workspace()
page = ipywidgets.Box([part(workspace) for part in (Keeper, Pitches, Impact)])
page.add_class("sirkit-app")
page
"""
REGION: dict[str, dict[str, dict[str, object]]] = {
    "actor": {"a": {"name": "Dorfladen", "city": "Utting am Ammersee"}},
    "venture": {"v": {"name": "Montagsladen"}},
}
DROPPED = """([kind, id]) => {
  const [store] = globalThis.sirkitStores.values();
  return store.commit([{ op: "drop", kind, id }]);
}"""
PITCH = {
    "problem": "Montags ist der Laden zu. " * 5,
    "benefit": "Wir bekommen endlich Platz.",
    "region": "Wir sind in Utting.",
    "ask": "Können Sie uns am Dienstag den Raum zeigen?",
}


@pytest.fixture
def page(alone: Alone) -> Open:
    """Return a function that opens the parts."""
    return alone(CELL)


def at(page: Page, second: int) -> None:
    """Let the page's clock show so many seconds after it was looked at first."""
    page.clock.set_fixed_time(f"2026-11-29T10:{second // 60:02d}:{second % 60:02d}Z")


def test_a_pitch_is_mended_and_rehearsed(page: Open) -> None:
    """Hints stand beside what is typed and may be passed over; five minutes go on by the clock, and are kept."""
    here = page("phone", "de")
    expect(key(here, "pitches venture")).to_be_visible()
    lay(here, REGION)
    key(here, "pitch write").click()
    key(here, "pitch v company problem").fill("x" * 5000)
    key(here, "pitch v company enter").click()
    expect(here.locator(".sirkit-problem:visible")).to_contain_text(text("pitch.problem", "de"))
    for part in ("problem", "story", "solution", "benefit", "effect", "region", "ask"):
        key(here, f"pitch v company {part}").fill(PITCH.get(part, ""))
        if part == "benefit":
            expect(here.locator(".sirkit-pitches-told")).to_contain_text(
                text("pitching.benefit.own", "de"), timeout=WAIT
            )
            key(here, "pitch v company benefit").fill("Ihre Beschäftigten kaufen hier ein.")
            expect(here.locator(".sirkit-pitches-hint")).to_have_count(0, timeout=WAIT)
        if part != "ask":
            key(here, "pitch on").click()
    key(here, "pitch v company enter").click()
    look = here.locator(".sirkit-pitches-look")
    expect(look).to_contain_text(text("pitching.effect.missing", "de"), timeout=WAIT)
    expect(look).not_to_contain_text(text("pitching.region.unclear", "de"))
    key(here, "pass pitching.effect.missing").click()
    expect(look).not_to_contain_text(text("pitching.effect.missing", "de"))
    assert small(here, "pitches") == []
    put_away(here)
    at(here, 0)
    here.locator("[data-key^='rehearse ']").click()
    key(here, "rehearsal start").click()
    parts = here.locator(".sirkit-pitches-parts li[aria-current]")
    expect(parts).to_contain_text(text("pitch.problem", "de"))
    at(here, 60)
    expect(here.locator(".sirkit-pitches-clock")).to_contain_text("4:00")
    expect(parts).to_contain_text(text("pitch.ask", "de"), timeout=WAIT)
    key(here, "rehearsal pause").click()
    at(here, 200)
    expect(here.locator(".sirkit-pitches-text")).to_have_text(PITCH["ask"])
    assert serious(here) == []
    assert here.evaluate("document.documentElement.scrollWidth") == 360
    key(here, "rehearsal done").click()
    took = text("pitches.minutes", "de", count=1)
    expect(here.locator(".sirkit-pitches-one")).to_contain_text(took, timeout=WAIT)
    wait_for(here)


def test_an_output_is_found_and_explained(page: Open) -> None:
    """An output is told so with what leads further; kept, it stands on its step; what was removed is not lost."""
    here = page("laptop", "en")
    lay(here, REGION)
    key(here, "effect v text").fill("We reached 300 people.")
    expect(here.locator(".sirkit-impact-reading")).to_contain_text(text("impact.ask.2", "en"), timeout=WAIT)
    expect(here.locator(".sirkit-impact-here")).to_contain_text(text("impact.step.2", "en"), timeout=WAIT)
    key(here, "effect v enter").click()
    expect(here.locator(".sirkit-impact-step li")).to_contain_text("We reached 300 people.", timeout=WAIT)
    key(here, "logic change").click()
    key(here, "logic v outcome").fill("50 people reached")
    key(here, "logic v enter").click()
    expect(here.locator(".sirkit-impact-hint")).to_contain_text(text("impact.step.2", "en"), timeout=WAIT)
    key(here, "indicator new").click()
    key(here, "indicator v text").fill("How many are less lonely?")
    key(here, "indicator v on").fill("2026-11-01")
    key(here, "indicator v by").fill("2026-10-01")
    key(here, "indicator v enter").click()
    card = here.locator(".sirkit-impact .sirkit-record")
    expect(card).to_contain_text(text("impact.indicator.order", "en"), timeout=WAIT)
    with here.expect_download() as handed:
        here.locator("[data-paper=impact]").click()
    assert handed.value.suggested_filename == "Effect-Montagsladen.pdf"
    assert Path(handed.value.path()).read_bytes()[:5] == b"%PDF-"
    change = card.locator("[data-key^='indicator change']")
    id_ = (change.get_attribute("data-key") or "").split()[-1]
    change.click()
    key(here, "indicator v source").fill("Talks")
    here.evaluate(DROPPED, ["indicator", id_])
    expect(here.locator(".sirkit-entry .sirkit-note")).to_have_text(text("entry.gone", "en"), timeout=WAIT)
    key(here, "indicator v enter").click()
    expect(card).to_contain_text("Talks", timeout=WAIT)
    assert serious(here) == []
    wait_for(here)
