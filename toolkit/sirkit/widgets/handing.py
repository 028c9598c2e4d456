"""Handing over: a document made here goes to the part of the page that asked for it, which offers it for download."""

from base64 import b64encode

from sirkit.widgets.desk import Content, Desk


def hand(desk: Desk, asked: Content, name: str, data: bytes) -> None:
    """Answer a message of the page with a file; ``ask`` in the message names the part that asked."""
    desk.tell("handed", ask=str(asked.get("ask")), name=name, data=b64encode(data).decode())
