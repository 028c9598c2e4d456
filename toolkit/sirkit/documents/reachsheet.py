"""The heat map on paper: how many of the eight functions are near to each place, and of each how many have it not."""

from datetime import date

from sirkit.documents.naming import region
from sirkit.documents.printing import Say, pdf, png, words
from sirkit.dossier import Dossier
from sirkit.functions import LETTERS, Letter
from sirkit.merging import merged
from sirkit.pictures.heatmap import Words, draw
from sirkit.reach import Reach, about, reach

_HEADS = (
    "paper.reach.function",
    "paper.reach.radius",
    "paper.reach.people",
    "paper.reach.places",
    "paper.reach.largest",
)
_HIGH = 0.75
"""The height of a picture on a page as a share of its width."""
_PLACES, _NAMED = 24, 4
"""Places in the table, and named for a function, the largest of them."""


def write(dossier: Dossier, say: Say, *, language: str, on: date) -> bytes:
    """Return the heat map as PDF: sentence, picture and tables. It names places, and no organisation."""
    whole = merged(dossier)
    found = reach(whole)
    data = {
        "title": _title(whole, say),
        "foot": say("paper.map.foot", day=on, sources=say("map.sources")),
        "sentence": sentence(found, say),
        "rule": f"{say('reach.signs')} {say('reach.rule')}",
        "words": words(say, *_HEADS),
        "rows": [_row(found, letter, say) for letter in LETTERS],
        "near": [_place(found, number) for number in range(len(found.settlements.places[:_PLACES]))],
    }
    return pdf("reachsheet", data, language=language, picture=draw(found, _words(whole, found, say), alone=False))


def write_svg(dossier: Dossier, say: Say) -> bytes:
    """Return the heat map as SVG; its title, its scale and its sources stand in it."""
    return _alone(dossier, say).encode()


def write_png(dossier: Dossier, say: Say) -> bytes:
    """Return the heat map as PNG, about 1,900 pixels wide; its title, its scale and its sources stand in it."""
    return png(_alone(dossier, say))


def drawn(dossier: Dossier, say: Say, *, width: int) -> str:
    """Return the heat map as SVG, so many pixels wide, for a page that shows its title and the sources beside it."""
    whole = merged(dossier)
    found = reach(whole)
    return draw(found, _words(whole, found, say), size=(width, round(width * _HIGH)), alone=False)


def sentence(found: Reach, say: Say) -> str:
    """Return the picture in words: what is counted, how many places have all or nothing near, what most have not."""
    whole = found.settlements
    if not whole.places:
        return say("paper.reach.nowhere")
    counts = [found.count(place) for place in range(len(whole.places))]
    told = [
        say("paper.reach.counted", count=len(counts), people=about(whole.people), names=", ".join(whole.districts)),
        say("reach.ends", all=counts.count(len(LETTERS)), none=counts.count(0)),
    ]
    sought = max(LETTERS, key=lambda letter: found.near[letter].people)
    if people := about(found.near[sought].people):
        told.append(say("paper.reach.sought", name=say(f"function.{sought}.name"), people=people))
    if whole.unknown:
        told.append(say("paper.reach.unknown", count=whole.unknown))
    if missing := {id_ for near in found.near.values() for id_ in near.unplaced}:
        told.append(say("paper.reach.unplaced", count=len(missing)))
    return " ".join(told)


def _alone(dossier: Dossier, say: Say) -> str:
    whole = merged(dossier)
    found = reach(whole)
    return draw(found, _words(whole, found, say)._replace(sources=say("map.sources")))


def _words(dossier: Dossier, found: Reach, say: Say) -> Words:
    return Words(_title(dossier, say), sentence(found, say), say("paper.reach.none"), say("paper.reach.all"))


def _title(dossier: Dossier, say: Say) -> str:
    home = region(dossier)
    return say("paper.reach.of", region=home.name) if home else say("paper.reach.title")


def _row(found: Reach, letter: Letter, say: Say) -> dict[str, object]:
    """Return one function: its radius, how many people and which places have it not near."""
    near = found.near[letter]
    share = round(100 * found.share(letter))
    people = (
        say("paper.reach.without", people=about(near.people), share=share)
        if near.without
        else say("paper.reach.nobody")
    )
    return {
        "letter": letter,
        "name": say(f"function.{letter}.name"),
        "km": say("paper.reach.km", km=near.km),
        "people": people if found.settlements.places else say("paper.unknown"),
        "places": _names(found, near.without, say),
    }


def _names(found: Reach, without: tuple[int, ...], say: Say) -> str:
    """Return the largest places without a function, and how many others there are."""
    named = [found.settlements.places[place].name for place in without[:_NAMED]]
    more = [say("paper.reach.more", count=len(without) - len(named))] if len(without) > len(named) else []
    return " ".join([", ".join(named), *more])


def _place(found: Reach, number: int) -> dict[str, object]:
    """Return one place: its name, and of each function whether it is near."""
    near = [number not in found.near[letter].without for letter in LETTERS]
    return {"name": found.settlements.places[number].name, "near": near, "count": sum(near)}
