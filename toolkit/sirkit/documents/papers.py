"""The papers of an evening: what can be printed, how each is made, and what its file is called."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import partial
from pkgutil import resolve_name
from types import MappingProxyType
from typing import Literal

from sirkit.approaches import ahead
from sirkit.changes import Change
from sirkit.dossier import Dossier
from sirkit.kinds import Meeting
from sirkit.merging import merged
from sirkit.messages import Message, Problem, problem
from sirkit.roadmap import next_meeting
from sirkit.venture import Approach

Say = Callable[..., str]
Phase = Literal["before", "after", "region", "data", "programs", "approach"]


@dataclass(frozen=True, slots=True)
class Occasion:
    """What papers say of the evening itself: its name, when it is deleted, how phones come in, when it was held."""

    name: str = ""
    ends: date | None = None
    code: str = ""
    address: str = ""
    held: date | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """One paper to be made: of what, for which evening, on which day, in which language; ``say`` has its words."""

    dossier: Dossier
    occasion: Occasion
    on: date
    language: str
    say: Say
    meeting: str = ""
    """Id of the meeting an invitation is for; empty for the next one."""
    approach: str = ""
    """Id of the approach a sheet or a calendar file is for; empty for an empty sheet, and for all next steps."""
    guests: tuple[str, ...] = ()
    """Ids of the organisations invited, for a guest list."""
    gathering: str = ""
    """What they are invited to, as the page calls it."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One kind of paper: how its file ends, where it is offered, how it is made, whether its name bears a day."""

    suffix: str
    phase: Phase
    make: Callable[[Order], bytes]
    dated: bool = False
    holds: str = ""
    """Where in ``formats`` it is said what the file can hold: ``module.NAME``; empty for what is no file of data."""


def _sheet(order: Order, paper: Literal["a4", "a5"]) -> bytes:
    from sirkit.documents import sheet

    there = order.occasion
    return sheet.write(order.say, language=order.language, paper=paper, region=there.name, ends=there.ends)


def _quick(order: Order) -> bytes:
    from sirkit.documents import lists

    return lists.write_quick(order.say, language=order.language)


def _names(order: Order) -> bytes:
    from sirkit.documents import lists

    return lists.write_names(order.say, language=order.language)


def _cards(order: Order) -> bytes:
    from sirkit.documents import cards

    return cards.write(order.say, language=order.language)


def _door(order: Order) -> bytes:
    from sirkit.documents import door

    there = order.occasion
    if not (there.address and there.code):
        raise problem("trainer.paper_no_room")
    way = door.Door(name=there.name, address=there.address, code=there.code)
    return door.write(way, order.say, language=order.language)


def _privacy(order: Order) -> bytes:
    from sirkit.documents import privacy

    return privacy.write(order.say, language=order.language, ends=order.occasion.ends)


def _plan(order: Order) -> bytes:
    from sirkit.documents import plan

    return plan.write(merged(order.dossier), order.say, language=order.language, on=order.on)


def _report(order: Order) -> bytes:
    from sirkit.documents import report

    held = order.occasion.held or order.on
    return report.write(merged(order.dossier), order.say, language=order.language, on=held)


def _meeting(order: Order) -> Meeting:
    if order.meeting:
        record = order.dossier.record(Meeting.KIND, order.meeting)
        if record.dropped or not isinstance(record.entity, Meeting):
            raise problem("meeting.gone")
        return record.entity
    found = next_meeting(order.dossier, order.on)
    if found is None:
        raise problem("trainer.paper_no_meeting")
    return found


def _invitation(order: Order) -> bytes:
    from sirkit.documents import invitation

    return invitation.write(merged(order.dossier), _meeting(order), order.say, language=order.language)


def _calendar(order: Order) -> bytes:
    from sirkit.documents import invitation

    return invitation.write_calendar(merged(order.dossier), _meeting(order), order.say)


def _approach(order: Order) -> Approach | None:
    if not order.approach:
        return None
    record = merged(order.dossier).record(Approach.KIND, order.approach)
    if record.dropped or not isinstance(record.entity, Approach):
        raise problem("approach.gone")
    return record.entity


def _conversation(order: Order) -> bytes:
    from sirkit.documents import approach

    return approach.write_sheet(merged(order.dossier), _approach(order), order.say, language=order.language)


def _talks(order: Order) -> bytes:
    from sirkit.documents import approach

    return approach.write_talks(merged(order.dossier), order.say, language=order.language)


def _approaches(order: Order) -> bytes:
    from sirkit.documents import approach

    return approach.write_list(merged(order.dossier), order.say, language=order.language, on=order.on)


def _next_steps(order: Order) -> bytes:
    from sirkit.documents import approach

    one, dossier = _approach(order), merged(order.dossier)
    return approach.write_calendar(dossier, (one,) if one else ahead(dossier), order.say)


