"""The coverage heat map: every place of a region, the darker the more of the eight functions are near to it."""

from collections.abc import Iterator, Sequence
from math import sqrt
from typing import NamedTuple
from xml.sax.saxutils import escape

from sirkit.functions import LETTERS
from sirkit.pictures.canvas import NAME, WHOLE, Box, field, fits, foot, ground, meet, whole, written
from sirkit.pictures.ground import View, plane
from sirkit.places import Point
from sirkit.reach import Reach
from sirkit.text import clean

SHADES = ("#FFFFFF", "#E3EEF7", "#C6DDEF", "#A1C8E4", "#75AED6", "#4B92C5", "#2474AE", "#0B5790", "#083A66")
"""The fill of a place by how many functions are near: none is white, all eight are dark."""
_DARK = 6
"""From this shade on what stands on it is white."""
_LARGEST, _LEAST, _NUMBERED = 22.0, 5.0, 7.5
"""Pixels: the radius of the largest place, of the smallest, and from which on the number stands in it."""
_MOST_NAMES, _LANDMARKS = 24, 10
_TITLE, _SCALE, _EDGE = 44, 52, 12
"""Pixels: the height of the title's line and of the scale below the picture, the margin."""
_SMALL = 0.6
"""As what share of their size circles are drawn at least, however narrow the picture is."""
_USUAL, _NARROW, _UNDER = 760, 580, 36
"""Pixels: the width from which on circles are as large as said, below which the words of the scale stand under it, and
their room."""


class Words(NamedTuple):
    """What is written on the picture: its title, the sentence that tells it, the two ends of the scale, the sources."""

    title: str
    sentence: str
    none: str
    all: str
    sources: str = ""


def draw(found: Reach, words: Words, *, size: tuple[int, int] = (760, 540), alone: bool = True) -> str:
    """Return the heat map as SVG; its description is the sentence that tells it.

    Parameters
    ----------
    size
        Width and height of the map in pixels; title and scale are added.
    alone
        Whether the picture bears its title, because nothing around it does.
    """
    homes = [plane(*place.point) for place in found.settlements.places]
    view = View.of(homes or WHOLE, size, margin=0.06)
    spots = [view.pixel(home) for home in homes]
    radii = _radii([place.population for place in found.settlements.places], min(max(size[0] / _USUAL, _SMALL), 1))
    signs = [(found.count(number), *one) for number, one in enumerate(zip(spots, radii, strict=True))]
    circles = [part(*sign) for part in (_circle, _number) for sign in signs]  # no small place lies over a number
    names = _names(found, spots, radii, size)
    drawn = "".join([field(size), *ground(view), *circles, *names, foot(words.sources, size) if words.sources else ""])
    top, below = _TITLE if alone else 0, _SCALE + (_UNDER if size[0] < _NARROW else 0)
    inner = f'<svg y="{top}" width="{size[0]}" height="{size[1]}" viewBox="0 0 {size[0]} {size[1]}">{drawn}</svg>'
    title = _title(words.title) if alone else ""
    scale = "".join(_scale(words, size[0], top + size[1]))
    return whole(title + inner + scale, (size[0], top + size[1] + below), words.title, words.sentence)


def _radii(populations: Sequence[int], scale: float) -> list[float]:
    """Return the radii of places, so that areas are as populations; where that is not known it is the smallest."""
    largest = max(populations, default=0) or 1
    return [max(_LARGEST * sqrt(population / largest), _LEAST) * scale for population in populations]


def _circle(count: int, at: Point, radius: float) -> str:
    """Return a place; one that has nothing near is dashed too, because a shade alone is not seen by everybody."""
    dashed = ' stroke-dasharray="3 2" stroke-width="1.5"' if not count else ""
    place = f'cx="{at[0]:.1f}" cy="{at[1]:.1f}" r="{radius:.1f}"'
    return f'<circle {place} fill="{SHADES[count]}" stroke="#57606A"{dashed}/>'


def _number(count: int, at: Point, radius: float) -> str:
    """Return the number that stands in a place, nothing where it has no room."""
    if radius < _NUMBERED:
        return ""
    large, ink = min(radius * 1.3, 15), "#FFFFFF" if count >= _DARK else "#1B1F23"
    style = f'text-anchor="middle" font-size="{large:.1f}" font-weight="700" fill="{ink}"'
    return f'<text x="{at[0]:.1f}" y="{at[1] + large * 0.36:.1f}" {style}>{count}</text>'


def _names(found: Reach, spots: Sequence[Point], radii: Sequence[float], size: tuple[int, int]) -> Iterator[str]:
    """Yield the names of the largest places, each beside its circle, none over another or over a number.

    Those of the very largest may lie over small circles, because by them people find themselves; others may not.
    """
    circles: list[Box] = [(x, y, 2 * radius, 2 * radius) for (x, y), radius in zip(spots, radii, strict=True)]
    boxes = [box for box in circles if box[2] >= 2 * _NUMBERED]
    named = 0
    for number, (place, circle) in enumerate(zip(found.settlements.places, circles, strict=True)):
        taken = boxes if number < _LANDMARKS else [*boxes, *circles]
        free = (
            one for one in _beside(place.name, circle) if fits(one, size) and not any(meet(one, box) for box in taken)
        )
        if named < _MOST_NAMES and (box := next(free, None)):
            boxes.append(box)
            named += 1
            yield written(place.name, (box[0], box[1] + 4), NAME, "middle")


def _beside(name: str, circle: Box) -> Iterator[Box]:
    """Yield where a name may stand: below its circle, above it, to its sides."""
    x, y, across, _ = circle
    width, radius = len(name) * 7.2 + 4, across / 2
    for side, down in ((0, 1), (0, -1), (1, 0), (-1, 0), (0.6, 0.8), (-0.6, 0.8), (0.6, -0.8), (-0.6, -0.8)):
        yield x + side * (radius + width / 2 + 1), y + down * (radius + 10), width, 17.0


def _title(title: str) -> str:
    return f'<text x="{_EDGE}" y="30" font-size="22" font-weight="700" fill="#1B1F23">{escape(clean(title))}</text>'


def _scale(words: Words, width: int, top: int) -> Iterator[str]:
    """Yield the scale: from none to all eight, with what the ends mean beside it, or below where there is no room."""
    y, step = top + 22.0, 2 * _NUMBERED + 12
    for count in range(len(LETTERS) + 1):
        sign = count, (_EDGE + _NUMBERED + 2 + count * step, y), _NUMBERED + 2
        yield _circle(*sign) + _number(*sign)
    narrow = width < _NARROW
    x = _EDGE + (0 if narrow else (len(LETTERS) + 1) * step + 12)
    y += _UNDER if narrow else 0
    for said, down in ((f"0 = {words.none}", -2), (f"{len(LETTERS)} = {words.all}", 17)):
        yield f'<text x="{x:.1f}" y="{y + down:.1f}" font-size="13" fill="#1B1F23">{escape(clean(said))}</text>'
