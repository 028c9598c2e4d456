"""The catalogue: all training offers of the region, what is wished for without one, and files to pass on."""

from collections.abc import Callable
from datetime import date
from typing import Any

from sirkit.announced import Announced, offers
from sirkit.dossier import Dossier
from sirkit.learners import catalogue
from sirkit.merging import merged
from sirkit.teaching import LearningWish
from sirkit.widgets.desk import Content, told
from sirkit.widgets.drawing import Drawing
from sirkit.widgets.handing import Handing
from sirkit.widgets.part import Part, Words, stub

ON_CARD = ("provider", "when", "where", "length", "seats", "price", "support")
"""The facts that stand on a card; the rest is on the flyer."""


class Catalogue(Part):
    """Shows the catalogue of the region, worked out off the kernel's main thread, and hands out what tells of it."""

    _esm = stub("catalogue")

    def _words(self) -> Words:
        answering = Drawing(self._desk, "catalogue", self._prepared)
        return {"paper": Handing(self._desk).begin, "catalogue": answering.begin}

    def _prepared(self, _: Content) -> Callable[[], dict[str, Any]]:
        dossier, today = self._desk.workspace.dossier, date.today()  # noqa: DTZ011 - the day where people are
        return lambda: looked(dossier, today)


def looked(dossier: Dossier, on: date) -> dict[str, Any]:
    """Return what is shown of a region's offers on a day: each as learners are told of it, and what is missing."""
    whole = merged(dossier)
    found = catalogue(whole, today=on.isoformat())
    return {
        "offers": [_offer(one) for one in offers(whole, on=on)],
        "topics": told(found.topics),
        "places": told(found.places),
        "questions": told(found.questions),
        "wishes": sum(1 for _ in whole.all(LearningWish)),
    }


def _offer(one: Announced) -> dict[str, Any]:
    """Return an offer: where it stands for the filter, and its facts; names of instruments in every language."""
    return {
        "id": one.training.id,
        "title": one.training.title,
        "profession": one.training.profession,
        "place": one.training.city,
        "over": one.over,
        "facts": [{"label": fact.label, "messages": told(fact.messages)} for fact in one.facts if fact.name in ON_CARD],
        "questions": told(one.questions),
        "funding": [dict(each.instrument.names) for each in one.funding],
    }
