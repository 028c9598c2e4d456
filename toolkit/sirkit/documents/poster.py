"""The poster for a wall: the eight functions of the region, who carries each, who is still sought, and what goes on."""

from collections.abc import Iterator, Sequence
from datetime import date
from textwrap import shorten

from sirkit.coverage import Carried, coverage
from sirkit.documents import pagelines
from sirkit.documents.naming import actors, day, named, public, questions, region
from sirkit.documents.printing import Say, pdf
from sirkit.dossier import Dossier
from sirkit.kinds import Offer
from sirkit.published import Published, examples, published
from sirkit.roadmap import next_meeting

_NAME = 60
_MOST = 6
"""So many names stand in one field, or as many as have room; the poster says how many more there are."""
_FEW, _LINE = 3, 90
"""So many lines of so many characters stand in a column of what goes on."""


def write(dossier: Dossier, say: Say, *, language: str, on: date) -> bytes:
    """Return the poster as PDF, one page A3; organisations called the same are one here, persons are left out."""
    told = published(dossier, on=on)
    dossier = public(dossier)
    home, stands = region(dossier), coverage(dossier)
    faces = zip(stands.values(), questions(say), strict=True)
    fields = [{**face, **_field(dossier, each, say)} for each, face in faces]
    data = {
        "title": say("paper.poster.title", region=home.name if home else say("paper.poster.region")),
        "lead": say("paper.poster.lead", count=len(actors(dossier)), sought=sum(bool(one["sought"]) for one in fields)),
        "foot": say("paper.poster.foot", day=on),
        "fields": fields,
        "join": list(_join(dossier, say, on)),
        "columns": [
            column for group in _going(told, say) if (column := [_block(*one, say) for one in group if one[1]])
        ],
    }
    return pdf("poster", data, language=language)


def _field(dossier: Dossier, stands: Carried, say: Say) -> dict[str, object]:
    known = actors(dossier)
    names = sorted(
        (shorten(known[id_].name, _NAME, placeholder="…") for id_ in stands.taken_on if id_ in known), key=str.casefold
    )
    shown = names[:_MOST]
    left = [len(names) - number for number in range(len(shown) + 1)]
    more = [say("paper.poster.more", count=count) if count else "" for count in left]  # by how many are shown
    return {"names": shown, "more": more, "sought": say("paper.poster.sought") if stands.sought else ""}


def _join(dossier: Dossier, say: Say, on: date) -> Iterator[str]:
    """Yield how to take part: who looks after the map, and when people meet next, where that is known."""
    home, meeting, known = region(dossier), next_meeting(dossier, on), actors(dossier)
    if home and home.carer in known:
        yield say("paper.poster.carer", name=named(known, home.carer, say))
    if meeting:
        yield say("paper.poster.meeting", day=day(meeting.on, say), venue=meeting.venue or say("paper.unknown"))


def _going(told: Published, say: Say) -> Iterator[Sequence[tuple[str, Sequence[str]]]]:
    """Yield what goes on in the region, column by column: dates, labs and training offers, what is offered, sought."""
    dates = [
        ", ".join(filter(None, (pagelines.when(one, say), pagelines.named(one, say), one.venue))) for one in told.coming
    ]
    labs = [say("paper.poster.lab", name=one.lab.title, state=pagelines.state(one, say)) for one in told.labs]
    trainings = [one.training.title for one in told.trainings]
    yield ((say("paper.poster.coming"), dates),)
    yield (say("paper.poster.labs"), labs), (say("paper.poster.trainings"), trainings)
    yield ((say("paper.poster.offers"), _texts(told.offers)),)
    seeking = pagelines.seeking(told, say)
    yield ((say("paper.poster.needs"), [*seeking[:1], *_texts(told.needs), *seeking[1:]]),)


def _texts(some: Sequence[Offer]) -> list[str]:
    return [one.text for one in examples(some, len(some))]


def _block(title: str, lines: Sequence[str], say: Say) -> dict[str, object]:
    left = len(lines) - _FEW
    shown = [shorten(line, _LINE, placeholder="…") for line in lines[:_FEW]]
    return {"title": title, "lines": shown, "more": say("paper.poster.more", count=left) if left > 0 else ""}
