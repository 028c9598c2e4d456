"""Examples: a sample region in a lesson, to be tried in the app and read in sentences."""

from collections.abc import Iterable, Sequence
from datetime import date
from secrets import token_hex

import ipywidgets

from sirkit import scratch
from sirkit.apps import lesson_station
from sirkit.beside import beside
from sirkit.coverage import coverage
from sirkit.documents import bulletin, caresheet
from sirkit.dossier import Dossier
from sirkit.entity import Entity
from sirkit.functions import LETTERS, Letter
from sirkit.kinds import Actor, Category, Need, Offer, Region, Role, Tie
from sirkit.messages import Value
from sirkit.network import joints, nearest, tied
from sirkit.reach import about, reach
from sirkit.roadmap import roadmap
from sirkit.said import Said
from sirkit.samples import opening, shown
from sirkit.tally import ENOUGH, tally
from sirkit.venture import Venture
from sirkit.widgets.desk import now
from sirkit.widgets.showcase import Showcase
from sirkit.words import listed, say, text
from sirkit.workspace import Workspace

_LARGEST = 3
"""So many of the places without a function near are named."""


class Example:
    """One sample region, told in one language."""

    def __init__(self, name: str, language: str) -> None:
        self.name = name
        self.language = language
        self.dossier = shown(name, language)
        self.actors = {actor.id: actor for actor in self.dossier.all(Actor)}

    def app(self) -> ipywidgets.Widget:
        """Return the map station with the sample in it; what is tried there is forgotten with the page."""
        workspace = Showcase.around(Workspace())
        scratch.attach(workspace)
        change = opening(self.name, self.language, Dossier(), lambda _: set(), id=token_hex(16), at=now())
        workspace.commit([change] if change else [])
        return lesson_station(workspace, passing=True)

    def counted(self) -> Said:
        """Return how many actors, ties, offers and needs there are."""
        kinds: dict[str, type[Entity]] = {"actors": Actor, "ties": Tie, "offers": Offer, "needs": Need}
        return Said(self._text("lesson.counted", **{name: self._number(kind) for name, kind in kinds.items()}))

    def _number(self, kind: type[Entity]) -> int:
        return sum(1 for _ in self.dossier.all(kind))

    def about(self, short: str) -> Said:
        """Return what is told about one organisation: what it is, what it offers and needs, and who it is tied to."""
        actor = self.actors[self._id(short)]
        sort = self._text(f"actor.sort.{actor.sort}")
        lines = [self._text("lesson.about", name=actor.name, sort=sort, city=str(actor.city))]
        lines += [actor.description or "", *self._wants(Offer, actor.id), *self._wants(Need, actor.id)]
        return Said("\n".join([*lines, self._text("lesson.tied", names=self._named(tied(self.dossier, actor.id)))]))

    def _wants(self, kind: type[Offer], actor: str) -> list[str]:
        found = [one.text for one in self.dossier.all(kind) if one.actor == actor]
        return [self._text(f"lesson.{kind.KIND}", text=one) for one in found]

    def beside(self, one: str, other: str) -> Said:
        """Return two organisations side by side: how far apart they are, what they share, who could introduce them."""
        first, second = self.actors[self._id(one)], self.actors[self._id(other)]
        found, names = beside(self.dossier, first, second), {"one": first.name, "other": second.name}
        lines = []
        if found.km is not None:
            km = round(found.km)
            lines.append(self._text("lesson.beside.apart" if km else "lesson.beside.here", **names, km=km))
        shared = {"lesson.beside.topics": found.topics, "lesson.beside.values": found.values}
        told = [self._text(key, names=self._quoted(texts)) for key, texts in shared.items() if texts]
        return Said("\n".join([*lines, *(told or [self._text("lesson.beside.nothing")]), self._through(found.path)]))

    def _through(self, path: Sequence[str]) -> str:
        """Return who could introduce the first on a path to the last."""
        if not path:
            return self._text("lesson.beside.nobody")
        between = path[1:-1]
        return self._text("lesson.beside.through" if between else "lesson.beside.tied", names=self._named(between))

    def ventures(self) -> Said:
        """Return what ventures there are, and how well known each of them is."""
        return Said("\n".join(map(self._venture, self.dossier.all(Venture))))

    def _venture(self, venture: Venture) -> str:
        known = f"actor.established.{venture.established}" if venture.established else "lesson.venture.unknown"
        text = venture.description or ""
        return self._text("lesson.venture", name=venture.name, known=self._text(known), text=text)

    def standing(self, *letters: Letter) -> Said:
        """Return how functions stand: who carries them, and who else is in sight."""
        return Said("\n".join(map(self._standing, letters)))

    def _standing(self, letter: Letter) -> str:
        stands, claimed = coverage(self.dossier)[letter], self._claimed(letter)
        key = "lesson.standing.carried" if stands.taken_on else "lesson.standing.sought"
        name = self._text(f"function.{letter}.name")
        sight = {
            "claimed": claimed,
            "interested": tuple(id_ for id_ in stands.interested if id_ not in claimed),
            "asked": stands.asked,
            "suggested": stands.suggested,
        }
        others = [self._text(f"lesson.standing.{one}", names=self._named(ids)) for one, ids in sight.items() if ids]
        nobody = [self._text("lesson.standing.nobody")] if not others and not stands.taken_on else []
        head = self._text(key, letter=letter, name=name, names=self._named(stands.taken_on))
        return " ".join([head, *others, *nobody])

    def _claimed(self, letter: Letter) -> tuple[str, ...]:
        """Return of whom others say that they have taken a function on."""
        roles = [role for role in self.dossier.all(Role) if role.function == letter and role.state == "taken_on"]
        return tuple(role.actor for role in roles if not role.covered)

    def sought(self) -> Said:
        """Return how those functions stand that nobody carries."""
        stands = coverage(self.dossier)
        return self.standing(*(letter for letter in LETTERS if stands[letter].sought))

    def could_be_asked(self, letter: Letter) -> Said:
        """Return who could be asked to take a function on, each with the reasons."""
        (leg,) = (leg for leg in roadmap(self.dossier) if leg.letter == letter)
        lines = []
        for candidate in leg.could_be_asked:
            reasons = " ".join(say(reason, self.language) for reason in candidate.reasons)
            lines.append(f"{self._named([candidate.actor])}: {reasons}")
        return Said("\n".join(lines))

    def out_of_reach(self, letter: Letter) -> Said:
        """Return how many places of the region have a function nowhere near, and which of them are the largest."""
        whole = reach(self.dossier)
        near, places = whole.near[letter], whole.settlements.places
        values: dict[str, Value] = {"letter": letter, "name": self._text(f"function.{letter}.name"), "km": near.km}
        if not near.without:
            return Said(self._text("lesson.reached", **values))
        count = {"count": len(near.without), "total": len(places), "people": about(near.people)}
        largest = listed([places[number].name for number in near.without[:_LARGEST]], self.language)
        return Said(self._text("lesson.unreached", **values, **count, places=largest))

    def joints(self) -> Said:
        """Return without whom the network falls apart, and into which parts."""
        lines = []
        for joint in joints(self.dossier):
            one, other, *_ = joint.parts
            lines.append(self._text("lesson.joint", name=self.actors[joint.actor].name, one=one, other=other))
        return Said("\n".join(lines))

    def unknown(self) -> Said:
        """Return of how many it is not known yet how established they are, and who they are."""
        found = [actor.id for actor in self.actors.values() if actor.established is None]
        return Said(self._text("lesson.unknown", count=len(found), names=self._named(found)))

    def fitting(self, category: Category) -> Said:
        """Return who looks for something of a category, and who offers it."""
        lines = [
            self._text(f"lesson.{kind.KIND}s", name=self.actors[one.actor].name, text=one.text)
            for kind in (Need, Offer)
            for one in self.dossier.all(kind)
            if one.category == category
        ]
        return Said("\n".join(lines))

    def ten(self, short: str) -> Said:
        """Return what would be said to a map of one's own with just these ten on it: one, and the nearest around it."""
        near = nearest(self.dossier, self._id(short), ENOUGH)
        records = {id_: record for id_, record in self.dossier.records(Actor.KIND).items() if id_ in near}
        others = {kind: table for kind, table in self.dossier.tables.items() if kind != "region"}
        messages = tally(Dossier({**others, Actor.KIND: records})).messages
        return Said("\n".join([self._named(near), *(say(message, self.language) for message in messages)]))

    def bulletin(self, day: str) -> Said:
        """Return the note for the parish bulletin, as it is written on a day."""
        return Said(bulletin.write(self.dossier, self._text, on=date.fromisoformat(day)))

    def handover(self) -> Said:
        """Return what the handover sheet asks, and which of it is still open."""
        (home,) = self.dossier.all(Region)
        states = {field: "told" if getattr(home, field) else "open" for field in caresheet.FIELDS}
        asked = ((self._text(f"handover.ask.{field}"), state) for field, state in states.items())
        return Said("\n".join(self._text(f"lesson.handover.{state}", text=text) for text, state in asked))

    def _id(self, short: str) -> str:
        return f"{self.name}-{short}"

    def _named(self, ids: Iterable[str]) -> str:
        return self._quoted(self.actors[id_].name for id_ in ids)

    def _quoted(self, names: Iterable[str]) -> str:
        return listed([self._text("lesson.quoted", name=name) for name in names], self.language)

    def _text(self, key: str, **values: Value) -> str:
        return text(key, self.language, **values)
