"""Lines: words in a picture, one line or several, broken where there is room for so many signs."""

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape

from sirkit.places import Point
from sirkit.text import clean

_WIDE = 0.54
"""How wide a sign is, on average, as a share of its height."""
_LEADING = 1.28
_SPACES = re.compile(r"[ \t\n]+")


def wrapped(words: str, room: float, size: float) -> list[str]:
    """Return words in lines that have room in so many pixels; a word too long for a line is parted.

    What a no-break space joins stays together.
    """
    most = max(int(room / (size * _WIDE)), 4)
    lines = [""]
    for word in _parted(_SPACES.split(clean(words).strip()), most):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > most:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def short(words: str, most: int) -> str:
    """Return words in at most so many signs; where some are left out, three dots say so."""
    said = " ".join(clean(words).split())
    return said if len(said) <= most else f"{said[: most - 1].rstrip()}…"


def _parted(words: Sequence[str], most: int) -> list[str]:
    return [word[start : start + most] for word in words for start in range(0, len(word), most)]


def line(  # noqa: PLR0913 - how a line looks is one thing
    words: str, at: Point, size: float, *, fill: str = "#1B1F23", weight: int = 400, anchor: str = "start"
) -> str:
    """Return one line of words."""
    place = f'x="{at[0]:.1f}" y="{at[1]:.1f}" text-anchor="{anchor}"'
    return f'<text {place} font-size="{size:g}" font-weight="{weight}" fill="{fill}">{escape(clean(words))}</text>'


def paragraph(  # noqa: PLR0913 - as ``line``
    lines: Sequence[str], at: Point, size: float, *, fill: str = "#1B1F23", weight: int = 400, anchor: str = "start"
) -> str:
    """Return lines of words below each other, the first at ``at``."""
    return "".join(
        line(one, (at[0], at[1] + number * size * _LEADING), size, fill=fill, weight=weight, anchor=anchor)
        for number, one in enumerate(lines)
    )
