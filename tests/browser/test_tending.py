"""Tending the map: what is new since a day, and what asks to be confirmed."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hands import WALKS, WIDTHS, enter, lay, leave_form, open_file, rows, serious, wait_for
from playwright.sync_api import Page, expect
from visits import Visitor

from sirkit.changes import read
from sirkit.formats import regionsmappe
from sirkit.words import text

TODAY = datetime.now(UTC).date()


def put(kind: str, id_: str, **values: object) -> list[dict[str, Any]]:
    """Return the operations that give a record these values."""
    return [
        {"op": "put", "kind": kind, "id": id_, "field": field, "value": value, "was": None}
        for field, value in values.items()
    ]


def older(folder: Path) -> Path:
    """Write a region folder: two organisations entered years ago, one entered two weeks ago."""
    said = {"function": "G", "state": "taken_on", "said_by": "self"}
    lately = (TODAY - timedelta(days=14)).isoformat()
    ops = {
        "2019-03-04": put("actor", "laden", name="Dorfladen", city="Utting")
        + put("role", "laden-g", actor="laden", **said),
        "2020-01-01": put("actor", "verein", name="Seeverein"),
        lately: put("actor", "frisch", name="Frische Initiative"),
    }
    changes = [
        read({"id": f"{number:032x}", "author": "anna", "at": f"{day}T10:00:00Z", "ops": one})
        for number, (day, one) in enumerate(ops.items())
    ]
    path = folder / "region.sirkit.json"
    path.write_bytes(regionsmappe.write(changes))
    return path


def today(page: Page) -> str:
    """Return today, where the page is."""
    said: str = page.evaluate(
        "new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10)"
    )
    return said


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_what_was_quiet_for_a_year_asks_to_be_confirmed(visit: Visitor, tmp_path: Path, lang: str, size: str) -> None:
    """Two old entries are marked and listed, the oldest first; one word confirms one, and one undo takes it back."""
    page = visit(f"?lang={lang}", viewport=WIDTHS[size]).page
    wait_for(page)
    open_file(page, older(tmp_path))
    tending = page.locator(".sirkit-confirming")
    expect(tending.locator("summary")).to_have_text(text("confirm.title", lang, count=2))
    expect(page.locator(".sirkit-quiet-mark")).to_have_count(2)
    tending.locator("summary").click()
    expect(tending.locator("li p:first-child button")).to_have_text(["Dorfladen", "Seeverein"])
    assert serious(page) == []
    tending.get_by_role("button", name=text("confirm.holds_named", lang, name="Dorfladen")).click()
    expect(tending.locator("summary")).to_have_text(text("confirm.title", lang, count=1))
    expect(page.locator(".sirkit-quiet-mark")).to_have_count(1)
    wait_for(page)
    stands = "([kind, id, field]) => [...globalThis.sirkitStores.values()][0].record(kind, id)[field] ?? null"
    assert page.evaluate(stands, ["actor", "laden", "as_of"]) == today(page)
    assert page.evaluate(stands, ["role", "laden-g", "confirmed_on"]) == today(page)
    page.locator(".sirkit-notice").get_by_role("button", name=text("keeper.undo", lang)).click()
    expect(tending.locator("summary")).to_have_text(text("confirm.title", lang, count=2))
    assert page.evaluate(stands, ["actor", "laden", "as_of"]) is None
    assert page.evaluate(stands, ["role", "laden-g", "confirmed_on"]) is None


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_asking_prepares_a_mail_and_sends_nothing(visit: Visitor, tmp_path: Path, lang: str, size: str) -> None:
    """The mail says how the entry stands, can be copied, and opens in the mail program without an address."""
    visited = visit(f"?lang={lang}", viewport=WIDTHS[size])
    page = visited.page
    wait_for(page)
    open_file(page, older(tmp_path))
    tending = page.locator(".sirkit-confirming")
    tending.locator("summary").click()
    tending.get_by_role("button", name=text("confirm.ask_named", lang, name="Dorfladen")).click()
    body = tending.locator("textarea").input_value()
    assert "Dorfladen" in body
    assert f"{text('function.G.name', lang)}: {text('role.state.taken_on', lang)}" in body
    parts = urlsplit(tending.locator("a.button").get_attribute("href") or "")
    assert (parts.scheme, parts.path) == ("mailto", "")
    assert parse_qs(parts.query)["body"] == [body.replace("\n", "\r\n")]
    asked = len(visited.requests)
    tending.get_by_role("button", name=text("copy.button", lang)).click()
    expect(tending.locator(".sirkit-mail [role=status]")).to_have_text(
        (text("copy.done", lang), text("copy.marked", lang))[page.evaluate("!document.hasFocus()")]
    )
    assert len(visited.requests) == asked
    assert serious(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS[size]["width"]


def test_a_known_contact_is_written_to(visit: Visitor, tmp_path: Path) -> None:
    """Where this workspace has a contact with an address, the mail goes there."""
    page = visit("?lang=en").page
    wait_for(page)
    open_file(page, older(tmp_path))
    lay(page, {"contact": {"c": {"actor": "verein", "name": "Office", "email": "office@verein.example"}}})
    tending = page.locator(".sirkit-confirming")
    tending.locator("summary").click()
    tending.get_by_role("button", name="Ask: Seeverein").click()
    expect(tending.locator("a.button")).to_have_attribute("href", re.compile(r"^mailto:office%40verein\.example\?"))


def test_a_function_is_dated_by_the_day_it_is_where_one_sits(visit: Visitor) -> None:
    """What is said of a function after midnight carries the new day, although it is still the old one in Greenwich."""
    page = visit("?lang=en", timezone_id="Europe/Berlin").page
    wait_for(page)
    enter(page, "Dorfladen")
    page.clock.set_fixed_time("2026-11-22T23:30:00Z")
    page.locator(".sirkit-function select").nth(6).select_option("interested")
    said = page.evaluate(
        "() => { const [store] = globalThis.sirkitStores.values(); return store.roles(store.ids('actor')[0]); }"
    )
    assert [role["confirmed_on"] for role in said] == ["2026-11-23"]


def test_writing_to_an_entry_is_a_sign_of_life(visit: Visitor, tmp_path: Path) -> None:
    """Whoever changes an old entry need not confirm it: its mark goes at once."""
    page = visit("?lang=en").page
    wait_for(page)
    open_file(page, older(tmp_path))
    expect(page.locator(".sirkit-quiet-mark")).to_have_count(2)
    lay(page, {"actor": {"laden": {"website": "https://laden.example"}}})
    expect(page.locator(".sirkit-quiet-mark")).to_have_count(1)
    expect(page.locator(".sirkit-confirming summary")).to_have_text("To be confirmed (1)")
    assert rows(page)[0] == "Dorfladen"


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_what_is_new_is_listed_and_told_further(visit: Visitor, tmp_path: Path, lang: str, size: str) -> None:
    """A week shows what was entered today, a month also what came two weeks ago; the text names no author."""
    page = visit(f"?lang={lang}", viewport=WIDTHS[size]).page
    wait_for(page)
    open_file(page, older(tmp_path))
    enter(page, "Neuer Chor")
    leave_form(page)
    news = page.locator(".sirkit-lately")
    news.locator("summary").first.click()
    expect(news.locator("li button")).to_have_text(["Neuer Chor"])
    expect(news.locator("li p")).to_have_text([f"{text('lately.entered', lang)}."])
    news.locator("select").select_option("month")
    expect(news.locator("li button")).to_have_text(["Neuer Chor", "Frische Initiative"])
    news.locator(".sirkit-more summary").click()
    told = news.locator("textarea").input_value()
    assert f" Neuer Chor: {text('lately.entered', lang)}." in told
    author = page.evaluate("[...globalThis.sirkitStores.values()][0].connection.author")
    assert author not in told
    assert "anna" not in told
    assert serious(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS[size]["width"]


def test_new_begins_at_the_last_visit(visit: Visitor) -> None:
    """Who was here on an earlier day is shown what is new since then, without choosing anything."""
    page = visit("?lang=en").page
    wait_for(page)
    before = (TODAY - timedelta(days=3)).isoformat()
    page.evaluate("(day) => localStorage.setItem('sirkit.visited own', JSON.stringify({ day }))", before)
    page.reload()
    wait_for(page)
    page.locator(".sirkit-lately summary").first.click()
    expect(page.locator(".sirkit-lately select")).to_have_value("visit")
    expect(page.locator(".sirkit-lately .sirkit-muted").first).to_contain_text("Nothing new was entered since")
