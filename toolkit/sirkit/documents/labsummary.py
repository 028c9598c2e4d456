"""A lab on one page for a council or an authority: neutral words, sums, gaps, and room for what is asked of them."""

from datetime import date

from sirkit.documents import labmoney
from sirkit.documents.approach import short
from sirkit.documents.labnaming import Seen, neutral, orchestrator, state, who
from sirkit.documents.naming import day, region
from sirkit.documents.printing import Say, pdf, words
from sirkit.dossier import Dossier
from sirkit.labs import ENDED, whole
from sirkit.piloting import Lab

ROLES, INDICATORS = 6, 3
"""So many stand on the page; it says how many more there are."""
LONGEST, LINE, VALUE = 260, 80, 24
_WORDS = ("paper.council.lead", "paper.council.roles", "paper.council.facts", "paper.council.ask")
_TEXTS = {
    "question": "paper.council.question",
    "beneficiaries": "paper.council.beneficiaries",
    "trial": "paper.council.trial",
    "sign": "paper.council.sign",
    "data": "paper.council.data",
    "leaving": "paper.council.leaving",
}


def write(dossier: Dossier, lab: Lab, say: Say, *, language: str, on: date) -> bytes:
    """Return the summary as PDF, one page A4; colon forms in what people wrote become the short form of the pair."""
    seen = Seen(dossier, whole(dossier, lab.id), say, on)
    data = {
        "title": short(neutral(lab.title), LINE),
        "foot": say("paper.council.foot", day=on),
        "words": words(say, *_WORDS),
        "texts": [_text(seen, field, label) for field, label in _TEXTS.items()],
        "roles": _roles(seen),
        "more": _more(seen),
        "facts": [{"label": say(label), "value": value} for label, value in _facts(seen)],
    }
    return pdf("labsummary", data, language=language)


def _text(seen: Seen, field: str, label: str) -> dict[str, str]:
    text = short(neutral(getattr(seen.one.lab, field) or ""), LONGEST)
    if field == "sign":
        text = "\n".join(filter(None, (text, *(_indicator(seen, number) for number in range(INDICATORS)))))
    return {"label": seen.say(label), "text": text or seen.say("paper.council.open")}


def _indicator(seen: Seen, number: int) -> str:
    if number >= len(seen.one.indicators):
        return ""
    one, unknown = seen.one.indicators[number], seen.say("paper.unknown")
    values = {"first": short(one.baseline or unknown, VALUE), "target": short(one.target or unknown, VALUE)}
    return neutral(seen.say("paper.council.indicator", name=short(one.text, 2 * LINE), **values))


def _roles(seen: Seen) -> list[list[str]]:
    rows = []
    for role in seen.one.roles[:ROLES]:
        name = who(seen, role.actor)
        told = seen.say("paper.council.named", name=name, state=state(seen, role)) if name else state(seen, role)
        rows.append([short(neutral(role.title), LINE), short(neutral(told), LINE)])
    return rows


def _more(seen: Seen) -> str:
    if not seen.one.roles:
        return seen.say("paper.council.no_roles")
    left = len(seen.one.roles) - ROLES
    return seen.say("paper.council.more", count=left) if left > 0 else ""


def _time(lab: Lab, say: Say) -> str:
    if not (lab.starts_on or lab.ends_on):
        return say("paper.unknown")
    return say("paper.council.from_to", first=day(lab.starts_on, say), last=day(lab.ends_on, say))


def _facts(seen: Seen) -> list[tuple[str, str]]:
    say, lab, home = seen.say, seen.one.lab, region(seen.dossier)
    unknown = say("paper.unknown")
    facts = [
        ("paper.lab.region", short(neutral(home.name), LINE) if home else unknown),
        ("paper.council.by", short(neutral(orchestrator(seen) or unknown), LINE)),
        ("paper.council.time", _time(lab, say)),
        ("paper.lab.evaluation", day(lab.evaluation_on, say)),
        ("paper.canvas.money", " ".join(labmoney.told(seen)) or unknown),
    ]
    return facts if lab.state in ENDED else [*facts, ("paper.council.next", day(lab.next_on, say))]
