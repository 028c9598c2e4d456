"""Lines: words in a picture, one line or several, broken where there is room for so many signs."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

from sirkit.pictures.lettering import broken
from sirkit.places import Point
from sirkit.text import clean

_BOLD = 1.08
"""How much wider bold letters are."""
_ANY = 1000
"""More lines than there are."""
_LEADING = 1.28


def wrapped(words: str, room: float, size: float, *, bold: bool = False) -> list[str]:
    """Return words in lines that have room in so many pixels; a word too long for a line is parted.

    What a no-break space joins stays together.
    """
    return broken(words, size, room / (_BOLD if bold else 1), _ANY)


def short(words: str, most: int) -> str:
    """Return words in at most so many signs; where some are left out, three dots say so."""
    said = " ".join(clean(words).split())
    return said if len(said) <= most else f"{said[: most - 1].rstrip()}…"


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
