"""Remarks: what there is to say of a plan or a part of it; nothing is refused by one."""

from typing import NamedTuple

from sirkit.entity import Entity
from sirkit.messages import Message, Value


class Remark(NamedTuple):
    """What there is to say of a plan or a part of it: which record it is about, and whether it asks something."""

    message: Message
    kind: str
    id: str
    question: bool = False


def says(one: Entity, key: str, /, **values: Value) -> Remark:
    """Return a remark that says what to look at again."""
    return Remark(Message(key, values), one.KIND, one.id)


def asks(one: Entity, key: str, /, **values: Value) -> Remark:
    """Return a remark that asks what is not known yet."""
    return Remark(Message(key, values), one.KIND, one.id, question=True)
