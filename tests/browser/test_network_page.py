"""The network in a real browser: walking, drawing ties, the table beside it, one selection with the map."""

from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from hands import WAIT, WALKS, WIDTHS, Region, kill_kernel, lay, put_away, wait_for
from playwright.sync_api import Page, expect
from stations import key, undo
from visits import Visit, Visitor

NAMES = {"laden": "Dorfladen", "verein": "Seeverein", "schule": "Schule", "bank": "Sparkasse", "chor": "Chor"}
REGION: Region = {
    "actor": {id_: {"name": name, "lat": 48.0, "lon": 11 + 0.05 * n} for n, (id_, name) in enumerate(NAMES.items())},
    "tie": {
        "eins": {"from_actor": "laden", "to_actor": "verein", "sort": "cooperates", "strength": 2},
        "zwei": {"from_actor": "laden", "to_actor": "schule", "sort": "informs", "directed": True},
        "drei": {"from_actor": "verein", "to_actor": "bank", "sort": "funds"},
    },
}
CY = "document.querySelector('.sirkit-net-canvas')._cyreg?.cy"
SPOT = """(id) => {
  const canvas = document.querySelector(".sirkit-net-canvas");
  const { left, top } = canvas.getBoundingClientRect();
  const { x, y } = canvas._cyreg.cy.getElementById(id).renderedPosition();
  return [left + x, top + y];
}"""
QUIET = """() => {
  const cy = document.querySelector(".sirkit-net-canvas")._cyreg?.cy;
  return cy && cy.nodes().length > 0 && !cy.nodes().some((node) => node.animated());
}"""
TIES = """() => {
  const [store] = globalThis.sirkitStores.values();
  return store.ids("tie").map((id) => store.record("tie", id));
}"""


def opened(visit: Visitor, lang: str, size: str, region: Region = REGION) -> Visit:
    """Open the station on a region of its own, and wait until the picture stands still."""
    seen = visit(f"?lang={lang}&station=read", viewport=WIDTHS[size], has_touch=size == "phone")
    wait_for(seen.page)
    lay(seen.page, region)
    seen.page.wait_for_function(QUIET, timeout=WAIT)
    return seen


def drawn(page: Page) -> list[str]:
    """Return the ids of those the picture shows."""
    return [str(id_) for id_ in page.evaluate(f"{CY}.nodes().map((node) => node.id())")]


def tap(page: Page, id_: str) -> None:
    """Tap an organisation in the picture."""
    page.wait_for_function(QUIET)
    page.locator(".sirkit-net-frame").scroll_into_view_if_needed()
    page.mouse.click(*page.evaluate(SPOT, id_))


def turn(page: Page, view: str) -> None:
    """Turn to a view of the station, where only one is shown at a time."""
    button = page.locator(".sirkit-netstation .sirkit-views").get_by_role("button", name=view, exact=True)
    if button.is_visible():
        button.click()


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_two_taps_and_a_short_form_draw_a_tie(visit: Visitor, size: str, lang: str) -> None:
    """The second tap opens the form, the tie stands in picture and table, and undo takes it back."""
    seen = opened(visit, lang, size)
    page = seen.page
    key(page, "draw").click()
    expect(page.locator(".sirkit-draw strong")).to_have_text(
        {"de": "Tippen Sie die erste Organisation an.", "en": "Tap the first organisation."}[lang]
    )
    tap(page, "schule")
    expect(page.locator(".sirkit-draw strong")).to_contain_text("Schule")
    tap(page, "schule")
    expect(page.locator(".sirkit-draw .sirkit-problem")).to_be_visible()
    tap(page, "bank")
    expect(page.locator(".sirkit-drawn")).to_contain_text("Sparkasse")
    key(page, "drawn tie sort").select_option("uses_place")
    expect(key(page, "drawn tie direction")).to_have_value("forth")
    key(page, "drawn tie strength").select_option("3")
    key(page, "drawn tie enter").click()
    wait_for(page)
    told = {"from_actor": "schule", "to_actor": "bank", "sort": "uses_place", "strength": 3, "directed": True}
    assert told in page.evaluate(TIES)
    page.wait_for_function("() => document.querySelector('.sirkit-net-canvas')._cyreg.cy.edges().length === 4")
    turn(page, {"de": "Verbindungen", "en": "Connections"}[lang])
    expect(page.locator(".sirkit-ties tbody tr")).to_have_count(4)
    page.locator(".sirkit-notices .sirkit-notice button").first.click()
    expect(page.locator(".sirkit-ties tbody tr")).to_have_count(3)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert seen.errors == []
    assert seen.violations == []


