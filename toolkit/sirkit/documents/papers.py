"""The papers of an evening: what can be printed, how each is made, and what its file is called."""

from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import partial
from pkgutil import resolve_name
from types import MappingProxyType
from typing import Literal

from sirkit.approaches import ahead
from sirkit.changes import Change
from sirkit.coached import coached
from sirkit.documents.making import (
    Make,
    blank,
    compared,
    data,
    file_of_lab,
    of_event,
    of_lab,
    of_training,
    picture,
    picture_of_one,
    sheet,
    sheet_of_one,
    worded,
)
from sirkit.documents.order import (
    Order,
    the_approach,
    the_event,
    the_lab,
    the_meeting,
    the_methods,
    the_pitch,
    the_training,
    the_venture,
)
from sirkit.kinds import Actor
from sirkit.merging import merged
from sirkit.messages import Message, Problem, problem
from sirkit.text import plainly

Phase = Literal[
    "before",
    "after",
    "region",
    "pictures",
    "data",
    "programs",
    "event",
    "approach",
    "agreement",
    "practice",
    "training",
    "catalogue",
    "coaching",
    "lab",
    "knowledge",
]


@dataclass(frozen=True, slots=True)
class Paper:
    """One kind of paper: how its file ends, where it is offered, how it is made, whether its name bears a day."""

    suffix: str
    phase: Phase
    title: str
    """The key of its title; its file is called by it too."""
    make: Make
    dated: bool = False
    holds: str = ""
    """Where in ``formats`` it is said what the file can hold: ``module.NAME``; empty for what is no file of data."""
    compares: bool = False
    """Whether it needs the region as it was, too."""


def _sheet(order: Order, paper: Literal["a4", "a5"]) -> bytes:
    from sirkit.documents import sheet

    there = order.occasion
    return sheet.write(order.say, language=order.language, paper=paper, region=there.name, ends=there.ends)


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


def _invitation(order: Order) -> bytes:
    from sirkit.documents import invitation

    return invitation.write(merged(order.dossier), the_meeting(order), order.say, language=order.language)


def _calendar(order: Order) -> bytes:
    from sirkit.documents import invitation

    return invitation.write_calendar(merged(order.dossier), the_meeting(order), order.say)


def _event_agreements(order: Order) -> bytes:
    from sirkit.documents import agreementform

    return agreementform.write(order.say, language=order.language, event=the_event(order).name)


def _event_calendar(order: Order) -> bytes:
    from sirkit.documents import diary

    return diary.write(order.dossier, the_event(order), order.say)


def _event_by_hand(order: Order) -> bytes:
    from sirkit.documents import byhand

    name = the_event(order).name if order.event else ""
    return byhand.write(order.say, language=order.language, event=name)


def _conversation(order: Order) -> bytes:
    from sirkit.documents import approach

    return approach.write_sheet(merged(order.dossier), the_approach(order), order.say, language=order.language)


def _talks(order: Order) -> bytes:
    from sirkit.documents import approach

    return approach.write_talks(merged(order.dossier), order.say, language=order.language)


def _approaches(order: Order) -> bytes:
    from sirkit.documents import approach

    return approach.write_list(merged(order.dossier), order.say, language=order.language, on=order.on)


def _next_steps(order: Order) -> bytes:
    from sirkit.documents import approach

    one, dossier = the_approach(order), merged(order.dossier)
    return approach.write_calendar(dossier, (one,) if one else ahead(dossier), order.say)


def _guests(order: Order) -> bytes:
    from sirkit.documents import guestlist

    there = guestlist.Invited(order.gathering, order.guests)
    return guestlist.write(order.dossier, there, order.say, language=order.language, on=order.on)


def _rubric(order: Order) -> bytes:
    from sirkit.documents import triads

    return triads.write_rubric(order.dossier, order.say, language=order.language)


def _lesson_plan(order: Order) -> bytes:
    from sirkit.documents import lessonplan

    return lessonplan.write(order.dossier, order.say, language=order.language)


def _pitch(order: Order) -> bytes:
    from sirkit.documents import pitchsheet

    return pitchsheet.write(the_venture(order), the_pitch(order), order.say, language=order.language)


def _pitch_text(order: Order) -> bytes:
    from sirkit.documents import pitchsheet

    return pitchsheet.write_text(the_venture(order), the_pitch(order), order.say, language=order.language, on=order.on)


