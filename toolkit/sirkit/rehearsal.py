"""Rehearsals: a sample region's matching event in a lesson, planned, disturbed, and read in sentences."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from itertools import combinations
from secrets import token_hex

import ipywidgets

from sirkit import scratch, trying
from sirkit.apps import event_lesson
from sirkit.comparison import compare
from sirkit.designs import FOUR, size, walked
from sirkit.dossier import Dossier
from sirkit.events import Guest, Plan, Sitting, alone, broken, guests, seated
from sirkit.eventtasks import PRACTICE, WISH, practised
from sirkit.fair import Agreement, Event, Preference, Side
from sirkit.gathering import gathering
from sirkit.kinds import Actor
from sirkit.messages import Message, Problem, Value
from sirkit.said import Said
from sirkit.samples import opening, shown
from sirkit.widgets.desk import now
from sirkit.widgets.showcase import Showcase
from sirkit.words import listed, say, text
from sirkit.workspace import Workspace

_FIRST = 3
"""So many of those who could be invited too are told."""


class Rehearsal:
    """A matching event as it stands, told in one language; whatever happens to it makes a new one."""

    def __init__(self, name: str, language: str, dossier: Dossier | None = None, *, practice: bool = False) -> None:
        self.name = name
        self.language = language
        whole = dossier or shown(name, language)
        self.dossier = practised(whole)[0] if practice and dossier is None else whole
        self.practice = practice
        self.event = next(one for one in self.dossier.all(Event) if (one.id == PRACTICE) == practice)
        self.guests = guests(self.dossier, self.event)
        self.names = {actor.id: actor.name for actor in self.dossier.all(Actor)}

    def app(self) -> ipywidgets.Widget:
        """Return the station with the sample's event in it; what is tried there is forgotten with the page."""
        workspace = Showcase.around(Workspace())
        scratch.attach(workspace)
        change = opening(self.name, self.language, Dossier(), lambda _: set(), id=token_hex(16), at=now())
        workspace.commit([change] if change else [])
        return event_lesson(workspace, passing=True)

    # what happens

    def wishing(self, *wishes: str) -> "Rehearsal":
        """Return the event after wishes were handed in: ``"1 must 9"``, ``"2 like 11"``, ``"9 no 2"``."""
        return self._then(trying.wished(self.dossier, self.event, wishes))

    def planned(self) -> "Rehearsal":
        """Return the event after all open rounds were planned."""
        return self._then(trying.planning(self.dossier, self.event))

    def announced(self, number: int) -> "Rehearsal":
        """Return the event after a round was announced."""
        return self._then(trying.announced(self.dossier, self.event, number))

    def without(self, *numbers: int) -> "Rehearsal":
        """Return the event after it turned out that these do not come."""
        return self._then(trying.missing(self.dossier, self.event, numbers))

    def joined(self, short: str, side: Side, *, arrives: int) -> "Rehearsal":
        """Return the event after somebody walked in who is there from a round on."""
        return self._then(trying.joined(self.dossier, self.event, f"{self.name}-{short}", side=side, arrives=arrives))

    def agreed(self, one: int, other: int) -> "Rehearsal":
        """Return the event after two wrote an agreement down."""
        return self._then(trying.agreed(self.dossier, self.event, one, other))

    def ended(self, one: int, other: int, state: str) -> "Rehearsal":
        """Return the event after an agreement was ``kept``, or ``failed``."""
        return self._then(trying.ended(self.dossier, self.event, one, other, state=state))

    def _then(self, dossier: Dossier) -> "Rehearsal":
        return Rehearsal(self.name, self.language, dossier, practice=self.practice)

    # what is said of it

    def told(self) -> Said:
        """Return what kind of event it is, and who takes part on which side."""
        event, lines = self.event, []
        on = date.fromisoformat(event.on) if event.on else ""
        values: dict[str, Value] = {"rounds": event.rounds, "minutes": event.minutes, "tables": event.tables or ""}
        lines.append(self._text("lesson.event.told", name=event.name, on=on, venue=event.venue or "", **values))
        for side in ("initiative", "partner"):
            own = listed([self._numbered(guest) for guest in self.guests if guest.side == side], self.language)
            lines.append(self._text(f"lesson.event.{side}", names=own))
        return Said("\n".join(lines))

    def missing(self) -> Said:
        """Return who could be invited too, with what they would bring that nobody at the table does."""
        lines = []
        for one in gathering(self.dossier, {guest.actor for guest in self.guests}).suggested[:_FIRST]:
            reasons = ", ".join(say(reason, self.language) for reason in one.reasons)
            lines.append(self._text("lesson.event.missing", name=self.names[one.actor], reasons=reasons))
        return Said("\n".join(lines))

    def forms(self) -> Said:
        """Return what stands on the wish forms, as only whoever plans sees it."""
        numbers = {guest.id: guest.number for guest in self.guests}
        own = [one for one in self.dossier.all(Preference) if one.event == self.event.id]
        own.sort(key=lambda one: (numbers[one.by], numbers[one.to]))
        return Said("\n".join(self._form(numbers[one.by], one.says, numbers[one.to]) for one in own))

    def _form(self, by: int, says: str, to: int) -> str:
        return self._text("lesson.event.form", by=by, to=to, says=self._text(f"paper.event.{says}"))

    @cached_property
    def plan(self) -> Plan:
        """The plan of all rounds that are still open."""
        return trying.plan(self.dossier, self.event)

    def result(self) -> Said:
        """Return what the plan is worth: talks, gap to the best there can be, who sits out, wishes without place.

        Who is left alone in a round announced before is told by ``alone``.
        """
        plan = self.plan
        rounds = len({one.round for one in plan.sittings})
        lines = [self._text("lesson.event.meetings", count=len(plan.sittings), rounds=rounds)]
        lines.append(self._text("lesson.event.gap", gap=round(100 * plan.gap, 2)))
        idle = [guest for guest in self.guests if plan.idle.get(guest.id)]
        key, most = "lesson.event.idle" if idle else "lesson.event.nobody_idle", max(plan.idle.values(), default=0)
        lines.append(self._text(key, count=most, names=self._numbers(guest.id for guest in idle)))
        wishes = listed([self._wish(*wish) for wish in plan.unmet], self.language)
        lines.append(self._text("lesson.event.unmet" if plan.unmet else "lesson.event.all_met", wishes=wishes))
        left = alone(self.dossier, self.event)
        return Said("\n".join([*lines, *(say(note, self.language) for note in plan.notes if note not in left)]))

    def _wish(self, by: str, to: str) -> str:
        numbers = {guest.id: guest.number for guest in self.guests}
        return self._text("lesson.event.wish", by=numbers[by], to=numbers[to])

    def together(self, one: int, other: int) -> int:
        """Return how often two sit together in the whole event, by their numbers."""
        met = {guest.id: guest.number for guest in self.guests}
        every = (combinations(sorted(met[id_] for id_ in sitting.guests), 2) for sitting in self.sittings)
        return sum(two == (min(one, other), max(one, other)) for pairs in every for two in pairs)

    @property
    def sittings(self) -> tuple[Sitting, ...]:
        """Who sits where, as it is written down."""
        return seated(self.dossier, self.event)

    def card(self, number: int) -> Said:
        """Return what stands on somebody's card: round by round the table, and who sits there."""
        (own,) = (guest for guest in self.guests if guest.number == number)
        lines = [self._text("lesson.event.card", name=self._numbered(own))]
        for turn in range(1, self.event.rounds + 1):
            here = next((one for one in self.sittings if one.round == turn and own.id in one.guests), None)
            others = [guest for guest in self.guests if here and guest.id in here.guests and guest != own]
            names = listed([self._numbered(guest) for guest in others], self.language)
            key = "lesson.event.at_table" if here else "lesson.event.free"
            lines.append(self._text(key, round=turn, table=here.table if here else "", names=names))
        return Said("\n".join(lines))

    def board(self) -> Said:
        """Return the whole plan: in each round who sits at which table, and who is free; and what is wished."""
        lines = []
        for turn in range(1, self.event.rounds + 1):
            own = [one for one in self.sittings if one.round == turn]
            at = "; ".join(
                self._text("lesson.event.table", table=one.table, names=self._numbers(one.guests)) for one in own
            )
            lines.append(self._text("lesson.event.board", round=turn, tables=at, names=self._free(own)))
        wishes = [self._text("lesson.event.important", by=WISH[0], to=WISH[1])] if self.practice else []
        return Said("\n".join([*lines, *wishes]))

    def _free(self, sittings: Iterable[Sitting]) -> str:
        seats = {id_ for one in sittings for id_ in one.guests}
        return self._numbers(guest.id for guest in self.guests if guest.id not in seats)

    def _numbers(self, ids: Iterable[str]) -> str:
        by_id = {guest.id: guest.number for guest in self.guests}
        return listed([str(by_id[id_]) for id_ in ids], self.language)

    def alone(self) -> Said:
        """Return who is left alone in a round that was announced, because somebody did not come."""
        return self._lines(alone(self.dossier, self.event))

    def moving(self, number: int, table: int, *seats: int) -> Said:
        """Return what breaks if these sit at a table in a round."""
        ids = tuple(guest.id for seat in seats for guest in self.guests if guest.number == seat)
        found = broken(self.dossier, self.event, Sitting(number, table, ids))
        return self._lines(found) if found else Said(self._text("lesson.event.fine"))

    def longer(self, rounds: int) -> Said:
        """Return what is said to a plan of so many rounds."""
        try:
            plan = trying.plan(self.dossier, self.event.model_copy(update={"rounds": rounds}))
        except Problem as problem:
            return self._lines(problem.messages)
        return Said(self._text("lesson.event.meetings", count=len(plan.sittings), rounds=rounds))

    def kept(self, before: "Rehearsal") -> Said:
        """Return how much of each round is as it was before."""
        lines = []
        for turn in range(1, self.event.rounds + 1):
            was, now = (_groups(one.sittings, turn) for one in (before, self))
            lines.append(self._text("lesson.event.kept", round=turn, count=len(was & now), total=len(now)))
        return Said("\n".join(lines))

    def fours(self, tables: int) -> Said:
        """Return when two sit together again at so many tables of four, if each group moves on in its own step."""
        values = {"tables": tables, "people": FOUR * tables, "rounds": walked(tables)}
        return Said(self._text("lesson.event.walk" if walked(tables) == tables else "lesson.event.again", **values))

    def steps(self) -> Said:
        """Return how the groups move on from table to table."""
        return Said(self._text("lesson.event.steps"))

    def smallest(self) -> Said:
        """Return from how many people on nobody sits with anybody twice, with three at each table at least."""
        people = next(many for many in range(1, 100) if size(many))
        tables = size(people) or 1
        return Said(self._text("lesson.event.smallest", people=people, tables=tables, least=people // tables))

    def agreements(self) -> Said:
        """Return who gives what to whom by when, and what has become of it."""
        return Said("\n".join(map(self._agreement, self.dossier.all(Agreement))))

    def _agreement(self, one: Agreement) -> str:
        by = date.fromisoformat(one.by) if one.by else ""
        values = {
            "one": self.names[one.one],
            "other": self.names[one.other],
            "gives": one.gives,
            "gets": one.gets or "",
        }
        state = self._text(f"lesson.agreement.{one.state}")
        return self._text("lesson.agreement", by=by, state=state, **values)

    def ties(self) -> Said:
        """Return how many ties the region had before the event, how many it has now, and which ones came with it."""
        found = compare(shown(self.name, self.language), self.dossier)
        before, now = len(found.before.ties), len(found.now.ties)
        lines = [self._text("lesson.event.ties", before=before, count=now)]
        for _, one, other in found.came.ties:
            ends = {"one": found.names[one], "other": found.names[other]}
            lines.append(self._text("lesson.event.tie", **ends, origin=self.event.name))
        return Said("\n".join(lines))

    def _numbered(self, guest: Guest) -> str:
        return self._text("lesson.event.guest", number=guest.number, name=self.names[guest.actor])

    def _lines(self, messages: Sequence[Message]) -> Said:
        return Said("\n".join(say(message, self.language) for message in messages))

    def _text(self, key: str, **values: Value) -> str:
        return text(key, self.language, **values)


def _groups(sittings: Iterable[Sitting], turn: int) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(one.guests) for one in sittings if one.round == turn)
