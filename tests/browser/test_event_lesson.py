"""The lesson on the matching event in a real browser: the evening's station in it, and nothing that is not for eyes."""

import re
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from hands import WALKS, WIDTHS, wait_for
from visits import Visitor

from sirkit.rehearsal import Rehearsal

LESSON = "lesson/07_event"
KEY = re.compile(r"\b(?:event|check|gathering|lesson)\.\w+")


@pytest.mark.parametrize(("size", "lang"), WALKS)
def test_the_lesson_is_quiet_and_within_reach_of_everybody(visit: Visitor, server: str, size: str, lang: str) -> None:
    """No other host, no error, nothing sideways, no finding of axe, no key for a sentence; the evening is told."""
    seen = visit(f"{LESSON}?lang={lang}", viewport=WIDTHS[size])
    page = seen.page
    wait_for(page)
    text = page.inner_text("main")
    assert all(line in text for line in Rehearsal("krefeld", lang).told().splitlines())
    assert KEY.findall(text) == []
    assert Axe().run(page).response["violations"] == []
    assert (seen.hosts, seen.violations, seen.errors) == ({urlsplit(server).netloc}, [], [])
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
