"""Naming: how people, organisations, days and states are called on paper, also where they are not known."""

from collections.abc import Mapping
from datetime import date

from sirkit.documents.printing import Say
from sirkit.dossier import Dossier
from sirkit.functions import LETTERS
from sirkit.kinds import Actor, Region, Step
from sirkit.merging import merged


def region(dossier: Dossier) -> Region | None:
    """Return the region of the dossier, or None where it was not entered yet."""
    return next(dossier.all(Region), None)


def actors(dossier: Dossier) -> Mapping[str, Actor]:
    """Return the actors that stand, by id."""
    return {actor.id: actor for actor in dossier.all(Actor)}


def public(dossier: Dossier) -> Dossier:
    """Return the dossier as it may hang on a wall: without persons, and with what was called the same as one."""
    whole = merged(dossier)
    return whole.only(Actor.KIND, {actor.id for actor in whole.all(Actor) if actor.sort != "person"})


def named(known: Mapping[str, Actor], actor: str | None, say: Say) -> str:
    """Return an actor's name, or that it is not known yet."""
    return known[actor].name if actor and actor in known else say("paper.unknown")


def called(actor: Actor | None, say: Say) -> str:
    """Return what an organisation is called, of an individual only that it is one; nothing where there is none."""
    if actor is None:
        return ""
    return say("paper.approaches.individual") if actor.sort == "person" else actor.name


def day(value: str | None, say: Say) -> str:
    """Return a day as the language writes it; a month or year alone as it stands; or that it is not known yet."""
    if not value:
        return say("paper.unknown")
    try:
        return say("paper.day", day=date.fromisoformat(value))
    except ValueError:
        return ".".join(reversed(value.split("-")))


def state(step: Step, say: Say) -> str:
    """Return the state of a step in words; taken on counts only when the organisation itself says so."""
    claimed = step.state == "taken_on" and step.said_by != "self"
    return say(f"role.state.{'interested' if claimed else step.state}")


def questions(say: Say) -> list[dict[str, str]]:
    """Return letter, name and everyday question of the eight functions."""
    keys = ("name", "question")
    return [{"letter": letter, **{key: say(f"function.{letter}.{key}") for key in keys}} for letter in LETTERS]
