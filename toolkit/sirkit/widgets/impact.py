"""Impact: the staircase, the logic model, and by what one sees an effect.

One types a sentence one would like to claim, for a venture or freely, fills in the logic model and enters indicators.
One sees which step of the staircase the sentence sounds like and by which word, what leads further where it tells an
output, what the logic model lacks or has in the wrong place, and what each indicator lacks. One takes along a page with
the staircase, the logic model and the indicators.
"""

from collections.abc import Mapping
from typing import Any

from sirkit.dossier import Dossier
from sirkit.effects import Effect, Indicator, Logic
from sirkit.impact import PARTS, claimed, indicator, model, read
from sirkit.messages import Message
from sirkit.widgets.desk import Content, told
from sirkit.widgets.handing import Handing
from sirkit.widgets.part import Part, Words, stub

_LONGEST = 4000


class Impact(Part):
    """Looks at whether a sentence tells an effect, and keeps what a venture tells of its effects."""

    _esm = stub("impact")

    def _words(self) -> Words:
        return {"paper": Handing(self._desk).begin, "impact": self._look}

    def _look(self, content: Content) -> None:
        """Tell what a ``sentence`` sounds like, and what is to be said of what is kept for a ``venture``.

        ``of`` says which question this answers.
        """
        sentence, venture = str(content.get("sentence") or "")[:_LONGEST], str(content.get("venture") or "")
        kept = looked(self._desk.workspace.dossier, venture)
        said = sounds(sentence) if sentence.strip() else None
        self._desk.tell("impact", of=content.get("of"), sentence=said, **kept)


def looked(dossier: Dossier, venture: str) -> dict[str, Any]:
    """Return by id what is to be said of a venture's effects and indicators, and by part of its logic model."""
    logic = next((one for one in dossier.all(Logic) if one.id == venture), Logic(id="none"))
    parts = {part: getattr(logic, part) or "" for part in PARTS}
    return {
        "effects": {one.id: sounds(one.text) for one in dossier.all(Effect) if one.venture == venture},
        "indicators": {one.id: told(indicator(one)) for one in dossier.all(Indicator) if one.venture == venture},
        "logic": {part: told((message,))[0] for part, message in model(parts).items()},
    }


def sounds(sentence: str) -> Mapping[str, Any]:
    """Return which step a sentence sounds like and what to say to it; what leads further stands apart."""
    found = read(sentence)
    said = tuple(message for message in claimed(sentence) or (found.message,) if message != found.question)
    return {"step": found.step, "effect": found.effect, "messages": told(said), "question": _asked(found.question)}


def _asked(question: Message | None) -> dict[str, Any] | None:
    return told((question,))[0] if question else None
