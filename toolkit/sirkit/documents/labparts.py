"""The parts of a lab's plan on paper: idea, roles, indicators, money, risks; what is open is said as a question."""

from collections import defaultdict
from collections.abc import Iterable

from sirkit.documents import labmoney
from sirkit.documents.labnaming import STATES, Seen, holder, state
from sirkit.documents.naming import day
from sirkit.documents.sections import Block, Bullets, Facts, Heading, Picture, Section, Table, Text, asked
from sirkit.effects import Effect
from sirkit.impact import read
from sirkit.pictures import staircase
from sirkit.piloting import Cost, LabRole, Risk

_COSTS = {**STATES, "suggested": "paper.lab.suggested"}
_IDEA = {
    "question": ("labsheets.question", "labs.check.idea.no_question"),
    "hypothesis": ("paper.lab.hypothesis", "labs.check.idea.no_hypothesis"),
    "beneficiaries": ("labsheets.beneficiaries", "labs.check.idea.no_beneficiaries"),
    "setting": ("paper.lab.setting", "labs.check.idea.no_setting"),
    "trial": ("labsheets.trial", "labs.check.idea.no_trial"),
}
"""What the idea consists of: its label, and what is asked where it is missing."""


def idea(seen: Seen) -> Section:
    """Return what it is about, for whom, in which everyday life, and the smallest trial."""
    say, lab = seen.say, seen.one.lab
    blocks: list[Block] = []
    for field, (label, question) in _IDEA.items():
        blocks += [Heading(say(label)), asked(getattr(lab, field), say(question))]
    if lab.venue:
        blocks.append(Facts(((say("paper.lab.venue"), lab.venue),)))
    return Section(say("paper.lab.idea"), tuple(blocks))


def roles(seen: Seen) -> Section:
    """Return who has which role, with gaps, plan B, and what each role does."""
    say, found = seen.say, seen.one.roles
    if not found:
        return Section(say("paper.lab.roles"), (Text((say("labs.check.roles.few", count=0),), "asked"),))
    head = tuple(map(say, ("paper.lab.role", "paper.labsheet.who", "paper.lab.backup", "paper.lab.state")))
    table = Table(head, tuple(_role(seen, role) for role in found), (56, 54, 38, 22))
    does = Facts(tuple((role.title, role.does) for role in found if role.does))
    blocks = (table, Heading(say("paper.lab.does")), does) if does.rows else (table,)
    return Section(say("paper.lab.roles"), blocks)


def _role(seen: Seen, role: LabRole) -> tuple[str, ...]:
    asks_for = seen.say(f"function.{role.function}.name") if role.function else ""
    users = seen.say("paper.lab.users") if role.users else ""
    title = " · ".join(filter(None, (role.title, asks_for, users)))
    return title, holder(seen, role.actor), holder(seen, role.backup, "paper.lab.none"), state(seen, role)


def indicators(seen: Seen) -> Section:
    """Return by what an effect is noticed: in words, on the staircase, and as a table."""
    say, one = seen.say, seen.one
    blocks: list[Block] = []
    if one.lab.sign or not one.indicators:
        blocks.append(asked(one.lab.sign, say("labs.check.indicators.none")))
    effects = tuple(each.text for each in seen.dossier.all(Effect) if each.lab == one.lab.id)
    if effects:
        blocks += [Heading(say("paper.lab.effects")), Bullets(effects)]
    if one.indicators:
        found = steps(each.text for each in one.indicators)
        blocks += [Picture(staircase.drawn(found, say), staircase.sentence(found, say)), _indicators(seen)]
    return Section(say("paper.lab.indicators"), tuple(blocks))


def steps(sentences: Iterable[str]) -> dict[int, list[int]]:
    """Return the numbers, from 1, of the sentences that sound like each step; 0 where no word tells."""
    found: dict[int, list[int]] = defaultdict(list)
    for number, sentence in enumerate(sentences, 1):
        found[read(sentence).step or 0].append(number)
    return dict(found)


