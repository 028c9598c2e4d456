"""What goes along to a talk: the private sheet, the card of three talks, the next steps as a list and as a calendar.

The sheet and the card are the user's own. The sheet prints the conversation, the card its first sentence; nothing else
prints any of it. Individuals are never named on paper: their name is written by hand.
"""

from collections.abc import Iterable
from datetime import date

from icalendar import Event

from sirkit.approaches import ahead, coming_from, ordered, sheet
from sirkit.documents.calendars import calendar, whole_day
from sirkit.documents.naming import actors, day, public
from sirkit.documents.printing import Say, pdf, words
from sirkit.dossier import Dossier
from sirkit.entity import Entity
from sirkit.kinds import Actor
from sirkit.messages import problem
from sirkit.venture import Approach

ASKED = ("known", "matters", "story", "invitation", "opening")
"""The questions of a private sheet, in their order."""
BEHIND = ("benefit", "spatial", "economic", "social", "region")
"""What an approach says besides, in the order of the impulses."""
COLUMNS = (
    "paper.approaches.who",
    "paper.approaches.introducer",
    "paper.approaches.step",
    "paper.approaches.by",
    "paper.approaches.state",
)
TALKS = 3
LONGEST = 150
"""So many characters of a reason or a first sentence go on the card."""
_CARDS = 4
_WORDS = ("paper.talks.title", "paper.talks.who", "paper.talks.why", "paper.talks.opening")


def write_sheet(dossier: Dossier, approach: Approach | None, say: Say, *, language: str) -> bytes:
    """Return the private sheet for a talk as PDF on A5; without an approach an empty one to write on."""
    talk = sheet(dossier, approach.id) if approach else None
    data = {
        "title": say("paper.conversation.title"),
        "foot": say("paper.conversation.foot"),
        "name": partner(dossier, approach, say) if approach else "",
        "with": say("paper.conversation.with"),
        "facts": _facts(dossier, approach, say),
        "asked": [{"question": say(f"conversation.{name}"), "text": _said(talk, name)} for name in ASKED],
        "behind_title": say("paper.conversation.behind"),
        "behind": [
            {"question": say(f"approach.{name}"), "text": text} for name in BEHIND if (text := _said(approach, name))
        ],
    }
    return pdf("conversation", data, language=language)


def _said(entity: Entity | None, name: str) -> str:
    """Return what stands in a field; empty where nothing does."""
    return str(getattr(entity, name) or "") if entity else ""


def _facts(dossier: Dossier, approach: Approach | None, say: Say) -> list[dict[str, str]]:
    facts = {
        "paper.conversation.for": coming_from(public(dossier), approach) if approach else "",
        "paper.conversation.introducer": named(dossier, approach.introducer, say) if approach else "",
        "paper.conversation.step": _step(approach, say) if approach else "",
    }
    return [{"label": say(key), "value": value} for key, value in facts.items()]


def _step(approach: Approach, say: Say) -> str:
    if not approach.step:
        return day(approach.by, say) if approach.by else ""
    return (
        say("paper.approaches.until", step=approach.step, day=day(approach.by, say)) if approach.by else approach.step
    )


def write_talks(dossier: Dossier, say: Say, *, language: str) -> bytes:
    """Return "my three talks" as PDF: four cards A6 on one page A4, the first with the next three approaches."""
    first = [_talk(dossier, one, say) for one in ahead(dossier)[:TALKS]]
    data = {
        "title": say("paper.talks.title"),
        "lead": say("paper.talks.lead"),
        "words": words(say, *_WORDS),
        "cards": [_padded(first), *(_padded([]) for _ in range(_CARDS - 1))],
    }
    return pdf("talks", data, language=language)


def _padded(talks: list[dict[str, str]]) -> list[dict[str, str]]:
    return talks + [{"who": "", "why": "", "opening": ""}] * (TALKS - len(talks))


def _talk(dossier: Dossier, approach: Approach, say: Say) -> dict[str, str]:
    reason = next((text for name in BEHIND if (text := _said(approach, name))), "")
    opening = _said(sheet(dossier, approach.id), "opening")
    return {"who": partner(dossier, approach, say), "why": short(reason), "opening": short(opening)}


def short(text: str, longest: int = LONGEST) -> str:
    """Return a text on one line, cut after a word where it is too long."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    return f"{line[:longest].rsplit(' ', 1)[0]} …"


def write_list(dossier: Dossier, say: Say, *, language: str, on: date) -> bytes:
    """Return every approach as PDF on A4: who talks to whom, who introduces them, what comes next, by when."""
    shown = public(dossier)
    data = {
        "title": say("paper.approaches.title"),
        "foot": say("paper.approaches.foot", day=on),
        "lead": say("paper.approaches.lead"),
        "columns": [say(key) for key in COLUMNS],
        "rows": [_row(dossier, shown, one, say) for one in ordered(dossier)],
        "empty": say("paper.approaches.empty"),
    }
    return pdf("approaches", data, language=language)


def _row(dossier: Dossier, shown: Dossier, approach: Approach, say: Say) -> list[str]:
    whom = partner(dossier, approach, say)
    who = coming_from(shown, approach)
    return [
        say("paper.approaches.pair", who=who, partner=whom) if who else whom,
        named(dossier, approach.introducer, say) or say("paper.approaches.introducer_unknown"),
        approach.step or say("paper.unknown"),
        day(approach.by, say),
        say(f"approach.state.{approach.state}"),
    ]


def write_calendar(dossier: Dossier, approaches: Iterable[Approach], say: Say) -> bytes:
    """Return the next steps as a calendar file (RFC 5545), each a whole day.

    A UID is made of the record's id, so that a newer file replaces the entry.

    Raises
    ------
    Problem
        ``paper.approaches.undated`` where none of them has an exact day.
    """
    events = [event for one in approaches if (event := _event(dossier, one, say))]
    if not events:
        raise problem("paper.approaches.undated")
    return calendar(*events)


def _event(dossier: Dossier, approach: Approach, say: Say) -> Event | None:
    summary = approach.step or say("paper.approaches.talk", name=partner(dossier, approach, say))
    return whole_day(approach.id, approach.by, summary, _description(dossier, approach, say))


def _description(dossier: Dossier, approach: Approach, say: Say) -> str:
    lines = {
        "paper.conversation.with": partner(dossier, approach, say),
        "paper.conversation.introducer": named(dossier, approach.introducer, say),
    }
    return "\n".join(f"{say(key)}: {value}" for key, value in lines.items() if value)


def partner(dossier: Dossier, approach: Approach, say: Say) -> str:
    """Return whom an approach is to, as it may stand on paper."""
    return named(dossier, approach.partner, say) or say("paper.unknown")


def named(dossier: Dossier, actor: str | None, say: Say) -> str:
    """Return an organisation's name, that it is an individual, or nothing where it is not known."""
    known: Actor | None = actors(dossier).get(actor or "")
    if known is None:
        return ""
    return say("paper.approaches.individual") if known.sort == "person" else known.name
