"""The results report for the funder: two pages as DOCX, hedged, of organisations and never of persons."""

from collections.abc import Iterable, Sequence
from datetime import date

from docx.document import Document

from sirkit.coverage import Carried, coverage
from sirkit.documents import plan, wordfile
from sirkit.documents.naming import day, region
from sirkit.documents.printing import Say
from sirkit.dossier import Dossier
from sirkit.kinds import Actor, Need, Offer, Practice, Role, Step, Tie, Wish
from sirkit.merging import merged
from sirkit.roadmap import next_meeting
from sirkit.text import clean

_NAMES = 3
_CARDS = 2
_FEWEST, _MOST = 4, 12
"""So many lines of each stand in the report at least and at most, as two pages hold; it says how many there are."""
_ROOM = 1.85 * wordfile.PAGE
"""What two pages hold, with room for another program's letters."""
_LONGEST = 100
_NAME = 44
_ANSWER = 300


def write(dossier: Dossier, say: Say, *, language: str, on: date) -> bytes:
    """Return the report as DOCX: region, day, who took part, functions, offers, ties, wishes, roadmap, practice.

    Organisations called the same are one here.
    """
    dossier = merged(dossier)
    tried = (_drafted(dossier, say, language, on, few) for few in range(_MOST, _FEWEST, -1))
    fitting = next((one for one in tried if wordfile.height(one) <= _ROOM), None)
    return wordfile.file(fitting or _drafted(dossier, say, language, on, _FEWEST))


def _drafted(dossier: Dossier, say: Say, language: str, on: date, few: int) -> Document:
    home = region(dossier)
    title = say("paper.report.title", region=home.name if home else say("paper.plan.region"))
    document = wordfile.blank(title, language=language, on=on)
    document.add_paragraph(say("paper.report.held", day=on))
    _glance(document, dossier, say)
    _functions(document, dossier, say)
    for part in (_exchange, _wishes, _roadmap):
        part(document, dossier, say, few)
    _practice(document, dossier, say)
    _reading(document, dossier, say, on)
    return document


def _glance(document: Document, dossier: Dossier, say: Say) -> None:
    document.add_heading(say("paper.report.glance"), 1)
    taking_part, everybody = len(_taking_part(dossier)), len(list(dossier.all(Actor)))
    working, near = _ties(dossier, "cooperates"), _ties(dossier, "knows")
    found = [
        say("paper.report.part", count=taking_part) if taking_part else say("paper.report.nobody"),
        say("paper.report.map", count=everybody) if everybody else "",
        say("paper.report.working", count=working) if working else "",
        say("paper.report.short", count=near) if near else "",
        "" if working or near else say("paper.report.no_ties"),
    ]
    wordfile.bullets(document, filter(None, found))


def _ties(dossier: Dossier, sort: str) -> int:
    return sum(tie.sort == sort for tie in dossier.all(Tie))


def _taking_part(dossier: Dossier) -> set[str]:
    """Return the actors that said something of themselves: an offer, need, wish, tie or a function."""
    said: set[str] = {role.actor for role in dossier.all(Role) if role.said_by == "self"}
    for kind in (Offer, Need):
        said |= {one.actor for one in dossier.all(kind)}
    said |= {wish.actor for wish in dossier.all(Wish)}
    said |= {tie.from_actor for tie in dossier.all(Tie)}
    return said & {actor.id for actor in dossier.all(Actor)}


def _names(dossier: Dossier, say: Say) -> dict[str, str]:
    """Return what actors are called here, by id: a person among them keeps their name to themselves."""
    return {actor.id: say("paper.person") if actor.sort == "person" else actor.name for actor in dossier.all(Actor)}


def _functions(document: Document, dossier: Dossier, say: Say) -> None:
    document.add_heading(say("paper.report.functions"), 1)
    names = _names(dossier, say)
    rows = [
        (f"{letter} {say(f'function.{letter}.name')}", _carriers(carried, names, say))
        for letter, carried in coverage(dossier).items()
    ]
    wordfile.table(document, (say("paper.report.function"), say("paper.report.carried")), rows, (70, 100))


def _carriers(carried: Carried, names: dict[str, str], say: Say) -> str:
    if not carried.sought:
        return _some([names[actor] for actor in carried.taken_on], say)
    if carried.interested:
        interested = _some([names[actor] for actor in carried.interested], say)
        return say("paper.report.interested", names=interested)
    return say("paper.report.sought")


