"""The trainer's page: leading an evening, deciding what is the same, printing, and ending it."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from axe_playwright_python.sync_playwright import Axe
from evenings import NAME, Evening
from hands import WAIT, WALKS, WIDTHS, kill_kernel, wait_for
from playwright.sync_api import Page, expect
from visits import Lead


def sheets(page: Page) -> list[str]:
    """Return the names in the list of sheets."""
    return page.locator(".sirkit-arrived strong").all_inner_texts()


def test_sheets_arrive_are_opened_hidden_and_shown_again(evening: Evening, lead: Lead) -> None:
    """A sheet from a phone appears by itself, the newest first; it opens in the form, is hidden and comes back."""
    page = lead()
    expect(page.locator(".sirkit-arrivals .sirkit-empty")).to_be_visible()
    for name in ("Dorfladen", "Lokalradio"):
        evening.arrive(name, city="Utting")
        expect(page.locator(".sirkit-arrived strong").first).to_have_text(name, timeout=WAIT)
    guests = evening.state["room"]["guests"]
    expect(page.locator(".sirkit-counted")).to_contain_text(f"{guests} Gerät", timeout=WAIT)
    page.locator(".sirkit-sheet").first.click()
    expect(page.locator(".sirkit-form h2")).to_have_text("Lokalradio")
    page.locator(".sirkit-form .sirkit-close").first.click()
    page.get_by_role("button", name="Lokalradio ausblenden").click()
    expect(page.locator(".sirkit-arrived li")).to_have_count(1)
    page.locator(".sirkit-notice").get_by_role("button", name="Rückgängig").click()
    expect(page.locator(".sirkit-arrived li")).to_have_count(2, timeout=WAIT)


def test_what_arrives_does_not_move_the_list_under_a_finger(evening: Evening, lead: Lead) -> None:
    """While the pointer is in the list a new sheet waits behind a button; when it has left, the sheet stands there."""
    page = lead()
    evening.arrive("Dorfladen", city="Utting")
    page.locator(".sirkit-sheet").hover(timeout=WAIT)
    evening.arrive("Lokalradio", city="Peiting")
    expect(page.locator(".sirkit-arrivals > button")).to_be_visible(timeout=WAIT)
    assert sheets(page) == ["Dorfladen"]
    page.mouse.move(0, 0)
    expect(page.locator(".sirkit-arrived li")).to_have_count(2)
    assert sheets(page) == ["Lokalradio", "Dorfladen"]


def test_the_evening_is_led_from_here(evening: Evening, lead: Lead) -> None:
    """Station, countdown and message reach everybody in the room, and are taken away again."""
    page = lead()
    page.get_by_role("button", name="Weiter zu: Steckbrief").click()
    page.get_by_role("button", name="5 Minuten").click()
    expect(page.locator(".sirkit-left")).to_contain_text("4:5")
    page.get_by_label("Nachricht an alle").fill("Karten sortieren")
    page.get_by_role("button", name="Senden").click()
    wait_for(page)
    told = evening.state["evening"]
    assert (told["station"], told["message"], "until" in told) == ("sheet", "Karten sortieren", True)
    page.get_by_role("button", name="Wegnehmen").click()
    page.get_by_role("button", name="Beenden").click()
    wait_for(page)
    assert "until" not in evening.state["evening"]
    page.get_by_role("button", name="Karte", exact=True).click()
    expect(page.locator("[data-station=map]")).to_have_attribute("aria-current", "step")
    wait_for(page)
    assert evening.state["evening"] == {"station": "map"}


def test_a_countdown_of_ones_own_ends_with_its_station(evening: Evening, lead: Lead) -> None:
    """Any number of minutes can be typed; another station takes the countdown away, the same one does not."""
    page = lead()
    page.get_by_label("oder so viele Minuten").fill("6")
    page.get_by_role("button", name="Starten").click()
    expect(page.locator(".sirkit-left")).to_contain_text("5:5")
    page.get_by_role("button", name="Kette", exact=True).click()
    expect(page.locator(".sirkit-left")).to_have_text("Es läuft kein Countdown.")
    page.get_by_role("button", name="3 Minuten").click()
    page.get_by_role("button", name="Kette", exact=True).click()
    expect(page.locator(".sirkit-left")).to_contain_text("2:5")
    wait_for(page)
    assert (evening.state["evening"]["station"], "until" in evening.state["evening"]) == ("chain", True)


def test_a_time_of_day_is_the_next_one(evening: Evening, lead: Lead) -> None:
    """A countdown until a time that has passed today means tomorrow."""
    page = lead()
    until = page.evaluate(
        """async () => {
          const field = document.querySelector(".sirkit-evening input[type=time]");
          field.value = "00:00";
          field.form.requestSubmit();
          const [store] = globalThis.sirkitStores.values();
          return Date.parse(store.record("evening", "evening").until) - Date.now();
        }"""
    )
    assert 0 < until <= 24 * 3600 * 1000
    wait_for(page)
    assert "until" in evening.state["evening"]


def test_a_closed_door_lets_nobody_in(evening: Evening, lead: Lead) -> None:
    """Ticking that nobody can join makes the code refuse, and unticking opens it again."""
    page = lead()
    expect(page.locator(".sirkit-ways")).to_contain_text(evening.code)
    door = page.get_by_label("Niemand kann mehr dazukommen")
    with page.expect_response("**/room/joining"):
        door.check()
    assert evening.ask("room/join", {"code": evening.code})[0] == 403
    expect(door).to_be_enabled()
    with page.expect_response("**/room/joining"):
        door.uncheck()
    assert evening.ask("room/join", {"code": evening.code})[0] == 200


def test_duplicates_are_decided_by_a_person(evening: Evening, lead: Lead) -> None:
    """Two sheets alike stand beside each other; a decision is kept, folded, undone and made again."""
    page = lead()
    evening.arrive("Dorfladen Utting eG", city="Utting")
    evening.arrive("Dorfladen Utting", city="Utting", description="Mit Stehtisch")
    pair = page.locator(".sirkit-pair")
    expect(pair).to_have_count(1, timeout=WAIT)
    expect(pair).to_contain_text("Mit Stehtisch")
    assert pair.locator(".sirkit-reasons li").count() > 0
    pair.get_by_role("button", name="Dieselbe").click()
    expect(pair).to_have_count(0)
    expect(page.locator(".sirkit-likenesses details")).to_contain_text("1 entschieden")
    page.locator(".sirkit-notice").get_by_role("button", name="Rückgängig").click()
    expect(pair).to_have_count(1, timeout=WAIT)
    pair.get_by_role("button", name="Verschieden").click()
    page.locator(".sirkit-likenesses summary").click()
    page.get_by_role("button", name="Neu entscheiden").click()
    expect(pair).to_have_count(1, timeout=WAIT)
    pair.get_by_role("button", name="Später").click()
    expect(pair.get_by_role("button", name="Später")).to_have_count(0)
    assert sorted(sheets(page)) == ["Dorfladen Utting", "Dorfladen Utting eG"]


def test_a_double_click_decides_one_pair(evening: Evening, lead: Lead) -> None:
    """The second half of a double click falls on the pair that has slid there, and decides nothing."""
    page = lead()
    for name, city in (("Dorfladen Utting", "Utting"), ("Lokalradio Peiting", "Peiting")):
        evening.arrive(f"{name} eG", city=city)
        evening.arrive(name, city=city)
    pairs = page.locator(".sirkit-pair")
    expect(pairs).to_have_count(2, timeout=WAIT)
    left = page.evaluate(
        """async () => {
          const press = () => document.querySelector(".sirkit-pair [data-key$=' same']").click();
          press();
          while (document.querySelectorAll(".sirkit-pair").length > 1) await new Promise(requestAnimationFrame);
          press();
          await new Promise(requestAnimationFrame);
          return document.querySelectorAll(".sirkit-pair").length;
        }"""
    )
    assert left == 1
    wait_for(page)
    expect(page.locator(".sirkit-likenesses details")).to_contain_text("1 entschieden")


def test_the_focus_outlives_the_pairs_it_was_on(evening: Evening, lead: Lead) -> None:
    """While more certain pairs come the focus stays on their group; when all are merged it is on the part's title."""
    page = lead()
    group = page.locator(".sirkit-sure")
    for name in ("Dorfladen", "Lokalradio", "Seeverein"):
        evening.arrive(name, city="Utting")
        evening.arrive(name, city="Utting")
        if name == "Lokalradio":
            group.locator("summary").press("Enter", timeout=WAIT)
    expect(group.locator(".sirkit-pair")).to_have_count(3, timeout=WAIT)
    expect(group.locator("summary")).to_be_focused()
    expect(group.locator(".sirkit-pair").first).to_be_visible()
    group.locator("p > button").press("Enter")
    expect(group.locator(".sirkit-pair")).to_have_count(0)
    expect(page.locator(".sirkit-likenesses h2")).to_be_focused()
    page.locator(".sirkit-likenesses summary").press("Enter")
    page.get_by_role("button", name="Neu entscheiden").first.press("Enter")
    expect(page.locator(".sirkit-pair")).to_have_count(1, timeout=WAIT)
    expect(page.locator(".sirkit-likenesses h2")).to_be_focused()


