"""The slip for a learner's wish: what, what for, when, what hinders; four to a page, and nobody writes a name."""

from sirkit.documents.printing import Say, pdf, words
from sirkit.learners import HINDRANCES

_WORDS = (
    "paper.learner.title",
    "paper.learner.unnamed",
    "paper.learner.several",
    "paper.learner.back",
    "learning_wish.what",
    "learning_wish.purpose",
    "learning_wish.when",
    "learning_wish.hinders",
    "learning_wish.city",
)


def write(say: Say, *, language: str) -> bytes:
    """Return a page of four empty slips as PDF, A4, to be copied and cut."""
    data = {
        "title": say("paper.learner.title"),
        "words": words(say, *_WORDS),
        "hindrances": [say(f"learning_wish.hinders.{name}") for name in HINDRANCES],
    }
    return pdf("learnerform", data, language=language)
