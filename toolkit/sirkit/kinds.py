"""The kinds of things a region's dossier holds. A station adds a kind here, never an operation."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from sirkit.coaching import Goal, Intake, Pitch, Promise, Review, Talk
from sirkit.effects import Effect, Indicator, Logic
from sirkit.entity import (
    Clock,
    Day,
    Email,
    Entity,
    Items,
    Kilometres,
    Known,
    Latitude,
    Line,
    Link,
    Located,
    Longitude,
    Moment,
    OfActor,
    Paragraph,
    Sector,
    Strength,
    whole,
)
from sirkit.fair import Agreement, Event, Participant, Preference, Round
from sirkit.functions import Letter
from sirkit.piloting import Cost, Lab, LabReview, LabRole, LabTask, Measurement, Method, Note, Risk
from sirkit.sharing import NeighbourRegion
from sirkit.teaching import Activity, Aid, Assessment, LearningWish, Outcome, Training
from sirkit.venture import Approach, Conversation, Venture


class Region(Entity):
    """The region itself, and who looks after its map: an actor (*Kümmer:in*), a deputy, the day of the next look.

    ``sample`` names the invented sample it was opened from; everything in it is made up then.
    """

    KIND = "region"
    name: Line
    description: Paragraph | None = None
    lat: Latitude | None = None
    lon: Longitude | None = None
    carer: OfActor | None = None
    deputy: OfActor | None = None
    review_on: Day | None = None
    kept_at: Line | None = None
    """Where the file is, and its copy."""
    rights: Paragraph | None = None
    """Who may look, change and pass on."""
    licence: Line | None = None
    """Under which terms others may use what the region shows."""
    sample: Line | None = None


class Actor(Located):
    """An organisation or group; never a person's private data (that is a contact)."""

    KIND = "actor"
    name: Line
    sort: Sector | None = None
    description: Paragraph | None = None
    website: Link | None = None
    topics: Items = {}
    values: Items = {}
    talked_about: Items = {}
    """Where it is talked about: the parish magazine, a notice board, a web address."""
    established: Known | None = None
    contact_role: Line | None = None
    source: Line | None = None
    as_of: Day | None = None
    licence: Line | None = None


class Tie(Entity):
    """A tie between two actors; strength 1 (loose) to 3 (close)."""

    KIND = "tie"
    from_actor: OfActor
    to_actor: OfActor
    sort: Literal["informs", "cooperates", "funds", "member", "knows", "uses_place"] = "cooperates"
    strength: Strength | None = None
    directed: bool = False
    since: Day | None = None
    origin: Line | None = None
    note: Paragraph | None = None


DIRECTED = frozenset({"informs", "funds", "member", "uses_place"})
"""Kinds of ties that lead from one to the other."""

Category = Literal["rooms", "time", "skill", "contacts", "data", "pilot", "visibility", "money"]


Engagement = Literal["money", "facilities", "services", "volunteering"]
"""The kinds of engagement of a socially responsible enterprise: the duties of function F."""


class Offer(Entity):
    """What an actor can give; ``engagement`` says which question of a firm's sheet it answers, if it answers one."""

    KIND = "offer"
    actor: OfActor
    text: Line
    category: Category | None = None
    engagement: Engagement | None = None
    amount: Line | None = None
    until: Day | None = None


class Need(Offer):
    """What an actor looks for."""

    KIND = "need"


class Place(Located):
    """A physical place people meet at or try things in; ``run_by`` is the actor that runs it.

    ``open_to`` says for whom it is open, ``hours`` when, ``must_buy`` whether one has to buy something there, and
    ``encounter`` what makes strangers talk to each other.
    """

    KIND = "place"
    name: Line
    run_by: OfActor | None = None
    description: Paragraph | None = None
    open_to: Line | None = None
    hours: Line | None = None
    step_free: bool | None = None
    must_buy: bool | None = None
    encounter: Line | None = None


class Role(Entity):
    """A function an actor has to do with: suggested, asked, interested, or taken on.

    It counts as covered only when taken on and said by the organisation itself.
    """

    KIND = "role"
    actor: OfActor
    function: Letter
    state: Literal["suggested", "asked", "interested", "taken_on"] = "suggested"
    said_by: Literal["self", "other"] = "other"
    duties: Items = {}
    since: Day | None = None
    confirmed_on: Day | None = None

    @property
    def covered(self) -> bool:
        """True when the organisation itself says that it has taken the function on."""
        return self.state == "taken_on" and self.said_by == "self"


class Reach(Entity):
    """How far one function reaches, in kilometres from whoever carries it; its id is ``reach-<letter>``, in small.

    Where there is none, what ``reach.KM`` begins with holds.
    """

    KIND = "reach"
    function: Letter
    km: Kilometres