@pytest.mark.parametrize(("lang", "title"), [("de", "Steckbrief A4"), ("en", "Profile sheet A4")])
def test_a_paper_is_downloaded(lead: Lead, lang: str, title: str) -> None:
    """A click makes the paper in the page's language and hands it over; what is missing is said beside its button."""
    page = lead(lang)
    with page.expect_download(timeout=60_000) as download:
        page.get_by_role("button", name=title).click()
    assert download.value.suggested_filename == f"{title.replace(' ', '-')}.pdf"
    assert Path(download.value.path()).read_bytes().startswith(b"%PDF-")
    page.locator("[data-paper=invitation]").click()
    expect(page.locator("li:has([data-paper=invitation]) p")).to_have_class("sirkit-careful", timeout=WAIT)
    expect(page.locator("[data-paper=invitation]")).to_be_enabled()


def test_the_screen_opens_with_a_secret_of_its_own(evening: Evening, lead: Lead) -> None:
    """The projector's page opens in a new tab, and its secret may look and nothing else."""
    page = lead()
    with page.expect_popup() as popup:
        page.get_by_role("button", name="Leinwand öffnen").click()
    popup.value.wait_for_url("**/screen*")
    with page.expect_response("**/screen/secret") as answer:
        page.get_by_role("button", name="Leinwand öffnen").click()
    secret = answer.value.json()["secret"]
    assert secret != evening.trainer
    assert evening.ask("room/state", secret=secret)[1]["role"] == "screen"