def test_a_tie_is_drawn_with_the_keyboard_alone(visit: Visitor) -> None:
    """Typed names count as taps, Escape leaves the drawing, and Enter enters."""
    page = opened(visit, "en", "laptop").page
    key(page, "draw").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(key(page, "draw")).to_be_focused()
    page.keyboard.press("Enter")
    for name in ("Chor", "Spark"):
        expect(key(page, "draw name")).to_be_focused()
        page.keyboard.type(name)
        page.keyboard.press("Enter")
    expect(page.locator(".sirkit-drawn")).to_have_text("Chor and Sparkasse")
    for _ in ("strength", "direction", "since", "note"):
        page.keyboard.press("Tab")
    page.keyboard.type("seit dem Dorffest")
    page.keyboard.press("Enter")
    wait_for(page)
    told = {"from_actor": "chor", "to_actor": "bank", "sort": "cooperates", "directed": False}
    assert {**told, "note": "seit dem Dorffest"} in page.evaluate(TIES)
    expect(key(page, "draw")).to_be_focused()
    expect(page.locator(".sirkit-ties tbody tr")).to_have_count(4)
    undo(page)
    expect(page.locator(".sirkit-ties tbody tr")).to_have_count(3)


def test_the_table_is_an_equal_way(visit: Visitor) -> None:
    """A tie to itself and one that is there are refused in words; one is entered, changed and removed by its line."""
    page = opened(visit, "en", "laptop").page
    key(page, "ties new").click()
    key(page, "new tie from_actor").fill("Seeverein")
    key(page, "new tie to_actor").fill("Seeverein")
    key(page, "new tie enter").click()
    expect(page.locator(".sirkit-ties .sirkit-problem:visible")).to_contain_text("the same organisation")
    key(page, "new tie to_actor").fill("Dorfladen")
    key(page, "new tie enter").click()
    expect(page.locator(".sirkit-ties .sirkit-problem:visible")).to_contain_text("there already")
    key(page, "new tie sort").select_option("knows")
    key(page, "new tie since").fill("neulich")
    key(page, "new tie enter").click()
    expect(page.locator(".sirkit-ties .sirkit-problem:visible")).to_contain_text("a year like 2019")
    key(page, "new tie since").fill("2019")
    key(page, "new tie enter").press("Enter")
    row = page.locator(".sirkit-ties tbody tr").filter(has_text="knows")
    expect(row).to_contain_text("Seeverein knows Dorfladen")
    expect(row.get_by_role("button")).to_be_focused()
    page.keyboard.press("Enter")
    key(page, "new tie direction").select_option("back")
    key(page, "new tie enter").click()
    expect(row).to_contain_text("Dorfladen knows → Seeverein")
    row.get_by_role("button").click()
    page.locator(".sirkit-ties").get_by_role("button", name="Remove").click()
    expect(row).to_have_count(0)
    wait_for(page)


def test_map_and_network_show_one_selection(visit: Visitor) -> None:
    """Who is tapped in the network is shown on the map, and the map's card leads back with another."""
    page = opened(visit, "en", "laptop").page
    tap(page, "verein")
    expect(page.locator(".sirkit-net-card h3")).to_contain_text("Seeverein")
    expect(page.locator(".sirkit-ties tbody tr")).to_have_count(2)
    page.wait_for_function(QUIET)
    assert page.evaluate(f"{CY}.getElementById('verein').data('chosen')") == 1
    key(page, "to map").click()
    expect(page.locator(".sirkit-popup strong")).to_have_text("Seeverein")
    page.evaluate("[...globalThis.sirkitStores.values()][0].select('schule')")
    page.locator(".sirkit-popup").get_by_role("button", name="Show in the network").click()
    expect(page.locator(".sirkit-net-card h3")).to_contain_text("Schule")


