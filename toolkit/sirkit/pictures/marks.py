"""Marks: how the eight functions are drawn in a picture, in letter, shape and colour, as on the screen."""

from collections.abc import Iterable

from sirkit.functions import FUNCTIONS, Letter
from sirkit.kinds import Role
from sirkit.roles import leading, standing

SHAPES = {
    "circle": "M12 1.5a10.5 10.5 0 1 1 0 21a10.5 10.5 0 1 1 0-21z",
    "square": "M3 3h18v18H3z",
    "triangle": "M12 1.5 23 21.5H1z",
    "diamond": "M12 .8 23.2 12 12 23.2.8 12z",
    "hexagon": "M6.5 2h11L23 12l-5.5 10h-11L1 12z",
    "pentagon": "M12 1l11 8.2-4.2 13.3H5.2L1 9.2z",
    "house": "M12 1l11 9.5h-3V22H4V10.5H1z",
    "star": "M12 .5l3.3 7.6 8.2.7-6.2 5.4 1.9 8.1L12 18l-7.2 4.3 1.9-8.1L.5 8.8l8.2-.7z",
}
"""The outline of each shape in a box of 24 by 24."""
_BASELINES = {"triangle": 18.5, "house": 17.5, "star": 15.5}
_BOX = 24
_DOT = '<circle cx="12" cy="12" r="5" fill="#57606A" stroke="#fff" stroke-width="1.5"/>'


def mark(letter: Letter, state: str = "taken_on") -> str:
    """Return the mark of a function, 24 by 24: taken on filled, interested outlined, asked dashed, suggested a dot."""
    function = FUNCTIONS[letter]
    if state == "suggested":
        dot = f'<circle cx="12" cy="12" r="7" fill="{function.colour}" stroke="#57606A"/>'
        return dot + _letter(letter, 15.5, 10, function.ink)
    filled = state == "taken_on"
    dashed = ' stroke-dasharray="4 2.5"' if state == "asked" else ""
    fill, stroke, width = (function.colour, "#57606A", 1) if filled else ("#fff", function.colour, 2.5)
    outline = f'<path d="{SHAPES[function.shape]}" fill="{fill}" stroke="{stroke}" stroke-width="{width}"{dashed}/>'
    baseline = _BASELINES.get(function.shape, 16.5)
    return outline + _letter(letter, baseline, 12.5, function.ink if filled else "#1B1F23")


def actor_mark(roles: Iterable[Role]) -> str:
    """Return the mark of an actor, 24 by 24: that of its leading function, or a dot where it has none."""
    first = leading(roles)
    return mark(first.function, standing(first)) if first else _DOT


def placed(drawing: str, x: float, y: float, size: float) -> str:
    """Return a mark with its middle at (x, y), ``size`` pixels wide."""
    corner = f"{x - size / 2:.1f} {y - size / 2:.1f}"
    return f'<g transform="translate({corner}) scale({size / _BOX:.3f})">{drawing}</g>'


def _letter(letter: Letter, y: float, size: float, ink: str) -> str:
    style = f'text-anchor="middle" font-size="{size}" font-weight="700" fill="{ink}"'
    return f'<text x="12" y="{y}" {style}>{letter}</text>'
