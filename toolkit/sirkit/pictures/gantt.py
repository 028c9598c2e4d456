"""The schedule as a picture: a bar for each task on the days it takes, phase below phase, and the days nobody works.

A phase is a word above its bars and a pattern in them; what decides the end has a thick edge; colour only helps.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from sirkit.pictures.canvas import whole, written
from sirkit.pictures.lettering import broken, wide
from sirkit.pictures.lines import line, paragraph, wrapped

MOST = 30
"""So many bars are drawn; the table has all."""
_EDGE, _HEAD, _AXIS, _BAR, _SIGNED = 12, 28, 26, 14, 18
"""Pixels: the margin, the heights of a phase's line, of the axis, of a bar, and of the word of a day marked."""
_ROW, _LOW = 36, 24
"""Pixels: the height of a row with two lines for its name, and with one, where there are many."""
_MANY = 14
_NAMES = 0.27
"""The share of the width names have."""
_WIDE_DAY = 2.0
"""Pixels: from this width of a day on, weekends are seen."""
_APART = 64
"""Pixels between two marks of the axis."""
_MUTED, _INK, _MARK = "#57606A", "#1B1F23", "#B3261E"
_WEEKEND, _HOLIDAY = "#F0EEE8", "#E3D3B4"
_FRIDAY = 4
_PATTERNS = (
    '<defs><pattern id="phase0" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" '
    'fill="#DCEBF5"/><path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" stroke="#005A8C" stroke-width="1.4"/></pattern>'
    '<pattern id="phase2" width="7" height="7" patternUnits="userSpaceOnUse"><rect width="7" height="7" '
    'fill="#F7E7C0"/><circle cx="3.5" cy="3.5" r="1.6" fill="#8A5A00"/></pattern></defs>'
)

_FILLS = ("url(#phase0)", "#2E8B6B", "url(#phase2)")
"""How the bars of each phase are filled: striped, plain, dotted."""


class Bar(NamedTuple):
    """A task: its name, the number of its phase (0, 1, 2), its first and last day, and what is written beside it."""

    name: str
    phase: int
    first: date
    last: date
    told: str = ""
    critical: bool = False
    moment: bool = False
    """Whether it takes no time."""


class Words(NamedTuple):
    """What is written: title, sentence, phases, what the signs mean, a last line, a day without and with its year."""

    title: str
    sentence: str
    phases: Sequence[str]
    critical: str
    weekend: str
    holiday: str
    note: str
    tick: Callable[[date], str]
    yearly: Callable[[date], str]


class Days(NamedTuple):
    """The days beside the tasks: holidays and days marked, each with its name."""

    holidays: Mapping[date, str]
    marked: Sequence[tuple[date, str]] = ()


class _Axis(NamedTuple):
    """Which days are drawn, from which pixel on, and how wide one is."""

    first: date
    last: date
    left: float
    day: float

    def at(self, one: date) -> float:
        """Return where a day begins."""
        return self.left + (one - self.first).days * self.day

    def each(self) -> Iterator[date]:
        """Yield every day."""
        return (self.first + timedelta(days=n) for n in range((self.last - self.first).days + 1))


def draw(bars: Sequence[Bar], words: Words, days: Days, *, width: int = 1000, alone: bool = True) -> str:
    """Return the schedule as SVG, so many pixels wide; its description is the sentence that tells it.

    Parameters
    ----------
    alone
        Whether the picture bears its title, because nothing around it does.
    """
    first = sorted(bars, key=lambda bar: (bar.first, bar.last))[:MOST]
    shown = sorted(first, key=lambda bar: bar.phase)
    titled = wrapped(words.title, width - 2 * _EDGE, 22) if alone else []
    axis = _axis(shown, days, width)
    top = _EDGE + len(titled) * 29 + len(days.marked) * _SIGNED + _AXIS
    rows, bottom = _rows(shown, words, axis, top)
    drawn = [
        _PATTERNS,
        paragraph(titled, (_EDGE, 30), 22, weight=700),
        *_free(axis, days, top, bottom),
        *_ticks(axis, words, top, bottom),
        *_marked(axis, days, top, bottom),
        *rows,
    ]
    key, end = _key(words, width, bottom + 10)
    return whole("".join([*drawn, *key]), (width, round(end)), words.title, words.sentence)


def _axis(bars: Sequence[Bar], days: Days, width: int) -> _Axis:
    """Return the axis: whole weeks around all that is drawn."""
    ends = [*(bar.first for bar in bars), *(bar.last for bar in bars), *(one for one, _ in days.marked)]
    first, last = min(ends), max(ends)
    first -= timedelta(days=first.weekday())
    last += timedelta(days=6 - last.weekday())
    left = _EDGE + round(width * _NAMES)
    return _Axis(first, last, left, (width - _EDGE - left) / ((last - first).days + 1))


def _free(axis: _Axis, days: Days, top: float, bottom: float) -> Iterator[str]:
    """Yield the days nobody works: holidays always, weekends where a day is wide enough to be seen."""
    for one in axis.each():
        holiday = one in days.holidays
        if holiday or (one.weekday() > _FRIDAY and axis.day >= _WIDE_DAY):
            x, room = axis.at(one), max(axis.day, 1.5)
            look = _HOLIDAY if holiday else _WEEKEND
            yield f'<rect x="{x:.1f}" y="{top:.1f}" width="{room:.1f}" height="{bottom - top:.1f}" fill="{look}"/>'
            if holiday:
                middle = x + room / 2
                yield f'<path d="M{middle - 4:.1f} {top - 6:.1f}h8l-4 6z" fill="#8A5A00"/>'


