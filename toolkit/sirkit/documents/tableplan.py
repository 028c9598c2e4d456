"""The table plan of a matching event: who sits at which table in which round, for whoever organises it."""

from collections.abc import Iterator, Sequence

from sirkit.documents.printing import Say, pdf
from sirkit.documents.timetable import Timetable, brief, drawn_up, occasion
from sirkit.dossier import Dossier
from sirkit.fair import Event

_BESIDE = 6
"""So many rounds stand beside each other at most; more go below, in parts of the same width."""
_NAMES = {3: 80, 4: 56}
"""Characters of an organisation's name, by how many rounds stand beside each other; for more, ``_SHORT``."""
_SHORT = 40


def write(dossier: Dossier, event: Event, say: Say, *, language: str) -> bytes:
    """Return the table plan as PDF, pages A4 across: a line for each table, a column for each round.

    Below stands for each round who has a break; rounds without a plan yet are left out.
    """
    table = drawn_up(dossier, event, say)
    planned = sorted(table.planned)
    beside = -(-len(planned) // -(-len(planned) // _BESIDE))
    data = {
        "title": say("paper.event.tables", name=event.name),
        "occasion": occasion(event, say),
        "table": say("paper.event.table"),
        "free": say("paper.event.pause"),
        "wide": beside < min(_NAMES) + 1,
        "parts": [_part(table, planned[at : at + beside], say) for at in range(0, len(planned), beside)],
    }
    return pdf("tableplan", data, language=language)


def _part(table: Timetable, rounds: Sequence[int], say: Say) -> dict[str, object]:
    most = next((length for count, length in _NAMES.items() if len(rounds) <= count), _SHORT)
    tables = sorted({sitting.table for sitting in table.sittings if sitting.round in rounds})
    there = {(sitting.table, sitting.round): sitting for sitting in table.sittings}
    return {
        "rounds": [{"name": say("paper.event.round", number=n), "when": table.when(n)} for n in rounds],
        "tables": [
            {
                "number": t,
                "cells": [list(_cell(table, there[t, n].guests, most)) if (t, n) in there else [] for n in rounds],
            }
            for t in tables
        ],
        "free": [", ".join(str(number) for number in _free(table, n)) for n in rounds],
    }


def _cell(table: Timetable, guests: Sequence[str], most: int) -> Iterator[dict[str, object]]:
    for seat in sorted((table.seats[id_] for id_ in guests if id_ in table.seats), key=lambda seat: seat.number):
        yield {"number": seat.number, "name": brief(seat.name, most)}


def _free(table: Timetable, number: int) -> Iterator[int]:
    """Yield the numbers of those who are there in a round and meet nobody."""
    for seat in table.present():
        if seat.guest.arrives <= number and not table.place(number, seat.guest.id):
            yield seat.number
