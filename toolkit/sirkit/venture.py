"""The venture (*Vorhaben*), and how innovation partners are approached for it."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from sirkit.entity import Day, Entity, Items, Known, Line, Located, OfActor, Paragraph, Reference, whole

OfVenture = Annotated[Reference, Field(json_schema_extra={"refers_to": "venture"})]
OfApproach = Annotated[Reference, Field(json_schema_extra={"refers_to": "approach"})]


class Venture(Located):
    """A social innovation that looks for partners; ``actor`` is the organisation that carries it, if there is one.

    ``established``, from 1 (hardly anybody knows it) to 4 (known in the region), is how it rates itself.
    """

    KIND = "venture"
    name: Line
    actor: OfActor | None = None
    description: Paragraph | None = None
    topics: Items = {}
    values: Items = {}
    offers: Items = {}
    needs: Items = {}
    established: Known | None = None
    stage: Annotated[int, Field(ge=1, le=7), BeforeValidator(whole)] | None = None
    """Where it stands on the spiral of social innovation (Nesta, Young Foundation), 1 to 7."""
    legal_form: Line | None = None


class Approach(Entity):
    """How one partner is approached: by an actor or a venture, through whom, with what, and what comes next.

    The paragraphs follow the impulses for social innovations of R³: stress advantages (``benefit``), show effects on
    the social space, the economy and society, think regionally. What is told about a person stands in a conversation.
    """

    KIND = "approach"
    actor: OfActor | None = None
    venture: OfVenture | None = None
    partner: OfActor
    introducer: OfActor | None = None
    benefit: Paragraph | None = None
    spatial: Paragraph | None = None
    economic: Paragraph | None = None
    social: Paragraph | None = None
    region: Paragraph | None = None
    step: Line | None = None
    by: Day | None = None
    state: Literal["planned", "introduced", "talking", "agreed", "resting"] = "planned"


class Conversation(Entity):
    """A private sheet for one talk (*Gesprächszettel*); its id is the one of its approach.

    It may speak of a person, so that it stays with whoever wrote it.
    """

    KIND = "conversation"
    approach: OfApproach
    known: Paragraph | None = None
    """Whom do we know there?"""
    matters: Paragraph | None = None
    """What matters to this person?"""
    story: Paragraph | None = None
    """Our story in sixty seconds."""
    invitation: Paragraph | None = None
    """The invitation to drop in."""
    opening: Paragraph | None = None
    """The first sentence."""
