"""Neighbours: our region beside another one, whose knowledge pack was read; never a ranking."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sirkit.functions import LETTERS
from sirkit.messages import Message
from sirkit.regionfigures import FEW, GROUPS, Figures
from sirkit.sharing import NeighbourRegion

_NAMED: Mapping[str, Mapping[str, str]] = {
    "ties": {
        "cooperates": "neighbours.tie.cooperates",
        "funds": "neighbours.tie.funds",
        "informs": "neighbours.tie.informs",
        "member": "neighbours.tie.member",
        "uses_place": "neighbours.tie.uses_place",
        "knows": "neighbours.tie.knows",
    },
    "network": {
        "parts": "neighbours.network.parts",
        "alone": "neighbours.network.alone",
        "across": "neighbours.network.across",
    },
    "map": {
        "offers": "neighbours.map.offers",
        "needs": "neighbours.map.needs",
        "places": "neighbours.map.places",
    },
}
_OPEN = {"unknown": "neighbours.no_sort", "said": "neighbours.said", "unsaid": "neighbours.unsaid"}
_TITLES = {
    "organisations": "neighbours.organisations",
    "taken_on": "neighbours.functions",
    "ties": "neighbours.ties",
    "network": "neighbours.network",
    "map": "neighbours.map",
    "labs": "neighbours.labs",
    "agreements": "neighbours.agreements",
    "decided": "neighbours.decided",
}
"""The groups of figures that are set side by side; who is interested stands with who carries a function."""
_NONE = (None, "0")
_TRYING = ("labs-running", "labs-evaluating", "labs-finished")


class Row(NamedTuple):
    """What is counted, and how much of it there is here and there."""

    what: Message
    here: Message
    there: Message


class Section(NamedTuple):
    """Rows that belong together."""

    title: Message
    rows: tuple[Row, ...]


def beside(here: Figures, other: NeighbourRegion) -> tuple[Section, ...]:
    """Return our figures beside those of another region; what neither has any of is left out."""
    ours = {name: str(number) for name, number in here.items()}
    found = ((group, tuple(_rows(group, ours, other.figures))) for group in _TITLES)
    return tuple(Section(Message(_TITLES[group]), rows) for group, rows in found if rows)


def _rows(group: str, ours: Mapping[str, str], theirs: Mapping[str, str]) -> Iterator[Row]:
    for name in GROUPS[group]:
        names = [f"{group}-{name}", *([f"interested-{name}"] if group == "taken_on" else [])]
        if any(side.get(one) not in _NONE for side in (ours, theirs) for one in names):
            here, there = ([side.get(one) for one in names] for side in (ours, theirs))
            yield Row(_what(group, name), _cell(names[0], *here), _cell(names[0], *there))


def _what(group: str, name: str) -> Message:
    if group == "taken_on":
        return Message("neighbours.function", {"letter": name.upper(), "at": f"function.{name.upper()}.name"})
    if group in _NAMED:
        return Message(_NAMED[group][name])
    if name in _OPEN:
        return Message(_OPEN[name])
    starts = {"organisations": "actor.sort", "labs": "labs.state", "agreements": "agreements.state"}
    return Message(f"{starts.get(group, 'agreements.finding')}.{name}")


def _cell(name: str, value: str | None, interested: str | None = None) -> Message:
    """Return a figure as it is told; how many are interested besides, where somebody is."""
    if value is None:
        return Message("neighbours.unknown")
    if interested not in _NONE:
        return Message("neighbours.carried", {"taken": _sign(value), "interested": _sign(str(interested))})
    if name == "network-across":
        return Message("neighbours.percent", {"number": _sign(value)})
    return Message("neighbours.few") if value == FEW else Message("neighbours.number", {"number": _sign(value)})


def _sign(value: str) -> str | int:
    return int(value) if value.isdecimal() else value.replace("<", "< ")


def sentences(here: Figures, other: NeighbourRegion) -> tuple[Message, ...]:
    """Return what one could ask there, tell there, or try together; then what such numbers do not say."""
    asked = tuple(_functions(here, other))
    tried = tuple(_labs(here, other))
    return (*asked, *tried, Message("neighbours.hedge"))


def _functions(here: Figures, other: NeighbourRegion) -> Iterator[Message]:
    """Yield what each function gives to talk about: first what to ask, then what to tell, then what both seek."""
    for mine, theirs, key in (
        (False, True, "neighbours.they_carry"),
        (True, False, "neighbours.we_carry"),
        (False, False, "neighbours.both_seek"),
    ):
        for letter in LETTERS:
            name = f"taken_on-{letter.lower()}"
            there = other.figures.get(name)
            if there is not None and (bool(here.get(name)), there != "0") == (mine, theirs):
                yield Message(key, {"letter": letter, "at": f"function.{letter}.name", "region": other.name})


def _labs(here: Figures, other: NeighbourRegion) -> Iterator[Message]:
    ours = any(here.get(name) for name in _TRYING)
    theirs = any(other.figures.get(name) not in _NONE for name in _TRYING)
    if theirs and not ours:
        yield Message("neighbours.they_try", {"region": other.name})
    if ours and not theirs and "labs-running" in other.figures:
        yield Message("neighbours.we_try", {"region": other.name})
