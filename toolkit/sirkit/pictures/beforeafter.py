"""Before and now: two networks beside each other in which everybody has the same place, and what is new is marked."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import sqrt
from typing import NamedTuple

from sirkit.comparison import Bond, Comparison, Moved, State, telling
from sirkit.functions import LETTERS
from sirkit.layout import positions
from sirkit.pictures.canvas import Box, fits, meet, whole, written
from sirkit.pictures.lettering import wide
from sirkit.pictures.lines import line, paragraph, short, wrapped
from sirkit.pictures.marks import actor_mark, mark, placed
from sirkit.places import Point

MOST = 150
"""So many actors are drawn; sentence and table count all."""
_EDGE, _GAP = 12, 16
_WIDE = 620
"""Pixels: the width from which on the two stand beside each other."""
_HIGH = 0.86
"""The height of one network as a share of its width."""
_LARGEST, _LEAST = 22.0, 11.0
"""Pixels: the size of marks where there are few, and where there are many."""
_ROOM = 6
_MUTED, _CAME, _WENT = "#57606A", "#1A7F37", "#8A5A00"
_CAME_LINE = f'stroke="{_CAME}" stroke-width="2.6"'
_WENT_LINE = f'stroke="{_WENT}" stroke-width="1.8" stroke-dasharray="5 4"'
_DOT = 0.46
"""How large a dot is as a share of a mark."""
_NAMED, _SHORT = 12, 24
"""So many names stand in a network, and so many signs of each."""
_NAME = 'font-size="12" fill="#1B1F23"'


class Side(NamedTuple):
    """What is written above and below one of the two networks."""

    title: str
    told: Sequence[str]


class Words(NamedTuple):
    """What is written: title, sentence, both sides, what the signs of the new and of the gone mean, a last line."""

    title: str
    sentence: str
    before: Side
    now: Side
    came: str
    went: str
    note: str = ""


class _Frame(NamedTuple):
    """Where one network stands in the picture."""

    left: float
    top: float
    wide: float
    high: float

    def at(self, place: Point) -> Point:
        """Return where a place of the unit square is in the picture, with some room at the edges."""
        inner = self.wide - 2 * _ROOM, self.high - 2 * _ROOM
        return self.left + _ROOM + place[0] * inner[0], self.top + _ROOM + place[1] * inner[1]


def draw(found: Comparison, words: Words, *, width: int = 760, alone: bool = True) -> str:
    """Return both networks as SVG, beside each other or, where there is no room, below; the sentence describes it.

    Parameters
    ----------
    alone
        Whether the picture bears its title, because nothing around it does.
    """
    large = 22 if width >= _WIDE else 18
    titled = wrapped(words.title, width - 2 * _EDGE, large) if alone else []
    drawn = [paragraph(titled, (_EDGE, 30), large, weight=700)]
    top = 18 + len(titled) * large * 1.3 if alone else 0.0
    places = positions(found.graph(), ids=telling(found, MOST))
    beside = width >= _WIDE
    wide = (width - 2 * _EDGE - _GAP) / 2 if beside else width - 2 * _EDGE
    sides = ((words.before, found.before, found.went, False), (words.now, found.now, found.came, True))
    ends = [top]
    for number, (said, state, moved, new) in enumerate(sides):
        left = _EDGE + (wide + _GAP) * number if beside else float(_EDGE)
        frame = _Frame(left, (top if beside else ends[-1]) + 32, wide, wide * _HIGH)
        drawn += [*_framed(frame, said), *_network(_Seen(found.names, state, moved, places), frame, new=new)]
        told, end = _told(frame, said)
        drawn += told
        ends.append(end)
    key, end = _key(words, width, max(ends) + 4)
    return whole("".join([*drawn, *key]), (width, round(end + _EDGE / 2)), words.title, words.sentence)


def _framed(frame: _Frame, said: Side) -> Iterator[str]:
    yield line(said.title, (frame.left, frame.top - 10), 15, weight=700)
    yield (
        f'<rect x="{frame.left:.1f}" y="{frame.top:.1f}" width="{frame.wide:.1f}" height="{frame.high:.1f}" rx="8" '
        'fill="#FAFAF7" stroke="#D0D7DE"/>'
    )


def _told(frame: _Frame, said: Side) -> tuple[list[str], float]:
    """Return the words below one network, and where they end."""
    y, drawn = frame.top + frame.high + 20, []
    for number, told in enumerate(said.told):
        lines = wrapped(told, frame.wide, 13)
        drawn.append(paragraph(lines, (frame.left, y), 13, weight=400 if number else 600))
        y += len(lines) * 17
    return drawn, y


class _Seen(NamedTuple):
    """One state as it is drawn: names, what stands, what of it is not in the other state, where everybody is."""

    names: Mapping[str, str]
    state: State
    moved: Moved
    places: Mapping[str, Point]


def _network(seen: _Seen, frame: _Frame, *, new: bool) -> Iterator[str]:
    """Yield ties, marks and signs of one state; ``new`` says whether what only it has came, or went."""
    spots = {id_: frame.at(seen.places[id_]) for id_ in sorted(seen.state.actors) if id_ in seen.places}
    size = min(max(0.42 * sqrt(frame.wide * frame.high / max(len(seen.places), 1)), _LEAST), _LARGEST)
    leading = {actor: letter for letter in reversed(LETTERS) for actor, one in seen.state.taken_on if one == letter}
    across = {id_: size if id_ in leading else size * _DOT for id_ in spots}
    yield from _ties(seen, spots, new=new)
    for id_, (x, y) in spots.items():
        if id_ in seen.moved.actors:
            yield _ring((x, y), across[id_], new=new)
        yield placed(mark(leading[id_]) if id_ in leading else actor_mark(()), x, y, size)
    changed = {*seen.moved.actors, *(actor for actor, _ in seen.moved.taken_on)}
    for id_ in sorted(changed & spots.keys()):
        (x, y), off = spots[id_], across[id_] * 0.5 + 2
        yield sign((x + off, y - off), new=new, radius=min(max(size * 0.28, 4.2), 6))
    boxes: list[Box] = [(x, y, across[id_] + 6, across[id_] + 6) for id_, (x, y) in spots.items()]
    yield from _names(seen, spots, frame, boxes)


def _ties(seen: _Seen, spots: Mapping[str, Point], *, new: bool) -> Iterator[str]:
    """Yield one line between two who are tied, however many ties there are; those of this state alone come last."""
    pairs = _pairs(seen.state.ties)
    only = pairs - _pairs(seen.state.ties - frozenset(seen.moved.ties))
    for one, other in sorted(pairs, key=lambda pair: (pair in only, pair)):
        if one in spots and other in spots:
            (x, y), (to_x, to_y) = spots[one], spots[other]
            look = (_CAME_LINE if new else _WENT_LINE) if (one, other) in only else 'stroke="#8C959F" stroke-width="1"'
            yield f'<path d="M{x:.1f} {y:.1f}L{to_x:.1f} {to_y:.1f}" {look}/>'


def _pairs(ties: Iterable[Bond]) -> set[tuple[str, str]]:
    return {(min(one, other), max(one, other)) for _, one, other in ties}


def _ring(at: Point, across: float, *, new: bool) -> str:
    dashed = "" if new else ' stroke-dasharray="3 2.5"'
    look = f'stroke="{_CAME if new else _WENT}" stroke-width="2.2"{dashed}'
    return f'<circle cx="{at[0]:.1f}" cy="{at[1]:.1f}" r="{across * 0.62 + 2:.1f}" fill="#FFFFFF" {look}/>'


def sign(at: Point, *, new: bool, radius: float = 6) -> str:
    """Return the sign of what came, a plus, or of what went, a minus."""
    (x, y), arm = at, radius * 0.55
    upright = f"M{x:.1f} {y - arm:.1f}v{2 * arm:.1f}" if new else ""
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{_CAME if new else _WENT}" stroke="#FFFFFF"/>'
        f'<path d="M{x - arm:.1f} {y:.1f}h{2 * arm:.1f}{upright}" stroke="#FFFFFF" stroke-width="1.7"/>'
    )


def _names(seen: _Seen, spots: Mapping[str, Point], frame: _Frame, boxes: list[Box]) -> Iterator[str]:
    """Yield the names of whoever came or went, as far as there is room, none over a mark or another name."""
    named = 0
    for id_ in sorted((id_ for id_ in seen.moved.actors if id_ in spots), key=lambda id_: seen.names[id_].casefold()):
        said = short(seen.names[id_], _SHORT)
        free = (
            box
            for box in _tried(spots[id_], wide(said, 12) + 6)
            if _inside(box, frame) and not any(meet(box, other) for other in boxes)
        )
        if named < _NAMED and (box := next(free, None)):
            boxes.append(box)
            named += 1
            yield written(said, (box[0], box[1] + 4), _NAME, "middle")


def _tried(spot: Point, room: float) -> Iterator[Box]:
    """Yield where a name may stand that is so wide: below its mark, above it, to its sides."""
    for side, down in ((0, 1), (0, -1), (0.3, 1), (-0.3, 1), (0.3, -1), (-0.3, -1)):
        yield spot[0] + side * room, spot[1] + down * 21, room, 15.0
    for side in (1, -1):
        yield spot[0] + side * (room / 2 + 16), spot[1], room, 15.0


def _inside(box: Box, frame: _Frame) -> bool:
    x, y, wide, high = box
    return fits((x - frame.left, y - frame.top, wide, high), (int(frame.wide), int(frame.high)))


def _key(words: Words, width: int, top: float) -> tuple[list[str], float]:
    """Return what the signs mean and the last line, and where that ends."""
    drawn, x, y = [], float(_EDGE), top
    for said, new in ((words.came, True), (words.went, False)):
        if not said:
            continue
        lines = wrapped(said, width - x - 46 - _EDGE, 13)
        if len(lines) > 1 and x > _EDGE:
            x, y = float(_EDGE), y + 24
            lines = wrapped(said, width - x - 46 - _EDGE, 13)
        look = _CAME_LINE if new else _WENT_LINE
        drawn.append(f'<path d="M{x:.1f} {y + 12:.1f}h34" {look}/>{sign((x + 17, y + 12), new=new)}')
        drawn.append(paragraph(lines, (x + 42, y + 16.5), 13))
        x, y = x + 42 + wide(said, 13) + 24, y + (len(lines) - 1) * 17
    if drawn:
        y += 26
    if words.note:
        lines = wrapped(words.note, width - 2 * _EDGE, 13)
        drawn.append(paragraph(lines, (_EDGE, y + 12), 13, fill=_MUTED))
        y += len(lines) * 17 + 4
    return drawn, y