class Contact(Entity):
    """A person to speak to: personal data, its own kind, refused by rooms and exports."""

    KIND = "contact"
    actor: OfActor
    name: Line
    position: Line | None = None
    email: Email | None = None
    phone: Annotated[str, StringConstraints(max_length=40)] | None = None
    source: Line | None = None
    basis: Line | None = None
    as_of: Day | None = None


class Wish(Entity):
    """What an actor wants to be better in the region in two years."""

    KIND = "wish"
    actor: OfActor
    text: Line


class Step(Entity):
    """A step of the roadmap (*Fahrplan*): a task for one function, who does it, who speaks to whom, by when.

    It stands only when taken on and said by the organisation itself.
    """

    KIND = "step"
    task: Line
    function: Letter | None = None
    actor: OfActor | None = None
    speaks_to: OfActor | None = None
    by: Day | None = None
    state: Literal["suggested", "asked", "interested", "taken_on"] = "suggested"
    said_by: Literal["self", "other"] = "other"


class Meeting(Entity):
    """A meeting: day, time (``HH:MM``), where, and its agenda, one line per item."""

    KIND = "meeting"
    name: Line
    on: Day
    at: Clock | None = None
    minutes: Annotated[int, Field(ge=5, le=1440), BeforeValidator(whole)] | None = None
    venue: Line | None = None
    agenda: Items = {}


class Practice(Entity):
    """A practice card: what was done, what changed, what it would need here, and where that is told.

    ``origin`` names the region the card comes from where that is another one.
    """

    KIND = "practice"
    name: Line
    done: Paragraph | None = None
    changed: Paragraph | None = None
    needed: Paragraph | None = None
    source: Line | None = None
    origin: Line | None = None
    licence: Line | None = None


class Likeness(Entity):
    """What people decided about two actors that look alike: the same, different, or to be decided later.

    Nothing is overwritten by it: the merged dossier is derived from it, and taking it back parts them again.
    """

    KIND = "likeness"
    one: OfActor
    other: OfActor
    verdict: Literal["same", "different", "later"]


class Evening(Entity):
    """How the evening stands; its one record is ``evening``. ``until`` is the end of a countdown in ISO format."""

    KIND = "evening"
    station: Literal["welcome", "sheet", "impulse", "map", "chain", "roadmap", "goodbye"] = "welcome"
    message: Line | None = None
    until: Moment | None = None


class Answer(Entity):
    """What a learner answered to one question of one unit; its id is ``<unit>-<question>`` with hyphens."""

    KIND = "answer"
    unit: Line
    question: Line
    answer: Paragraph


KINDS: dict[str, type[Entity]] = {
    kind.KIND: kind
    for kind in (
        Region,
        Actor,
        Tie,
        Offer,
        Need,
        Place,
        Role,
        Reach,
        Contact,
        Wish,
        Step,
        Meeting,
        Practice,
        Venture,
        Approach,
        Conversation,
        Event,
        Participant,
        Preference,
        Round,
        Agreement,
        Training,
        Outcome,
        Assessment,
        Activity,
        Aid,
        LearningWish,
        Lab,
        LabRole,
        LabTask,
        Cost,
        Risk,
        Note,
        LabReview,
        Measurement,
        Method,
        NeighbourRegion,
        Intake,
        Goal,
        Talk,
        Promise,
        Review,
        Pitch,
        Effect,
        Indicator,
        Logic,
        Likeness,
        Evening,
        Answer,
    )
}
PERSONAL = frozenset(
    kind.KIND for kind in (Contact, Conversation, Preference, Intake, Goal, Talk, Promise, Review, Pitch)
)
"""Kinds that hold personal data, or what is told to nobody else: they never leave the house."""


SCHEMAS = {name: kind.model_json_schema() for name, kind in KINDS.items()}
"""The JSON Schema of each kind, worked out once: it takes longer than all else an app does before it is seen."""


def _pointing(schema: dict[str, Any]) -> tuple[str, ...]:
    fields = schema["properties"].items()
    parts = ((name, (one, *one.get("anyOf", ()))) for name, one in fields)
    return tuple(name for name, some in parts if any(part.get("refers_to") == Actor.KIND for part in some))


def _holding(schema: dict[str, Any]) -> tuple[str, ...]:
    return tuple(name for name, part in schema["properties"].items() if part.get("items_refer_to") == Actor.KIND)


POINTING = {name: fields for name, schema in SCHEMAS.items() if (fields := _pointing(schema))}
"""The fields of each kind that point at an actor."""
HOLDING = {name: fields for name, schema in SCHEMAS.items() if (fields := _holding(schema))}
"""The lists of each kind that hold the ids of actors, each under itself."""
