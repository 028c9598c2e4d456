"""Lettering: how wide words are in a picture, and how a name is broken into lines that fit."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from sirkit.pictures.canvas import Box, fits, meet
from sirkit.places import Point
from sirkit.text import clean

_THIN, _FAT = frozenset("iljtfrI.,:;'|!()[]-„“” "), frozenset("mwMWÄÖÜQO@%—…&")
_ELLIPSIS = "…"
_SPACE = re.compile("[ \n\t]+")
LEADING = 1.22
"""The height of a line as a multiple of its letters' size."""
_GAP = 3.0


def wide(words: str, size: float) -> float:
    """Return about how wide words are, in pixels, in letters of this size; rather too wide than too narrow."""
    return size * sum(map(_share, words))


def _share(character: str) -> float:
    """Return the width of one character as a share of its size."""
    if character in _THIN:
        return 0.37
    if unicodedata.east_asian_width(character) in "WF" or ord(character) > 0x1F000:  # noqa: PLR2004 - pictographs
        return 1.05
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0.0
    return 0.95 if character in _FAT else 0.72 if character.isupper() else 0.62


def words(name: str) -> list[str]:
    """Return the words of a name, what belongs together in one of them."""
    return _SPACE.split(together(clean(name)).strip(" \n\t"))


def together(name: str) -> str:
    """Return a name whose "e. V." no line parts."""
    return name.replace("e. V.", "e.\N{NO-BREAK SPACE}V.")


def rooms(name: str, size: float, most: float, *wanted: float) -> list[float]:
    """Return those widths a name's longest word fits in; where it fits in none, that word's, up to ``most``."""
    longest = max(wide(word, size) for word in words(name)) + 1
    return [room for room in wanted if room >= longest] or [min(longest, most)]


def broken(name: str, size: float, room: float, most: int) -> list[str]:
    """Return a name in at most ``most`` lines, none wider than ``room`` pixels; what is cut ends in an ellipsis."""
    lines = [""]
    for word in words(name):
        for part in _parts(word, size, room):
            longer = f"{lines[-1]} {part}".strip()
            if wide(longer, size) <= room:
                lines[-1] = longer
            else:
                lines.append(part)
    lines = [line for line in lines if line]
    return lines if len(lines) <= most else [*lines[: most - 1], _cut(lines[most - 1], size, room)]


def _parts(word: str, size: float, room: float) -> list[str]:
    """Return a word in parts that fit, after its own hyphens first."""
    if wide(word, size) <= room:
        return [word]
    parts = [""]
    for character in word:
        if wide(f"{parts[-1]}{character}-", size) > room and parts[-1]:
            parts[-1] += "" if parts[-1][-1] in "-/" or not parts[-1][-1].isalpha() else "-"
            parts.append("")
        parts[-1] += character
    return parts


def _cut(line: str, size: float, room: float) -> str:
    while line and wide(f"{line}{_ELLIPSIS}", size) > room:
        line = line[:-1].rstrip()
    return f"{line}{_ELLIPSIS}"


def beside(lines: Sequence[str], at: Point, size: float, sign: float) -> list[Box]:
    """Return where a name may stand beside a sign of this size: below it, to its sides, above it, at its corners."""
    width, height = max(wide(line, size) for line in lines) + 4, len(lines) * size * LEADING + _GAP
    across, down = (sign + width) / 2 + _GAP, (sign + height) / 2 + _GAP
    ways = ((0, 1), (1, 0), (-1, 0), (0, -1), (0.6, 1), (-0.6, 1), (0.6, -1), (-0.6, -1))
    return [(at[0] + x * across, at[1] + y * down, width, height) for x, y in ways]


def free(boxes: Iterable[Box], taken: Sequence[Box], size: tuple[int, int]) -> Iterator[Box]:
    """Yield the boxes that lie in the picture and over none of those taken."""
    return (box for box in boxes if _inside(box, size) and not any(meet(box, other) for other in taken))


def crossed(box: Box, lines: Iterable[tuple[Point, Point]]) -> int:
    """Return how many lines run through a box."""
    return sum(_through(box, *line) for line in lines)


def _through(box: Box, begin: Point, end: Point) -> bool:
    """Return True if a line runs through a box (Liang and Barsky, 1984)."""
    first, last = 0.0, 1.0
    for axis in (0, 1):
        low, high = box[axis] - box[axis + 2] / 2 - begin[axis], box[axis] + box[axis + 2] / 2 - begin[axis]
        way = end[axis] - begin[axis]
        if not way:
            if low > 0 or high < 0:
                return False
            continue
        near, far = sorted((low / way, high / way))
        first, last = max(first, near), min(last, far)
    return first < last


def _inside(box: Box, size: tuple[int, int]) -> bool:
    return fits((box[0], box[1], box[2], min(box[3], 1.0)), size) and box[3] / 2 <= box[1] <= size[1] - box[3] / 2
