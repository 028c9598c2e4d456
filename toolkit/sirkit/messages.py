"""Messages: what the inner rooms say, as a key and values; words.py makes the sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

Value = str | int | float | date


@dataclass(frozen=True, slots=True)
class Message:
    """Something to tell a person, still without words.

    ``key`` names the sentence in the catalogues, ``values`` fill its places.
    """

    key: str
    values: Mapping[str, Value] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "values", MappingProxyType(dict(self.values)))


class Problem(Exception):  # noqa: N818 - people meet problems, not errors
    """Something that could not be done, carrying the messages that say what, where and what to do."""

    def __init__(self, *messages: Message) -> None:
        super().__init__(*messages)
        self.messages = messages

    def __str__(self) -> str:
        return "; ".join(f"{message.key} {dict(message.values)}" for message in self.messages)


def problem(key: str, **values: Value) -> Problem:
    """Return a problem of one message, ready to be raised."""
    return Problem(Message(key, values))
