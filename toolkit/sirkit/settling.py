"""Settling: what a region settles before its page is shown to everybody, as sentences; what is open is a question."""

from collections.abc import Iterator
from typing import NamedTuple

from sirkit.messages import Message
from sirkit.published import Published

_OPEN = {
    "name": ("published.settle.name", "published.settle.no_name"),
    "carer": ("published.settle.carer", "published.settle.no_carer"),
    "licence": ("published.settle.licence", "published.settle.no_licence"),
    "review": ("published.settle.review", "published.settle.no_review"),
}
"""Of what a region says: the sentence where it has said it, and the question where it has not."""


class Point(NamedTuple):
    """One thing to settle: its name, whether the region has said it, and what is known or asked."""

    name: str
    said: bool
    message: Message


def points(told: Published) -> tuple[Point, ...]:
    """Return what there is to settle; consent and the last reading are asked every time, for nobody notes them."""
    return tuple(_points(told))


def _points(told: Published) -> Iterator[Point]:
    home = told.home
    if home and home.sample:
        yield Point("sample", False, Message("published.settle.sample"))
    yield _said("name", home.name if home else None)
    yield _said("carer", told.carer.name if told.carer else None)
    yield _said("licence", home.licence if home else None)
    yield _said("review", home.review_on if home else None)
    yield Point("consent", False, Message("published.settle.consent", {"count": len(told.organisations)}))
    yield Point("reading", False, Message("published.settle.reading"))


def _said(name: str, value: str | None) -> Point:
    known, question = _OPEN[name]
    return Point(name, bool(value), Message(known, {"text": value}) if value else Message(question))
