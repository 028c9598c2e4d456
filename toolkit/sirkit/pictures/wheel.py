"""The wheel of functions: eight sectors, filled where a function is taken on, open where somebody is still sought."""

from collections.abc import Iterator, Sequence
from math import cos, pi, sin
from typing import NamedTuple
from xml.sax.saxutils import escape

from sirkit.functions import FUNCTIONS, Letter
from sirkit.pictures.canvas import whole
from sirkit.pictures.lettering import wide
from sirkit.pictures.lines import line, paragraph, wrapped
from sirkit.pictures.marks import SHAPES, mark, placed
from sirkit.places import Point
from sirkit.text import clean

_EDGE, _TITLE, _KEY = 12, 44, 26
"""Pixels: the margin, the height of the title's line and of a line of the key."""
_WIDE, _LARGEST = 740, 230
"""Pixels: the width from which on names stand beside their sectors, and the largest radius."""
_SHARE = 0.25
"""The radius as a share of a wide picture."""
_HUB, _MIDDLE, _RIM = 0.33, 0.56, 0.84
"""Where the hub ends, where mark and number stand, where the others are counted; as shares of the radius."""
_STEP = pi / 4
_MUTED, _INK = "#57606A", "#1B1F23"
_SPOKEN = 180
"""Pixels: the radius from which on it is written into a sector that somebody is sought."""
_DASHES = ' stroke-dasharray="5 4"'


class Face(NamedTuple):
    """One function: its name, how many are in each state, the strongest first, and that in words, line by line."""

    letter: Letter
    name: str
    counts: tuple[int, int, int, int]
    told: Sequence[str]


class Words(NamedTuple):
    """What is written on the wheel: title, sentence, two lines in the hub, what an open sector is, the four states."""

    title: str
    sentence: str
    hub: tuple[str, str]
    sought: str
    states: Sequence[str]


class _Wheel(NamedTuple):
    x: float
    y: float
    radius: float

    def at(self, angle: float, share: float, aside: float = 0) -> Point:
        """Return a point so far out, clockwise from the top, and so many pixels aside along the rim."""
        far = self.radius * share
        turned = angle + aside / far
        return self.x + far * sin(turned), self.y - far * cos(turned)


def draw(faces: Sequence[Face], words: Words, *, width: int = 760, alone: bool = True) -> str:
    """Return the wheel as SVG, so many pixels wide; its description is the sentence that tells it.

    Parameters
    ----------
    alone
        Whether the picture bears its title, because nothing around it does.
    """
    wide = width >= _WIDE
    title, top = (_title(words.title, width), _top(words.title, width)) if alone else ("", 0)
    radius = min(width * _SHARE if wide else width / 2 - _EDGE, _LARGEST)
    wheel = _Wheel(width / 2, top + radius + _EDGE, radius)
    drawn = [part for number, face in enumerate(faces) for part in _sector(wheel, _angle(number), face, words.sought)]
    drawn += _hub(wheel, words.hub)
    down = wheel.y + radius + _EDGE
    if wide:
        beside, ends = _beside(wheel, faces, width)
        drawn += beside
        down = max(down, ends)
    key, down = _key(words, width, down + 4)
    drawn += key
    if not wide:
        listed, down = _listed(faces, width, down + 8)
        drawn += listed
    return whole(title + "".join(drawn), (width, round(down + _EDGE)), words.title, words.sentence)


def _angle(number: int) -> float:
    """Return where the middle of a sector is, clockwise from the top, in radians."""
    return (number + 0.5) * _STEP


def _title(title: str, width: int) -> str:
    return paragraph(wrapped(title, width - 2 * _EDGE, _size(width)), (_EDGE, 30), _size(width), weight=700)


def _top(title: str, width: int) -> float:
    return _TITLE + (len(wrapped(title, width - 2 * _EDGE, _size(width))) - 1) * _size(width) * 1.3


def _size(width: int) -> float:
    return 22 if width >= _WIDE else 18


# --- sectors --------------------------------------------------------------------------------------------------


