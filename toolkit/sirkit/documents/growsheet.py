"""The sheet for one talk of coaching after GROW, to be filled in by hand; it stays with the two who talk."""

from sirkit.documents.goalagreement import COLUMNS
from sirkit.documents.printing import Say, pdf, words

PARTS = ("goal", "reality", "options", "will")
"""Goal, reality, options, will: the four parts of a talk, in their order."""
STEPS = 4
_WORDS = (
    "paper.grow.venture",
    "coaching_talk.on",
    "coaching_talk.minutes",
    "paper.grow.steps",
    "coaching.next_on",
)


def write(say: Say, *, language: str) -> bytes:
    """Return the empty sheet as PDF, one page A4."""
    data = {
        "title": say("paper.grow.title"),
        "lead": say("paper.grow.lead"),
        "foot": say("paper.grow.foot"),
        "words": words(say, *_WORDS),
        "parts": [{"name": say(f"coaching_talk.{part}"), "help": say(f"coaching_talk.{part}_help")} for part in PARTS],
        "columns": [say(key) for key in COLUMNS],
        "steps": STEPS,
    }
    return pdf("growsheet", data, language=language)
