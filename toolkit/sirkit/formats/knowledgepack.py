"""Knowledge packs (*Wissenspakete*, ``*.sirkit-wissen.json``): what a region passes on of what it learned.

One plain JSON document that people can read, too: method cards, practice cards, and the region's figures, in which
nobody is recognised. No organisation and no person is named but where a card's own words do; ``left`` and ``asked``
say which cards stay here for that, and which should be read once more.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from hashlib import sha256
from typing import Any

from sirkit import __version__
from sirkit.dossier import Dossier
from sirkit.entity import Entity
from sirkit.kinds import Actor, Contact, Practice, Region
from sirkit.merging import merged
from sirkit.messages import Message, problem
from sirkit.piloting import Method
from sirkit.regionfigures import figures, hidden
from sirkit.unnamed import questions

Say = Callable[..., str]
Values = Mapping[str, Any]
FORMAT = "sirkit-wissen"
VERSION = 1
"""Version of the file's form; a reader needs at least ``min_reader_version``."""
_SHORTEST = 2
"""Letters by which somebody could be known."""
METHODS, PRACTICES = "methods", "practices"
_TOLD: Mapping[str, tuple[type[Entity], str, tuple[str, ...]]] = {
    METHODS: (Method, "title", ("context", "problem", "steps", "worked", "not_worked", "evidence", "on")),
    PRACTICES: (Practice, "name", ("done", "changed", "needed", "source")),
}
"""By what the cards are called in the file: their kind, what they are called by, and what else is told of them."""
FIELDS: Mapping[str, tuple[type[Entity], tuple[str, ...]]] = {
    cards: (kind, (named, *told, "origin", "licence")) for cards, (kind, named, told) in _TOLD.items()
}


def written(dossier: Dossier, say: Say, *, on: date) -> bytes:
    """Return a pack of what may leave the house.

    Raises
    ------
    Problem
        ``knowledge.unnamed`` while the region has no name: who reads the pack has to know whom to ask.
    """
    home = next(dossier.all(Region), None)
    if home is None:
        raise problem("knowledge.unnamed")
    about = {"title": say("knowledge.file_title", region=home.name), "about": say("knowledge.file_about")}
    versions = {"format": FORMAT, "format_version": VERSION, "min_reader_version": VERSION, "app_version": __version__}
    whole = {"region": home.name, "on": on.isoformat(), "licence": home.licence, "invented": bool(home.sample)}
    cards = {name: [_told(card, name) for card in _going(dossier, name)] for name in FIELDS}
    content = {**about, **versions, **whole, **cards, "numbers": _nested(hidden(figures(dossier)))}
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def region_id(name: str) -> str:
    """Return the id under which another region is known here: always the same for a name, however it is spaced."""
    return sha256(" ".join(name.casefold().split()).encode()).hexdigest()[:32]


def _told(card: Entity, name: str) -> dict[str, Any]:
    values = {field: getattr(card, field) for field in FIELDS[name][1]}
    told = {field: list(value.values()) if isinstance(value, dict) else value for field, value in values.items()}
    return {"id": card.id, **{field: value for field, value in told.items() if value not in (None, "", [])}}


def _nested(flat: Mapping[str, str]) -> dict[str, dict[str, int | str]]:
    nested: dict[str, dict[str, int | str]] = {}
    for name, value in flat.items():
        group, _, what = name.partition("-")
        nested.setdefault(group, {})[what] = int(value) if value.isdecimal() else value
    return nested


def left(dossier: Dossier) -> tuple[Message, ...]:
    """Return which cards stay here, and why: a person is named in them, or they came without leave to pass them on."""
    persons = _persons(dossier)
    return tuple(
        Message(key, {"name": _name(card, cards)})
        for cards in FIELDS
        for card in _all(dossier, cards)
        if (key := _held(card, persons))
    )


def asked(dossier: Dossier) -> tuple[Message, ...]:
    """Return what to look at in the cards that go: which organisations they name, and what else looks like a name."""
    names = {one.name for one in merged(dossier).all(Actor) if one.sort != "person"}
    found = []
    for cards in FIELDS:
        for card in _going(dossier, cards):
            text, about = _text(card), {"name": _name(card, cards)}
            named = sorted(name for name in names if _stands(name, text))
            found += [Message("knowledge.names", {**about, "actor": name}) for name in named]
            found += [Message("knowledge.looks", {**about, **one.values}) for one in questions([text])]
    return tuple(found)


def _all(dossier: Dossier, cards: str) -> list[Any]:
    return sorted(dossier.all(FIELDS[cards][0]), key=lambda card: (_name(card, cards).casefold(), card.id))


def _going(dossier: Dossier, cards: str) -> Iterator[Any]:
    persons = _persons(dossier)
    return (card for card in _all(dossier, cards) if not _held(card, persons))


def _name(card: Entity, cards: str) -> str:
    return str(getattr(card, FIELDS[cards][1][0]))


def _held(card: Any, persons: set[str]) -> str | None:
    if any(_stands(one, _text(card)) for one in persons):
        return "knowledge.left_person"
    return "knowledge.left_licence" if card.origin and not card.licence else None


def _persons(dossier: Dossier) -> set[str]:
    """Return by what persons are known here: names, addresses and numbers of contacts, names of individuals."""
    contacts = [part for one in dossier.all(Contact) for part in (one.name, one.email, one.phone)]
    told = (*contacts, *(one.name for one in dossier.all(Actor) if one.sort == "person"))
    return {part for part in told if part and len(part.strip()) >= _SHORTEST}


def _text(card: Entity) -> str:
    values = [value for value in card.model_dump(exclude_none=True).values() if value]
    return "\n".join(part for value in values for part in (value.values() if isinstance(value, dict) else [str(value)]))


def _stands(words: str, text: str) -> bool:
    """Return True if these words stand in a text, as words of their own, however they are spaced."""
    first, *more = words.split()
    if first.casefold() not in text.casefold():
        return False
    pattern = r"\s+".join(map(re.escape, (first, *more)))
    return bool(re.search(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE))
