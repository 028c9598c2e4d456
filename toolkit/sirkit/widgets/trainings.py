"""Trainings: the offers of the region, and the designer in which one is built, step by step.

One enters what an offer is called and answers one question after the other, from the need to how it is looked back on.
Outcomes are begun by tapping a verb; one ticks what proves each and what practises it. One sees beside each step what
does not fit yet or is still to be asked, who wishes for the offer, and what hinders them. One takes along an offer that
holds together; package, catalogue and papers go on with it.
"""

from functools import partial
from typing import Any

from sirkit import bloom, designing
from sirkit.designing import Shared
from sirkit.dossier import Dossier
from sirkit.learners import matched
from sirkit.remarks import Remark
from sirkit.teaching import Training
from sirkit.training import checks, course, questioned
from sirkit.widgets.answering import Answering
from sirkit.widgets.desk import Content, told
from sirkit.widgets.form import towns
from sirkit.widgets.part import Part, Words, stub
from sirkit.words import LANGUAGES, choose

_LONGEST = 200
"""Characters of a verb that are looked at."""


class Trainings(Part):
    """Shows the training offers, and builds one step by step."""

    _esm = stub("trainings")

    def _words(self) -> Words:
        return {
            "training-open": Answering(self._desk, "training-open", _counted, about="asked").begin,
            "training-checks": Answering(self._desk, "training-checks", _looked, about="training").begin,
            "training-verb": self._verb,
            "training-verbs": self._verbs,
            "places": partial(towns, self._desk),
        }

    def _verb(self, content: Content) -> None:
        """Tell of a verb as it is typed how deep it goes, and what there is to ask of it."""
        verb = str(content.get("verb") or "")[:_LONGEST]
        said = questioned(verb)
        self._desk.tell("training-verb", verb=verb, level=bloom.level(verb), messages=told((said,) if said else ()))

    def _verbs(self, content: Content) -> None:
        """Tell the verbs that can be seen, in the reader's language, from the lowest level to the deepest."""
        asked = choose(str(content.get("language")))
        language = asked if asked in LANGUAGES else LANGUAGES[0]
        some = [verb for verb in bloom.verbs() if verb.observable and verb.language == language]
        levels = [[verb.verb for verb in some if verb.level == level] for level in range(1, bloom.HIGHEST + 1)]
        self._desk.tell("training-verbs", levels=levels)


def _counted(dossier: Dossier, _: Content) -> dict[str, Any]:
    """Return of each training how many remarks and how many questions are open."""
    open_ = {}
    for one in dossier.all(Training):
        asks = [remark.question for remark in checks(dossier, one.id)]
        open_[one.id] = [len(asks) - sum(asks), sum(asks)]
    return {"open": open_}


def _looked(dossier: Dossier, content: Content) -> dict[str, Any]:
    """Return what is told beside the steps of a training.

    Raises
    ------
    Problem
        ``training.check.gone`` if there is no such training.
    """
    whole = course(dossier, str(content.get("training")))
    found = matched(dossier, whole.training)
    return {
        "remarks": [_remarked(remark) for remark in checks(dossier, whole.training.id)],
        "levels": designing.levels(whole),
        "workload": told(designing.workload(whole)),
        "wishes": [match.wish.what for match in found],
        "hindrances": [_hindered(one) for one in designing.hindrances(found)],
    }


def _remarked(remark: Remark) -> dict[str, Any]:
    (message,) = told((remark.message,))
    about = {"kind": remark.kind, "id": remark.id, "question": remark.question, "step": designing.step(remark)}
    return {"message": message, **about}


def _hindered(one: Shared) -> dict[str, Any]:
    (message,) = told((one.hindered.message,))
    return {"hindrance": one.hindered.hindrance, "state": one.hindered.state, "message": message, "count": one.wishes}
