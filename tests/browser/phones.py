"""What a person's hands do on the phone's page."""

from collections.abc import Callable

from playwright.sync_api import Page

WAIT = 15_000
"""Milliseconds a person would wait."""
SCREEN = {"width": 360, "height": 640}
SAVED = '#status[data-state="saved"]'
Phone = Callable[..., Page]


def join(page: Page) -> None:
    """Tap "Mitmachen"."""
    page.locator("form .primary").click()
    page.wait_for_selector(".progress")


def on(page: Page) -> None:
    """Go on to the next step."""
    page.locator("form .primary").click()


def write(page: Page, number: int, text: str) -> None:
    """Write into one of the step's lines."""
    page.locator("input[type=text], textarea").nth(number).fill(text)


def fill(page: Page, name: str = "Dorfladen Musterhausen") -> None:
    """Fill the whole sheet."""
    write(page, 0, name)
    on(page)
    page.locator(".function").nth(6).click()
    on(page)
    write(page, 0, "Raum am Abend")
    write(page, 3, "Leute für den Bürgerbus")
    on(page)
    write(page, 0, "Feuerwehr Musterhausen")
    write(page, 3, "Sparkasse")
    on(page)
    write(page, 0, "Mehr Busse am Abend")
    on(page)
    page.wait_for_selector("#sum")
