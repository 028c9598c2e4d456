"""The papers of an evening: what can be printed, how each is made, and what its file is called."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pkgutil import resolve_name
from types import MappingProxyType
from typing import Literal

from sirkit.approaches import ahead
from sirkit.changes import Change
from sirkit.dossier import Dossier
from sirkit.fair import Event
from sirkit.kinds import Actor, Meeting
from sirkit.merging import merged
from sirkit.messages import Message, Problem, problem
from sirkit.roadmap import next_meeting
from sirkit.text import plainly
from sirkit.venture import Approach

Say = Callable[..., str]
Phase = Literal["before", "after", "region", "pictures", "data", "programs", "event", "approach", "agreement"]


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
    before: Dossier | None = None
    """The region as it was, as the same filter shows it, for what compares; None where nothing earlier is known."""
    since: date | None = None
    """At the beginning of which day it was so."""
    actor: str = ""
    """Id of the organisation a picture is of, where it is of one."""
    event: str = ""
    """Id of the matching event whose papers are wanted."""
    reasons: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Why one participant of the event meets another, where that was worked out."""
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
    compares: bool = False
    """Whether it needs the region as it was, too."""


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


def _event(order: Order) -> Event:
    record = order.dossier.record(Event.KIND, order.event)
    if record.dropped or not isinstance(record.entity, Event):
        raise problem("paper.event.gone")
    return record.entity


def _event_cards(order: Order) -> bytes:
    from sirkit.documents import seatcards

    event = _event(order)
    return seatcards.write(order.dossier, event, order.say, language=order.language, reasons=order.reasons)


def _event_tables(order: Order) -> bytes:
    from sirkit.documents import tableplan

    return tableplan.write(order.dossier, _event(order), order.say, language=order.language)


def _event_signs(order: Order) -> bytes:
    from sirkit.documents import seatsigns

    return seatsigns.write(order.dossier, _event(order), order.say, language=order.language)


def _event_wishes(order: Order) -> bytes:
    from sirkit.documents import wishform

    return wishform.write(order.dossier, _event(order), order.say, language=order.language)


def _event_agreements(order: Order) -> bytes:
    from sirkit.documents import agreementform

    return agreementform.write(order.say, language=order.language, event=_event(order).name)


def _event_calendar(order: Order) -> bytes:
    from sirkit.documents import diary

    return diary.write(order.dossier, _event(order), order.say, reasons=order.reasons)


def _event_by_hand(order: Order) -> bytes:
    from sirkit.documents import byhand

    name = _event(order).name if order.event else ""
    return byhand.write(order.say, language=order.language, event=name)


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


def _agreements(order: Order) -> bytes:
    from sirkit.documents import agreementlist

    return agreementlist.write(order.dossier, order.say, language=order.language, on=order.on)


def _agreement_days(order: Order) -> bytes:
    from sirkit.documents import agreementlist

    return agreementlist.write_calendar(order.dossier, order.say)


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


def _wheel(order: Order) -> bytes:
    from sirkit.documents import wheelsheet

    return wheelsheet.write(order.dossier, order.say, language=order.language, on=order.on)


def _wheel_svg(order: Order) -> bytes:
    from sirkit.documents import wheelsheet

    return wheelsheet.write_svg(order.dossier, order.say)


def _wheel_png(order: Order) -> bytes:
    from sirkit.documents import wheelsheet

    return wheelsheet.write_png(order.dossier, order.say)


def _before(order: Order) -> bytes:
    from sirkit.documents import comparisonsheet

    return comparisonsheet.write(order, order.say)


def _before_svg(order: Order) -> bytes:
    from sirkit.documents import comparisonsheet

    return comparisonsheet.write_svg(order, order.say)


def _before_png(order: Order) -> bytes:
    from sirkit.documents import comparisonsheet

    return comparisonsheet.write_png(order, order.say)


def _network(order: Order) -> bytes:
    from sirkit.documents import netsheet

    return netsheet.write(order.dossier, order.say, language=order.language, on=order.on)


def _network_svg(order: Order) -> bytes:
    from sirkit.documents import netsheet

    return netsheet.write_svg(order.dossier, order.say)


def _network_png(order: Order) -> bytes:
    from sirkit.documents import netsheet

    return netsheet.write_png(order.dossier, order.say)


