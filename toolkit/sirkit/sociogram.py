"""Sociograms: a network in a lesson, to be looked at and read in sentences."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from secrets import token_hex

import ipywidgets

from sirkit import scratch
from sirkit.apps import network_station
from sirkit.changes import Change
from sirkit.dossier import Dossier
from sirkit.fold import fold
from sirkit.formats.reading import Found, Reading, as_change
from sirkit.kinds import Actor, Tie
from sirkit.known import KNOWN, known, wealth
from sirkit.known import opening as known_opening
from sirkit.measures import Measure
from sirkit.messages import Value
from sirkit.said import Said
from sirkit.samples import opening, shown
from sirkit.structure import Structure, structure
from sirkit.talk import topics
from sirkit.widgets.desk import now
from sirkit.widgets.showcase import Showcase
from sirkit.words import listed, say, text
from sirkit.workspace import Workspace

_FIRST = 3
"""Of a ranking so many are told: who comes first, and how far behind the next are."""


class Sociogram:
    """One network, told in one language: a known one, a sample region's, or either with a tie more."""

    def __init__(self, name: str, language: str, dossier: Dossier | None = None) -> None:
        self.name = name
        self.language = language
        self.dossier = dossier or (known if name in KNOWN else shown)(name, language)
        self.names = {actor.id: actor.name for actor in self.dossier.all(Actor)}

    @cached_property
    def structure(self) -> Structure:
        """All there is to read in the network."""
        return structure(self.dossier)

    def app(self) -> ipywidgets.Widget:
        """Return the station with the network in it; what is tried there is forgotten with the page."""
        workspace = Showcase.around(Workspace())
        scratch.attach(workspace)
        workspace.commit([self._opening()])
        return network_station(workspace, passing=True)

    def _opening(self) -> Change:
        stamp = {"id": token_hex(16), "at": now()}
        if self.name in KNOWN:
            return known_opening(self.name, self.language, **stamp)
        change = opening(self.name, self.language, Dossier(), lambda _: set(), **stamp)
        assert change is not None  # noqa: S101 - no sample is empty
        return change

    def tied(self) -> Said:
        """Return who is tied to whom, a line for each."""
        lines = []
        for id_ in self._ordered():
            others = [other for other in self._ordered() if self.structure.net.graph.has_edge(id_, other)]
            names = listed([self._quoted(other) for other in others], self.language)
            lines.append(self._text("net.tied" if others else "net.alone", name=self.names[id_], names=names))
        return Said("\n".join(lines))

    def wealthiest(self) -> Said:
        """Return who was the wealthiest, and the next."""
        owned = wealth(self.name)
        first = sorted(owned, key=lambda id_: (-owned[id_], id_))[:_FIRST]
        return self._lines("net.wealth", [{"name": self.names[id_], "wealth": owned[id_]} for id_ in first])

    def between(self) -> Said:
        """Return who lies on most shortest paths between others, and the next."""
        share = {id_: one.share for id_, one in self.structure.measures.items()}
        first = sorted(share, key=lambda id_: (-share[id_], id_))[:_FIRST]
        told: list[Mapping[str, Value]] = [
            {"name": self.names[id_], "percent": round(100 * share[id_]), "share": round(share[id_], 3)}
            for id_ in first
        ]
        return self._lines("net.between", told)

    def among_themselves(self) -> Said:
        """Return who keeps least among their own kind, and the next."""
        found = [(one.constraint, id_, one.degree) for id_, one in self.structure.measures.items() if one.constraint]
        told: list[Mapping[str, Value]] = [
            {"name": self.names[id_], "count": degree, "constraint": round(constraint or 0, 4)}
            for constraint, id_, degree in sorted(found)[:_FIRST]
        ]
        return self._lines("net.among", told)

    def bridges(self) -> Said:
        """Return the ties that are the only one between two parts, and how many are on each side."""
        told: list[Mapping[str, Value]] = [
            {"one": self.names[one], "other": self.names[other], "near": near, "far": far}
            for one, other, (near, far) in self.structure.cuts.bridges
        ]
        return self._lines("net.bridge", told)

    def measure(self, short: str) -> Measure:
        """Return how one actor stands in the network."""
        return self.structure.measures[self._id(short)]

    def parts(self, short: str) -> tuple[int, ...]:
        """Return into which parts the network falls without one actor; empty where all others stay connected."""
        return {joint.actor: joint.parts for joint in self.structure.cuts.joints}.get(self._id(short), ())

    def without(self, short: str) -> Said:
        """Return what becomes of the network without one actor."""
        parts, name = self.parts(short), self.names[self._id(short)]
        if not parts:
            return Said(self._text("net.whole", name=name))
        sizes = listed([str(size) for size in parts], self.language)
        return Said(self._text("net.without", name=name, number=len(parts), sizes=sizes))

    def joined(self, one: str, other: str) -> "Sociogram":
        """Return the network with one tie more: two know each other."""
        ends = {"from_actor": self._id(one), "to_actor": self._id(other), "sort": "knows"}
        tie = Found(Tie.KIND, f"{self._id(one)}-{other}-more", ends)
        change = as_change(Reading((), (tie,)), self.dossier, lambda _: set(), id="0" * 32, at="")
        return Sociogram(self.name, self.language, fold(self.dossier, [change] if change else []))

    def with_tie(self, one: str, other: str) -> Said:
        """Return what one tie more changes for whoever holds most together."""
        more, leading = self.joined(one, other), self.structure.cuts.joints[0].actor
        before, after = (round(100 * net.structure.measures[leading].share) for net in (self, more))
        ends = {"one": self.names[self._id(one)], "other": self.names[self._id(other)]}
        said = self._text("net.one_more", **ends, name=self.names[leading], percent=after, before=before)
        return Said(f"{said}\n{more.without(leading.removeprefix(f'{self.name}-'))}")

    def connecting(self, one: str, other: str) -> Said:
        """Return into how many parts the network falls as it is, and with one tie more."""
        before, after = (len(net.structure.cuts.parts) for net in (self, self.joined(one, other)))
        ends = {"one": self.names[self._id(one)], "other": self.names[self._id(other)]}
        return Said(self._text("net.connecting", **ends, before=before, count=after))

    def talk(self) -> Said:
        """Return what is worth talking about, or that there is nothing to read yet."""
        said = [say(topic.message, self.language) for topic in topics(self.structure)]
        return Said("\n".join(said) or self._text("net.nothing"))

    def _lines(self, key: str, told: Sequence[Mapping[str, Value]]) -> Said:
        return Said("\n".join(self._text(key, **values) for values in told))

    def _ordered(self) -> list[str]:
        return sorted(self.names, key=lambda id_: (self.names[id_].casefold(), id_))

    def _quoted(self, id_: str) -> str:
        return self._text("lesson.quoted", name=self.names[id_])

    def _id(self, short: str) -> str:
        return f"{self.name}-{short}"

    def _text(self, key: str, **values: Value) -> str:
        return text(key, self.language, **values)
