"""Wishes: what people in the region want to learn, what for, when and what hinders them; nobody is named.

One types in a stack of slips, mends a wish or removes it. One sees how many there are and what hinders most, each wish
with the trainings that answer it and what becomes of its hindrances, and a question where a text seems to name one.
One takes along slips to be copied and handed out.
"""

from typing import Any

from sirkit.dossier import Dossier
from sirkit.teaching import LearningWish
from sirkit.unnamed import questions
from sirkit.widgets.answering import Answering
from sirkit.widgets.desk import Content, told
from sirkit.widgets.handing import Handing
from sirkit.widgets.part import Part, Words, stub
from sirkit.wished import Answer, answers, hindering, summary, topics

_LONGEST = 1000


class Wishes(Part):
    """Shows learners' wishes with the trainings that answer them, takes new ones, and hands out the slips."""

    _esm = stub("wishes")

    def _words(self) -> Words:
        answering = Answering(self._desk, "wishes", looked, about="ask")
        return {"paper": Handing(self._desk).begin, "wishes": answering.begin, "wish-read": self._read}

    def _read(self, content: Content) -> None:
        """Tell what in the texts being typed looks as if it named somebody."""
        texts = content.get("texts")
        lines = [str(one)[:_LONGEST] for one in texts] if isinstance(texts, list) else []
        self._desk.tell("wish-read", ask=str(content.get("ask")), questions=told(questions(lines)))


def looked(dossier: Dossier, _: Content) -> dict[str, Any]:
    """Return what is shown of the wishes: sentences, what hinders how many, topics, answers, and what to ask."""
    counts, unsaid = hindering(dossier)
    asked = {wish.id: questions(_said(wish)) for wish in dossier.all(LearningWish)}
    return {
        "summary": told(summary(dossier)),
        "hindering": list(counts.items()),
        "unsaid": unsaid,
        "topics": topics(dossier),
        "answers": {id_: [_answer(one) for one in some] for id_, some in answers(dossier).items()},
        "questions": {id_: told(some) for id_, some in asked.items() if some},
    }


def _said(wish: LearningWish) -> list[str]:
    return [text for text in (wish.what, wish.purpose, wish.when) if text]


def _answer(answer: Answer) -> dict[str, Any]:
    hindrances = [[name, state, told((why,))[0]] for name, state, why in answer.hindrances]
    return {"training": answer.training, "hindrances": hindrances}
