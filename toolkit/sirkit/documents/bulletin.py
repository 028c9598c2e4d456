"""A note for the parish bulletin: who is on the map, who is still sought, what goes on, in a few hundred characters."""

from collections.abc import Iterator
from datetime import date

from sirkit.coverage import coverage
from sirkit.documents import pagelines
from sirkit.documents.naming import actors, day, public, region
from sirkit.documents.printing import Say
from sirkit.dossier import Dossier
from sirkit.functions import LETTERS
from sirkit.published import Published, examples, published
from sirkit.roadmap import next_meeting
from sirkit.text import clean

LONGEST = 600
"""Characters a bulletin gives to a note, blanks included."""


def write(dossier: Dossier, say: Say, *, on: date) -> str:
    """Return the note, at most ``LONGEST`` characters: the last sentences are left out where there is no room.

    Organisations called the same are one here, persons are left out.
    """
    text = ""
    for sentence in _sentences(public(dossier), say, on):
        longer = f"{text} {sentence}".strip()
        if len(longer) > LONGEST:
            break
        text = longer
    return text


def _sentences(dossier: Dossier, say: Say, on: date) -> Iterator[str]:
    """Yield what there is to say, the most important first."""
    home, stands, known = region(dossier), coverage(dossier), actors(dossier)
    place = clean(home.name)[:120] if home else say("paper.poster.region")
    carried = [letter for letter in LETTERS if not stands[letter].sought]
    sought = [letter for letter in LETTERS if stands[letter].sought]
    yield say("paper.bulletin.map", region=place, count=len(known))
    if sought:
        yield say("paper.bulletin.sought", count=len(sought), question=say(f"function.{sought[0]}.question"))
    meeting = next_meeting(dossier, on)
    if meeting:
        venue = clean(meeting.venue or say("paper.unknown"))
        yield say("paper.bulletin.meeting", day=day(meeting.on, say), venue=venue)
    if home and home.carer and home.carer in known:
        yield say("paper.bulletin.carer", name=clean(known[home.carer].name))
    yield from _going(published(dossier, on=on), say, meeting.id if meeting else "")
    if carried:
        yield say("paper.bulletin.carried", count=len(carried))
    if len(sought) > 1:
        yield say("paper.bulletin.also", question=say(f"function.{sought[1]}.question"))


def _going(told: Published, say: Say, meeting: str) -> Iterator[str]:
    """Yield one example each of what goes on: a date, a lab, a training offer, what is sought and offered."""
    names = {one.id: one.name for one in told.organisations}
    for one in [one for one in told.coming if one.id != meeting][:1]:
        yield say("paper.bulletin.coming", name=clean(pagelines.named(one, say)), when=pagelines.when(one, say))
    yield from _labs(told, say)
    for training in told.trainings[:1]:
        yield say("paper.bulletin.training", title=clean(training.training.title))
    for need in examples(told.needs, 1):
        yield say("paper.bulletin.need", text=clean(need.text), name=clean(names[need.actor]))
    for offer in examples(told.offers, 1):
        yield say("paper.bulletin.offer", text=clean(offer.text), name=clean(names[offer.actor]))


def _labs(told: Published, say: Say) -> Iterator[str]:
    """Yield a lab that runs, else one that is finished; then whom a lab still looks for."""
    named = {one.lab.state: clean(one.lab.title) for one in reversed(told.labs)}
    if "running" in named:
        yield say("paper.bulletin.lab", name=named["running"])
    elif "finished" in named:
        yield say("paper.bulletin.lab_done", name=named["finished"])
    yield from map(clean, pagelines.seeking(told, say)[:1])
