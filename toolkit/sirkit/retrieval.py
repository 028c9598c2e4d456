"""Retrieval: what a unit asks from memory about the units before it, and the words it has taught itself.

Remembering makes things stay; see Pan and Rickard (2018), Psychological Bulletin 144(7), 710-756.
"""

from sirkit.check import Choice, Question, Task
from sirkit.messages import Message

REMEMBERED = {
    "lab": (("named", "not_yet", "place"), "not_yet"),
    "others": (("carried", "ask", "nothing"), "ask"),
    "unknown": (("no", "guess", "open"), "open"),
}
"""Questions on the units before: the answers to choose from, and the right one."""
RECALL = Task(
    "recall",
    tuple(
        Question(
            id=name,
            text=Message(f"check.recall.{name}"),
            choices=tuple(Choice(one, Message(f"check.recall.{name}.{one}")) for one in offered),
            right=right,
            praise=Message(f"check.recall.{name}.praise"),
            told=Message(f"check.recall.{name}.told"),
            hints={one: Message(f"check.recall.{name}.{one}.hint") for one in offered if one != right},
        )
        for name, (offered, right) in REMEMBERED.items()
    ),
)
"""What is asked at the start of the unit on the network."""

TERMS = ("between", "bridge", "joint", "hole", "weak", "among")
"""The words of the unit on the network."""
HEARD = ("hole", "weak", "between", "joint", "among", "bridge")
"""Six sentences as they are heard in a region, each named by the word that fits it."""
WORDS = Task(
    "terms",
    tuple(
        Question(
            id=name,
            text=Message(f"check.terms.heard.{name}"),
            choices=tuple(Choice(one, Message(f"check.terms.{one}")) for one in TERMS),
            right=name,
            praise=Message(f"check.terms.praise.{name}"),
            told=Message(f"check.terms.told.{name}"),
            hints=dict.fromkeys(TERMS, Message(f"check.terms.hint.{name}")),
        )
        for name in HEARD
    ),
)
"""Which word fits what is heard."""
