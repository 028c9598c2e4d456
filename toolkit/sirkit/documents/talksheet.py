"""The talk sheet: a first talk of counselling to take notes by hand, consent first."""

from sirkit.documents.printing import Say, pdf, words
from sirkit.enabling import NEEDS, SIGNS

CONSENT = ("paper.talksheet.what", "paper.talksheet.where", "paper.talksheet.back")
FIRST = {"problem": 4, "beneficiaries": 3, "solution": 4, "novelty": 3, "evidence": 4}
"""What is asked on the first page, each with its lines to write on."""
THEN = {"team": 2, "income": 2}
LAST = {"given": 2, "known_through": 1}
"""What is asked on the second page, before and after what is looked for."""
STEPS = 3
_WORDS = (
    *("paper.talksheet.venture", "paper.talksheet.agree", "paper.talksheet.signed", "paper.talksheet.steps"),
    *("intake.page_consent", "intake.consent_on", "intake.on", "intake.hours", "intake.needed", "intake.others"),
    *("intake.next_on", "intake.note", "intake.stage_title"),
    *("intake.answer_yes", "intake.answer_no", "intake.answer_open"),
)


def write(say: Say, *, language: str) -> bytes:
    """Return the empty sheet as PDF, two pages A4."""
    data = {
        "title": say("paper.talksheet.title"),
        "foot": say("paper.talksheet.foot"),
        "words": words(say, *_WORDS),
        "consent": [say(key) for key in CONSENT],
        "first": _asked(FIRST, say),
        "then": _asked(THEN, say),
        "needs": [say(f"enabling.need.{need}") for need in NEEDS],
        "last": _asked(LAST, say),
        "spiral": [say(f"enabling.sign.{sign}") for sign in SIGNS],
        "steps": STEPS,
    }
    return pdf("talksheet", data, language=language)


def _asked(fields: dict[str, int], say: Say) -> list[dict[str, str | int]]:
    return [{"question": say(f"intake.{name}"), "lines": lines} for name, lines in fields.items()]
