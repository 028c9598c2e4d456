"""The results report for the funder: two pages as DOCX, hedged, of organisations and never of persons."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

from docx.document import Document

from sirkit.coverage import Carried, coverage
from sirkit.documents import plan, wordfile
from sirkit.documents.naming import day, region
from sirkit.documents.printing import Say
from sirkit.dossier import Dossier
from sirkit.kinds import Actor, Entity, Need, Offer, Practice, Role, Step, Tie, Wish
from sirkit.merging import merged
from sirkit.text import clean

E = TypeVar("E", bound=Entity)
_FEW = {"names": 3, "lines": 4, "steps": 6, "practices": 2}
"""So much of each stands on two pages; the report says how many there are in all."""
_LONGEST = 100
_NAME = 44


def write(dossier: Dossier, say: Say, *, language: str, on: date) -> bytes:
    """Return the report as DOCX: region, day, who took part, functions, offers, ties, wishes, roadmap, practice.

    Organisations called the same are one here.
    """
    dossier = merged(dossier)
    home = region(dossier)
    title = say("paper.report.title", region=home.name if home else say("paper.plan.region"))
    document = wordfile.blank(title, language=language, on=on)
    document.add_paragraph(say("paper.report.held", day=on))
    for part in (_glance, _functions, _exchange, _wishes, _roadmap, _practice, _reading):
        part(document, dossier, say)
    return wordfile.file(document)


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
    first = ", ".join(sorted(short(name, _NAME) for name in names)[: _FEW["names"]])
    more = len(names) - _FEW["names"]
    return first if more < 1 else say("paper.report.more_names", names=first, count=more)


def _exchange(document: Document, dossier: Dossier, say: Say) -> None:
    document.add_heading(say("paper.report.exchange"), 1)
    needs = list(dossier.all(Need))
    offers = list(dossier.all(Offer))
    document.add_paragraph(say("paper.report.offers", count=len(offers)) if offers else say("paper.report.no_offers"))
    _said(document, dossier, offers, say)
    document.add_paragraph(say("paper.report.needs", count=len(needs)) if needs else say("paper.report.no_needs"))
    _said(document, dossier, needs, say)


def _wishes(document: Document, dossier: Dossier, say: Say) -> None:
    document.add_heading(say("sheet.wish"), 1)
    wishes = list(dossier.all(Wish))
    document.add_paragraph(say("paper.report.wishes", count=len(wishes)) if wishes else say("paper.report.no_wishes"))
    wordfile.bullets(document, (short(wish.text) for wish in _picked(wishes)))


def _said(document: Document, dossier: Dossier, said: Iterable[Offer], say: Say) -> None:
    names = _names(dossier, say)
    unknown = say("paper.unknown")
    wordfile.bullets(
        document, (f"{short(names.get(one.actor, unknown), _NAME)}: {short(one.text)}" for one in _picked(said))
    )


def _picked(said: Iterable[E]) -> list[E]:
    return list(said)[: _FEW["lines"]]


def _roadmap(document: Document, dossier: Dossier, say: Say) -> None:
    document.add_heading(say("paper.plan.title"), 1)
    steps = plan.steps(dossier)
    if not steps:
        document.add_paragraph(say("paper.plan.empty"))
        return
    document.add_paragraph(say("paper.report.steps", count=len(steps)))
    names = _names(dossier, say)
    rows = [_step(dossier, step, names, say) for step in steps[: _FEW["steps"]]]
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
    for card in cards[: _FEW["practices"]]:
        _card(document, card, say)
    if len(cards) > _FEW["practices"]:
        document.add_paragraph(say("paper.report.more_cards", count=len(cards) - _FEW["practices"]))


def _card(document: Document, card: Practice, say: Say) -> None:
    unknown = say("paper.unknown")
    document.add_paragraph().add_run(short(card.name)).bold = True
    asked = (
        (say("paper.report.done"), card.done),
        (say("paper.report.changed"), card.changed),
        (say("paper.report.needed"), card.needed),
        (say("paper.report.source"), card.source),
    )
    wordfile.bullets(document, (f"{question} {short(answer or unknown, 130)}" for question, answer in asked))


def _reading(document: Document, dossier: Dossier, say: Say) -> None:
    document.add_heading(say("paper.report.reading"), 1)
    home = region(dossier)
    document.add_paragraph(say("paper.report.reading_text"))
    document.add_paragraph(say("paper.report.review", day=day(home.review_on if home else None, say)))


def short(text: str, longest: int = _LONGEST) -> str:
    """Return the text on one line, at most so many characters, cut after a word."""
    line = " ".join(clean(text).split())
    if len(line) <= longest:
        return line
    cut = line[: longest - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[longest // 2 :] else cut) + "…"