def _indicators(seen: Seen) -> Table:
    say = seen.say
    keys = ("paper.lab.number", "indicator.text", "indicator.baseline", "indicator.target", "indicator.by")
    rows = []
    for number, each in enumerate(seen.one.indicators, 1):
        before = " · ".join(filter(None, (each.baseline, day(each.on, say) if each.on else "")))
        known = before or say("paper.unknown"), each.target or say("paper.unknown"), day(each.by, say)
        rows.append((str(number), each.text, *known, each.source or say("paper.unknown")))
    return Table((*map(say, keys), say("indicator.source")), tuple(rows), (10, 48, 32, 28, 24, 28))


def money(seen: Seen) -> Section:
    """Return what it costs and what is given, with sums."""
    say, costs = seen.say, seen.one.costs
    if not costs:
        return Section(say("paper.lab.money"), (Text((say("labs.check.money.none"),), "asked"),))
    head = tuple(map(say, ("paper.lab.cost", "paper.lab.amount", "paper.lab.payer", "paper.lab.state")))
    table = Table(head, tuple(_cost(seen, cost) for cost in costs), (66, 36, 40, 28))
    return Section(say("paper.lab.money"), (table, Text(labmoney.told(seen))))


def _cost(seen: Seen, cost: Cost) -> tuple[str, ...]:
    say = seen.say
    if cost.euros is None:
        worth = say("paper.lab.in_kind" if cost.in_kind else "paper.unknown")
    else:
        amount = say("package.euros", euros=cost.euros)
        worth = say("paper.lab.worth", amount=amount) if cost.in_kind else amount
    return cost.text, worth, holder(seen, cost.payer), say(_COSTS[cost.state])


def risks(seen: Seen) -> Section:
    """Return what could go wrong, how one notices early, who watches, and what is done then."""
    say, found = seen.say, seen.one.risks
    if not found:
        return Section(say("paper.lab.risks"), (Text((say("labs.check.risks.none"),), "asked"),))
    keys = ("paper.lab.risk", "paper.lab.likely", "paper.lab.bad", "paper.lab.early", "paper.lab.watches")
    table = Table(tuple(map(say, keys)), tuple(_risk(seen, risk) for risk in found), (42, 34, 20, 42, 32))
    answers = Facts(tuple((risk.text, risk.answer) for risk in found if risk.answer))
    blocks = (table, Heading(say("paper.lab.answers")), answers) if answers.rows else (table,)
    return Section(say("paper.lab.risks"), blocks)


def _risk(seen: Seen, risk: Risk) -> tuple[str, ...]:
    say = seen.say
    scales = (
        say("paper.unknown") if one is None else say("paper.lab.of_five", count=one) for one in (risk.likely, risk.bad)
    )
    watches = next((role.title for role in seen.one.roles if role.id == risk.owner), say("labsheets.role_open"))
    return risk.text, *scales, risk.sign or say("paper.unknown"), watches


def around(seen: Seen) -> tuple[Section, ...]:
    """Return consent and data; risks; how it ends; what is handed on."""
    say, lab = seen.say, seen.one.lab
    consent = (
        Heading(say("paper.lab.consent_asked")),
        asked(lab.consent, say("labs.check.consent.no_consent")),
        Heading(say("paper.lab.data_kept")),
        asked(lab.data, say("labs.check.consent.no_data")),
        Text((say("paper.lab.consent_form"),), "quiet"),
    )
    leaving = asked(lab.leaving, say("labs.check.leaving.no_leaving"))
    handed_on = asked(lab.handed_on, say("labs.check.leaving.nothing_handed_on"))
    return (
        Section(say("paper.lab.consent"), consent),
        risks(seen),
        Section(say("paper.lab.leaving"), (leaving,)),
        Section(say("paper.lab.handed_on"), (handed_on,)),
    )
