"""Conversations to practise on: the client speaks, the learner picks what to say next, sees what follows and why.

They stand in ``data/conversations``, one table each, open to be edited. A row is what somebody says, in both languages:
``is`` is ``title``, ``lead`` or ``speaker`` of the whole; ``says``, what the client says at a place; a way of talking
(``KINDS``), one thing the learner can say there, with the place it leads to and why it helps or not; an end (``ENDS``),
with what happened; ``also``, what one could have asked besides.
"""

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from sirkit.messages import Message, problem

Kind = Literal["open", "closed", "advice", "leading", "listening"]
KINDS: tuple[Kind, ...] = get_args(Kind)
End = Literal["good", "half", "shut"]
ENDS: tuple[End, ...] = get_args(End)
"""The client goes with a step of their own, with somebody else's, or closes up."""
NAMES = ("money", "urgent", "idea")
"""What there is to practise: a first talk, a coaching after GROW, a founder who wants no partners."""
START = "start"
_TABLES = Path(__file__).parent / "data" / "conversations"


class Both(NamedTuple):
    """A text in German and in English."""

    de: str
    en: str


SILENT = Both("", "")


@dataclass(frozen=True, slots=True)
class Choice:
    """What the learner can say, where it leads, and why it helps or not."""

    kind: Kind
    text: Both
    next: str
    why: Both


@dataclass(frozen=True, slots=True)
class Node:
    """What the client says, and what can be said to it; where it ends, what happened and what else to ask."""

    id: str
    text: Both
    choices: tuple[Choice, ...] = ()
    end: End | None = None
    told: Both = SILENT
    also: Both = SILENT


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation that branches; it begins at ``START``."""

    name: str
    title: Both
    lead: Both
    speaker: Both
    nodes: Mapping[str, Node]


class Step(NamedTuple):
    """One step of a way: what the client said, and what the learner said to it."""

    node: Node
    choice: Choice


@cache
def conversation(name: str) -> Conversation:
    """Return one of the conversations.

    Raises
    ------
    Problem
        ``dialogue.unknown`` where there is none of this name.
    """
    if name not in NAMES:
        raise problem("dialogue.unknown")
    with (_TABLES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return read(name, csv.DictReader(file))


def read(name: str, rows: Iterable[Mapping[str, str]]) -> Conversation:
    """Return the conversation that a table tells; what it lacks, ``flaws`` says.

    Raises
    ------
    Problem
        ``dialogue.columns`` where a row has more columns than the table's head.
    """
    told = [_row(number, row) for number, row in enumerate(rows, 2)]
    whole = {row["is"]: _said(row) for row in told if not row["node"]}
    ids = dict.fromkeys(row["node"] for row in told if row["node"])
    nodes = {id_: _node(id_, [row for row in told if row["node"] == id_]) for id_ in ids}
    title, lead, speaker = (whole.get(part, SILENT) for part in ("title", "lead", "speaker"))
    return Conversation(name, title, lead, speaker, nodes)


def _row(number: int, row: Mapping[str, str]) -> dict[str, str]:
    if None in row:
        raise problem("dialogue.columns", row=number)
    return {key: (value or "").strip() for key, value in row.items()}


def _node(id_: str, rows: Sequence[Mapping[str, str]]) -> Node:
    by = {row["is"]: row for row in rows}
    choices = tuple(_choice(kind, row) for row in rows for kind in KINDS if row["is"] == kind)
    end = next((one for one in ENDS if one in by), None)
    spoken, also = by.get(end or "says", {}), by.get("also", {})
    return Node(id_, _said(spoken), choices, end, _why(spoken), _said(also))


def _choice(kind: Kind, row: Mapping[str, str]) -> Choice:
    return Choice(kind, _said(row), row["next"], _why(row))


def _said(row: Mapping[str, str]) -> Both:
    return Both(row.get("de", ""), row.get("en", ""))


def _why(row: Mapping[str, str]) -> Both:
    return Both(row.get("why_de", ""), row.get("why_en", ""))


def walk(talk: Conversation, way: Sequence[int]) -> tuple[tuple[Step, ...], Node]:
    """Return the steps of a way and the place it leads to.

    Parameters
    ----------
    way
        At each place the number of what was said, from 1; it is followed as far as there is such a choice, so that a
        way kept from before a table was edited still begins.
    """
    steps: list[Step] = []
    here = talk.nodes[START]
    for number in way:
        choice = here.choices[number - 1] if 1 <= number <= len(here.choices) else None
        if choice is None or choice.next not in talk.nodes:
            break
        steps.append(Step(here, choice))
        here = talk.nodes[choice.next]
    return tuple(steps), here


def reached(talk: Conversation, start: str = START) -> frozenset[str]:
    """Return the places one can come to from a place, itself included."""
    found, fresh = {start}, [start]
    while fresh:
        here = talk.nodes.get(fresh.pop())
        onward = {choice.next for choice in here.choices} - found if here else set()
        found |= onward
        fresh += onward
    return frozenset(found)


def flaws(talk: Conversation) -> tuple[Message, ...]:
    """Return what keeps a table from being played: a sentence for each place that needs mending."""
    if START not in talk.nodes:
        return (Message("dialogue.flaw.start"),)
    come = reached(talk)
    found = [Message("dialogue.flaw.gone", {"name": id_}) for id_ in sorted(come - talk.nodes.keys())]
    found += [Message("dialogue.flaw.unreached", {"name": id_}) for id_ in talk.nodes if id_ not in come]
    found += [Message("dialogue.flaw.endless", {"name": id_}) for id_ in talk.nodes if not _ends(talk, id_)]
    ends = {node.end for node in talk.nodes.values()}
    found += [Message("dialogue.flaw.end", {"name": end}) for end in ENDS if end not in ends]
    return (*found, *_unsaid(talk))


def _ends(talk: Conversation, id_: str) -> bool:
    return any(talk.nodes[one].end for one in reached(talk, id_) if one in talk.nodes)


def _unsaid(talk: Conversation) -> list[Message]:
    """Return a sentence for each place where a text is missing in one of the languages."""
    texts = {talk.name: [talk.title, talk.lead, talk.speaker]}
    for id_, node in talk.nodes.items():
        texts[id_] = [node.text, *(text for choice in node.choices for text in (choice.text, choice.why))]
        texts[id_] += [node.told, node.also] if node.end else []
    return [Message("dialogue.flaw.unsaid", {"name": id_}) for id_, said in texts.items() if not all(map(all, said))]