def _guests(order: Order) -> bytes:
    from sirkit.documents import guestlist

    there = guestlist.Invited(order.gathering, order.guests)
    return guestlist.write(order.dossier, there, order.say, language=order.language, on=order.on)


def _practices(order: Order) -> bytes:
    from sirkit.documents import practices

    return practices.write(order.dossier, order.say, language=order.language, on=order.on)


def _map(order: Order, size: Literal["a4", "a3"]) -> bytes:
    from sirkit.documents import mapsheet

    return mapsheet.write(order.dossier, order.say, language=order.language, on=order.on, size=size)


def _svg(order: Order) -> bytes:
    from sirkit.documents import mapsheet

    return mapsheet.write_svg(order.dossier, order.say)


def _png(order: Order) -> bytes:
    from sirkit.documents import mapsheet

    return mapsheet.write_png(order.dossier, order.say)


def _reach(order: Order) -> bytes:
    from sirkit.documents import reachsheet

    return reachsheet.write(order.dossier, order.say, language=order.language, on=order.on)


def _reach_svg(order: Order) -> bytes:
    from sirkit.documents import reachsheet

    return reachsheet.write_svg(order.dossier, order.say)


def _reach_png(order: Order) -> bytes:
    from sirkit.documents import reachsheet

    return reachsheet.write_png(order.dossier, order.say)


def _poster(order: Order) -> bytes:
    from sirkit.documents import poster

    return poster.write(order.dossier, order.say, language=order.language, on=order.on)


def _bulletin(order: Order) -> bytes:
    from sirkit.documents import bulletin

    return bulletin.write(order.dossier, order.say, on=order.on).encode()


def _xlsx(order: Order) -> bytes:
    from sirkit.documents.naming import public
    from sirkit.formats import tabulated

    return tabulated.write_xlsx(public(order.dossier), order.say)


def _csv(order: Order) -> bytes:
    from sirkit.documents.naming import public
    from sirkit.formats import tabulated

    return tabulated.write_csv(public(order.dossier), order.say, language=order.language)


def _geojson(order: Order) -> bytes:
    from sirkit.documents.naming import public
    from sirkit.formats import features

    return features.write(public(order.dossier))


def _gexf(order: Order) -> bytes:
    from sirkit.documents.naming import public
    from sirkit.formats import gexf

    return gexf.write(public(order.dossier))


def _graphml(order: Order) -> bytes:
    from sirkit.documents.naming import public
    from sirkit.formats import graphml

    return graphml.write(public(order.dossier))


def _jsonld(order: Order) -> bytes:
    from sirkit.documents.naming import public
    from sirkit.formats import jsonld

    return jsonld.write(public(order.dossier), order.say)


