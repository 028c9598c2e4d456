"""Structure: all there is to read in the network of a region, worked out at once."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sirkit.bridges import Link, Loss, Pair, links, losses
from sirkit.brokerage import Broker, gould_fernandez
from sirkit.cuts import Cuts, cuts
from sirkit.dossier import Dossier
from sirkit.groups import Circles, Grouping, Openness, circles, groupings, openness, overall
from sirkit.kinds import Actor, Tie
from sirkit.measures import Measure, measures
from sirkit.network import graph

if TYPE_CHECKING:
    import networkx as nx

Progress = Callable[[int, int, str], None]
"""Called between two steps with how many are done, of how many, and the key of what comes next.

Whatever it raises ends the work: that is how to cancel it.
"""
STEPS = ("cuts", "links", "groups", "circles", "measures")
"""What is worked out, what takes longest last."""


@dataclass(frozen=True)
class Net:
    """What is read: the graph, and what is known of its actors and ties."""

    graph: "nx.Graph"
    strengths: Mapping[Pair, int]
    """How close the closest tie of a pair is, 1 to 3, where somebody has said so."""
    groups: Mapping[Grouping, Mapping[str, str]]
    persons: frozenset[str]
    """Single persons: they count in what is worked out, but are not put in a row with others."""


@dataclass(frozen=True)
class Structure:
    """How a network is built. Actors are named by id."""

    net: Net
    measures: Mapping[str, Measure]
    brokers: Mapping[Grouping, Mapping[str, Broker]]
    links: tuple[Link, ...]
    cuts: Cuts
    losses: tuple[Loss, ...]
    """What becomes of the network without each actor that holds it together, the most first."""
    circles: Circles
    openness: Mapping[Grouping, Mapping[Hashable, Openness]]
    overall: Mapping[Grouping, Openness]


def structure(dossier: Dossier, *, progress: Progress | None = None) -> Structure:
    """Return how the network of a region is built; give the merged dossier where actors were entered twice."""
    return read(net(dossier), progress=progress)


def net(dossier: Dossier) -> Net:
    """Return what there is to read in a region."""
    whole = graph(dossier)
    strengths: dict[Pair, int] = {}
    for tie in dossier.all(Tie):
        one, other = sorted((tie.from_actor, tie.to_actor))
        if tie.strength and whole.has_edge(one, other):
            strengths[one, other] = max(tie.strength, strengths.get((one, other), 0))
    persons = frozenset(actor.id for actor in dossier.all(Actor) if actor.sort == "person")
    return Net(whole, strengths, groupings(dossier), persons)


def read(net: Net, *, progress: Progress | None = None) -> Structure:
    """Return how a network is built."""
    step = _steps(progress or (lambda *_: None))
    whole, groups = net.graph, net.groups
    step()
    cut = cuts(whole)
    step()
    found = links(whole, net.strengths)
    step()
    brokers = {name: gould_fernandez(whole, of) for name, of in groups.items()}
    opens = {name: openness(whole, of) for name, of in groups.items()}
    overalls = {name: overall(whole, of) for name, of in groups.items()}
    step()
    around = circles(whole)
    step()
    measured = measures(whole)
    step()
    return Structure(net, measured, brokers, found, cut, losses(cut), around, opens, overalls)


def _steps(progress: Progress) -> Callable[[], None]:
    """Return what to call before each step, and after the last."""
    done = iter(range(len(STEPS) + 1))

    def step() -> None:
        number = next(done)
        progress(number, len(STEPS), (*STEPS, "done")[number])

    return step
