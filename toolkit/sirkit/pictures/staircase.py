"""The staircase of effects: seven steps from the lowest, with the numbers of the indicators that sound like each."""

from collections.abc import Callable, Mapping, Sequence

from sirkit.impact import EFFECT, STEPS
from sirkit.pictures.canvas import whole, written

_SIZE = (860, 268)
_HIGH, _DEEP = 34, 68
"""Pixels: how high a step is, and how much further right it begins than the one below."""
_TOP, _LEFT = -2, 10
_INK, _LINE, _FOUND = "#1B1F23", "#8C959F", "#009E73"
_WORDS, _BOLD = f'font-size="15" fill="{_INK}"', f'font-size="15" font-weight="600" fill="{_INK}"'
_SMALL = 'font-size="13" fill="#57606A"'
_DOT = 11
_RIGHT = 18
_MOST = 8
"""So many numbers stand on one step; the table has all."""
Say = Callable[..., str]


def drawn(found: Mapping[int, Sequence[int]], say: Say) -> str:
    """Return the staircase as SVG; ``found`` names the numbers on each step."""
    steps = [_step(step, found.get(step, ())[:_MOST], say) for step in STEPS]
    return whole("".join(steps), _SIZE, say("paper.impact.stairs"), sentence(found, say))


def sentence(found: Mapping[int, Sequence[int]], say: Say) -> str:
    """Return what the picture shows in words."""
    lines = (
        say("paper.lab.stair", at=f"impact.step.{step}", numbers=", ".join(map(str, found[step])))
        for step in STEPS
        if found.get(step)
    )
    return " ".join(lines) or say("paper.lab.stairs_empty")


def _step(step: int, numbers: Sequence[int], say: Say) -> str:
    x, y = _LEFT + (step - 1) * _DEEP, _TOP + (STEPS[-1] - step + 1) * _HIGH
    edge = f'stroke="{_INK if step >= EFFECT else _LINE}" stroke-width="{2.4 if step >= EFFECT else 1.2}" fill="none"'
    words = written(say(f"impact.step.{step}"), (x + _DEEP + 10, y - 11), _BOLD if numbers else _WORDS)
    drawing = [f'<path d="M{x},{y + _HIGH if step > 1 else y}V{y}H{_SIZE[0] - _LEFT}" {edge}/>', words]
    drawing += [_mark(number, place, y) for place, number in enumerate(reversed(numbers))]
    if step == EFFECT:
        drawing.append(written(say("paper.impact.from"), (x - 8, y + 4), _SMALL, "end"))
    return "".join(drawing)


def _mark(number: int, place: int, y: int) -> str:
    x = _SIZE[0] - _LEFT - _RIGHT - place * 2.4 * _DOT
    style = 'font-size="13" font-weight="600" fill="#111"'
    dot = f'<circle cx="{x:.1f}" cy="{y - 17}" r="{_DOT}" fill="{_FOUND}"/>'
    return f'{dot}<text x="{x:.1f}" y="{y - 12.5}" text-anchor="middle" {style}>{number}</text>'