def _sector(wheel: _Wheel, angle: float, face: Face, sought: str) -> Iterator[str]:
    """Yield one sector: its ground, its mark with the number of those who have taken it on, and how many others."""
    taken, *others = face.counts
    ink = FUNCTIONS[face.letter].ink if taken else _INK
    yield _ground(wheel, angle, face.letter, closed=taken > 0)
    size = min(max(wheel.radius * 0.16, 24), 36)
    if taken:
        large, aside = max(size * 0.8, 20), size * (-0.56 if _backwards(angle) else 0.56)
        (x, y), (to_x, to_y) = wheel.at(angle, _MIDDLE, -aside), wheel.at(angle, _MIDDLE, aside)
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{size * 0.6:.1f}" fill="#FFFFFF"/>'
        yield placed(mark(face.letter), x, y, size * 0.92)
        yield line(str(taken), (to_x, to_y + large * 0.36), large, fill=ink, weight=700, anchor="middle")
    else:
        spoken = wheel.radius >= _SPOKEN
        x, y = wheel.at(angle, _MIDDLE)
        y -= 12 if spoken else 0
        yield placed(_unfilled(face), x, y, size)
        yield line(sought, (x, y + size / 2 + 14), 12, weight=600, anchor="middle") if spoken else ""
    yield from _others(wheel, angle, others)


def _backwards(angle: float) -> bool:
    """Return True where going clockwise is going to the left or upwards, against the way people read."""
    return 3 * pi / 4 < angle < 7 * pi / 4


def _ground(wheel: _Wheel, angle: float, letter: Letter, *, closed: bool) -> str:
    """Return the ground of a sector: filled and closed, or white, dashed and open to the outside."""
    gap = 2.0
    (x0, y0), (x1, y1) = wheel.at(angle - _STEP / 2, _HUB, gap), wheel.at(angle - _STEP / 2, 1, gap)
    (x2, y2), (x3, y3) = wheel.at(angle + _STEP / 2, 1, -gap), wheel.at(angle + _STEP / 2, _HUB, -gap)
    inner, outer = wheel.radius * _HUB, wheel.radius
    if not closed:
        path = f"M{x1:.1f} {y1:.1f}L{x0:.1f} {y0:.1f}A{inner:.1f} {inner:.1f} 0 0 1 {x3:.1f} {y3:.1f}L{x2:.1f} {y2:.1f}"
        return f'<path d="{path}" fill="none" stroke="{_MUTED}" stroke-width="1.5"{_DASHES}/>'
    path = (
        f"M{x0:.1f} {y0:.1f}L{x1:.1f} {y1:.1f}A{outer:.1f} {outer:.1f} 0 0 1 {x2:.1f} {y2:.1f}"
        f"L{x3:.1f} {y3:.1f}A{inner:.1f} {inner:.1f} 0 0 0 {x0:.1f} {y0:.1f}Z"
    )
    return f'<path d="{path}" fill="{FUNCTIONS[letter].colour}" stroke="{_MUTED}" stroke-width="1.2"/>'


def _unfilled(face: Face) -> str:
    """Return the mark of a function nobody has taken on: in its strongest state, with a dark edge on pale colours."""
    shape = SHAPES[FUNCTIONS[face.letter].shape]
    _, interested, asked, suggested = face.counts
    if not (interested or asked):
        state = mark(face.letter, "suggested") if suggested else ""
        thin = f'<path d="{shape}" fill="#FFFFFF" stroke="{_MUTED}"/>'
        return state or thin + mark(face.letter, "interested").partition("/>")[2]
    dashed = "" if interested else ' stroke-dasharray="4 2.5"'
    edge = f'<path d="{shape}" fill="none" stroke="{_MUTED}" stroke-width="4"{dashed}/>'
    return edge + mark(face.letter, "interested" if interested else "asked")


def _others(wheel: _Wheel, angle: float, counts: Sequence[int]) -> Iterator[str]:
    """Yield how many are interested, asked and suggested, side by side along the rim."""
    there = [(state, count) for state, count in enumerate(counts) if count]
    there = there[::-1] if _backwards(angle) else there
    step = min(30.0, wheel.radius * 0.2)
    for number, (state, count) in enumerate(there):
        yield _pip(state, str(count), wheel.at(angle, _RIM, (number - (len(there) - 1) / 2) * step))


def _pip(state: int, said: str, at: Point) -> str:
    """Return the sign of a state with a number in it: interested outlined, asked dashed, suggested a dot."""
    x, y = at
    dashed = ' stroke-dasharray="3.2 2.4"' if state == 1 else ""
    dot = state == 2  # noqa: PLR2004 - the last of three
    radius, fill = (10.5, _MUTED) if dot else (11.5, "#FFFFFF")
    edge = 'stroke="#FFFFFF"' if dot else f'stroke="{_INK}" stroke-width="2"{dashed}'
    halo = "" if dot else f'<circle cx="{x:.1f}" cy="{y:.1f}" r="12.5" fill="#FFFFFF"/>'
    circle = f'{halo}<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}" fill="{fill}" {edge}/>'
    number = line(said, (x, y + 4.3), 12, fill="#FFFFFF" if dot else _INK, weight=700, anchor="middle")
    return circle + number if said else circle


