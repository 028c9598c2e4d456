"""The picture of a network: organisations with the mark of their function and their name, and what ties them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape

from sirkit.excerpt import Excerpt
from sirkit.kinds import Role
from sirkit.pictures.canvas import Box, whole, written
from sirkit.pictures.lettering import LEADING, beside, broken, crossed, free, rooms, wide
from sirkit.pictures.marks import actor_mark, placed
from sirkit.pictures.netlegend import Say, Sign, keys, laid, several, signs
from sirkit.pictures.netlines import drawn
from sirkit.places import Point
from sirkit.text import clean

WIDTH = 760
"""Pixels; on paper the smallest letters are 7 points high then."""
_MARK, _LETTERS, _EDGE = 26, 12.0, 8
_TITLE, _TITLE_LINE, _LARGE = 16, 27.0, 22.0
_ROOM, _LEAST, _FILLED = 125 * 56, 44 * 30, 0.55
"""Pixels a name takes with its mark, and a number with it; what share of a picture names may fill."""
_LOWEST, _ROUND, _HIGHEST = 0.5, 0.66, 1.15
"""A picture's height as shares of its width: at least, at least around one, at most unless it must hold very many."""
_SCREEN, _CALM = 720, 420
"""Pixels a picture may always be high: so much a telephone shows at once; pixels one around somebody is at least."""
_BROAD = (112.0, 150.0, 80.0)
"""Pixels: so wide lines of a name may be; the first that has room is taken."""
_WIDEST = 190.0
"""Pixels: the longest word that is not broken."""
_MOST_LINES = 3
_MANY = 120
"""From so many ties on lines are paler, so that names can be read."""
_PALE = 'rx="3" fill="#FFFFFF" fill-opacity="0.8"'
"""What lies below a name, so that lines behind it do not strike it out."""
_INK = f'font-size="{_LETTERS}" fill="#1B1F23"'
_FOCUS = '<circle cx="{x:.1f}" cy="{y:.1f}" r="20" fill="none" stroke="#005A8C" stroke-width="3"/>'


class Words(NamedTuple):
    """What is written on the picture: its title, the sentence that tells it, where numbers are looked up, its signs."""

    title: str
    sentence: str
    numbered: str
    say: Say
    """Returns the words for a key, of which the signs have many."""


class Picture(NamedTuple):
    """A drawn network: its SVG, and the numbers of those whose name had no room."""

    svg: str
    numbers: Mapping[str, int]


class Net(NamedTuple):
    """A network to be drawn: what is shown of it, the roles of each actor, and where each stands, from 0 to 1."""

    shown: Excerpt
    roles: Mapping[str, Sequence[Role]]
    places: Mapping[str, Point]


def draw(net: Net, words: Words, *, width: int = WIDTH, alone: bool = True, most: int | None = None) -> Picture:
    """Return the network as SVG; its description is the sentence that tells it.

    Parameters
    ----------
    width
        Pixels.
    alone
        Whether the picture bears its title and its sentence, because nothing around it does.
    most
        Pixels it may be high at most, on a sheet whose table has the names of those numbered; without, it is as high
        as it must be and has these names itself.
    """
    high = _high(net.shown, width)
    picture = _drawn(net, words, (width, high), alone=alone, sheet=most is not None)
    if most is not None and picture[1] > most:
        picture = _drawn(net, words, (width, max(int(high - picture[1] + most), 240)), alone=alone, sheet=True)
    return picture[0]


def _high(shown: Excerpt, width: int) -> int:
    """Return how high the field of so many organisations is, as wide as it is."""
    count = len(shown.shown)
    least = max(width * _ROUND, min(width, _CALM)) if shown.focus else width * _LOWEST
    most = max(width * _HIGHEST, _SCREEN, count * _LEAST / _FILLED / width)
    return int(min(max(count * _ROOM / _FILLED / width, least), most))


def _drawn(net: Net, words: Words, size: tuple[int, int], *, alone: bool, sheet: bool) -> tuple[Picture, int]:
    """Return the picture whose field has this size, and how high it is with all that belongs to it."""
    width = size[0]
    head, top = _head(words, width) if alone else ("", 0.0)
    field, numbers = _field(net, size)
    named = [] if sheet else [(number, net.shown.known[id_].name) for id_, number in numbers.items()]
    below, y = keys(named, width, top + size[1])
    explained: list[Sign] = signs(net.shown, net.roles, words.say, numbered=words.numbered if numbers else "")
    legend, end = laid(explained, width, y + 10)
    inner = f'<svg y="{top:.0f}" width="{width}" height="{size[1]}" viewBox="0 0 {width} {size[1]}">{field}</svg>'
    high = int(end) + _EDGE
    return Picture(whole(f"{head}{inner}{below}{legend}", (width, high), words.title, words.sentence), numbers), high


def _head(words: Words, width: int) -> tuple[str, float]:
    """Return title and sentence, and where they end."""
    room, y, said = width - 2 * _EDGE, 0.0, ""
    for text, size, leading, style in (
        (words.title, _LARGE, _TITLE_LINE, 'font-weight="700"'),
        (words.sentence, 14.0, 19.0, ""),
    ):
        for line in broken(text, size, room, 12):
            y += leading
            said += f'<text x="{_EDGE}" y="{y:.1f}" font-size="{size}" {style} fill="#1B1F23">{escape(line)}</text>'
    return said, y + _TITLE


