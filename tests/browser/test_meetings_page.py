"""The station Fahrplan in a real browser: meetings, practice cards, and who looks after the map."""

from pathlib import Path

from hands import wait_for
from playwright.sync_api import expect
from stations import Station, key, undo


def test_a_meeting_is_agreed_and_taken_along(station: Station) -> None:
    """Day, time and agenda make a meeting; invitation, calendar file and roadmap are handed out as files."""
    page = station()
    key(page, "meet").click()
    key(page, "new meeting name").fill("Runder Tisch")
    key(page, "new meeting enter").click()
    expect(page.locator(".sirkit-problem:visible")).to_contain_text("Day")
    key(page, "new meeting on").fill("2035-12-04")
    key(page, "new meeting at").fill("19:00")
    key(page, "new meeting minutes").fill("90")
    key(page, "new meeting agenda").fill("Rückblick\n\nWer macht was")
    key(page, "new meeting enter").click()
    card = page.locator(".sirkit-meet")
    expect(card).to_contain_text("4 December 2035")
    expect(card.locator("ol li")).to_have_text(["Rückblick", "Wer macht was"])
    wait_for(page)
    files = []
    for button in ("Invitation (PDF)", "Calendar file (ICS)"):
        with page.expect_download() as handed:
            card.get_by_role("button", name=button).click()
        files.append(handed.value)
    with page.expect_download() as handed:
        key(page, "print").click()
    files.append(handed.value)
    begin = [Path(file.path()).read_bytes()[:5] for file in files]
    assert begin == [b"%PDF-", b"BEGIN", b"%PDF-"]
    assert [file.suggested_filename for file in files[:2]] == ["Invitation-2035-12-04.pdf", "Invitation-2035-12-04.ics"]


def test_a_changed_agenda_can_be_taken_back_in_order(station: Station) -> None:
    """Changing a line in the middle keeps the order, and so does taking that back."""
    page = station()
    key(page, "meet").click()
    key(page, "new meeting name").fill("Runder Tisch")
    key(page, "new meeting on").fill("2035-12-04")
    key(page, "new meeting agenda").fill("eins\nzwei\ndrei")
    key(page, "new meeting enter").click()
    wait_for(page)
    page.get_by_role("button", name="Edit “Runder Tisch”").click()
    key(page, "new meeting agenda").fill("eins\n2\ndrei")
    key(page, "new meeting enter").click()
    lines = page.locator(".sirkit-meet ol li")
    expect(lines).to_have_text(["eins", "2", "drei"])
    wait_for(page)
    undo(page)
    expect(lines).to_have_text(["eins", "zwei", "drei"])


def test_who_looks_after_the_map_is_an_organisation(station: Station) -> None:
    """Only what stands on the map can be chosen; it is kept, and shown after a reload."""
    page = station()
    key(page, "care").click()
    key(page, "care carer").fill("Frau Beispiel")
    key(page, "care enter").click()
    expect(page.locator(".sirkit-problem:visible")).to_contain_text("Not on the map yet")
    key(page, "care carer").fill("Seeverein")
    key(page, "care deputy").fill("dorfladen")
    key(page, "care review_on").fill("2027-05-01")
    key(page, "care enter").click()
    facts = page.locator(".sirkit-facts dd")
    expect(facts).to_have_text(["Seeverein", "Dorfladen", "1 May 2027"])
    wait_for(page)
    page.reload()
    wait_for(page)
    expect(facts).to_have_text(["Seeverein", "Dorfladen", "1 May 2027"])


def test_a_practice_card_is_written_changed_and_removed(station: Station) -> None:
    """A card is listed, can be changed, and its removal can be taken back."""
    page = station()
    key(page, "practice new").click()
    key(page, "new practice name").fill("Mitfahrbank")
    key(page, "new practice done").fill("Eine Bank\naufgestellt")
    key(page, "new practice enter").click()
    card = page.locator(".sirkit-record")
    expect(card).to_contain_text("What was done?")
    wait_for(page)
    page.get_by_role("button", name="Edit “Mitfahrbank”").click()
    key(page, "new practice source").fill("Erfunden")
    key(page, "new practice enter").click()
    expect(card).to_contain_text("Source: Erfunden")
    wait_for(page)
    page.get_by_role("button", name="Remove “Mitfahrbank”").click()
    expect(card).to_have_count(0)
    wait_for(page)
    undo(page)
    expect(card).to_contain_text("Mitfahrbank")


def test_what_is_refused_comes_back_into_the_form(station: Station) -> None:
    """A title that is too long is refused; the form is open again with all that was typed."""
    page = station()
    key(page, "practice new").click()
    key(page, "new practice name").evaluate("(field) => field.removeAttribute('maxlength')")
    key(page, "new practice name").fill("x" * 300)
    key(page, "new practice done").fill("Eine Bank aufgestellt")
    key(page, "new practice enter").click()
    expect(page.locator(".sirkit-collection .sirkit-problem:visible")).to_contain_text("What is it about?")
    expect(key(page, "new practice done")).to_have_value("Eine Bank aufgestellt")
    expect(page.locator(".sirkit-record")).to_have_count(0)