def _ticks(axis: _Axis, words: Words, top: float, bottom: float) -> Iterator[str]:
    """Yield the marks of the axis: weeks, or months where weeks lie too close; the first of a year bears it."""
    year, free = None, 0.0
    for one in ticks(axis.first, axis.last, axis.day):
        x, said = axis.at(one), words.tick(one) if one.year == year else words.yearly(one)
        yield f'<path d="M{x:.1f} {top:.1f}V{bottom:.1f}" stroke="#D0D7DE"/>'
        if free <= x and x + 2 + wide(said, 12) <= axis.at(axis.last) + axis.day:
            year, free = one.year, x + 2 + wide(said, 12)
            yield line(said, (x + 2, top - 10), 12, fill=_MUTED)


def ticks(first: date, last: date, day: float) -> Iterator[date]:
    """Yield the days an axis names, a day so many pixels wide: Mondays, or first days of months, not too close."""
    if 7 * 4 * day >= _APART:
        step = next(weeks for weeks in (1, 2, 4) if 7 * weeks * day >= _APART)
        yield from (first + timedelta(weeks=n) for n in range(0, (last - first).days // 7 + 1, step))
        return
    before = None
    for number in range(first.year * 12 + first.month, last.year * 12 + last.month):
        one = date(number // 12, number % 12 + 1, 1)
        if before is None or (one - before).days * day >= _APART:
            before = one
            yield one


def _rows(bars: Sequence[Bar], words: Words, axis: _Axis, top: float) -> tuple[list[str], float]:
    """Return a line for each phase that has tasks, below it its bars; and where they end."""
    high = _ROW if len(bars) <= _MANY else _LOW
    drawn, y, phase = [], top, None
    for bar in bars:
        if bar.phase != phase:
            phase = bar.phase
            drawn.append(_phase(words.phases[phase], phase, y))
            y += _HEAD
        drawn += _bar(bar, axis, y, high)
        y += high
    return drawn, y + 4


def _phase(name: str, phase: int, y: float) -> str:
    return _swatch(_FILLS[phase], (_EDGE, y + 8)) + written(name, (_EDGE + 24, y + 19), _bold(13))


def _bold(size: int) -> str:
    return f'font-size="{size}" font-weight="600" fill="{_INK}"'


def _swatch(fill: str, at: tuple[float, float], edge: str = f'stroke="{_MUTED}"') -> str:
    return f'<rect x="{at[0]:.1f}" y="{at[1]:.1f}" width="16" height="12" rx="3" fill="{fill}" {edge}/>'


def _bar(bar: Bar, axis: _Axis, y: float, high: int) -> Iterator[str]:
    """Yield a task: its name before the axis, its bar, and beside that what is told of it, where there is room."""
    lines = broken(bar.name, 13, axis.left - _EDGE - 10, 2 if high == _ROW else 1)
    middle = y + high / 2
    yield paragraph(lines, (_EDGE, middle + 4.5 - (len(lines) - 1) * 8.3), 13)
    begin, end = axis.at(bar.first), max(axis.at(bar.last) + axis.day, axis.at(bar.first) + 3)
    edge = f'stroke="{_INK}" stroke-width="2.6"' if bar.critical else f'stroke="{_MUTED}"'
    fill = f'fill="{_FILLS[bar.phase]}" {edge}'
    if bar.moment:
        end = begin + _BAR
        yield f'<path d="M{begin + 7:.1f} {middle - 8:.1f}l8 8l-8 8l-8 -8z" {fill}/>'
    else:
        place = f'x="{begin:.1f}" y="{middle - _BAR / 2:.1f}" width="{end - begin:.1f}" height="{_BAR}"'
        yield f'<rect {place} rx="3" {fill}/>'
    room, needs = axis.at(axis.last) + axis.day - end - 8, wide(bar.told, 12)
    if bar.told and needs <= room:
        yield written(bar.told, (end + 6, middle + 4), f'font-size="12" fill="{_MUTED}"')
    elif bar.told and needs <= begin - axis.left - 8:
        yield written(bar.told, (begin - 6, middle + 4), f'font-size="12" fill="{_MUTED}"', "end")


def _marked(axis: _Axis, days: Days, top: float, bottom: float) -> Iterator[str]:
    """Yield the days marked, each with its word above the axis, none beside another."""
    for number, (one, name) in enumerate(days.marked):
        x, y = axis.at(one) + axis.day / 2, top - _AXIS - number * _SIGNED
        look = f'stroke="{_MARK}" stroke-width="1.5" stroke-dasharray="5 3"'
        yield f'<path d="M{x:.1f} {y + 4:.1f}V{bottom:.1f}" {look}/>'
        end = x + wide(name, 12) > axis.at(axis.last)
        yield written(name, (x, y), f'font-size="12" fill="{_MARK}"', "end" if end else "start")


def _key(words: Words, width: int, top: float) -> tuple[list[str], float]:
    """Return what the signs mean and the last line, and where that ends."""
    signs = (
        ("#FFFFFF", f'stroke="{_INK}" stroke-width="2.6"', words.critical),
        (_WEEKEND, f'stroke="{_MUTED}"', words.weekend),
        (_HOLIDAY, f'stroke="{_MUTED}"', words.holiday),
    )
    drawn, x, y = [], float(_EDGE), top
    for fill, edge, said in signs:
        if x > _EDGE and x + 24 + wide(said, 12) > width - _EDGE:
            x, y = float(_EDGE), y + 20
        drawn += [_swatch(fill, (x, y), edge), line(said, (x + 24, y + 10.5), 12)]
        x += 24 + wide(said, 12) + 20
    lines = wrapped(words.note, width - 2 * _EDGE, 12) if words.note else []
    drawn.append(paragraph(lines, (_EDGE, y + 34), 12, fill=_MUTED))
    return drawn, y + 28 + len(lines) * 15.4
