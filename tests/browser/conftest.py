"""One Chromium and one served workshop for all browser tests; each visit writes down what the page did."""

from collections.abc import Iterator

import pytest
import served
from playwright.sync_api import Browser
from visits import Visit, Visitor

NOTED = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
"""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Run the system's Chromium, else the one Playwright brought."""
    with served.chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """Serve the workshop on a free port with an empty data folder; yield its address."""
    with served.serving() as running:
        yield running.address


@pytest.fixture
def visit(chromium: Browser, server: str) -> Iterator[Visitor]:
    """Return a function that opens a path in a context of its own and waits until the page stands."""
    contexts = []

    def opened(path: str = "", *, ready: bool = True, **options: object) -> Visit:
        context = chromium.new_context(**({"locale": "de-DE", "viewport": {"width": 1280, "height": 800}} | options))  # type: ignore[arg-type]  # the test names Playwright's own options
        contexts.append(context)
        context.add_init_script(NOTED)
        made = Visit(context.new_page())
        made.page.on("console", made.heard)
        made.page.on("pageerror", lambda problem: made.errors.append(str(problem)))
        made.page.on("request", made.asked)
        made.page.goto(server + path)
        if ready:
            made.page.wait_for_selector("html[data-state=ready]", timeout=60_000)
        return made

    yield opened
    for context in contexts:
        for page in context.pages:
            page.goto("about:blank")  # says goodbye, so that the kernel ends
        context.close()
