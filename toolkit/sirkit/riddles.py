"""Riddles: questions about a network whose answers are computed from it, and what is said to each."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from sirkit.check import Choice, Question, Task
from sirkit.cuts import cuts
from sirkit.dossier import Dossier
from sirkit.measures import measures
from sirkit.messages import Message, Value
from sirkit.network import graph

if TYPE_CHECKING:
    import networkx as nx

Pair = tuple[str, str]
MEETING: tuple[Pair, ...] = (
    ("valley-gemeinde", "valley-dorfladen"),
    ("valley-schule", "valley-gasthaus"),
    ("valley-garten", "valley-schule"),
    ("valley-heimatverein", "valley-baeckerei"),
)
"""Whom one could introduce to each other in the practice valley."""
_LEADING = 3
"""So many of the wealthiest, and of those who mediate most, are to choose from."""
_OFFERED = 5
"""To choose from where one of them is looked for."""
_ROUND = 1
"""Ties between two who know the same: they meet anyway."""


def family(dossier: Dossier, wealth: Mapping[str, int]) -> Task:
    """Return the question who mediates most in a network, asked among those and the wealthiest."""
    net = graph(dossier)
    share = {id_: one.share for id_, one in measures(net).items()}
    richest, (right, *_) = _first(wealth, _LEADING), _first(share, _LEADING)
    offered = _named(net, {*richest, *_first(share, _LEADING)})
    hints = {id_: Message("check.riddle.family.clue", {"name": _name(net, id_)}) for id_ in offered}
    hints[richest[0]] = Message("check.riddle.family.richest", {"name": _name(net, richest[0])})
    values = {"name": _name(net, right)}
    praise, told = Message("check.riddle.family.praise", values), Message("check.riddle.family.told", values)
    choices = tuple(_organisation(net, id_) for id_ in offered)
    return Task("florence", (Question("family", Message("check.riddle.family"), choices, right, praise, told, hints),))


def valley(dossier: Dossier, pairs: Iterable[Pair]) -> Task:
    """Return three questions to a small network: the only tie, whom to support, whom to introduce to whom.

    It must have exactly one bridge, and exactly one of the pairs to choose from must have no way to each other.
    """
    net = graph(dossier)
    return Task("valley", (_only_tie(net), _support(net), _introduce(net, tuple(pairs))))


def _only_tie(net: "nx.Graph") -> Question:
    """Return the question for the bridge; the others offered lie where most ties are, so that counting misleads."""
    (bridge,) = cuts(net).bridges
    right = _pair(net, (bridge.one, bridge.other))
    degree = dict(net.degree())
    others = sorted((_pair(net, tie) for tie in net.edges()), key=lambda tie: (-degree[tie[0]] - degree[tie[1]], tie))
    offered = [right, *[tie for tie in others if tie != right][: _OFFERED - 1]]
    offered.sort(key=lambda tie: _names(net, tie))
    hints = {_value(tie): Message("check.riddle.tie.clue", {"way": _way(net, tie)}) for tie in offered if tie != right}
    praise, told = (Message(f"check.riddle.tie.{word}", _both(net, right)) for word in ("praise", "told"))
    return Question("only-tie", Message("check.riddle.tie"), _ties(net, offered), _value(right), praise, told, hints)


def _support(net: "nx.Graph") -> Question:
    """Return the question for the joint; the others offered have most ties and are no joints."""
    joint, *more = cuts(net).joints
    degree = {id_: number for id_, number in net.degree() if id_ not in {one.actor for one in (joint, *more)}}
    offered = _named(net, {joint.actor, *_first(degree, _OFFERED - 1)})
    hints = {id_: Message("check.riddle.support.clue", {"name": _name(net, id_)}) for id_ in offered}
    values: dict[str, Value] = {"name": _name(net, joint.actor), "one": joint.parts[0], "other": joint.parts[1]}
    praise, told = Message("check.riddle.support.praise", values), Message("check.riddle.support.told", values)
    choices = tuple(_organisation(net, id_) for id_ in offered)
    return Question("support", Message("check.riddle.support"), choices, joint.actor, praise, told, hints)


def _introduce(net: "nx.Graph", pairs: tuple[Pair, ...]) -> Question:
    hints = {_value(pair): clue for pair in pairs if (clue := _clue(net, pair))}
    (right,) = (pair for pair in pairs if _value(pair) not in hints)
    praise, told = (Message(f"check.riddle.introduce.{word}", _both(net, right)) for word in ("praise", "told"))
    return Question(
        "introduce", Message("check.riddle.introduce"), _ties(net, pairs), _value(right), praise, told, hints
    )


def _clue(net: "nx.Graph", pair: Pair) -> Message | None:
    """Return what is said to a pair that has a way to each other already; None where there is none."""
    way = _shortest(net, pair)
    if not way:
        return None
    between = len(way) - 2
    key = "tied" if not between else "near" if between == _ROUND else "far"
    return Message(f"check.riddle.introduce.{key}", {**_both(net, pair), "name": _name(net, way[1])})


def _shortest(net: "nx.Graph", pair: Pair) -> list[str]:
    """Return the shortest way from one to the other, both included; empty if there is none."""
    import networkx as nx  # noqa: PLC0415 - half a second that only those who look at the network should wait for

    return nx.shortest_path(net, *pair) if nx.has_path(net, *pair) else []


def _way(net: "nx.Graph", tie: Pair) -> str:
    """Return the name of the first on the way round when a tie falls away."""
    less = net.copy()
    less.remove_edge(*tie)
    return _name(net, _shortest(less, tie)[1])


def _first(ranked: Mapping[str, float], most: int) -> list[str]:
    return sorted(ranked, key=lambda id_: (-ranked[id_], id_))[:most]


def _named(net: "nx.Graph", ids: Iterable[str]) -> list[str]:
    return sorted(ids, key=lambda id_: _name(net, id_).casefold())


def _name(net: "nx.Graph", id_: str) -> str:
    return str(net.nodes[id_]["name"])


def _organisation(net: "nx.Graph", id_: str) -> Choice:
    return Choice(id_, Message("check.organisation", {"name": _name(net, id_)}))


def _pair(net: "nx.Graph", tie: Pair) -> Pair:
    one, other = _named(net, tie)
    return one, other


def _names(net: "nx.Graph", tie: Pair) -> tuple[str, str]:
    return _name(net, tie[0]).casefold(), _name(net, tie[1]).casefold()


def _value(tie: Pair) -> str:
    return " ".join(tie)


def _both(net: "nx.Graph", tie: Pair) -> dict[str, str]:
    return {"one": _name(net, tie[0]), "other": _name(net, tie[1])}


def _ties(net: "nx.Graph", ties: Iterable[Pair]) -> tuple[Choice, ...]:
    return tuple(Choice(_value(tie), Message("check.riddle.both", _both(net, tie))) for tie in ties)
