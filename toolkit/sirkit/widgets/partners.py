"""Who could be a partner, and why: two lists with their reasons, for an organisation or a venture.

One chooses for whom, and may move what matters to one. One sees two lists, near and bridging, each partner with a
sentence, what fits in both directions, the parts of its score, and who could make the introduction. One takes along
whom to ask next and what to ask there.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from sirkit.dossier import Dossier
from sirkit.fitting import CRITERIA, WEIGHTS, Criterion
from sirkit.grounds import Grounds
from sirkit.merging import merged
from sirkit.messages import Message, problem
from sirkit.nearness import HALVING_KM
from sirkit.partners import NAMES, Found, Part, Partner, Swapping, partners
from sirkit.reasons import FINDINGS
from sirkit.rolepartners import Opening, opening, role_partners
from sirkit.widgets import part as parts
from sirkit.widgets.answering import Answering
from sirkit.widgets.desk import Content, told
from sirkit.workspace import Workspace

_OWN = "partners.ask.own_"
"""So begins the key of what whoever looks has not entered: it is asked once, not at each partner."""
_EMPTY = ("partners.none_near", "partners.none_bridging")
"""What is said of a list that is empty stands where the list would."""


class Partners(parts.Part):
    """Says for one organisation or venture who could be a partner, and why."""

    _esm = parts.stub("partners")

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._grounds: tuple[Dossier, str, Grounds] | None = None

    def _words(self) -> parts.Words:
        answering = Answering(self._desk, "partners", self._look, about="one")
        return {"partners": answering.begin, "partners-stop": answering.stop}

    def _look(self, dossier: Dossier, wanted: Content) -> dict[str, Any]:
        today = date.today().isoformat()  # noqa: DTZ011 - the day where people are
        role = wanted.get("role")
        return looked(
            partial(self._known, dossier), wanted, opening(merged(dossier), str(role), today=today) if role else None
        )

    def _known(self, dossier: Dossier) -> Grounds:
        """Return the grounds of this dossier, made ready once for each and each day."""
        today = date.today().isoformat()  # noqa: DTZ011 - the day where people are
        if self._grounds is None or self._grounds[0] is not dossier or self._grounds[1] != today:
            self._grounds = (dossier, today, Grounds.of(merged(dossier), today=today))
        return self._grounds[2]


def looked(grounds: Callable[[], Grounds], wanted: Content, at: Opening | None = None) -> dict[str, Any]:
    """Return what is shown to one who looks: the two lists, what to ask, and what a weight would change.

    Parameters
    ----------
    at
        The role of a lab that somebody is sought for: whoever could fill it comes first, and says why.

    Raises
    ------
    Problem
        If nobody is called so, or a weight or the distance cannot be used.
    """
    weights, half = _weights(wanted.get("weights")), wanted.get("half", HALVING_KM)
    if isinstance(half, bool) or not isinstance(half, int | float):
        raise problem("partners.half")
    found = _found(grounds(), str(wanted.get("one")), at, weights=weights, half=half)
    offered = at.offered if at else {}
    notes = {note.key: note for note in found.notes}
    return {
        "near": [_card(one, found, offered) for one in found.near],
        "bridging": [_card(one, found, offered) for one in found.bridging],
        "empty": [key if key in notes else None for key in _EMPTY],
        "advice": told((found.advice,))[0],
        "questions": told(found.questions),
        "notes": told(tuple(note for key, note in notes.items() if key not in _EMPTY)),
        "closest": _closest(found.swaps),
        "findings": {name: told((message,))[0] for name, message in FINDINGS.items()},
    }


def _found(grounds: Grounds, one: str, at: Opening | None, **how: Any) -> Found:
    return role_partners(grounds, one, at, **how) if at else partners(grounds, one, **how)


def _weights(chosen: object) -> Mapping[Criterion, float]:
    """Return the weights that were chosen, the usual ones where none were."""
    if chosen is None:
        return WEIGHTS
    if not isinstance(chosen, dict):
        raise problem("partners.weight")
    found = {name: chosen.get(name, 0) for name in CRITERIA}
    if not all(isinstance(one, int | float) and not isinstance(one, bool) for one in found.values()):
        raise problem("partners.weight")
    return found


def _card(one: Partner, found: Found, offered: Mapping[str, str]) -> dict[str, Any]:
    rows = [_row(part) for part in one.parts]
    swapping = next((swapping for swapping in found.swaps if swapping.one == one.id), None)
    return {
        "id": one.id,
        "name": one.name,
        "why": told((_fits(offered[one.id]) if one.id in offered else _why(one.parts),))[0],
        "rows": rows,
        "points": round(sum(row["points"] for row in rows), 1),
        "by": list(one.introduced_by),
        "swap": told((swapping.message,))[0] if swapping else None,
    }


def _row(part: Part) -> dict[str, Any]:
    """Return a part of a score; points are what it counts of 100 that all weights come to."""
    return {
        "at": part.criterion,
        "name": NAMES[part.criterion],
        "known": part.share is not None,
        "points": round(100 * part.contribution, 1),
        "most": round(100 * part.weight, 1),
        "messages": told(part.messages),
        "questions": told(tuple(one for one in part.questions if not one.key.startswith(_OWN))),
    }


def _fits(text: str) -> Message:
    """Return the sentence that says what somebody offers for the role."""
    return Message("partners.fits_role", {"text": text})


def _why(of: Sequence[Part]) -> Message:
    """Return the sentence that says why: that both gain, else what counts most."""
    benefit = of[0]
    if benefit.contribution:
        return benefit.messages[-1]
    return max(of, key=lambda part: (part.contribution, bool(part.messages))).messages[0]


def _closest(swaps: Sequence[Swapping]) -> dict[str, Any] | None:
    """Return the smallest change of a weight that changes an order, if one does."""
    found = [each for each in swaps if each.swap and each.swap.change]
    best = min(found, key=lambda each: abs(each.swap.change) if each.swap else 0, default=None)
    return told((best.message,))[0] if best else None