# --- the field ------------------------------------------------------------------------------------------------


def _field(net: Net, size: tuple[int, int]) -> tuple[str, dict[str, int]]:
    """Return marks, names and lines, and the numbers of those whose name has no room."""
    spots = {id_: (x * size[0], y * size[1]) for id_, (x, y) in net.places.items()}
    spots = {id_: _inside(spots[id_], size) for id_ in net.shown.shown}
    taken: list[Box] = [(x, y, _MARK + 4, _MARK + 4) for x, y in spots.values()]
    taken += [(*_badge(spot), 15.0, 15.0) for id_, spot in spots.items() if len(net.roles.get(id_, ())) > 1]
    lines = [(spots[link.one], spots[link.other]) for link in net.shown.links] if len(net.shown.links) <= _MANY else []
    names, numbers = [], dict[str, int]()
    for id_, spot in spots.items():
        name = net.shown.known[id_].name
        if id_ != net.shown.focus and (found := _spot(name, spot, taken, lines, size)):
            names.append(found)
        elif id_ == net.shown.focus:
            names.append(_central(name, spot, taken))
        else:
            numbers[id_] = len(numbers) + 1
    labels = [_number(number, spots[id_], taken, size) for id_, number in numbers.items()]
    faint = 0.55 if len(net.shown.links) > _MANY else 0.85
    marks = [_mark(net, id_, spot) for id_, spot in spots.items()]
    return "".join([*drawn(net.shown.links, spots, _MARK, faint=faint), *names, *marks, *labels]), numbers


def _inside(spot: Point, size: tuple[int, int]) -> Point:
    edge = _MARK / 2 + 8
    x, y = (min(max(part, edge), full - edge) for part, full in zip(spot, size, strict=True))
    return x, y


def _spot(name: str, spot: Point, taken: list[Box], lines: Sequence[tuple[Point, Point]], size: tuple[int, int]) -> str:
    """Return the name beside its mark, where the fewest lines are, and take its room; empty where there is none."""
    made = [broken(name, _LETTERS, room, _MOST_LINES) for room in rooms(name, _LETTERS, _WIDEST, *_BROAD)]
    whole = {tuple(one): None for one in made if not one[-1].endswith("…")}
    spots = ((one, box) for one in whole for box in free(beside(one, spot, _LETTERS, _MARK), taken, size))
    found = min(spots, key=lambda one: crossed(one[1], lines), default=None) if lines else next(spots, None)
    if not found:
        return ""
    taken.append(found[1])
    return _written(found[0], found[1], spot)


def _central(name: str, spot: Point, taken: list[Box]) -> str:
    """Return the name of the one in the middle, below its mark, whatever else is there."""
    lines = broken(name, _LETTERS, _BROAD[1], 4)
    box = beside(lines, (spot[0], spot[1] + 6), _LETTERS, _MARK)[0]
    taken.append(box)
    return _written(lines, box, spot, 'font-weight="700"')


def _written(lines: Sequence[str], box: Box, spot: Point, style: str = "") -> str:
    """Return a name in its box: towards its mark where it stands to a side of it."""
    x, y, width, height = box
    side = x - spot[0]
    anchor = "start" if side > width / 2 else "end" if side < -width / 2 else "middle"
    at = {"start": x - width / 2 + 2, "end": x + width / 2 - 2, "middle": x}[anchor]
    leading = _LETTERS * LEADING
    begin = y - height / 2 + leading * 0.85
    ground = (
        f'<rect x="{x - width / 2:.1f}" y="{y - height / 2:.1f}" width="{width:.1f}" height="{height:.1f}" {_PALE}/>'
    )
    return ground + "".join(_text(line, at, begin + n * leading, anchor, style) for n, line in enumerate(lines))


def _text(words: str, x: float, y: float, anchor: str, style: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" {_INK} {style}>{escape(clean(words))}</text>'


def _number(number: int, spot: Point, taken: list[Box], size: tuple[int, int]) -> str:
    """Return a number beside its mark, on its corner where all around is full."""
    width = wide(str(number), _LETTERS) + 2
    boxes = beside([str(number)], spot, _LETTERS, _MARK)
    box = next(free(boxes, taken, size), None) or (spot[0] + _MARK / 2, spot[1] + _MARK / 2, width, 14.0)
    taken.append(box)
    return written(str(number), (box[0], box[1] + 4.5), f'{_INK} font-weight="700"', "middle")


def _badge(spot: Point) -> Point:
    """Return where the count of the functions of one stands."""
    return spot[0] + _MARK / 2, spot[1] - _MARK / 2 + 2


def _mark(net: Net, id_: str, spot: Point) -> str:
    """Return the mark of one, with the count of its functions where it has several; a ring around the one it is of."""
    x, y = spot
    roles = net.roles.get(id_, ())
    ring = _FOCUS.format(x=x, y=y) if id_ == net.shown.focus else ""
    count = several(len(roles), _badge(spot)) if len(roles) > 1 else ""
    return ring + placed(actor_mark(roles), x, y, _MARK) + count
