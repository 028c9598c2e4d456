"""The tasks of the unit on partners: which finding is heard, and whom to approach in the sample region.

The findings are those of the research project R³ (01UY2210), told in our own words and with their hedges.
"""

from collections.abc import Sequence
from typing import get_args

from sirkit.check import Choice, Question, Task
from sirkit.dossier import Dossier
from sirkit.fair import Finding
from sirkit.kinds import Actor
from sirkit.messages import Message

REGION = "krefeld"
HEARD: tuple[Finding, ...] = ("networks", "benefit", "establishment", "commitment", "proximity")
"""Five sentences as they are heard in a region, each named by the finding it shows."""
FINDINGS = Task(
    "findings",
    tuple(
        Question(
            id=name,
            text=Message(f"check.finding.heard.{name}"),
            choices=tuple(Choice(one, Message(f"check.finding.{one}")) for one in get_args(Finding)),
            right=name,
            praise=Message(f"check.finding.praise.{name}"),
            told=Message(f"check.finding.told.{name}"),
            hints=dict.fromkeys(get_args(Finding), Message(f"check.finding.hint.{name}")),
        )
        for name in HEARD
    ),
)
"""Which finding fits what is heard."""

AMONG = {
    "fits": ("waschzuber", ("glanzpunkt", "hafenkran", "waschzuber", "goldknopf")),
    "near": ("schwungrad", ("krustenkrone", "kettbaum", "schwungrad", "waschzuber")),
    "introduces": ("querfaden", ("samtpfote", "querfaden", "leseratte")),
}
"""Questions to read in the sample region: who is right, and among whom."""
ADVICE = {"cares": ("ask", ("yes", "no", "ask")), "known": ("choose", ("search", "choose", "wait"))}
"""Questions on what to do: what is right, and among what."""


def partners(dossier: Dossier) -> Task:
    """Return five questions, one for each finding, to the sample region of Krefeld and Mönchengladbach."""
    names = {actor.id: actor.name for actor in dossier.all(Actor)}
    asked = [_among(name, names) for name in AMONG] + [_advice(name) for name in ADVICE]
    return Task(REGION, tuple(asked))


def _among(name: str, names: dict[str, str]) -> Question:
    right, short = AMONG[name]
    offered = sorted((f"{REGION}-{one}" for one in short), key=lambda id_: names[id_].casefold())
    choices = tuple(Choice(id_, Message("check.organisation", {"name": names[id_]})) for id_ in offered)
    hints = {id_: Message(f"check.partners.{name}.hint", {"name": names[id_]}) for id_ in offered}
    return _question(name, choices, f"{REGION}-{right}", hints)


def _advice(name: str) -> Question:
    right, offered = ADVICE[name]
    choices = tuple(Choice(one, Message(f"check.partners.{name}.{one}")) for one in offered)
    hints = {one: Message(f"check.partners.{name}.{one}.hint") for one in offered if one != right}
    return _question(name, choices, right, hints)


def _question(name: str, choices: Sequence[Choice], right: str, hints: dict[str, Message]) -> Question:
    asked, praise, told = (Message(f"check.partners.{name}{end}") for end in ("", ".praise", ".told"))
    return Question(name, asked, tuple(choices), right, praise, told, hints)
