"""A visit: a page and what it has done so far."""

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

NOTED = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
"""
SOON = 3000
"""Milliseconds after which the screen has to show what was written."""


@dataclass
class Visit:
    """A page and what it has done so far."""

    page: Page
    errors: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)
    requests: list[str] = field(default_factory=list)

    @property
    def violations(self) -> list[str]:
        """What the page's policy has refused."""
        return [str(item) for item in self.page.evaluate("window.violations")]

    def heard(self, message: ConsoleMessage) -> None:
        """Keep an error of the console."""
        if message.type == "error":
            self.errors.append(f"{message.text} ({message.location.get('url', '')})")

    def asked(self, request: Request) -> None:
        """Keep where a request goes."""
        self.requests.append(request.url)
        if urlsplit(request.url).scheme not in {"data", "blob"}:
            self.hosts.add(urlsplit(request.url).netloc)


Device = Callable[..., BrowserContext]
Visitor = Callable[..., Visit]
Wall = Callable[..., Visit]
App = Callable[..., Page]
Lead = Callable[..., Page]


def visiting(context: BrowserContext, address: str) -> Visit:
    """Open an address on a device, and write down what the page does from its beginning."""
    context.add_init_script(NOTED)
    made = Visit(context.new_page())
    made.page.on("console", made.heard)
    made.page.on("pageerror", lambda problem: made.errors.append(str(problem)))
    made.page.on("request", made.asked)
    made.page.goto(address)
    return made


def turned(page: Page, station: str) -> None:
    """Wait until the screen shows a station of the evening."""
    page.wait_for_selector(f"main[data-station={station}]", timeout=SOON)