PAPERS: Mapping[str, Paper] = MappingProxyType(
    {
        "sheet_a5": Paper("pdf", "before", partial(_sheet, paper="a5")),
        "sheet_a4": Paper("pdf", "before", partial(_sheet, paper="a4")),
        "quick": Paper("pdf", "before", _quick),
        "names": Paper("pdf", "before", _names),
        "cards": Paper("pdf", "before", _cards),
        "door": Paper("pdf", "before", _door),
        "privacy": Paper("pdf", "before", _privacy),
        "plan": Paper("pdf", "after", _plan, dated=True),
        "invitation": Paper("pdf", "after", _invitation, dated=True),
        "calendar": Paper("ics", "after", _calendar, dated=True),
        "report": Paper("docx", "after", _report, dated=True),
        "map_a4": Paper("pdf", "region", partial(_map, size="a4"), dated=True),
        "map_a3": Paper("pdf", "region", partial(_map, size="a3"), dated=True),
        "map_png": Paper("png", "region", _png, dated=True),
        "map_svg": Paper("svg", "region", _svg, dated=True),
        "reach_a4": Paper("pdf", "region", _reach, dated=True),
        "reach_png": Paper("png", "region", _reach_png, dated=True),
        "reach_svg": Paper("svg", "region", _reach_svg, dated=True),
        "poster": Paper("pdf", "region", _poster, dated=True),
        "bulletin": Paper("txt", "region", _bulletin, dated=True),
        "table_xlsx": Paper("xlsx", "data", _xlsx, dated=True, holds="tabulated.CARRIED"),
        "table_csv": Paper("csv", "data", _csv, dated=True, holds="tabulated.CARRIED_CSV"),
        "geojson": Paper("geojson", "data", _geojson, dated=True, holds="features.CARRIED"),
        "gexf": Paper("gexf", "programs", _gexf, dated=True, holds="gexf.CARRIED"),
        "graphml": Paper("graphml", "programs", _graphml, dated=True, holds="graphml.CARRIED"),
        "jsonld": Paper("jsonld", "programs", _jsonld, dated=True, holds="jsonld.CARRIED"),
        "conversation": Paper("pdf", "approach", _conversation),
        "three_talks": Paper("pdf", "approach", _talks),
        "approaches_plan": Paper("pdf", "approach", _approaches, dated=True),
        "approach_calendar": Paper("ics", "approach", _next_steps),
        "guest_list": Paper("pdf", "approach", _guests, dated=True),
        "practices": Paper("pdf", "approach", _practices, dated=True),
    }
)
"""Every paper by its name, in the order in which they are needed."""
OWN = frozenset({"conversation", "three_talks"})
"""The papers that print what somebody wrote down for a talk of their own; all others print none of it."""
TITLES: Mapping[str, str] = MappingProxyType(
    {
        "sheet_a5": "trainer.paper.sheet_a5",
        "sheet_a4": "trainer.paper.sheet_a4",
        "quick": "trainer.paper.quick",
        "names": "trainer.paper.names",
        "cards": "trainer.paper.cards",
        "door": "trainer.paper.door",
        "privacy": "trainer.paper.privacy",
        "plan": "trainer.paper.plan",
        "invitation": "trainer.paper.invitation",
        "calendar": "trainer.paper.calendar",
        "report": "trainer.paper.report",
        "map_a4": "trainer.paper.map_a4",
        "map_a3": "trainer.paper.map_a3",
        "map_png": "trainer.paper.map_png",
        "map_svg": "trainer.paper.map_svg",
        "reach_a4": "trainer.paper.reach_a4",
        "reach_png": "trainer.paper.reach_png",
        "reach_svg": "trainer.paper.reach_svg",
        "poster": "trainer.paper.poster",
        "bulletin": "trainer.paper.bulletin",
        "table_xlsx": "trainer.paper.table_xlsx",
        "table_csv": "trainer.paper.table_csv",
        "geojson": "trainer.paper.geojson",
        "gexf": "trainer.paper.gexf",
        "graphml": "trainer.paper.graphml",
        "jsonld": "trainer.paper.jsonld",
        "conversation": "approach.paper.conversation",
        "three_talks": "approach.paper.three_talks",
        "approaches_plan": "approach.paper.approaches_plan",
        "approach_calendar": "approach.paper.approach_calendar",
        "guest_list": "gathering.paper",
        "practices": "practice.paper",
    }
)
"""The key of each paper's title; its file is called by it too."""


def made(name: str, order: Order) -> bytes:
    """Return a paper's bytes.

    Raises
    ------
    Problem
        ``trainer.paper_unknown``; ``meeting.gone``, ``approach.gone``, ``trainer.paper_no_meeting`` or
        ``trainer.paper_no_room`` where that is not known; what a paper says itself where it would be empty.
    """
    if name not in PAPERS:
        raise problem("trainer.paper_unknown")
    return PAPERS[name].make(order)


def missing(name: str, order: Order) -> tuple[Message, ...]:
    """Return what of the dossier a file of data cannot hold; nothing for a paper, which is to be looked at."""
    from sirkit.formats.carried import lost

    holds = PAPERS[name].holds
    return lost(merged(order.dossier), resolve_name(f"sirkit.formats.{holds.replace('.', ':')}")) if holds else ()


def called(name: str, order: Order) -> str:
    """Return what a paper's file is called, in the reader's language: ``Fahrplan-Erster-Abend-2026-11-22.pdf``."""
    paper = PAPERS[name]
    parts = [order.say(TITLES[name])]
    if order.meeting:
        parts = [order.say("meeting.file"), str(_meeting(order).on)]
    elif one := _approach(order):
        from sirkit.documents.approach import partner

        parts.append(partner(merged(order.dossier), one, order.say))
    elif paper.dated:
        parts += [order.occasion.name, order.on.isoformat()]
    return f"{'-'.join(filter(None, map(_plainly, parts)))}.{paper.suffix}"


def ready(phase: Phase, order: Order) -> dict[str, bytes]:
    """Return the papers of a phase by the names of their files; what lacks something is left out."""
    papers = {}
    for name, paper in PAPERS.items():
        if paper.phase == phase:
            with suppress(Problem):
                papers[called(name, order)] = made(name, order)
    return papers


def busiest(changes: Iterable[Change], today: date) -> date:
    """Return the day on which most was written, which is the evening's; today where nothing tells it."""
    days = Counter(change.at[:10] for change in changes)
    for day, _ in days.most_common():
        with suppress(ValueError):
            return date.fromisoformat(day)
    return today


def _plainly(words: str) -> str:
    """Return words as a part of a file's name, at most 60 characters."""
    return re.sub(r"[^\w-]+", "-", words).strip("-")[:60]
