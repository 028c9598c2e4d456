"""Making: how papers that are made alike are made. What makes each is loaded when it is wanted: that takes a while.

``where`` says what makes it: ``module:function`` in ``documents``, for files of data in ``formats``.
"""

from collections.abc import Callable
from pkgutil import resolve_name
from typing import Any

from sirkit.documents.naming import public
from sirkit.documents.order import Order, the_actor, the_event, the_lab, the_training
from sirkit.merging import merged

Make = Callable[[Order], bytes]


def blank(where: str) -> Make:
    """Make what is to be filled in by hand, the same for every region."""
    return lambda order: _made(where, order.say, language=order.language)


def sheet(where: str, **fixed: Any) -> Make:
    """Make a paper of the region as it is on that day."""
    return lambda order: _made(where, order.dossier, order.say, language=order.language, on=order.on, **fixed)


def picture(where: str) -> Make:
    """Make a picture of the region."""
    return lambda order: _made(where, order.dossier, order.say)


def sheet_of_one(where: str) -> Make:
    """Make a paper of one organisation."""
    return lambda order: sheet(where, actor=the_actor(order))(order)


def picture_of_one(where: str) -> Make:
    """Make a picture of one organisation."""
    return lambda order: _made(where, order.dossier, order.say, actor=the_actor(order))


def compared(where: str) -> Make:
    """Make what sets two states of the region side by side."""
    return lambda order: _made(where, order, order.say)


def of_event(where: str) -> Make:
    """Make a paper of a matching event."""
    return lambda order: _made(where, order.dossier, the_event(order), order.say, language=order.language)


def of_training(where: str) -> Make:
    """Make a paper of a training offer as it is on that day."""
    return lambda order: _made(
        where, merged(order.dossier), the_training(order), order.say, language=order.language, on=order.on
    )


def file_of_lab(where: str) -> Make:
    """Make a file of a lab as it is on that day."""
    return lambda order: _made(where, merged(order.dossier), the_lab(order), order.say, on=order.on)


def of_lab(where: str, *, room: str = "documents") -> Make:
    """Make a paper of a lab as it is on that day."""
    return lambda order: _made(
        where, merged(order.dossier), the_lab(order), order.say, language=order.language, on=order.on, room=room
    )


def data(where: str) -> Make:
    """Make a file for other programs, without individuals and contacts."""
    return lambda order: _made(where, public(order.dossier), room="formats")


def worded(where: str) -> Make:
    """Make such a file with words of the reader's language in it."""
    return lambda order: _made(where, public(order.dossier), order.say, room="formats")


def _made(where: str, *about: Any, room: str = "documents", **how: Any) -> bytes:
    made: bytes = resolve_name(f"sirkit.{room}.{where}")(*about, **how)
    return made