def test_everything_is_taken_along_and_then_deleted(evening: Evening, lead: Lead) -> None:
    """The archive opens; deleting waits for the evening's name, and afterwards nothing is left, here or there."""
    page = lead()
    evening.arrive("Dorfladen", city="Utting")
    expect(page.locator(".sirkit-sheet")).to_have_count(1, timeout=WAIT)
    with page.expect_download() as download:
        page.get_by_role("button", name="Alles sichern").click()
    assert download.value.suggested_filename.startswith("Erster-Abend-")
    with ZipFile(download.value.path()) as archive:
        assert "Dorfladen" in archive.read("regionsmappe.sirkit.json").decode()
    page.get_by_role("button", name="Alles löschen").click()
    now = page.get_by_role("button", name="Jetzt alles löschen")
    page.locator(".sirkit-asking input").fill("Erster")
    expect(now).to_be_disabled()
    page.locator(".sirkit-asking input").fill(NAME)
    now.click()
    expect(page.locator(".sirkit-evening")).to_contain_text("Dieser Abend ist beendet")
    expect(page.locator(".sirkit-arrived")).to_have_count(0)
    assert evening.ask("room/state", secret=evening.trainer)[0] == 410
    assert page.evaluate("sessionStorage.getItem('sirkit room') ?? localStorage.getItem('sirkit room')") is None


