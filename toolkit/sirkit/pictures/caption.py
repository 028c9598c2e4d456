"""The caption: what a picture needs where it stands alone, its title above it and what the signs mean below."""

from collections.abc import Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape

from sirkit.functions import Letter
from sirkit.pictures.marks import mark, placed
from sirkit.text import clean

_TITLE, _ROW, _SIGN, _EDGE = 48, 28, 20, 12
"""Pixels: the height of the title's line, of a row of signs, the size of a sign, the margin."""


class Caption(NamedTuple):
    """A title, and the signs with their names."""

    title: str
    signs: Sequence[tuple[Letter, str]]


def captioned(drawn: str, size: tuple[int, int], caption: Caption) -> tuple[str, tuple[int, int]]:
    """Return a drawing of this size with its caption, and the size it has then, both in pixels."""
    width, height = size
    places = _places(caption.signs, width)
    whole = _TITLE + height + (places[-1][1] + _ROW if places else 0) + _EDGE
    words = escape(clean(caption.title))
    title = f'<text x="{_EDGE}" y="32" font-size="24" font-weight="700" fill="#1B1F23">{words}</text>'
    inner = f'<svg y="{_TITLE}" width="{width}" height="{height}" viewBox="0 0 {width} {height}">{drawn}</svg>'
    legend = (
        _sign(letter, name, x, _TITLE + height + y)
        for (letter, name), (x, y) in zip(caption.signs, places, strict=True)
    )
    return f"{title}{inner}{''.join(legend)}", (width, whole)


def _places(signs: Sequence[tuple[Letter, str]], width: int) -> list[tuple[float, int]]:
    """Return where each sign stands below the drawing, row by row."""
    places: list[tuple[float, int]] = []
    x, y = float(_EDGE), 8
    for _, name in signs:
        needs = _SIGN + 8 + len(name) * 7.2 + 20
        if x + needs > width and x > _EDGE:
            x, y = float(_EDGE), y + _ROW
        places.append((x, y))
        x += needs
    return places


def _sign(letter: Letter, name: str, x: float, y: float) -> str:
    words = f'<text x="{x + _SIGN + 8:.1f}" y="{y + 17:.1f}" font-size="13" fill="#1B1F23">{escape(clean(name))}</text>'
    return placed(mark(letter), x + _SIGN / 2, y + _SIGN / 2 + 2, _SIGN) + words
