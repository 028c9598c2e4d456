"""Carrying out a lab: how it stands and why, its diary, values of its indicators, reviews, and what is learned.

One writes a sentence a week into the diary, enters values, and looks back together; a new state asks for its reason.
One sees what is due, and for each indicator a sentence, its values as a table, and how they come nearer to the target.
One takes along the report and method cards, which begin with what plan and diary already say.
"""

from datetime import date
from typing import Any

from sirkit.carrying import ahead, course, drawn, due, reflected, surprises
from sirkit.dossier import Dossier
from sirkit.effects import Indicator
from sirkit.labs import whole
from sirkit.merging import merged
from sirkit.widgets.answering import Answering
from sirkit.widgets.desk import Content, told
from sirkit.widgets.handing import Handing
from sirkit.widgets.part import Part, Words, stub


class LabRun(Part):
    """Shows how the lab that is chosen comes on."""

    _esm = stub("labrun")

    def _words(self) -> Words:
        return {
            "labs-run": Answering(self._desk, "labs-run", looked, about="lab").begin,
            "paper": Handing(self._desk).begin,
        }


def looked(dossier: Dossier, content: Content) -> dict[str, Any]:
    """Return what is told of a lab that is carried out: what is due, how its indicators come on, how a card begins.

    Raises
    ------
    Problem
        ``labs.gone`` if there is no such lab.
    """
    known = merged(dossier)
    one = whole(known, str(content.get("lab")))
    today = date.today()  # noqa: DTZ011 - the day where people are
    return {
        "due": told(due(one, today)),
        "ahead": told(ahead(one, today)),
        "courses": {each.id: _coming(known, each) for each in one.indicators},
        "reflected": reflected(one),
        "surprises": surprises(one),
    }


def _coming(dossier: Dossier, one: Indicator) -> dict[str, Any]:
    found = course(dossier, one)
    return {
        "told": told((found.message,)),
        "way": found.way,
        "values": [each.id for each in found.values],
        **drawn(one, found.values)._asdict(),
    }