def test_a_decision_without_a_kernel_is_not_lost(evening: Evening, lead: Lead) -> None:
    """The kernel dies: the page says so, what is led from here goes on, and one reload brings it to everybody."""
    page = lead()
    kill_kernel(page)
    wait_for(page, "away")
    page.get_by_role("button", name="Karte", exact=True).click()
    expect(page.locator("[data-station=map]")).to_have_attribute("aria-current", "step")
    page.reload()
    page.wait_for_selector("html[data-state=ready]", timeout=60_000)
    wait_for(page)
    expect(page.locator("[data-station=map]")).to_have_attribute("aria-current", "step")
    assert evening.state["evening"] == {"station": "map"}


def test_what_is_being_typed_survives_a_new_connection(lead: Lead) -> None:
    """When the kernel tells everything anew, what is typed and where the finger is stay as they are."""
    page = lead()
    field = page.get_by_label("Nachricht an alle")
    field.fill("Noch nicht gesen")
    page.locator(".sirkit-grave").first.click()
    page.locator(".sirkit-asking input").fill("Erster")
    field.focus()
    page.evaluate(
        """() => new Promise((told) => {
          const [store] = globalThis.sirkitStores.values();
          store.on("all", told);
          store.attach();
        })"""
    )
    expect(field).to_be_focused()
    expect(field).to_have_value("Noch nicht gesen")
    expect(page.locator(".sirkit-asking input")).to_have_value("Erster")


def test_a_stopped_server_is_said(evening: Evening, lead: Lead) -> None:
    """When the server is gone, the bar says so, and a button that needs it says that nothing was changed."""
    page = lead()
    evening.server.kill()
    wait_for(page, "away")
    page.get_by_role("button", name="Alles sichern").click()
    expect(page.locator(".sirkit-notices [role=alert]")).to_contain_text("nichts geändert")


def test_whoever_does_not_lead_sees_a_sentence(evening: Evening, lead: Lead) -> None:
    """A guest who opens the trainer's address sees one sentence and nothing else."""
    page = lead(guest=evening.join())
    expect(page.locator(".sirkit-evening .sirkit-empty")).to_be_visible()
    assert page.locator(":is(.sirkit-guests, .sirkit-arrivals, .sirkit-printing, .sirkit-ending):visible").count() == 0


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_the_page_fits_and_is_readable(evening: Evening, lead: Lead, lang: str, size: str) -> None:
    """At every width nothing scrolls sideways, every target fits a finger, and no serious barrier is found."""
    page = lead(lang, size)
    evening.arrive("Nachbarschaftshilfe und Mehrgenerationenhaus Weilheim", city="Weilheim in Oberbayern")
    evening.arrive("Nachbarschaftshilfe und Mehrgenerationenhaus Weilheim e. V.", city="Weilheim in Oberbayern")
    expect(page.locator(".sirkit-pair")).to_have_count(1, timeout=WAIT)
    page.locator(".sirkit-grave").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS[size]["width"]
    small = page.evaluate(
        """() => [...document.querySelectorAll(".sirkit-trainer :is(button, select, summary, input)")]
          .filter((element) => !["checkbox", "file"].includes(element.type))
          .map((element) => [element.textContent.slice(0, 30), Math.round(element.getBoundingClientRect().height)])
          .filter(([, height]) => height > 0 && height < 44)"""
    )
    assert small == []
    found = [v for v in Axe().run(page).response["violations"] if v["impact"] in ("serious", "critical")]
    assert [(v["id"], v["nodes"][0]["html"][:120]) for v in found] == []
