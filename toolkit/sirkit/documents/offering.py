"""Offering: what is told of a training offer, in words, for every paper that tells of one."""

from collections.abc import Iterable, Iterator

from sirkit.announced import DAYS, Announced, address
from sirkit.documents.naming import day
from sirkit.documents.printing import Say, spoken
from sirkit.messages import Message


def told(messages: Iterable[Message], say: Say) -> str:
    """Return what is known of a fact in one line, days as the language writes them."""
    return " · ".join(_said(message, say) for message in messages)


def facts(one: Announced, say: Say, *, without: Iterable[str] = ()) -> list[dict[str, str]]:
    """Return the facts that are known, each with its label, but for some."""
    return [
        {"label": say(fact.label), "value": told(fact.messages, say)}
        for fact in one.facts
        if fact.name not in set(without)
    ]


def questions(one: Announced, say: Say) -> str:
    """Return what is still to be asked, one question after the other."""
    return " ".join(_said(message, say) for message in one.questions)


def funding(one: Announced, say: Say, *, language: str) -> list[dict[str, str]]:
    """Return the statutory instruments that may fit: the name of each, and of which day what is known of it is."""
    spoken_in = spoken(language)
    return [{"name": each.instrument.names[spoken_in], "stand": _said(each.messages[-1], say)} for each in one.funding]


def provider(one: Announced) -> Iterator[str]:
    """Yield whom to ask: the organisation, who is in charge there by their role, address and website."""
    if one.provider:
        found = (one.provider.name, one.provider.contact_role, address(one.provider), one.provider.website)
        yield from (line for line in found if line)


def _said(message: Message, say: Say) -> str:
    values = message.values
    return say(message.key, **{name: day(str(value), say) if name in DAYS else value for name, value in values.items()})
