"""A visit: a page and what it has done so far."""

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request


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


Visitor = Callable[..., Visit]