def _hub(wheel: _Wheel, words: tuple[str, str]) -> Iterator[str]:
    """Yield what stands in the middle: how many of the eight are taken on."""
    large = min(max(wheel.radius * 0.13, 15), 26)
    yield line(words[0], (wheel.x, wheel.y + 2), large, weight=700, anchor="middle")
    yield line(words[1], (wheel.x, wheel.y + 19), 12, fill=_MUTED, anchor="middle")


# --- words around it ------------------------------------------------------------------------------------------


def _beside(wheel: _Wheel, faces: Sequence[Face], width: int) -> tuple[list[str], float]:
    """Return name and counts of each function beside its sector, none over another, and where they end."""
    drawn: list[str] = []
    ends = {True: 0.0, False: 0.0}
    for number in sorted(range(len(faces)), key=lambda number: -cos(_angle(number))):
        face, angle = faces[number], _angle(number)
        right = sin(angle) > 0
        names, told, x = _label(wheel, angle, face, width)
        high = len(names) * 18 + len(told) * 17
        y = wheel.y - wheel.radius * 0.9 * cos(angle) - high / 2
        y = max(y, wheel.y - wheel.radius - 8, ends[right] + 8)
        ends[right] = y + high
        anchor = "start" if right else "end"
        drawn.append(paragraph(names, (x, y + 14), 14, weight=700, anchor=anchor))
        drawn.append(paragraph(told, (x, y + 13 + len(names) * 18), 13, fill=_MUTED, anchor=anchor))
    return drawn, max(ends.values())


def _label(wheel: _Wheel, angle: float, face: Face, width: int) -> tuple[list[str], list[str], float]:
    """Return what stands beside a sector, in lines, and how far to the right it begins or, on the left, ends."""
    near = abs(cos(angle)) > abs(sin(angle))  # the upper and lower ones, whose sectors end nearer to the middle
    far = wheel.radius * (0.74 if near else 1) + 14
    right = sin(angle) > 0
    x = wheel.x + (far if right else -far)
    room = (width - x if right else x) - _EDGE
    return wrapped(f"{face.letter}\xa0{face.name}", room, 14, bold=True), wrapped(_joined(face.told), room, 13), x


def _joined(told: Sequence[str]) -> str:
    """Return what is told of a function in one line that breaks between two things only."""
    return ", ".join(one.replace(" ", "\xa0") for one in told)


def _listed(faces: Sequence[Face], width: int, top: float) -> tuple[list[str], float]:
    """Return names and counts of the functions one below the other, and where they end."""
    drawn, y = [], top
    for face in faces:
        names = wrapped(face.name, width - 52, 14, bold=True)
        told = wrapped(_joined(face.told), width - 52, 13)
        drawn.append(placed(mark(face.letter), _EDGE + 13, y + 14, 24))
        drawn.append(paragraph(names, (46, y + 14), 14, weight=700))
        drawn.append(paragraph(told, (46, y + 14 + len(names) * 18), 13, fill=_MUTED))
        y += len(names) * 18 + len(told) * 17 + 14
    return drawn, y


def _key(words: Words, width: int, top: float) -> tuple[list[str], float]:
    """Return what the signs mean, line by line, and where that ends."""
    swatch = '<rect x="{x}" y="{y}" width="22" height="16" rx="2" {style}/>'
    dark = f'fill="{_MUTED}" stroke="{_MUTED}"'
    open_ = f'fill="#FFFFFF" stroke="{_MUTED}" stroke-width="1.5" stroke-dasharray="4 3"'
    drawn, x, y = [], float(_EDGE), top
    taken, *others = words.states
    for number, said in enumerate((taken, words.sought, *others)):
        needs = 32 + wide(said, 13) + 20
        if x + needs > width and x > _EDGE:
            x, y = float(_EDGE), y + _KEY
        style = dark if not number else open_
        sign = swatch.format(x=f"{x:.1f}", y=f"{y + 4:.1f}", style=style)
        drawn.append(sign if number < 2 else _pip(number - 2, "", (x + 12, y + 12)))  # noqa: PLR2004 - two sectors first
        drawn.append(
            f'<text x="{x + 30:.1f}" y="{y + 16.5:.1f}" font-size="13" fill="{_INK}">{escape(clean(said))}</text>'
        )
        x += needs
    return drawn, y + _KEY
