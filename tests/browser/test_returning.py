"""A server that was away: pages that need a kernel come back by themselves."""

import served
from evenings import Evening
from hands import begin, enter, leave_form, name_field, names, wait_for
from playwright.sync_api import expect
from visits import Device, Lead

RETURN = 90_000
"""Milliseconds until a page has come back and its kernel has answered."""
SAVED = '.sirkit-status[data-state="saved"]'


def test_the_app_comes_back_by_itself(device: Device) -> None:
    """After a restart the app is there again with what was entered meanwhile, but never while somebody types."""
    with served.serving() as running:
        page = device().new_page()
        page.goto(running.address)
        page.wait_for_selector(SAVED, timeout=RETURN)
        enter(page, "Dorfladen")
        leave_form(page)
        page.evaluate("window.before = true")
        running.kill()
        wait_for(page, "away")
        begin(page)
        name_field(page).fill("Repair-Café")
        with page.expect_response(lambda answer: "api/kernels" in answer.url and answer.status == 404, timeout=RETURN):
            running.start()
        assert page.evaluate("window.before")
        expect(name_field(page)).to_have_value("Repair-Café")
        name_field(page).press("Enter")
        page.wait_for_function("() => window.before === undefined", timeout=RETURN)
        page.wait_for_selector(SAVED, timeout=RETURN)
        expect(names(page)).to_have_text(["Dorfladen", "Repair-Café"])


def test_the_trainers_page_comes_back_by_itself(evening: Evening, lead: Lead) -> None:
    """After a restart the trainer leads on without a hand."""
    page = lead()
    evening.server.kill()
    wait_for(page, "away")
    evening.server.start()
    page.wait_for_selector(SAVED, timeout=RETURN)
    page.get_by_role("button", name="Karte", exact=True).click()
    expect(page.locator("[data-station=map]")).to_have_attribute("aria-current", "step")
    wait_for(page)
    assert evening.state["evening"] == {"station": "map"}
