"""The plan of a lab as one document: PDF to hand in, DOCX to go on writing in; both say the same."""

from collections import defaultdict
from datetime import date

from sirkit.documents import labparts
from sirkit.documents.labnaming import Seen, told
from sirkit.documents.labschedule import schedule
from sirkit.documents.naming import day, region
from sirkit.documents.printing import Say
from sirkit.documents.sections import Block, Bullets, Facts, Heading, Paper, Section, Text, printed, typed
from sirkit.dossier import Dossier
from sirkit.labchecks import checks, section
from sirkit.labs import ENDED, whole
from sirkit.piloting import Lab
from sirkit.workdays import land

STATES = {
    "idea": "labs.state.idea",
    "planned": "labs.state.planned",
    "running": "labs.state.running",
    "evaluating": "labs.state.evaluating",
    "finished": "labs.state.finished",
    "stopped": "labs.state.stopped",
}
_ABOUT = {
    "idea": "paper.lab.idea",
    "roles": "paper.lab.roles",
    "schedule": "paper.lab.schedule",
    "indicators": "paper.lab.indicators",
    "money": "paper.lab.money",
    "consent": "paper.lab.consent",
    "risks": "paper.lab.risks",
    "leaving": "paper.lab.leaving",
}
"""What a remark is about, by its section."""


def write(dossier: Dossier, lab: Lab, say: Say, *, language: str, on: date) -> bytes:
    """Return the plan as PDF, with the pages of its contents."""
    return printed(plan(Seen(dossier, whole(dossier, lab.id), say, on)), language=language)


def write_docx(dossier: Dossier, lab: Lab, say: Say, *, language: str, on: date) -> bytes:
    """Return the plan as DOCX."""
    return typed(plan(Seen(dossier, whole(dossier, lab.id), say, on)), language=language, on=on)


def plan(seen: Seen) -> Paper:
    """Return the plan: idea, roles, schedule, indicators, money, consent, risks, end, what is open, sources."""
    say, lab = seen.say, seen.one.lab
    sections = (
        labparts.idea(seen),
        labparts.roles(seen),
        schedule(seen),
        labparts.indicators(seen),
        labparts.money(seen),
        *labparts.around(seen),
        _open(seen),
        _sources(seen),
    )
    numbered = tuple(one._replace(title=f"{number}. {one.title}") for number, one in enumerate(sections, 1))
    foot = say("paper.lab.foot", day=seen.on)
    return Paper(say("paper.lab.title", name=lab.title), _first(seen), numbered, foot, say("paper.lab.contents"))


def _first(seen: Seen) -> tuple[Block, ...]:
    say, lab, home = seen.say, seen.one.lab, region(seen.dossier)
    standing = " · ".join(filter(None, (say(STATES[lab.state]), lab.reason)))
    facts = [(say("paper.lab.region"), home.name)] if home else []
    facts += [(say("paper.lab.state"), standing)]
    facts += (
        [(say("labsheets.next_on"), _next(seen))] if (lab.next_on or lab.next_step) and lab.state not in ENDED else []
    )
    return Text((say("paper.lab.lead"),), "quiet"), Facts(tuple(facts))


def _next(seen: Seen) -> str:
    lab = seen.one.lab
    return " · ".join(filter(None, (day(lab.next_on, seen.say) if lab.next_on else "", lab.next_step)))


def _open(seen: Seen) -> Section:
    """Return what to look at again and what to ask, by the part of the plan it belongs to."""
    say, found = seen.say, defaultdict(list)
    for remark in checks(seen.dossier, seen.one.lab.id, seen.on):
        found[_about(section(remark))].append(told(remark.message, say))
    if not found:
        return Section(say("paper.lab.open"), (Text((say("paper.lab.nothing_open"),)),))
    blocks: list[Block] = [Text((say("paper.lab.open_lead"),), "quiet")]
    for title in filter(found.get, dict.fromkeys(_ABOUT.values())):
        blocks += [Heading(say(title)), Bullets(tuple(found[title]), tick=True)]
    return Section(say("paper.lab.open"), tuple(blocks))


def _about(part: str) -> str:
    return _ABOUT.get(part, "paper.lab.schedule")


def _sources(seen: Seen) -> Section:
    say = seen.say
    lines = (
        say("paper.lab.source_map", day=seen.on),
        say("paper.lab.source_lab"),
        say("paper.lab.source_phases"),
        say("impact.attribution"),
        say("paper.lab.source_land") if land(seen.one.lab.ags) else say("paper.lab.source_days"),
    )
    return Section(say("paper.lab.sources"), (Bullets(lines),))
