"""The region's page: what will be on it, what stays in the house, what to settle before it is shown to everybody.

One looks through what the page will tell and what it lacks, each with the way to where that is entered. One sees what
is left out and why, and which questions to settle first. One takes along the page as one file, the poster, a note for
the parish bulletin and the dates for calendars.
"""

from datetime import date
from typing import Any

import traitlets

from sirkit.dossier import Dossier
from sirkit.published import Published, left_out, published
from sirkit.settling import points
from sirkit.widgets.answering import Answering
from sirkit.widgets.desk import Content, told
from sirkit.widgets.handing import Handing, offered
from sirkit.widgets.part import Part, Words, stub
from sirkit.workspace import Workspace

PAPERS = ("poster", "bulletin", "region_dates")
"""What is offered beside the page."""


class RegionPage(Part):
    """Shows what the region's page tells, and hands it out."""

    _esm = stub("regionpage")
    papers: traitlets.List[Any] = traitlets.List().tag(sync=True)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, papers=[one for one in offered("region") if one["name"] in PAPERS])

    def _words(self) -> Words:
        return {
            "regionpage": Answering(self._desk, "regionpage", looked, about="asked").begin,
            "paper": Handing(self._desk).begin,
        }


def looked(dossier: Dossier, _: Content) -> dict[str, Any]:
    """Return what the page tells today, section by section, what is left out, and what is to be settled first."""
    today = date.today()  # noqa: DTZ011 - the day where people are
    one = published(dossier, on=today)
    return {
        "sections": [{"name": name, "count": count} for name, count in _counts(one).items()],
        "left": told(left_out(dossier, on=today)),
        "points": [{"name": each.name, "said": each.said, **told((each.message,))[0]} for each in points(one)],
    }


def _counts(one: Published) -> dict[str, int]:
    return {
        "map": sum(actor.lat is not None for actor in one.organisations),
        "functions": len(one.carried) - len(one.sought),
        "coming": len(one.coming),
        "labs": len(one.labs),
        "trainings": len(one.trainings),
        "exchange": len(one.offers) + len(one.needs),
        "organisations": len(one.organisations),
    }
