"""How a lab comes on, as a report to hand in: state and reason, diary, indicators with their values, reviews."""

from datetime import date

from sirkit.carrying import Course, course, shown
from sirkit.documents.labnaming import Seen, told
from sirkit.documents.labplan import STATES
from sirkit.documents.naming import day, region
from sirkit.documents.printing import Say
from sirkit.documents.sections import Block, Facts, Heading, Paper, Section, Table, Text, printed
from sirkit.dossier import Dossier
from sirkit.effects import Indicator
from sirkit.labs import whole
from sirkit.piloting import Lab, LabReview, Measurement, Note

PHASES = {
    "codesign": "labs.phase.codesign",
    "coproduction": "labs.phase.coproduction",
    "coevaluation": "labs.phase.coevaluation",
}
TURNS = {"on": "labs.turn.on", "change": "labs.turn.change", "back": "labs.turn.back", "stop": "labs.turn.stop"}


def write(dossier: Dossier, lab: Lab, say: Say, *, language: str, on: date) -> bytes:
    """Return the report as PDF."""
    return printed(log(Seen(dossier, whole(dossier, lab.id), say, on)), language=language)


def log(seen: Seen) -> Paper:
    """Return the report: how it stands, diary, indicators, reviews, the last reflection."""
    say, lab = seen.say, seen.one.lab
    sections = [_diary(seen), _indicators(seen), _reviews(seen)]
    if lab.learned:
        sections.append(Section(say("paper.lablog.learned"), (Text(tuple(lab.learned.splitlines())),)))
    title = say("paper.lablog.title", name=lab.title)
    return Paper(title, _first(seen), tuple(sections), say("paper.lablog.foot", day=seen.on))


def _first(seen: Seen) -> tuple[Block, ...]:
    say, lab, home = seen.say, seen.one.lab, region(seen.dossier)
    facts = [(say("paper.lab.region"), home.name)] if home else []
    facts += [(say("paper.lab.state"), say(STATES[lab.state]))]
    facts += [(say("lab.reason"), lab.reason)] if lab.reason else []
    facts += [(say("paper.lab.starts"), day(lab.starts_on, say)), (say("paper.lab.ends"), day(lab.ends_on, say))]
    return Text((say("paper.lablog.lead"),), "quiet"), Facts(tuple(facts))


def _diary(seen: Seen) -> Section:
    say, notes = seen.say, seen.one.notes
    if not notes:
        return Section(say("labrun.diary"), (Text((say("paper.lablog.no_notes"),), "asked"),))
    blocks = tuple(block for note in notes for block in _note(note, say))
    return Section(say("labrun.diary"), blocks)


def _note(note: Note, say: Say) -> tuple[Block, Block]:
    told_as = (say(PHASES[note.phase]) if note.phase else "", say("labrun.surprising") if note.surprise else "")
    head = " · ".join(filter(None, (day(note.on, say), *told_as)))
    return Heading(head), Text(_lines(note.text))


def _indicators(seen: Seen) -> Section:
    say, found = seen.say, seen.one.indicators
    if not found:
        return Section(say("labrun.values"), (Text((say("labs.check.indicators.none"),), "asked"),))
    courses = ((one, course(seen.dossier, one)) for one in found)
    return Section(say("labrun.values"), tuple(block for one, its in courses for block in _course(seen, one, its)))


def _course(seen: Seen, one: Indicator, found: Course) -> tuple[Block, ...]:
    say = seen.say
    head = tuple(map(say, ("labrun.what", "measurement.on", "measurement.said", "measurement.source")))
    unknown, source = say("paper.unknown"), one.source or ""
    first = (say("indicator.baseline"), day(one.on, say), one.baseline or unknown, source)
    last = (say("indicator.target"), day(one.by, say), one.target or unknown, "")
    rows = (first, *(_value(each, say) for each in found.values), last)
    return Heading(one.text), Text((told(found.message, say),)), Table(head, rows, (34, 42, 52, 42))


def _value(one: Measurement, say: Say) -> tuple[str, ...]:
    return say("labrun.value"), day(one.on, say), say("paper.lablog.value", value=shown(one)), one.source or ""


def _reviews(seen: Seen) -> Section:
    say, found = seen.say, seen.one.reviews
    if not found:
        return Section(say("labrun.reviews"), (Text((say("paper.lablog.no_reviews"),), "asked"),))
    return Section(say("labrun.reviews"), tuple(block for one in found for block in _review(one, say)))


def _review(one: LabReview, say: Say) -> tuple[Block, ...]:
    rows = (
        (say("lab_review.turn"), say(TURNS[one.turn])),
        (say("lab_review.reason"), one.reason or ""),
        (say("lab_review.phase"), say(PHASES[one.phase]) if one.phase else ""),
        (say("lab_review.who"), one.who or ""),
    )
    return Heading(day(one.on, say)), Facts(tuple(row for row in rows if row[1]))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.splitlines() if line.strip())