def large(count: int) -> Region:
    """Return a region of so many, each tied to two before it."""
    actors: dict[str, dict[str, object]] = {f"a{n:03}": {"name": f"Verein {n:03}"} for n in range(count)}
    pairs = [(n, m) for n in range(1, count) for m in {(n * 7) % n, (n * 3 + 1) % n}]
    ties: dict[str, dict[str, object]] = {
        f"t{n}-{m}": {"from_actor": f"a{n:03}", "to_actor": f"a{m:03}", "sort": "knows"} for n, m in pairs
    }
    return {"actor": actors, "tie": ties}


def test_of_500_never_more_than_150_are_drawn(visit: Visitor) -> None:
    """All of 500 are at most 150 and a sentence about the others, whom the search finds; a tie is entered at once."""
    page = opened(visit, "en", "laptop", large(500)).page
    assert len(drawn(page)) <= 150
    key(page, "range all").click()
    expect(page.locator(".sirkit-net-foot p")).to_contain_text("150 of 500")
    expect(page.locator(".sirkit-net-foot p")).to_contain_text("350 more have no room here")
    page.wait_for_function("() => document.querySelector('.sirkit-net-canvas')._cyreg.cy.nodes().length === 150")
    missing = next(f"a{n:03}" for n in range(499, 0, -1) if f"a{n:03}" not in drawn(page))
    key(page, "range 1").click()
    key(page, "seek").fill(f"Verein {missing[1:]}")
    page.wait_for_function(
        "(id) => document.querySelector('.sirkit-net-canvas')._cyreg.cy.getElementById(id).nonempty()", arg=missing
    )
    spent = page.evaluate(
        """async () => {
          const [store] = globalThis.sirkitStores.values();
          const began = performance.now();
          await store.commit([store.put("actor", "a001", "name", "Neu")]);
          return performance.now() - began;
        }"""
    )
    assert spent < 200


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_axe_finds_nothing_serious_and_no_other_host_is_asked(
    visit: Visitor, server: str, size: str, lang: str
) -> None:
    """Sound for those who cannot see it, the station fetches what draws from us, and only when it is looked at."""
    seen = visit(f"?lang={lang}", viewport=WIDTHS[size])
    page = seen.page
    wait_for(page)
    lay(page, REGION)
    assert not [address for address in seen.requests if "cytoscape" in address]
    page.locator(".sirkit-stations").get_by_role(
        "button", name={"de": "Netz lesen", "en": "Read the network"}[lang]
    ).click()
    page.wait_for_function(QUIET, timeout=WAIT)
    tap(page, "verein")
    page.locator(".sirkit-net-signs summary").click()
    key(page, "draw").click()
    for view in ("Netz", "Verbindungen", "Lesen") if size == "phone" else ("",):
        turn(page, view)
        found = Axe().run(page).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in {"serious", "critical"}] == []
        small = page.evaluate(
            """() => [...document.querySelectorAll(".sirkit-netstation button")]
              .filter((one) => one.offsetParent && (one.offsetHeight < 42 || one.offsetWidth < 44))
              .map((one) => one.outerHTML)"""
        )
        assert small == []
    assert seen.hosts == {urlsplit(server).netloc}
    assert seen.errors == []


def test_a_kernel_killed_while_drawing_loses_nothing(visit: Visitor) -> None:
    """What was entered without a kernel and what was half drawn is there again after one reload."""
    page = opened(visit, "en", "laptop").page
    key(page, "draw").click()
    tap(page, "schule")
    kill_kernel(page)
    page.wait_for_selector('.sirkit-status[data-state="away"]', timeout=WAIT)
    tap(page, "verein")
    key(page, "drawn tie sort").select_option("funds")
    key(page, "drawn tie enter").click()
    expect(page.locator(".sirkit-ties tbody tr")).to_have_count(4)
    put_away(page)
    key(page, "draw").click()
    tap(page, "laden")
    tap(page, "schule")
    key(page, "drawn tie sort").select_option("member")
    page.reload()
    wait_for(page)
    expect(page.locator(".sirkit-drawn")).to_have_text("Dorfladen and Schule")
    expect(key(page, "drawn tie sort")).to_have_value("member")
    expect(page.locator(".sirkit-ties tbody tr")).to_have_count(4)
    assert any(tie["from_actor"] == "schule" and tie["sort"] == "funds" for tie in page.evaluate(TIES))
