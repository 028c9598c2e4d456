"""The map on paper: the picture with a number for every organisation, the list of the numbers, legend and sources."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from sirkit.documents.naming import actors, public, region
from sirkit.documents.printing import Say, pdf, png
from sirkit.dossier import Dossier
from sirkit.functions import LETTERS
from sirkit.kinds import Actor, Role
from sirkit.pictures.caption import Caption
from sirkit.pictures.regionmap import Picture, draw
from sirkit.roles import borne, standing

Size = Literal["a4", "a3"]
_PIXELS: dict[Size, tuple[int, int]] = {"a4": (760, 540), "a3": (1100, 780)}


def write(dossier: Dossier, say: Say, *, language: str, on: date, size: Size = "a4") -> bytes:
    """Return the map as PDF, picture and list on one sheet where they fit.

    Organisations called the same are one here, and persons are left out: it hangs where everybody sees it.
    """
    dossier = public(dossier)
    picture = _drawn(dossier, say, _PIXELS[size])
    data = {
        "title": _title(dossier, say),
        "foot": say("paper.map.foot", day=on, sources=say("map.sources")),
        "kind": size,
        "alt": _sentence(picture, say),
        "legend": [{"letter": letter, "name": say(f"function.{letter}.name")} for letter in LETTERS],
        "states": say("paper.map.states"),
        "listed": list(_lines(dossier, picture, say)),
        "unplaced": _unplaced(dossier, picture, say),
    }
    return pdf("mapsheet", data, language=language, picture=picture.svg)


def write_svg(dossier: Dossier, say: Say) -> bytes:
    """Return the map as SVG; its title, its signs and its sources stand in it."""
    return _alone(dossier, say, _PIXELS["a3"]).svg.encode()


def write_png(dossier: Dossier, say: Say) -> bytes:
    """Return the map as PNG, about 1,900 pixels wide; its title, its signs and its sources stand in it."""
    picture = _alone(dossier, say, _PIXELS["a4"])
    return png(picture.svg)


def _drawn(dossier: Dossier, say: Say, pixels: tuple[int, int]) -> Picture:
    return draw(dossier, title=_title(dossier, say), size=pixels)


def _alone(dossier: Dossier, say: Say, pixels: tuple[int, int]) -> Picture:
    """Return the map as it stands without a sheet around it."""
    dossier = public(dossier)
    title = _title(dossier, say)
    caption = Caption(title, [(letter, say(f"function.{letter}.name")) for letter in LETTERS])
    return draw(dossier, title=title, size=pixels, note=say("map.sources"), caption=caption)


def _title(dossier: Dossier, say: Say) -> str:
    home = region(dossier)
    return say("paper.map.of", region=home.name) if home else say("paper.map.title")


def _sentence(picture: Picture, say: Say) -> str:
    return say("paper.map.picture", count=len(picture.numbers))


def _lines(dossier: Dossier, picture: Picture, say: Say) -> Iterable[dict[str, object]]:
    """Return for each number the organisation's name and town, and the letters of its functions."""
    known, roles = actors(dossier), borne(dossier)
    for id_, number in picture.numbers.items():
        yield {"number": number, **_line(known[id_], roles.get(id_, ()), say)}


def _line(actor: Actor, roles: Iterable[Role], say: Say) -> dict[str, object]:
    said = [f"{role.function} ({say(f'role.state.{standing(role)}')})" for role in roles]
    return {"name": actor.name, "city": actor.city or "", "roles": ", ".join(said)}


def _unplaced(dossier: Dossier, picture: Picture, say: Say) -> str:
    """Return a sentence naming who is not on the map because no place is known yet; empty where everybody is."""
    names = sorted((one.name for one in actors(dossier).values() if one.id not in picture.numbers), key=str.casefold)
    return say("paper.map.unplaced", count=len(names), names=", ".join(names)) if names else ""
