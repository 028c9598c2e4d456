"""A template to ask those who take part in a lab for their consent, in plain language; to be looked at by a lawyer.

It is no legal advice and claims none: it says so on its first page, and what to have looked at stands on its last.
"""

from datetime import date

from sirkit.documents.labnaming import Seen, orchestrator
from sirkit.documents.naming import day
from sirkit.documents.printing import Say
from sirkit.documents.sections import Block, Bullets, Facts, Lines, Note, Paper, Section, Text, printed, typed
from sirkit.dossier import Dossier
from sirkit.labs import whole
from sirkit.piloting import Lab

_CHOICES = ("part", "notes", "photos", "shared")
_LOOK_AT = ("basis", "keeping", "children", "sensitive", "photos", "responsible", "insurance")


def write(dossier: Dossier, lab: Lab, say: Say, *, language: str, on: date) -> bytes:
    """Return the template as PDF."""
    return printed(consent(Seen(dossier, whole(dossier, lab.id), say, on)), language=language)


def write_docx(dossier: Dossier, lab: Lab, say: Say, *, language: str, on: date) -> bytes:
    """Return the template as DOCX."""
    return typed(consent(Seen(dossier, whole(dossier, lab.id), say, on)), language=language, on=on)


def consent(seen: Seen) -> Paper:
    """Return the template: what it is about, what is written down, that one is free, what one agrees to."""
    say = seen.say
    sections = (
        Section(say("paper.consent.about"), _about(seen)),
        Section(say("paper.consent.kept"), _given(seen.one.lab.data, say("paper.consent.kept_help"))),
        Section(say("paper.consent.agreed"), _given(seen.one.lab.consent, say("paper.consent.agreed_help"))),
        Section(say("paper.consent.free"), (Text((say("paper.consent.free_text"), say("paper.consent.ask_text"))),)),
        Section(say("paper.consent.yes"), _yes(say)),
        Section(say("paper.consent.look_at"), _look_at(say), apart=True),
    )
    title = say("paper.consent.title", name=seen.one.lab.title)
    return Paper(title, (Note(say("paper.consent.check")),), sections, say("paper.consent.foot"))


def _about(seen: Seen) -> tuple[Block, ...]:
    say, lab = seen.say, seen.one.lab
    told = [say("paper.consent.what"), *filter(None, (lab.question, lab.trial))]
    facts = (
        (say("paper.consent.time"), _days(lab, say)),
        (say("paper.consent.by"), orchestrator(seen)),
        (say("paper.consent.reach"), ""),
    )
    return Text(tuple(told)), Facts(facts)


def _days(lab: Lab, say: Say) -> str:
    if not (lab.starts_on and lab.ends_on):
        return ""
    return say("paper.council.from_to", first=day(lab.starts_on, say), last=day(lab.ends_on, say))


def _given(text: str | None, question: str) -> tuple[Block, ...]:
    """Return a text in its paragraphs; where there is none the question, and lines to write on."""
    lines = tuple(line for line in (text or "").splitlines() if line.strip())
    return (Text(lines),) if lines else (Text((question,), "quiet"), Lines(3))


def _yes(say: Say) -> tuple[Block, ...]:
    choices = Bullets(tuple(say(f"paper.consent.choice.{one}") for one in _CHOICES), tick=True)
    signing = Facts(tuple((say(f"paper.consent.sign.{one}"), "") for one in ("name", "day", "signature", "parents")))
    return Text((say("paper.consent.yes_text"),)), choices, signing


def _look_at(say: Say) -> tuple[Block, ...]:
    points = Bullets(tuple(say(f"paper.consent.point.{one}") for one in _LOOK_AT), tick=True)
    return Text((say("paper.consent.look_at_text"),), "quiet"), points
