"""The wheel of functions on paper: of each of the eight, how many have taken it on, and which is still sought."""

from datetime import date

from sirkit.coverage import Carried, coverage
from sirkit.documents.naming import public, region
from sirkit.documents.printing import Say, pdf, png
from sirkit.dossier import Dossier
from sirkit.functions import LETTERS, Letter
from sirkit.kinds import Actor
from sirkit.pictures.wheel import Face, Words, draw
from sirkit.roles import STATES

_OF = len(LETTERS)


def write(dossier: Dossier, say: Say, *, language: str, on: date) -> bytes:
    """Return the wheel as PDF, one page: sentence, picture and table. It counts organisations and names none."""
    data = {
        "title": _title(dossier, say),
        "foot": say("paper.wheel.foot", day=on),
        "sentence": sentence(dossier, say),
        "rule": say("paper.wheel.rule"),
        "letters": LETTERS,
        "rows": rows(dossier, say),
    }
    return pdf("wheelsheet", data, language=language, picture=_drawn(dossier, say, 760, alone=False))


def write_svg(dossier: Dossier, say: Say) -> bytes:
    """Return the wheel as SVG; its title and what its signs mean stand in it."""
    return _drawn(dossier, say, 760, alone=True).encode()


def write_png(dossier: Dossier, say: Say) -> bytes:
    """Return the wheel as PNG, about 1,900 pixels wide."""
    return png(_drawn(dossier, say, 760, alone=True))


def drawn(dossier: Dossier, say: Say, *, width: int) -> str:
    """Return the wheel as SVG, so many pixels wide, for a page that shows its title beside it."""
    return _drawn(dossier, say, width, alone=False)


def sentence(dossier: Dossier, say: Say) -> str:
    """Return the wheel in words: how many functions are taken on, which are still sought, and what to do next."""
    known = public(dossier)
    stands = coverage(known)
    sought = [letter for letter in LETTERS if stands[letter].sought]
    if not any(known.all(Actor)):
        return say("paper.wheel.nobody")
    if len(sought) == _OF:
        told = [say("paper.wheel.none")]
    else:
        told = [say("paper.wheel.carried", count=_OF - len(sought)) if sought else say("paper.wheel.all")]
        names = ", ".join(say(f"function.{letter}.name") for letter in sought)
        told += [say("paper.wheel.sought", names=names)] if sought else []
    if begun := sum(bool(stands[letter].interested) for letter in sought):
        told.append(say("paper.wheel.interested", count=begun))
    return " ".join(told)


def rows(dossier: Dossier, say: Say) -> list[list[str]]:
    """Return the table, its head first: function, how it stands, how many are in each state."""
    head = [say("paper.wheel.function"), say("paper.wheel.standing"), *(say(f"role.state.{state}") for state in STATES)]
    return [head, *(_row(letter, stands, say) for letter, stands in coverage(public(dossier)).items())]


def _row(letter: Letter, stands: Carried, say: Say) -> list[str]:
    several = "paper.wheel.several_stands" if len(stands.taken_on) > 1 else "paper.wheel.one_stands"
    name = f"{letter} {say(f'function.{letter}.name')}"
    return [name, say("paper.wheel.sought_stands" if stands.sought else several), *map(str, _counts(stands))]


def _counts(stands: Carried) -> tuple[int, int, int, int]:
    """Return how many are in each state, the strongest first; who is in several is counted in the strongest alone."""
    counts, seen = [], set[str]()
    for state in STATES:
        actors = set(getattr(stands, state)) - seen
        seen |= actors
        counts.append(len(actors))
    taken_on, interested, asked, suggested = counts
    return taken_on, interested, asked, suggested


def _drawn(dossier: Dossier, say: Say, width: int, *, alone: bool) -> str:
    stands = coverage(public(dossier))
    faces = [
        Face(letter, say(f"function.{letter}.name"), _counts(one), _told(one, say)) for letter, one in stands.items()
    ]
    states = [say(f"role.state.{state}") for state in STATES]
    carried = sum(not one.sought for one in stands.values())
    hub = (say("paper.wheel.hub", carried=carried), states[0])
    words = Words(_title(dossier, say), sentence(dossier, say), hub, say("paper.wheel.sought_stands"), states)
    return draw(faces, words, width=width, alone=alone)


def _told(stands: Carried, say: Say) -> list[str]:
    """Return how a function stands, a line for each state somebody is in."""
    counted = zip(STATES, _counts(stands), strict=True)
    told = [
        say("paper.wheel.count", number=count, state=say(f"role.state.{state}")) for state, count in counted if count
    ]
    return [say("paper.wheel.sought_stands"), *told] if stands.sought else told


def _title(dossier: Dossier, say: Say) -> str:
    home = region(dossier)
    return say("paper.wheel.of", region=home.name) if home else say("paper.wheel.title")
