"""The goal agreement (*Zielvereinbarung*): what venture and coach agreed on, on one page, with room for two signatures.

It prints goals and steps of coaching: it is for the two who sign it, and for nobody else.
"""

from sirkit.coaching import Goal, Promise
from sirkit.days import last_day
from sirkit.documents.approach import named, short
from sirkit.documents.naming import day
from sirkit.documents.printing import Say, pdf, words
from sirkit.dossier import Dossier
from sirkit.venture import Venture

GOALS, STEPS = 4, 6
"""So many fit on the page."""
BLANK = 3
"""So many goals are left to fill in by hand where none is agreed yet."""
ROWS = 5
"""So many rows for steps there are at least: what is agreed on while signing is written in by hand."""
LONGEST = 160
_WORDS = (
    "paper.goals.goals",
    "paper.goals.steps",
    "paper.goals.venture",
    "paper.goals.coach",
    "goal.sign",
    "goal.agreed_on",
    "goal.review_on",
)
COLUMNS = ("promise.text", "promise.owner", "promise.by")
_EMPTY = {"text": "", "sign": "", "agreed": "", "review": ""}


def write(dossier: Dossier, venture: Venture, say: Say, *, language: str) -> bytes:
    """Return the agreement as PDF, one page A4; without goals there is room to write them down by hand.

    Parameters
    ----------
    dossier
        The dossier in which organisations called the same are one.
    """
    goals, steps = _goals(dossier, venture), _steps(dossier, venture)
    data = {
        "title": say("paper.goals.title"),
        "name": short(venture.name, LONGEST),
        "foot": say("paper.goals.foot"),
        "lead": say("paper.goals.lead"),
        "words": words(say, *_WORDS),
        "goals": [_goal(one, say) for one in goals[:GOALS]] or [_EMPTY] * BLANK,
        "columns": [say(key) for key in COLUMNS],
        "steps": [_step(dossier, one, say) for one in steps[:STEPS]] + [[""] * len(COLUMNS)] * (ROWS - len(steps)),
        "more": say("paper.goals.more") if len(goals) > GOALS or len(steps) > STEPS else "",
    }
    return pdf("goalagreement", data, language=language)


def _goals(dossier: Dossier, venture: Venture) -> list[Goal]:
    """Return the goals that stand, the next one to be looked at first."""
    found = [one for one in dossier.all(Goal) if one.venture == venture.id and one.state == "agreed"]
    return sorted(found, key=lambda one: (last_day(one.review_on), one.id))


def _goal(goal: Goal, say: Say) -> dict[str, str]:
    days = {"agreed": goal.agreed_on, "review": goal.review_on}
    written = {name: day(on, say) if on else "" for name, on in days.items()}
    return {"text": short(goal.text, LONGEST), "sign": short(goal.sign or "", LONGEST), **written}


def _steps(dossier: Dossier, venture: Venture) -> list[Promise]:
    """Return the steps still to be taken, the next one first."""
    found = [one for one in dossier.all(Promise) if one.venture == venture.id and one.state == "open"]
    return sorted(found, key=lambda one: (last_day(one.by), one.id))


def _step(dossier: Dossier, step: Promise, say: Say) -> list[str]:
    partner = named(dossier, step.partner, say) if step.owner == "partner" else ""
    return [
        short(step.text, LONGEST),
        partner or say(f"promise.owner.{step.owner}"),
        day(step.by, say) if step.by else "",
    ]