def _impact(order: Order) -> bytes:
    from sirkit.documents import impactsheet

    return impactsheet.write(order.dossier, the_venture(order), order.say, language=order.language, on=order.on)


def _protocol(order: Order) -> bytes:
    from sirkit.documents import protocol

    return protocol.write(order.dossier, the_venture(order), order.say, language=order.language, on=order.on)


def _goal_agreement(order: Order) -> bytes:
    from sirkit.documents import goalagreement

    return goalagreement.write(merged(order.dossier), the_venture(order), order.say, language=order.language)


def _handover(order: Order) -> bytes:
    from sirkit.documents import handoversheet

    one = the_venture(order)
    return handoversheet.write(order.dossier, one, order.say, language=order.language, on=order.on)


def _coaching_calendar(order: Order) -> bytes:
    from sirkit.documents import coachingdays

    ventures = (the_venture(order),) if order.venture else coached(order.dossier)
    return coachingdays.write(order.dossier, ventures, order.say, on=order.on)


def _lab_sheet(order: Order) -> bytes:
    from sirkit.documents import labsheet

    lab = the_lab(order) if order.lab else None
    return labsheet.write(merged(order.dossier), lab, order.say, language=order.language)


def _lab_times(order: Order) -> bytes:
    from sirkit.documents import ganttsheet

    return ganttsheet.write(merged(order.dossier), the_lab(order), order.say, language=order.language, on=order.on)


def _lab_canvas(order: Order) -> bytes:
    from sirkit.documents import labcanvas

    lab = the_lab(order) if order.lab else None
    return labcanvas.write(merged(order.dossier), lab, order.say, language=order.language, on=order.on)


def _method_card(order: Order) -> bytes:
    from sirkit.documents import methodcard

    lab = None if order.method and not order.lab else the_lab(order)
    there = methodcard.Told(merged(order.dossier), lab, the_methods(order))
    return methodcard.write(there, order.say, language=order.language, on=order.on)


def _bulletin(order: Order) -> bytes:
    from sirkit.documents import bulletin

    return bulletin.write(order.dossier, order.say, on=order.on).encode()


def _courses_csv(order: Order) -> bytes:
    from sirkit.formats import coursetable

    return coursetable.write(order.dossier, order.say, language=order.language, on=order.on)


def _courses_calendar(order: Order) -> bytes:
    from sirkit.documents import courselist

    return courselist.write_calendar(order.dossier, order.say, on=order.on)


def _course_calendar(order: Order) -> bytes:
    from sirkit.documents import courselist

    return courselist.write_entry(merged(order.dossier), the_training(order), order.say, on=order.on)


def _knowledge(order: Order) -> bytes:
    from sirkit.formats import knowledgepack

    return knowledgepack.written(order.dossier, order.say, on=order.on)


def _region_dates(order: Order) -> bytes:
    from sirkit.documents import regiondates

    return regiondates.write(order.dossier, order.say, on=order.on)


def _csv(order: Order) -> bytes:
    from sirkit.documents.naming import public
    from sirkit.formats import tabulated

    return tabulated.write_csv(public(order.dossier), order.say, language=order.language)


