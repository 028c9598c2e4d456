"""The funding package of a training: who helps so that people can come, what the law may add, what is still open.

One chooses a training, and notes with a tap who on the map could give what, or enters something of one's own.
One sees eight building blocks, each with who gives what, how it stands, and who could give it, why and how far away.
One looks at statutory instruments and answers their conditions with yes, no or not known yet.
One sees what it costs, who pays, what is still open, and which question to ask next, and where to answer it.
One takes along a paper of one or two pages for a talk with an employer or an authority.
"""

from dataclasses import asdict
from datetime import date
from typing import Any

from sirkit.dossier import Dossier
from sirkit.funding import ABOUT, Condition, Standing, by_figures, instruments, known
from sirkit.merging import merged
from sirkit.package import Block, aids
from sirkit.teaching import Training
from sirkit.training import course
from sirkit.widgets.answering import Answering
from sirkit.widgets.desk import Content, told
from sirkit.widgets.handing import Handing
from sirkit.widgets.part import Part, Words, stub


class Package(Part):
    """Shows the funding package of the training that is chosen."""

    _esm = stub("package")

    def _words(self) -> Words:
        answering = Answering(self._desk, "package", _today, about="training")
        return {"package": answering.begin, "paper": Handing(self._desk).begin}


def _today(dossier: Dossier, wanted: Content) -> dict[str, Any]:
    return looked(dossier, wanted, on=date.today())  # noqa: DTZ011 - the day where people are


def looked(dossier: Dossier, wanted: Content, *, on: date) -> dict[str, Any]:
    """Return what is shown of the ``training`` the page names: who could give what, sums, questions, instruments.

    Raises
    ------
    Problem
        ``training.check.gone`` if there is no such training.
    """
    whole = merged(dossier)
    training = course(whole, str(wanted.get("training"))).training
    package = aids(whole, training, today=on.isoformat())
    standings = {one.instrument.id: one for one in instruments(training, on)}
    return {
        "givers": {block.support: _givers(block) for block in package.blocks},
        "totals": asdict(package.totals),
        "sums": told(package.messages),
        "questions": told(package.questions),
        "instruments": [_standing(standings[one.id], training) for one in known()],
    }


def _givers(block: Block) -> list[dict[str, Any]]:
    return [
        {"actor": one.actor, "reasons": told(one.reasons), "away": None if one.away is None else round(one.away)}
        for one in block.givers
    ]


def _standing(one: Standing, training: Training) -> dict[str, Any]:
    """Return an instrument in the order of the tables, so that none moves while its conditions are answered."""
    whole = one.instrument
    return {
        "id": whole.id,
        "names": dict(whole.names),
        "notes": dict(whole.notes),
        "source": whole.source,
        "state": one.state,
        "told": told(one.messages),
        "conditions": [_condition(each.condition, training) for each in one.conditions],
    }


def _condition(one: Condition, training: Training) -> dict[str, Any]:
    """Return a condition; ``figures`` is what the training's own figures say of it where nobody has answered."""
    return {"id": one.id, "texts": dict(one.texts), "about": ABOUT[one.about], "figures": by_figures(one, training)}
