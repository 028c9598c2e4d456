"""The funding package to take to a talk: the offer, who in the region helps, what the law may add, what is still open.

Individuals are never named on it, nor is what was written about them. Beside each statutory instrument stand the day
of its source, the source itself, and that it is no legal advice.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, get_args

from docx.document import Document

from sirkit.documents import wordfile
from sirkit.documents.approach import named
from sirkit.documents.naming import actors, day
from sirkit.documents.printing import Say, pdf, spoken
from sirkit.dossier import Dossier
from sirkit.funding import ABOUT, MET, Answered, Met, Standing, chosen, gone
from sirkit.learners import aids_of
from sirkit.messages import Message
from sirkit.package import Package, aids
from sirkit.teaching import Aid, Support, Training

COLUMNS = ("package.paper.block", "package.paper.who", "package.paper.worth", "package.paper.state")
SIGNS: Mapping[Met, str] = MappingProxyType(
    {"met": "\N{CHECK MARK}", "not_met": "\N{EN DASH}", "unknown": "\N{BALLOT BOX}"}
)
"""What stands before a condition, beside the word; an empty box is there to be ticked."""
_SORTS: tuple[Support, ...] = get_args(Support)
_WIDTHS = (34, 78, 28, 30)
_STATES: Mapping[str, str] = MappingProxyType(
    {"suggested": "aid.state.suggested", "asked": "aid.state.asked", "promised": "aid.state.promised"}
)


def write(dossier: Dossier, training: Training, say: Say, *, language: str, on: date) -> bytes:
    """Return the funding package of a training as PDF on A4; give the merged dossier."""
    return pdf("fundingsheet", content(dossier, training, say, language=language, on=on), language=language)


def write_docx(dossier: Dossier, training: Training, say: Say, *, language: str, on: date) -> bytes:
    """Return the same as DOCX, to go on writing in it."""
    told = content(dossier, training, say, language=language, on=on)
    document = wordfile.blank(told["title"], language=language, on=on)
    _lines(document, told["offer"])
    _blocks(document, told["blocks"])
    for name in ("sums", "questions"):
        document.add_heading(told[name]["title"], 1)
        wordfile.bullets(document, told[name]["lines"])
    _instruments(document, told["instruments"])
    _lines(document, [told["foot"]])
    return wordfile.file(document)


def content(dossier: Dossier, training: Training, say: Say, *, language: str, on: date) -> dict[str, Any]:
    """Return what the paper says, in the order in which it says it."""
    package = aids(dossier, training, today=on.isoformat())
    return {
        "title": say("package.paper.of", title=training.title),
        "foot": say("package.paper.foot", day=on),
        "offer": list(_offer(dossier, training, say)),
        "blocks": _given(dossier, training, package, say),
        "sums": {"title": say("package.sums"), "lines": _told(package.messages, say)},
        "questions": {
            "title": say("package.questions"),
            "lines": _told(package.questions, say) or [say("package.answered")],
        },
        "instruments": _looked_at(training, say, language, on),
    }


def _told(messages: Iterable[Message], say: Say) -> list[str]:
    return [say(one.key, **one.values) for one in messages]


def _offer(dossier: Dossier, one: Training, say: Say) -> Iterator[str]:
    """Yield the offer in three lines: for whom and by whom; when, where and how much; seats and what they cost."""
    unknown = say("paper.unknown")
    provider = named(dossier, one.provider, say) or unknown
    yield say("package.paper.for", audience=one.audience or one.profession or unknown, provider=provider)
    hours = (("courses.units", one.units), ("courses.self_study", one.self_study))
    amount = (say(key, count=count) for key, count in hours if count)
    yield " · ".join((_days(one, say), _place(one, say) or unknown, *amount))
    price, own = _euros(one.price, say), _euros(one.own_share, say)
    yield say("package.paper.price", seats=one.seats or unknown, price=price, own=own)


def _euros(amount: int | None, say: Say) -> str:
    return say("paper.unknown") if amount is None else say("package.euros", euros=amount)


def _days(one: Training, say: Say) -> str:
    if one.starts_on and one.ends_on and one.ends_on != one.starts_on:
        return say("package.paper.days", first=day(one.starts_on, say), last=day(one.ends_on, say))
    return day(one.starts_on or one.ends_on, say)


def _place(one: Training, say: Say) -> str:
    online = () if one.format in (None, "presence") else (say("package.paper.online"),)
    return ", ".join(filter(None, ("" if one.format == "online" else one.city or "", *online)))


def _given(dossier: Dossier, training: Training, package: Package, say: Say) -> dict[str, Any]:
    entered = sorted(aids_of(dossier, training), key=lambda aid: (_SORTS.index(aid.sort), aid.id))
    missing = [say(f"aid.sort.{block.support}") for block in package.blocks if not block.entered]
    return {
        "title": say("package.region"),
        "columns": [say(key) for key in COLUMNS],
        "rows": [_row(dossier, aid, say) for aid in entered],
        "missing": say("package.paper.missing", names=", ".join(missing)) if missing else "",
    }


def _row(dossier: Dossier, aid: Aid, say: Say) -> list[str]:
    return [
        say(f"aid.sort.{aid.sort}"),
        _gives(dossier, aid, say) or say("paper.unknown"),
        _euros(aid.worth, say),
        say(_STATES[aid.state]),
    ]


def _gives(dossier: Dossier, aid: Aid, say: Say) -> str:
    """Return who gives what; of an individual nothing that was written about them."""
    giver = actors(dossier).get(aid.actor or "")
    what = "" if giver and giver.sort == "person" else aid.text
    return ": ".join(filter(None, (named(dossier, aid.actor, say), what)))


def _looked_at(training: Training, say: Say, language: str, on: date) -> dict[str, Any]:
    standings = chosen(training, on)
    return {
        "title": say("package.law"),
        "lead": say("package.law_lead"),
        "empty": "" if standings or gone(training) else say("package.paper.no_law"),
        "gone": [say("package.gone", name=name) for name in gone(training)],
        "each": [_instrument(one, say, spoken(language)) for one in standings],
    }


def _instrument(one: Standing, say: Say, language: str) -> dict[str, Any]:
    state, stand = _told(one.messages, say)
    ended = one.state == "ended"
    return {
        "name": one.instrument.names[language],
        "state": state,
        "note": one.instrument.notes[language],
        "conditions": [] if ended else [_condition(each, say, language) for each in one.conditions],
        "stand": stand,
        "source": say("package.source_is", source=one.instrument.source),
    }


def _condition(one: Answered, say: Say, language: str) -> dict[str, str]:
    return {
        "sign": SIGNS[one.met],
        "word": say(MET[one.met]),
        "text": one.condition.texts[language],
        "about": say(ABOUT[one.condition.about]),
    }


def _lines(document: Document, lines: Iterable[str]) -> None:
    for line in lines:
        document.add_paragraph(line)


def _blocks(document: Document, blocks: Mapping[str, Any]) -> None:
    document.add_heading(blocks["title"], 1)
    if blocks["rows"]:
        wordfile.table(document, blocks["columns"], blocks["rows"], _WIDTHS)
    _lines(document, filter(None, [blocks["missing"]]))


def _instruments(document: Document, instruments: Mapping[str, Any]) -> None:
    document.add_heading(instruments["title"], 1)
    _lines(document, filter(None, [instruments["lead"], instruments["empty"], *instruments["gone"]]))
    for one in instruments["each"]:
        title = document.add_paragraph()
        title.add_run(one["name"]).bold = True
        title.paragraph_format.keep_with_next = True
        _lines(document, [one["state"]])
        wordfile.bullets(document, (f"{c['sign']} {c['word']}: {c['text']} ({c['about']})" for c in one["conditions"]))
        _lines(document, [one["note"], f"{one['stand']} {one['source']}"])