PAPERS: Mapping[str, Paper] = MappingProxyType(
    {
        "sheet_a5": Paper("pdf", "before", "trainer.paper.sheet_a5", partial(_sheet, paper="a5")),
        "sheet_a4": Paper("pdf", "before", "trainer.paper.sheet_a4", partial(_sheet, paper="a4")),
        "quick": Paper("pdf", "before", "trainer.paper.quick", blank("lists:write_quick")),
        "names": Paper("pdf", "before", "trainer.paper.names", blank("lists:write_names")),
        "cards": Paper("pdf", "before", "trainer.paper.cards", blank("cards:write")),
        "wish_form": Paper("pdf", "before", "trainer.paper.wish_form", blank("learnerform:write")),
        "door": Paper("pdf", "before", "trainer.paper.door", _door),
        "privacy": Paper("pdf", "before", "trainer.paper.privacy", _privacy),
        "plan": Paper("pdf", "after", "trainer.paper.plan", _plan, dated=True),
        "invitation": Paper("pdf", "after", "trainer.paper.invitation", _invitation, dated=True),
        "calendar": Paper("ics", "after", "trainer.paper.calendar", _calendar, dated=True),
        "report": Paper("docx", "after", "trainer.paper.report", _report, dated=True),
        "map_a4": Paper("pdf", "region", "trainer.paper.map_a4", sheet("mapsheet:write", size="a4"), dated=True),
        "map_a3": Paper("pdf", "region", "trainer.paper.map_a3", sheet("mapsheet:write", size="a3"), dated=True),
        "map_png": Paper("png", "region", "trainer.paper.map_png", picture("mapsheet:write_png"), dated=True),
        "map_svg": Paper("svg", "region", "trainer.paper.map_svg", picture("mapsheet:write_svg"), dated=True),
        "reach_a4": Paper("pdf", "region", "trainer.paper.reach_a4", sheet("reachsheet:write"), dated=True),
        "reach_png": Paper("png", "region", "trainer.paper.reach_png", picture("reachsheet:write_png"), dated=True),
        "reach_svg": Paper("svg", "region", "trainer.paper.reach_svg", picture("reachsheet:write_svg"), dated=True),
        "network_a4": Paper("pdf", "region", "trainer.paper.network_a4", sheet("netsheet:write"), dated=True),
        "network_png": Paper("png", "region", "trainer.paper.network_png", picture("netsheet:write_png"), dated=True),
        "network_svg": Paper("svg", "region", "trainer.paper.network_svg", picture("netsheet:write_svg"), dated=True),
        "ego_a4": Paper("pdf", "pictures", "trainer.paper.ego_a4", sheet_of_one("netsheet:write"), dated=True),
        "ego_png": Paper("png", "pictures", "trainer.paper.ego_png", picture_of_one("netsheet:write_png"), dated=True),
        "ego_svg": Paper("svg", "pictures", "trainer.paper.ego_svg", picture_of_one("netsheet:write_svg"), dated=True),
        "poster": Paper("pdf", "region", "trainer.paper.poster", sheet("poster:write"), dated=True),
        "region_page": Paper("html", "region", "trainer.paper.region_page", sheet("regionpage:write"), dated=True),
        "bulletin": Paper("txt", "region", "trainer.paper.bulletin", _bulletin, dated=True),
        "region_dates": Paper("ics", "region", "trainer.paper.region_dates", _region_dates, dated=True),
        "wheel_a4": Paper("pdf", "pictures", "trainer.paper.wheel_a4", sheet("wheelsheet:write"), dated=True),
        "wheel_png": Paper("png", "pictures", "trainer.paper.wheel_png", picture("wheelsheet:write_png"), dated=True),
        "wheel_svg": Paper("svg", "pictures", "trainer.paper.wheel_svg", picture("wheelsheet:write_svg"), dated=True),
        "before_a4": Paper(
            "pdf", "pictures", "trainer.paper.before_a4", compared("comparisonsheet:write"), dated=True, compares=True
        ),
        "before_png": Paper(
            "png",
            "pictures",
            "trainer.paper.before_png",
            compared("comparisonsheet:write_png"),
            dated=True,
            compares=True,
        ),
        "before_svg": Paper(
            "svg",
            "pictures",
            "trainer.paper.before_svg",
            compared("comparisonsheet:write_svg"),
            dated=True,
            compares=True,
        ),
        "table_xlsx": Paper(
            "xlsx",
            "data",
            "trainer.paper.table_xlsx",
            worded("tabulated:write_xlsx"),
            dated=True,
            holds="tabulated.CARRIED",
        ),
        "table_csv": Paper("csv", "data", "trainer.paper.table_csv", _csv, dated=True, holds="tabulated.CARRIED_CSV"),
        "geojson": Paper(
            "geojson", "data", "trainer.paper.geojson", data("features:write"), dated=True, holds="features.CARRIED"
        ),
        "gexf": Paper("gexf", "programs", "trainer.paper.gexf", data("gexf:write"), dated=True, holds="gexf.CARRIED"),
        "graphml": Paper(
            "graphml", "programs", "trainer.paper.graphml", data("graphml:write"), dated=True, holds="graphml.CARRIED"
        ),
        "gephi_csv": Paper(
            "zip", "programs", "trainer.paper.gephi_csv", data("gephi:write"), dated=True, holds="gephi.CARRIED"
        ),
        "kumu_xlsx": Paper(
            "xlsx", "programs", "trainer.paper.kumu_xlsx", worded("kumu:write_xlsx"), dated=True, holds="kumu.CARRIED"
        ),
        "kumu_csv": Paper(
            "zip", "programs", "trainer.paper.kumu_csv", worded("kumu:write_csv"), dated=True, holds="kumu.CARRIED"
        ),
        "umap": Paper("umap", "programs", "trainer.paper.umap", worded("umap:write"), dated=True, holds="umap.CARRIED"),
        "umap_csv": Paper(
            "csv", "programs", "trainer.paper.umap_csv", data("umap:write_csv"), dated=True, holds="umap.CARRIED"
        ),
        "fairdb_csv": Paper(
            "csv", "programs", "trainer.paper.fairdb_csv", data("fairdb:write"), dated=True, holds="fairdb.CARRIED"
        ),
        "jsonld": Paper(
            "jsonld", "programs", "trainer.paper.jsonld", worded("jsonld:write"), dated=True, holds="jsonld.CARRIED"
        ),
        "courses_jsonld": Paper(
            "jsonld", "programs", "trainer.paper.courses_jsonld", worded("courses:write"), dated=True
        ),
        "event_wishes": Paper("pdf", "event", "trainer.paper.event_wishes", of_event("wishform:write")),
        "event_signs": Paper("pdf", "event", "trainer.paper.event_signs", of_event("seatsigns:write")),
        "event_cards": Paper("pdf", "event", "trainer.paper.event_cards", of_event("seatcards:write")),
        "event_tables": Paper("pdf", "event", "trainer.paper.event_tables", of_event("tableplan:write")),
        "event_agreements": Paper("pdf", "event", "trainer.paper.event_agreements", _event_agreements),
        "event_calendar": Paper("zip", "event", "trainer.paper.event_calendar", _event_calendar),
        "event_by_hand": Paper("pdf", "event", "trainer.paper.event_by_hand", _event_by_hand),
        "agreements_a4": Paper(
            "pdf", "agreement", "agreements.paper.agreements_a4", sheet("agreementlist:write"), dated=True
        ),
        "agreement_calendar": Paper(
            "ics", "agreement", "agreements.paper.agreement_calendar", picture("agreementlist:write_calendar")
        ),
        "conversation": Paper("pdf", "approach", "approach.paper.conversation", _conversation),
        "three_talks": Paper("pdf", "approach", "approach.paper.three_talks", _talks),
        "approaches_plan": Paper("pdf", "approach", "approach.paper.approaches_plan", _approaches, dated=True),
        "approach_calendar": Paper("ics", "approach", "approach.paper.approach_calendar", _next_steps),
        "guest_list": Paper("pdf", "approach", "gathering.paper", _guests, dated=True),
        "care_sheet": Paper("pdf", "region", "handover.paper", sheet("caresheet:write"), dated=True),
        "lab_sheet": Paper("pdf", "lab", "labsheets.paper", _lab_sheet),
        "lab_times": Paper("pdf", "lab", "labtimes.paper.title", _lab_times),
        "lab_times_png": Paper("png", "lab", "labtimes.paper.title", file_of_lab("ganttsheet:write_png")),
        "lab_times_svg": Paper("svg", "lab", "labtimes.paper.title", file_of_lab("ganttsheet:write_svg")),
        "lab_calendar": Paper("ics", "lab", "labtimes.paper.calendar", file_of_lab("labcalendar:write")),
        "lab_plan": Paper("pdf", "lab", "labpapers.plan", of_lab("labplan:write")),
        "lab_plan_docx": Paper("docx", "lab", "labpapers.plan_docx", of_lab("labplan:write_docx")),
        "lab_summary": Paper("pdf", "lab", "labpapers.summary", of_lab("labsummary:write")),
        "lab_canvas": Paper("pdf", "lab", "labpapers.canvas", _lab_canvas),
        "lab_letters": Paper("docx", "lab", "labpapers.letters", of_lab("labletters:write")),
        "lab_consent": Paper("pdf", "lab", "labpapers.consent", of_lab("labconsent:write")),
        "lab_consent_docx": Paper("docx", "lab", "labpapers.consent_docx", of_lab("labconsent:write_docx")),
        "lab_log": Paper("pdf", "lab", "labpapers.log", of_lab("lablog:write")),
        "method_card": Paper("pdf", "lab", "labpapers.card", _method_card),
        "lab_tables": Paper("xlsx", "lab", "labpapers.tables", of_lab("labtable:write", room="formats")),
        "triads": Paper("pdf", "practice", "trainer.paper.triads", blank("triads:write")),
        "rubric": Paper("pdf", "practice", "trainer.paper.rubric", _rubric),
        "flyer_a4": Paper("pdf", "training", "catalogue.paper.flyer_a4", of_training("flyer:write")),
        "flyer_a5": Paper("pdf", "training", "catalogue.paper.flyer_a5", of_training("flyer:write_small")),
        "flyer_docx": Paper("docx", "training", "catalogue.paper.flyer_docx", of_training("flyer:write_docx")),
        "training_calendar": Paper("ics", "training", "catalogue.paper.training_calendar", _course_calendar),
        "courses_a4": Paper("pdf", "catalogue", "catalogue.paper.courses_a4", sheet("courselist:write"), dated=True),
        "courses_csv": Paper("csv", "catalogue", "catalogue.paper.courses_csv", _courses_csv, dated=True),
        "courses_calendar": Paper(
            "ics", "catalogue", "catalogue.paper.courses_calendar", _courses_calendar, dated=True
        ),
        "funding_pdf": Paper("pdf", "training", "package.paper.title", of_training("fundingsheet:write")),
        "funding_docx": Paper("docx", "training", "package.paper.title", of_training("fundingsheet:write_docx")),
        "lesson_plan": Paper("pdf", "practice", "trainer.paper.lesson_plan", _lesson_plan),
        "pitch": Paper("pdf", "coaching", "trainer.paper.pitch", _pitch),
        "pitch_docx": Paper("docx", "coaching", "trainer.paper.pitch_docx", _pitch_text),
        "impact": Paper("pdf", "coaching", "trainer.paper.impact", _impact),
        "intake_form": Paper("pdf", "approach", "intake.paper.intake_form", blank("talksheet:write")),
        "intake_protocol": Paper("pdf", "coaching", "intake.paper.intake_protocol", _protocol),
        "grow_sheet": Paper("pdf", "practice", "trainer.paper.grow_sheet", blank("growsheet:write")),
        "goal_agreement": Paper("pdf", "coaching", "coaching.paper.goal_agreement", _goal_agreement),
        "handover": Paper("pdf", "coaching", "coaching.paper.handover", _handover),
        "coaching_calendar": Paper("ics", "coaching", "coaching.paper.coaching_calendar", _coaching_calendar),
        "knowledge_pack": Paper("sirkit-wissen.json", "knowledge", "knowledge.paper", _knowledge, dated=True),
        "practices": Paper("pdf", "approach", "practice.paper", sheet("practices:write"), dated=True),
    }
)
"""Every paper by its name, in the order in which they are needed."""
OWN = frozenset(
    {"conversation", "three_talks", "pitch", "pitch_docx", "goal_agreement", "coaching_calendar", "intake_protocol"}
)
"""The papers that print what somebody wrote down for talks of their own; all others print none of it."""


