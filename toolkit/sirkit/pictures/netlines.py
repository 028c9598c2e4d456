"""Net lines: how ties are drawn: what ties two in the line's pattern, how close they are in its width, and an arrow."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from math import hypot

from sirkit.excerpt import Link
from sirkit.places import Point

PATTERNS: Mapping[str, str] = {
    "cooperates": "",
    "knows": "2 4",
    "informs": "7 4",
    "funds": "14 5",
    "member": "12 4 2 4",
    "uses_place": "7 3 2 3 2 3",
}
"""The lengths of dashes and gaps of each sort of tie, in the order of a legend; as on the screen."""
WIDTHS: Mapping[int | None, float] = {1: 1.5, 2: 3.0, 3: 5.0, None: 1.5}
_KNOWN, _UNKNOWN = "#57606A", "#8C959F"
"""A line is paler where it is not known yet how close two are."""
_APART = 7.0
"""Pixels between two lines that tie the same two in different ways."""


def drawn(links: Sequence[Link], places: Mapping[str, Point], sign: float, *, faint: float = 1.0) -> list[str]:
    """Return the lines of all ties whose ends have a place, those between the same two beside each other.

    Parameters
    ----------
    sign
        Pixels: the size of the signs the lines lead to.
    faint
        How strong the lines are, up to 1.
    """
    drawn = []
    for (one, other), group in groupby(links, key=lambda link: link[:2]):
        ties = list(group)
        for number, link in enumerate(ties):
            off = (number - (len(ties) - 1) / 2) * _APART
            drawn.append(line(link, places[one], places[other], sign / 2 + 2, off=off))
    return [f'<g opacity="{faint}">{"".join(drawn)}</g>'] if drawn else []


def line(link: Link, begin: Point, end: Point, short: float, *, off: float = 0.0) -> str:
    """Return one line with its arrows, ``short`` pixels before its two ends and ``off`` pixels to its side."""
    far = hypot(end[0] - begin[0], end[1] - begin[1])
    if far <= 2 * short + 2:
        return ""
    x, y = (end[0] - begin[0]) / far, (end[1] - begin[1]) / far
    (x0, y0), (x1, y1) = ((px - y * off, py + x * off) for px, py in (begin, end))
    width, colour = WIDTHS[link.strength], _KNOWN if link.strength else _UNKNOWN
    head = 8 + width
    ends = [short + (head - 2 if leads else 0) for leads in (link.back, link.forth)]
    path = f"M{x0 + x * ends[0]:.1f} {y0 + y * ends[0]:.1f}L{x1 - x * ends[1]:.1f} {y1 - y * ends[1]:.1f}"
    dashes = f' stroke-dasharray="{PATTERNS[link.sort]}"' if PATTERNS[link.sort] else ""
    drawn = f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}"{dashes}/>'
    if link.forth:
        drawn += _head((x1 - x * short, y1 - y * short), (x, y), head, colour)
    if link.back:
        drawn += _head((x0 + x * short, y0 + y * short), (-x, -y), head, colour)
    return drawn


def _head(tip: Point, way: Point, size: float, colour: str) -> str:
    """Return the head of an arrow, its tip at ``tip``."""
    (x, y), (dx, dy) = tip, way
    back, side = (x - dx * size, y - dy * size), size * 0.45
    one, other = (f"{back[0] - dy * turn:.1f} {back[1] + dx * turn:.1f}" for turn in (side, -side))
    return f'<path d="M{x:.1f} {y:.1f}L{one}L{other}Z" fill="{colour}"/>'