def _some(names: Sequence[str], say: Say) -> str:
    first = ", ".join(sorted(short(name, _NAME) for name in names)[:_NAMES])
    more = len(names) - _NAMES
    return first if more < 1 else say("paper.report.more_names", names=first, count=more)


def _exchange(document: Document, dossier: Dossier, say: Say, few: int) -> None:
    document.add_heading(say("paper.report.exchange"), 1)
    needs = list(dossier.all(Need))
    offers = list(dossier.all(Offer))
    document.add_paragraph(say("paper.report.offers", count=len(offers)) if offers else say("paper.report.no_offers"))
    _said(document, dossier, offers[:few], say)
    document.add_paragraph(say("paper.report.needs", count=len(needs)) if needs else say("paper.report.no_needs"))
    _said(document, dossier, needs[:few], say)


def _wishes(document: Document, dossier: Dossier, say: Say, few: int) -> None:
    document.add_heading(say("sheet.wish"), 1)
    wishes = list(dossier.all(Wish))
    document.add_paragraph(say("paper.report.wishes", count=len(wishes)) if wishes else say("paper.report.no_wishes"))
    wordfile.bullets(document, (short(wish.text) for wish in wishes[:few]))


def _said(document: Document, dossier: Dossier, said: Iterable[Offer], say: Say) -> None:
    names = _names(dossier, say)
    unknown = say("paper.unknown")
    wordfile.bullets(document, (f"{short(names.get(one.actor, unknown), _NAME)}: {short(one.text)}" for one in said))


def _roadmap(document: Document, dossier: Dossier, say: Say, few: int) -> None:
    document.add_heading(say("paper.plan.title"), 1)
    steps = plan.steps(dossier)
    if not steps:
        document.add_paragraph(say("paper.plan.empty"))
        return
    document.add_paragraph(say("paper.report.steps", count=len(steps)))
    names = _names(dossier, say)
    rows = [_step(dossier, step, names, say) for step in steps[:few]]
    columns = ("paper.plan.task", "paper.plan.who", "paper.plan.by", "paper.plan.state")
    wordfile.table(document, [say(key) for key in columns], rows, (66, 44, 32, 28))


def _step(dossier: Dossier, step: Step, names: dict[str, str], say: Say) -> list[str]:
    task, _, _, by, state = plan.row(dossier, step, say)
    return [short(task), short(names.get(step.actor or "", say("paper.unknown")), _NAME), by, state]


def _practice(document: Document, dossier: Dossier, say: Say) -> None:
    document.add_heading(say("paper.report.practice"), 1)
    cards = list(dossier.all(Practice))
    if not cards:
        document.add_paragraph(say("paper.report.no_practice"))
    for card in cards[:_CARDS]:
        _card(document, card, say)
    if len(cards) > _CARDS:
        document.add_paragraph(say("paper.report.more_cards", count=len(cards) - _CARDS))


def _card(document: Document, card: Practice, say: Say) -> None:
    unknown = say("paper.unknown")
    title = document.add_paragraph()
    title.add_run(short(card.name)).bold = True
    title.paragraph_format.keep_with_next = True
    asked = (
        (say("paper.report.done"), card.done),
        (say("paper.report.changed"), card.changed),
        (say("paper.report.needed"), card.needed),
        (say("paper.report.source"), card.source),
    )
    wordfile.bullets(document, (f"{question} {short(answer or unknown, _ANSWER)}" for question, answer in asked))


def _reading(document: Document, dossier: Dossier, say: Say, on: date) -> None:
    document.add_heading(say("paper.report.reading"), 1)
    home = region(dossier)
    document.add_paragraph(say("paper.report.reading_text"))
    carer = _names(dossier, say).get(home.carer or "", say("paper.unknown")) if home else say("paper.unknown")
    meeting = f"{say('paper.plan.meeting')}: {plan.meeting(dossier, say, on)}"
    document.add_paragraph(f"{say('paper.plan.carer')}: {carer}")
    document.add_paragraph(meeting if next_meeting(dossier, on) else plan.meeting(dossier, say, on))
    document.add_paragraph(say("paper.report.review", day=day(home.review_on if home else None, say)))


def short(text: str, longest: int = _LONGEST) -> str:
    """Return the text on one line, at most so many characters, cut after a word."""
    line = " ".join(clean(text).split())
    if len(line) <= longest:
        return line
    cut = line[: longest - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[longest // 2 :] else cut) + "…"
