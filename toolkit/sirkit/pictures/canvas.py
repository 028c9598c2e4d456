"""The canvas of a map: its ground, words with a pale edge, and the whole as SVG."""

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

from sirkit.pictures.ground import Ring, View, plane, rings
from sirkit.places import Point
from sirkit.text import clean

_COUNTRY = 'fill="#ECE9E1" stroke="#B9B4A6"'
_LAND = 'fill="#F7F5EF" stroke="#C9C4B6" stroke-width="0.8"'
_WATER = 'fill="#CFE3F1" stroke="#9DBFD6" stroke-width="0.8"'
NAME = 'font-size="13" fill="#57606A"'
_HALO = 'stroke="#F7F5EF" stroke-width="3" stroke-linejoin="round"'
Box = tuple[float, float, float, float]
"""The middle, the width and the height of what must not be written over."""
WHOLE = (plane(47.3, 5.9), plane(55.0, 15.0))
"""Two corners of Germany: what is shown where nothing has a place yet."""


def ground(view: View) -> list[str]:
    """Return countries, districts and lakes."""
    layers = (("countries", _COUNTRY), ("kreise", _LAND), ("lakes", _WATER))
    return [f'<path d="{_path(view, rings(name))}" {style} fill-rule="evenodd"/>' for name, style in layers]


def _path(view: View, lines: Iterable[Ring]) -> str:
    seen = (_seen([view.pixel(point) for point in line]) for line in lines if view.shows(line))
    return "".join(f"M{' '.join(f'{x:.1f},{y:.1f}' for x, y in line)}Z" for line in seen)


def _seen(pixels: Sequence[Point]) -> list[Point]:
    """Return a line without the points that fall on the pixel before them."""
    kept = [pixels[0]]
    for x, y in pixels:
        if max(abs(x - kept[-1][0]), abs(y - kept[-1][1])) >= 1:
            kept.append((x, y))
    return kept


def fits(box: Box, size: tuple[int, int]) -> bool:
    """Return True if a box lies in a picture of this size."""
    x, y, width, height = box
    return width / 2 <= x <= size[0] - width / 2 and height <= y <= size[1] - height


def meet(one: Box, other: Box) -> bool:
    """Return True if two boxes lie over each other."""
    return abs(one[0] - other[0]) < (one[2] + other[2]) / 2 and abs(one[1] - other[1]) < (one[3] + other[3]) / 2


def written(words: str, at: Point, style: str, anchor: str = "start") -> str:
    """Return words with a pale edge below them; two texts, because not every program knows ``paint-order``."""
    place = f'x="{at[0]:.1f}" y="{at[1]:.1f}" text-anchor="{anchor}" {style}'
    said = escape(clean(words))
    return f'<text {place} {_HALO} aria-hidden="true">{said}</text><text {place}>{said}</text>'


def foot(words: str, size: tuple[int, int]) -> str:
    """Return a line at the lower edge."""
    return written(words, (size[0] - 8, size[1] - 8), NAME, "end")


def field(size: tuple[int, int]) -> str:
    """Return the background of a map."""
    return f'<rect width="{size[0]}" height="{size[1]}" fill="#ECE9E1"/>'


def whole(drawn: str, size: tuple[int, int], title: str, told: str = "") -> str:
    """Return the SVG of what was drawn, with its title and, where there is one, its description for screen readers."""
    width, height = size
    described = f"<desc>{escape(clean(told))}</desc>" if told else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="img" font-family="system-ui, \'Libertinus Serif\', sans-serif"><title>{escape(clean(title))}</title>'
        f'{described}<rect width="{width}" height="{height}" fill="#FFFFFF"/>{drawn}</svg>'
    )
