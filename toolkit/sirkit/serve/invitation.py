"""The invitation to a room, as the terminal shows it: codes, addresses, and a QR code for phones."""

import io
from collections.abc import Callable

import segno

from sirkit.room.register import Register


def invitation(register: Register, address: str, trainer: str, say: Callable[..., str]) -> list[str]:
    """Return the lines that tell a trainer how people get in.

    Parameters
    ----------
    address
        Where phones reach the server, empty where they do not.
    trainer
        The trainer's own address, with the secret.
    say
        Makes the sentence for a key.
    """
    lines = [
        say("command.room_code", code=register.code("participant"), name=register.name),
        say("command.room_table", code=register.code("table")),
        say("command.room_ends", day=register.ends),
        say("command.room_trainer", address=trainer),
    ]
    if not address:
        return [*lines, say("command.room_alone")]
    return [*lines, say("command.room_qr"), code(f"{address}?code={register.code('participant')}")]


def code(address: str) -> str:
    """Return the QR code of an address in signs, for a dark terminal."""
    drawn = io.StringIO()
    segno.make(address, error="m").terminal(out=drawn, compact=True)
    return drawn.getvalue()
