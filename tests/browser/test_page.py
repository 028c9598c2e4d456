"""The page in a real browser: quiet, in one language, from one host."""

import sys
from urllib.parse import urlsplit

import pytest
from hands import kill_kernel, wait_for
from playwright.sync_api import Route
from visits import Device, Visitor, visiting

from sirkit import words

WIDE = {"width": 1280, "height": 800}
SMALL = {"width": 360, "height": 740}


@pytest.mark.parametrize("viewport", [WIDE, SMALL])
def test_the_page_is_quiet(visit: Visitor, server: str, viewport: dict[str, int]) -> None:
    """Opening the workshop asks no other host, breaks no rule of its policy and writes no error."""
    seen = visit(viewport=viewport)
    seen.page.wait_for_selector(".jupyter-widgets")
    assert seen.hosts == {urlsplit(server).netloc}
    assert seen.violations == []
    assert seen.errors == []


@pytest.mark.parametrize(("locale", "language"), [("de-DE", "de"), ("en-GB", "en")])
def test_the_page_speaks_the_browsers_language(visit: Visitor, locale: str, language: str) -> None:
    """The language is the browser's, for screen readers too."""
    seen = visit(locale=locale)
    assert seen.page.evaluate("document.documentElement.lang") == language
    assert seen.page.title() == words.text("page.title", language)


def test_the_address_decides_the_language(visit: Visitor) -> None:
    """``?lang=`` wins over the browser."""
    assert visit("?lang=en").page.evaluate("document.documentElement.lang") == "en"


@pytest.mark.parametrize("viewport", [WIDE, SMALL])
def test_nothing_scrolls_sideways(visit: Visitor, viewport: dict[str, int]) -> None:
    """The page is never wider than the window."""
    page = visit(viewport=viewport).page
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_inline_scripts_do_not_run(visit: Visitor) -> None:
    """What the policy promises holds: markup brings no script and no style along."""
    seen = visit()
    seen.page.evaluate("""() => {
        const box = document.createElement("div");
        box.innerHTML = '<img src="data:," onerror="window.ran = true"><b id="probe" style="color: rgb(1, 2, 3)">x</b>';
        document.body.append(box);
    }""")
    seen.page.wait_for_function("() => window.violations.length >= 2")
    assert seen.page.evaluate("window.ran") is None
    assert seen.page.evaluate("getComputedStyle(document.getElementById('probe')).color") != "rgb(1, 2, 3)"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no ps and no SIGKILL")
def test_a_lost_session_is_said(visit: Visitor) -> None:
    """On a page without our bar the page itself says that its kernel died, and offers to reload."""
    page = visit().page
    page.wait_for_selector("html[data-connection=connected]")
    page.wait_for_selector(".sirkit-status")
    page.evaluate("document.querySelector('.sirkit-keeper').remove()")
    kill_kernel(page)
    page.get_by_text(words.text("page.lost", "de")).wait_for(timeout=30_000)
    page.locator(".connection.lost [data-reload]").click()
    page.wait_for_selector("html[data-state=ready]", timeout=60_000)
    assert not page.get_by_text(words.text("page.lost", "de")).is_visible()


def test_an_unknown_address_gets_a_sentence(visit: Visitor) -> None:
    """A wrong address is answered in words, in the page's own dress."""
    seen = visit("lesson/none")
    assert seen.page.get_by_text(words.text("page.missing", "de")).is_visible()
    assert seen.violations == []


ALL_BEGUN = """() => {
  const [before, now] = [window.begun, patience.length];
  window.begun = now;
  return document.querySelector(".jupyter-widgets") && now > 0 && now === before;
}"""
"""Every part has begun to wait: half a second later there are no more of them."""


def test_a_slow_network_only_delays_the_page(device: Device, server: str) -> None:
    """Scripts that arrive after anywidget has given up waiting still bring the page up."""
    context = device()
    context.add_init_script("""
        window.patience = [];
        AbortSignal.timeout = () => { patience.push(new AbortController()); return patience.at(-1).signal; };
    """)
    held: list[Route] = []
    patient = [True]

    def hold(route: Route) -> None:
        """Hold what is asked for; what is asked for later, after the preload, need not wait."""
        held.append(route) if patient else route.continue_()

    context.route("**/parts.js", hold)
    seen = visiting(context, server)
    seen.page.wait_for_function(ALL_BEGUN, polling=500)
    seen.page.evaluate("patience.forEach((one) => one.abort())")
    patient.clear()
    for route in held:
        route.continue_()
    wait_for(seen.page)
    assert seen.errors == []
