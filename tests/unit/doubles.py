"""Self-made organisations, some entered twice with a typed error. All names are invented; no register was copied.

It is what German organisations are called like, not how often: use it to see what is found, not to publish a rate.
"""

import random
from collections.abc import Callable
from typing import NamedTuple

from regions import actor, region

from sirkit.dossier import Dossier, Record
from sirkit.names import FORMS

TOWNS = tuple(
    opening + ending
    for opening in ("Al", "Bern", "Dorn", "Eich", "Föhr", "Gund", "Hart", "Ill", "Kauf", "Lind", "Mar", "Neid", "Rött")
    for ending in ("ach", "berg", "dorf", "eck", "feld", "hofen", "kirchen", "stätten")
)
OWN = ("Regenbogen", "Weiherhof", "Löwenzahn", "Brücke", "Schäferwiese", "Sonnenblume", "Kastanie", "Mühlrad", "Fähre")
SORTS = (
    "Freiwillige Feuerwehr {town}",
    "Förderverein der Grundschule {town}",
    "Grundschule {town}",
    "Volkshochschule {town}",
    "Arbeiterwohlfahrt Ortsverband {town}",
    "Nachbarschaftshilfe {town}",
    "Bürgerstiftung {town}",
    "Musikverein {town}",
    "Heimat- und Trachtenverein {town}",
    "Dorfladen {town}",
    "Sozialstation {own}",
    "Mehrgenerationenhaus {own}",
    "Werkstatt {own}",
    "Kinderhaus {own}",
    "{own} Pflegedienst",
    "Kulturwerkstatt {own} {town}",
)
STREETS = ("Hauptstraße", "Am Mühlbach", "Bahnhofstraße", "Kirchgasse", "Lindenplatz")
SPELLED = {"Volkshochschule": "VHS", "Arbeiterwohlfahrt": "AWO", "Mehrgenerationenhaus": "MGH", "Ortsverband": "OV"}
Mistake = Callable[[str, random.Random], str]


class Doubles(NamedTuple):
    """A region in which some organisations stand twice: its dossier, and by pair of ids which mistake was made."""

    dossier: Dossier
    true: dict[tuple[str, str], str]


def swapped(name: str, chance: random.Random) -> str:
    """Return the name with two letters of its longest word the other way round."""
    word = max(name.split(), key=len)
    at = chance.randrange(1, len(word) - 2)
    return name.replace(word, word[:at] + word[at + 1] + word[at] + word[at + 2 :])


def lost(name: str, chance: random.Random) -> str:
    """Return the name without one letter of its longest word."""
    word = max(name.split(), key=len)
    at = chance.randrange(1, len(word) - 1)
    return name.replace(word, word[:at] + word[at + 1 :])


def without_umlauts(name: str, chance: random.Random) -> str:
    """Return the name as a keyboard without umlauts writes it, in one way or the other."""
    pairs = chance.choice(((("ä", "a"), ("ö", "o"), ("ü", "u")), (("ä", "ae"), ("ö", "oe"), ("ü", "ue"))))
    for umlaut, plain in pairs:
        name = name.replace(umlaut, plain).replace(umlaut.upper(), plain.capitalize())
    return name.replace("ß", "ss")


def other_form(name: str, chance: random.Random) -> str:
    """Return the name with its legal form spelled otherwise, or without it."""
    for form, others in FORMS.items():
        if name.endswith(f" {form}"):
            return f"{name.removesuffix(form)}{chance.choice((*others, ''))}".strip()
    return f"{name} e.V."


def shortened(name: str, _: random.Random) -> str:
    """Return the name with what people shorten, in short; without that, in small letters."""
    for long, short in SPELLED.items():
        name = name.replace(long, short)
    return name if any(short in name.split() for short in SPELLED.values()) else name.lower()


def split(name: str, _: random.Random) -> str:
    """Return the name with its compound parted or joined by a hyphen."""
    for part in ("werkstatt", "verein", "stiftung", "haus", "hilfe", "laden", "station", "schule"):
        if part in name and not name.lower().startswith(part):
            return name.replace(part, f"-{part.capitalize()}", 1)
    return name.replace(" ", "-", 1)


MISTAKES: dict[str, Mistake] = {
    each.__name__: each for each in (swapped, lost, without_umlauts, other_form, shortened, split)
}


def doubles(number: int, seed: int = 1) -> Doubles:
    """Return so many invented organisations, a third of them entered twice, each time by another hand."""
    chance = random.Random(seed)  # noqa: S311 - chance that can be repeated is wanted
    made: list[Record] = []
    true: dict[tuple[str, str], str] = {}
    for each, (name, town) in enumerate(_names(number, chance)):
        street = f"{chance.choice(STREETS)} {chance.randint(1, 60)}" if chance.random() < 0.5 else None
        street = "Schulweg 1" if "schule" in name.lower() else street  # the school, and those who support it
        made.append(actor(f"{each:05}-a", name, city=town, street=street))
        if each % 3 == 0:
            mistake = chance.choice([*MISTAKES])
            again = MISTAKES[mistake](name, chance)
            made.append(actor(f"{each:05}-b", again, city=town if chance.random() < 0.8 else None))
            true[f"{each:05}-a", f"{each:05}-b"] = mistake
    return Doubles(region(*made), true)


def _names(number: int, chance: random.Random) -> list[tuple[str, str]]:
    """Return names with their towns; none twice in one town."""
    found: dict[tuple[str, str], None] = {}
    while len(found) < number:
        town = chance.choice(TOWNS)
        name = chance.choice(SORTS).format(town=town, own=chance.choice(OWN))
        form = chance.choice(("", "", " e. V.", " gGmbH", " eG"))
        if not any((name + other, town) in found for other in ("", " e. V.", " gGmbH", " eG")):
            found[name + form, town] = None
    return [*found]