def _actor(order: Order) -> str:
    if not order.actor:
        raise problem("excerpt.whose")
    return order.actor


def _ego(order: Order) -> bytes:
    from sirkit.documents import netsheet

    return netsheet.write(order.dossier, order.say, language=order.language, on=order.on, actor=_actor(order))


def _ego_svg(order: Order) -> bytes:
    from sirkit.documents import netsheet

    return netsheet.write_svg(order.dossier, order.say, actor=_actor(order))


def _ego_png(order: Order) -> bytes:
    from sirkit.documents import netsheet

    return netsheet.write_png(order.dossier, order.say, actor=_actor(order))


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


def _kumu_xlsx(order: Order) -> bytes:
    from sirkit.documents.naming import public
    from sirkit.formats import kumu

    return kumu.write_xlsx(public(order.dossier), order.say)


def _kumu_csv(order: Order) -> bytes:
    from sirkit.documents.naming import public
    from sirkit.formats import kumu

    return kumu.write_csv(public(order.dossier), order.say)


def _gephi_csv(order: Order) -> bytes:
    from sirkit.documents.naming import public
    from sirkit.formats import gephi

    return gephi.write(public(order.dossier))


def _umap(order: Order) -> bytes:
    from sirkit.documents.naming import public
    from sirkit.formats import umap

    return umap.write(public(order.dossier), order.say)


def _umap_csv(order: Order) -> bytes:
    from sirkit.documents.naming import public
    from sirkit.formats import umap

    return umap.write_csv(public(order.dossier))


