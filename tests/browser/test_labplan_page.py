"""The plan of a lab as people fill it: a role nobody has is sought among the partners, and comes back filled."""

import pytest
from alone import Alone, Open, small
from hands import WAIT, WALKS, lay, serious
from playwright.sync_api import expect
from stations import key

from sirkit.words import text

CELL = """
import ipywidgets
from sirkit.widgets.keeper import Keeper
from sirkit.widgets.labplan import LabPlan
from sirkit.widgets.partners import Partners
from sirkit.widgets.stations import Stations
from sirkit.workspace import Workspace

workspace = Workspace()
plan, partners = LabPlan(workspace), Partners(workspace)
plan.add_class("sirkit-at-lab")
partners.add_class("sirkit-at-partners")
page = ipywidgets.Box([Keeper(workspace), Stations(workspace, ("lab", "partners")), plan, partners])
page.add_class("sirkit-app")
page
"""
PLACE = {"city": "Utting", "lat": 48.03, "lon": 11.09}
REGION: dict[str, dict[str, dict[str, object]]] = {
    "actor": {
        "laden": {"name": "Dorfladen", "sort": "company", **PLACE},
        "verein": {"name": "Seeverein", "sort": "association", **PLACE},
        "chor": {"name": "Chor am See", "sort": "association", **PLACE},
    },
    "offer": {"o": {"actor": "laden", "text": "Kochen für viele"}},
    "lab": {"l": {"title": "Mittagstisch", **PLACE}},
    "lab_role": {
        "r": {"lab": "l", "title": "Kochen für viele"},
        "first": {"lab": "l", "title": "Singt", "actor": "chor"},
        "holds": {"lab": "l", "title": "Hält zusammen", "actor": "verein", "function": "A"},
    },
}


@pytest.fixture
def page(alone: Alone) -> Open:
    """Return a function that opens the station."""
    return alone(CELL)


@pytest.mark.parametrize(("size", "lang"), WALKS[1:])
def test_an_open_role_is_sought_and_filled(page: Open, size: str, lang: str) -> None:
    """A remark leads to the role, its search to the partners of a venture of whoever holds the lab, and back filled."""
    here = page(size, lang)
    lay(here, REGION)
    key(here, "labplan all").click(timeout=WAIT)
    here.locator(".sirkit-labplan-summary li", has_text="Kochen für viele").get_by_role("button").click()
    expect(key(here, "lab_role change r")).to_be_focused()
    assert small(here, "labplan") == []
    assert serious(here) == []
    key(here, "role seek r").click()
    expect(here.locator(".sirkit-rolesought")).to_contain_text("Mittagstisch")
    expect(here.locator(".sirkit-fits").first).to_contain_text("Kochen für viele", timeout=WAIT)
    key(here, "role take laden").click()
    card = here.locator(".sirkit-labplan .sirkit-record", has_text="Kochen für viele")
    expect(card).to_contain_text(text("lab_role.state.sought", lang))
    key(here, "role move r").click()
    expect(card).to_contain_text(text("lab_role.state.asked", lang))
    expect(here.locator(".sirkit-rolesought")).to_have_count(0)
    assert here.evaluate(
        """() => {
          const [store] = globalThis.sirkitStores.values();
          const { venture } = store.record("lab", "l");
          const { name, actor, needs } = store.record("venture", venture);
          return [name, actor, Object.keys(needs ?? {})];
        }"""
    ) == ["Mittagstisch", "verein", []]