def made(name: str, order: Order) -> bytes:
    """Return a paper's bytes.

    Raises
    ------
    Problem
        ``trainer.paper_unknown``; ``meeting.gone``, ``trainer.paper_no_meeting``, ``trainer.paper_no_room``,
        ``trainer.paper_no_before``, ``excerpt.whose``, ``excerpt.gone``, ``paper.event.gone``, ``approach.gone``,
        ``training.check.gone``, ``venture.gone``, ``pitch.gone``, ``labs.gone``, ``method.gone`` or
        ``knowledge.unnamed`` where that is not known; what a paper says itself where it would be empty.
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
    parts = [order.say(PAPERS[name].title)]
    if order.meeting:
        parts = [order.say("meeting.file"), str(the_meeting(order).on)]
    elif paper.phase == "event":
        parts += [the_event(order).name, the_event(order).on or ""] if order.event else []
    elif paper.phase == "training":
        parts.append(the_training(order).title)
    elif paper.phase == "coaching":
        parts += [the_venture(order).name] if order.venture else []
        parts += [order.say(f"pitching.audience.{the_pitch(order).audience}")] if order.pitch else []
    elif paper.phase == "lab":
        parts += [the_lab(order).title] if order.lab else []
        parts += [one.title for one in the_methods(order)] if order.method else []
    elif one := the_approach(order):
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
