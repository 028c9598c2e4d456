"""The map of a region as a picture: districts, lakes, towns, and every organisation with its mark and number."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sirkit.dossier import Dossier
from sirkit.kinds import Actor, Role
from sirkit.pictures.canvas import NAME, WHOLE, Box, field, fits, foot, ground, meet, whole, written
from sirkit.pictures.caption import Caption, captioned
from sirkit.pictures.ground import Town, View, plane, towns
from sirkit.pictures.marks import actor_mark, placed
from sirkit.pictures.spread import spread
from sirkit.places import Point
from sirkit.roles import borne

SIZE = (1200, 900)
_MARK = 26
_MOST_NAMES = 30
_NUMBER = 'font-size="11" font-weight="700" fill="#1B1F23"'
_BESIDE = (
    *((0, 0, 0), (0, 0, 24), (0, 0, -24), (1, 14, 0), (-1, 14, 0), (0, 0, 42), (0, 0, -42)),
    *((1, 40, 0), (-1, 40, 0), (0, 0, 64), (0, 0, -64), (1, 66, 0)),
)
"""Where a name is tried that has no room on its town: to which side, pixels from it, pixels down. No further off."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn map: its SVG, and the number each organisation has in it, in the order of the numbers."""

    svg: str
    numbers: Mapping[str, int]


def draw(
    dossier: Dossier, *, title: str, size: tuple[int, int] = SIZE, note: str = "", caption: Caption | None = None
) -> Picture:
    """Return the map of all organisations that have a place; the numbers follow the alphabet.

    Parameters
    ----------
    title
        What a screen reader says of the picture.
    size
        Width and height in pixels.
    note
        A line at the lower edge, such as the sources.
    caption
        Where the picture stands alone: its title and signs. It has no numbers then, because nobody could look them up.
    """
    shown = sorted(filter(_placed, dossier.all(Actor)), key=lambda one: (one.name.casefold(), one.id))
    roles = borne(dossier)
    homes = [plane(one.lat or 0.0, one.lon or 0.0) for one in shown]
    view = View.of(homes or WHOLE, size)
    spots = [view.pixel(home) for home in homes]
    places = spread(spots, _MARK * 1.25, size)
    drawn = [*ground(view), *_threads(spots, places), *_names(view, spots, places)]
    numbers = {one.id: number for number, one in enumerate(shown, 1)}
    said = [str(numbers[one.id]) if caption is None else "" for one in shown]
    drawn += [_actor(text, at, roles.get(one.id, ())) for text, one, at in zip(said, shown, places, strict=True)]
    drawn += [foot(note, size)] if note else []
    if caption is None:
        return Picture(whole(field(size) + "".join(drawn), size, title), numbers)
    return Picture(whole(*captioned(field(size) + "".join(drawn), size, caption), title), numbers)


def _placed(actor: Actor) -> bool:
    return actor.lat is not None and actor.lon is not None


def _names(view: View, homes: Sequence[Point], taken: Sequence[Point]) -> list[str]:
    """Return the names of towns in the picture, none over another or over a mark.

    Towns that have organisations come first, because by them people find themselves; a name of theirs that has no room
    on its town stands close by.
    """
    boxes: list[Box] = [(x + 5, y + 2, _MARK + 10, _MARK + 4) for x, y in taken]  # a number stands at its lower right
    drawn: list[str] = []
    for town, at, around in sorted(_tried(view, homes), key=lambda one: -len(one[2])):
        width = len(town.name) * 7.5 + 8
        boxed = ((at[0] + side * (width / 2 + off), at[1] + down, width, 18.0) for side, off, down in around)
        free = (box for box in boxed if fits(box, view.size) and not any(meet(box, other) for other in boxes))
        if len(drawn) < _MOST_NAMES and (box := next(free, None)):
            boxes.append(box)
            drawn.append(_name(town, box[0], box[1]))
    return drawn


def _tried(view: View, homes: Sequence[Point]) -> Iterable[tuple[Town, Point, Sequence[tuple[int, int, int]]]]:
    """Yield every town, where it lies in the picture, and where its name may stand."""
    for town in towns():
        x, y = view.pixel(town.point)
        home = any(abs(x - other) + abs(y - down) < _MARK / 2 for other, down in homes)
        yield town, (x, y), _BESIDE if home else _BESIDE[:1]


def _name(town: Town, x: float, y: float) -> str:
    return written(town.name, (x, y + 4), NAME, "middle")


def _threads(spots: Sequence[Point], places: Sequence[Point]) -> list[str]:
    """Return a thin line for every mark that had to leave its place."""
    return [
        f'<path d="M{x:.1f} {y:.1f}L{to_x:.1f} {to_y:.1f}" stroke="#8B949E" stroke-width="0.8" stroke-dasharray="2 3"/>'
        for (x, y), (to_x, to_y) in zip(spots, places, strict=True)
        if abs(x - to_x) + abs(y - to_y) > _MARK / 2
    ]


def _actor(number: str, place: Point, roles: Sequence[Role]) -> str:
    x, y = place
    return placed(actor_mark(roles), x, y, _MARK) + (written(number, (x + 8, y + 14), _NUMBER) if number else "")
