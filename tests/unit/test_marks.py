"""How the eight functions are drawn."""

import re

import pytest

from sirkit.functions import FUNCTIONS
from sirkit.widgets.assets import FOLDERS

SCRIPT = (FOLDERS["static"] / "marks.js").read_text("utf-8")
STYLE = (FOLDERS["static"] / "sirkit.css").read_text("utf-8")


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#RRGGBB`` (WCAG 2.2)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_page_draws_the_functions_own_colours() -> None:
    """Colour and letter colour of each function are the same in the page and in Python."""
    drawn = dict(re.findall(r'([A-H]): \["(.*?", ".*?)"\]', SCRIPT))
    fixed = {f.letter: f'{f.colour}", "{f.ink}' for f in FUNCTIONS.values() if f.letter != "F"}
    assert {letter: pair for letter, pair in drawn.items() if letter != "F"} == fixed
    assert f"--function-f: {FUNCTIONS['F'].colour}; --function-f-ink: {FUNCTIONS['F'].ink}" in STYLE


@pytest.mark.parametrize("letter", FUNCTIONS)
def test_letters_are_readable_on_their_colour(letter: str) -> None:
    """Every letter has a contrast of at least 4.5 on its colour."""
    function = FUNCTIONS[letter]  # type: ignore[index]  # a letter
    assert contrast(function.colour, function.ink) >= 4.5


def test_published_contrasts() -> None:
    """The formula gives the contrasts the look was chosen with."""
    assert round(contrast("#1B1F23", "#FFFFFF"), 1) == 16.6
    assert round(contrast("#F0E442", "#111111"), 1) == 14.3