def _fairdb_csv(order: Order) -> bytes:
    from sirkit.documents.naming import public
    from sirkit.formats import fairdb

    return fairdb.write(public(order.dossier))


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
        "network_a4": Paper("pdf", "region", _network, dated=True),
        "network_png": Paper("png", "region", _network_png, dated=True),
        "network_svg": Paper("svg", "region", _network_svg, dated=True),
        "ego_a4": Paper("pdf", "pictures", _ego, dated=True),
        "ego_png": Paper("png", "pictures", _ego_png, dated=True),
        "ego_svg": Paper("svg", "pictures", _ego_svg, dated=True),
        "poster": Paper("pdf", "region", _poster, dated=True),
        "bulletin": Paper("txt", "region", _bulletin, dated=True),
        "wheel_a4": Paper("pdf", "pictures", _wheel, dated=True),
        "wheel_png": Paper("png", "pictures", _wheel_png, dated=True),
        "wheel_svg": Paper("svg", "pictures", _wheel_svg, dated=True),
        "before_a4": Paper("pdf", "pictures", _before, dated=True, compares=True),
        "before_png": Paper("png", "pictures", _before_png, dated=True, compares=True),
        "before_svg": Paper("svg", "pictures", _before_svg, dated=True, compares=True),
        "table_xlsx": Paper("xlsx", "data", _xlsx, dated=True, holds="tabulated.CARRIED"),
        "table_csv": Paper("csv", "data", _csv, dated=True, holds="tabulated.CARRIED_CSV"),
        "geojson": Paper("geojson", "data", _geojson, dated=True, holds="features.CARRIED"),
        "gexf": Paper("gexf", "programs", _gexf, dated=True, holds="gexf.CARRIED"),
        "graphml": Paper("graphml", "programs", _graphml, dated=True, holds="graphml.CARRIED"),
        "gephi_csv": Paper("zip", "programs", _gephi_csv, dated=True, holds="gephi.CARRIED"),
        "kumu_xlsx": Paper("xlsx", "programs", _kumu_xlsx, dated=True, holds="kumu.CARRIED"),
        "kumu_csv": Paper("zip", "programs", _kumu_csv, dated=True, holds="kumu.CARRIED"),
        "umap": Paper("umap", "programs", _umap, dated=True, holds="umap.CARRIED"),
        "umap_csv": Paper("csv", "programs", _umap_csv, dated=True, holds="umap.CARRIED"),
        "fairdb_csv": Paper("csv", "programs", _fairdb_csv, dated=True, holds="fairdb.CARRIED"),
        "jsonld": Paper("jsonld", "programs", _jsonld, dated=True, holds="jsonld.CARRIED"),
        "event_wishes": Paper("pdf", "event", _event_wishes),
        "event_signs": Paper("pdf", "event", _event_signs),
        "event_cards": Paper("pdf", "event", _event_cards),
        "event_tables": Paper("pdf", "event", _event_tables),
        "event_agreements": Paper("pdf", "event", _event_agreements),
        "event_calendar": Paper("zip", "event", _event_calendar),
        "event_by_hand": Paper("pdf", "event", _event_by_hand),
        "conversation": Paper("pdf", "approach", _conversation),
        "three_talks": Paper("pdf", "approach", _talks),
        "approaches_plan": Paper("pdf", "approach", _approaches, dated=True),
        "approach_calendar": Paper("ics", "approach", _next_steps),
        "guest_list": Paper("pdf", "approach", _guests, dated=True),
        "practices": Paper("pdf", "approach", _practices, dated=True),
        "agreements_a4": Paper("pdf", "agreement", _agreements, dated=True),
        "agreement_calendar": Paper("ics", "agreement", _agreement_days),
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
        "network_a4": "trainer.paper.network_a4",
        "network_png": "trainer.paper.network_png",
        "network_svg": "trainer.paper.network_svg",
        "ego_a4": "trainer.paper.ego_a4",
        "ego_png": "trainer.paper.ego_png",
        "ego_svg": "trainer.paper.ego_svg",
        "poster": "trainer.paper.poster",
        "bulletin": "trainer.paper.bulletin",
        "wheel_a4": "trainer.paper.wheel_a4",
        "wheel_png": "trainer.paper.wheel_png",
        "wheel_svg": "trainer.paper.wheel_svg",
        "before_a4": "trainer.paper.before_a4",
        "before_png": "trainer.paper.before_png",
        "before_svg": "trainer.paper.before_svg",
        "table_xlsx": "trainer.paper.table_xlsx",
        "table_csv": "trainer.paper.table_csv",
        "geojson": "trainer.paper.geojson",
        "gexf": "trainer.paper.gexf",
        "graphml": "trainer.paper.graphml",
        "gephi_csv": "trainer.paper.gephi_csv",
        "kumu_xlsx": "trainer.paper.kumu_xlsx",
        "kumu_csv": "trainer.paper.kumu_csv",
        "umap": "trainer.paper.umap",
        "umap_csv": "trainer.paper.umap_csv",
        "fairdb_csv": "trainer.paper.fairdb_csv",
        "jsonld": "trainer.paper.jsonld",
        "event_wishes": "trainer.paper.event_wishes",
        "event_signs": "trainer.paper.event_signs",
        "event_cards": "trainer.paper.event_cards",
        "event_tables": "trainer.paper.event_tables",
        "event_agreements": "trainer.paper.event_agreements",
        "event_calendar": "trainer.paper.event_calendar",
        "event_by_hand": "trainer.paper.event_by_hand",
        "conversation": "approach.paper.conversation",
        "three_talks": "approach.paper.three_talks",
        "approaches_plan": "approach.paper.approaches_plan",
        "approach_calendar": "approach.paper.approach_calendar",
        "guest_list": "gathering.paper",
        "practices": "practice.paper",
        "agreements_a4": "agreements.paper.agreements_a4",
        "agreement_calendar": "agreements.paper.agreement_calendar",
    }
)
"""The key of each paper's title; its file is called by it too."""


def made(name: str, order: Order) -> bytes:
    """Return a paper's bytes.

    Raises
    ------
    Problem
        ``trainer.paper_unknown``; ``meeting.gone``, ``trainer.paper_no_meeting``, ``trainer.paper_no_room``,
        ``trainer.paper_no_before``, ``excerpt.whose``, ``excerpt.gone``, ``paper.event.gone`` or ``approach.gone``
        where that is not known; what a paper says itself where it would be empty.
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
    elif paper.phase == "event":
        parts += [_event(order).name, _event(order).on or ""] if order.event else []
    elif one := _approach(order):
        from sirkit.documents.approach import partner

        parts.append(partner(merged(order.dossier), one, order.say))
    elif paper.dated:
        parts += [_of(order), order.occasion.name, order.on.isoformat()]
    return f"{'-'.join(filter(None, map(plainly, parts)))}.{paper.suffix}"


def _of(order: Order) -> str:
    """Return the name of the organisation a picture is of; empty where it is of none."""
    one = order.dossier.record(Actor.KIND, order.actor).entity if order.actor else None
    return one.name if isinstance(one, Actor) else ""


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
