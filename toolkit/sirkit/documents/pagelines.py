"""The lines of the region's page: what it says of one organisation, offer, training, lab or day, in words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sirkit.announced import Announced
from sirkit.documents import flyer, offering
from sirkit.documents.labplan import STATES
from sirkit.documents.naming import day
from sirkit.documents.printing import Say
from sirkit.functions import LETTERS
from sirkit.kinds import Actor, Offer
from sirkit.published import Coming, Published
from sirkit.trials import Outcome, Trial

MOST = 8
"""So many offers or needs are seen at once; the others are folded."""
_WEB = re.compile(r"https?://[^\s<>\"']+")
_SCHEME = re.compile(r"^https?://(?:www\.)?|/$")
_FACTS = ("provider", "when", "where", "length", "price", "support")
"""What is told of a training beside what one learns in it."""
_LAB_DAYS = {"next": "paper.regionpage.lab_next", "evaluation": "paper.regionpage.lab_evaluation"}


def reference(actor: Actor) -> dict[str, str]:
    """Return an organisation as others point at it on the page."""
    return {"id": f"o-{actor.id}", "name": actor.name}


def site(website: str | None) -> dict[str, str | None] | None:
    """Return a website to show; a link only where it is one to the web, else what is written stays text."""
    if not website:
        return None
    return {"href": website if _WEB.fullmatch(website) else None, "text": _SCHEME.sub("", website)}


def organisation(actor: Actor, told: Published, numbers: Mapping[str, int], say: Say) -> dict[str, Any]:
    """Return what is said of an organisation."""
    sort = say(f"actor.sort.{actor.sort}") if actor.sort else None
    own = [letter for letter in LETTERS if actor in told.carried[letter]]
    return {
        **reference(actor),
        "number": numbers.get(actor.id),
        "about": " · ".join(filter(None, (sort, actor.city))),
        "functions": [{"letter": letter, "name": say(f"function.{letter}.name")} for letter in own],
        "text": actor.description,
        "site": site(actor.website),
    }


def exchange(told: Published, say: Say) -> list[dict[str, Any]]:
    """Return the lists of what is offered and what is sought, long ones folded; an empty one is left out."""
    lists = ((told.offers, "paper.regionpage.offers"), (told.needs, "paper.regionpage.needs"))
    return [{"title": say(title), **_listed(some, told, say)} for some, title in lists if some]


def _listed(some: Sequence[Offer], told: Published, say: Say) -> dict[str, Any]:
    known = {one.id: one for one in told.organisations}
    lines = [_offer(one, known[one.actor]) for one in some]
    more = say("gaps.more", count=len(lines) - MOST)
    return {"lines": lines[:MOST], "rest": lines[MOST:], "more": more}


def _offer(one: Offer, actor: Actor) -> dict[str, Any]:
    text = f"{one.text} ({one.amount})" if one.amount else one.text
    return {"text": text, "by": reference(actor), "city": actor.city}


def when(one: Coming, say: Say) -> str:
    """Return day and time, as far as they are known."""
    clock = say("paper.invitation.clock", time=one.at) if one.at else ""
    return ", ".join(filter(None, (day(one.on, say), clock)))


def named(one: Coming, say: Say) -> str:
    """Return what a date is called; a day of a lab says of which lab it is and what for."""
    return say(_LAB_DAYS[one.lab_day], name=one.name) if one.lab_day else one.name


def coming(one: Coming, say: Say) -> dict[str, str]:
    """Return what is said of a date ahead."""
    return {"name": named(one, say), "when": when(one, say), "venue": one.venue or say("paper.regionpage.no_venue")}


def state(one: Trial, say: Say) -> str:
    """Return how a lab stands, in words."""
    return say(STATES[one.lab.state])


def lab(one: Trial, say: Say) -> dict[str, Any]:
    """Return what is said of a lab: its question, how it stands, its next day, whom it looks for, what came of it."""
    facts = [("paper.regionpage.state", state(one, say))]
    facts += [("paper.regionpage.next", day(one.next_on, say))] if one.next_on else []
    facts += [("paper.regionpage.roles", " · ".join(one.sought))] if one.sought else []
    facts += _came(one.outcome, one.lab.learned, say) if one.outcome else []
    told = [{"label": say(label), "value": value} for label, value in facts]
    return {"title": one.lab.title, "question": one.lab.question, "facts": told}


def _came(one: Outcome, learned: str | None, say: Say) -> list[tuple[str, str]]:
    """Return what came of a lab, who took part and where; what is not known is left out."""
    facts = [
        ("paper.regionpage.who", " · ".join(one.who)),
        ("paper.regionpage.where", one.place),
        ("paper.regionpage.changes", " ".join(say(each.key, **each.values) for each in one.changes)),
        ("paper.regionpage.learned", learned or ""),
    ]
    return [(label, value) for label, value in facts if value]


def seeking(told: Published, say: Say) -> list[str]:
    """Return whom labs that are planned or run still look for, a line each."""
    return [
        say("paper.regionpage.lab_seeks", name=one.lab.title, roles=", ".join(one.sought))
        for one in told.labs
        if one.seeks
    ]


def training(one: Announced, say: Say) -> dict[str, Any]:
    """Return what is said of a training offer to learners, and that the rest is to be asked for."""
    learns = [{"label": say("announced.learns"), "value": " · ".join(flyer.learns(one, say))}] if one.learns else []
    known = (fact for fact in one.facts if fact.name in _FACTS)
    facts = [{"label": say(fact.label), "value": offering.told(fact.messages, say)} for fact in known]
    by = one.provider.website if one.provider else None
    ask = "" if all(one.fact(name) for name in ("when", "where", "price")) else say("paper.courses.ask")
    return {"title": one.training.title, "facts": [*learns, *facts], "site": site(by), "ask": ask}


def carer(told: Published) -> dict[str, Any] | None:
    """Return who looks after the map; None where that is not known."""
    return {**reference(told.carer), "site": site(told.carer.website)} if told.carer else None


def join(told: Published, say: Say) -> Iterator[str]:
    """Yield how to take part: what is still sought, when people meet next, whom to ask where nobody is named."""
    if told.sought:
        asked = " ".join(say(f"function.{letter}.question") for letter in told.sought)
        yield say("paper.regionpage.open", count=len(told.sought), questions=asked)
    yield from seeking(told, say)
    if told.coming:
        first = told.coming[0]
        yield say("paper.regionpage.meet", name=named(first, say), when=when(first, say))
    if not told.carer:
        yield say("paper.regionpage.ask")


def notes(told: Published, say: Say) -> Iterator[str]:
    """Yield what the page rests on and what it leaves out."""
    yield say("paper.regionpage.said")
    yield say("paper.regionpage.private")
    yield say("paper.regionpage.nothing")
    if told.home and told.home.licence:
        yield say("paper.regionpage.use", licence=told.home.licence)
