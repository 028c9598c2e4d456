"""The interface: every address of a room, what it takes and gives, and the description of it all (OpenAPI 3.1)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema
from tornado.web import RequestHandler

from sirkit import __version__
from sirkit.documents.order import Say
from sirkit.room import forms, handlers, stream, trainer
from sirkit.room.room import Room

Route = tuple[str, type[RequestHandler], dict[str, Any]]


@dataclass(frozen=True)
class Address:
    """One address: its handler, and by method what is sent there and what comes back."""

    path: str
    handler: type[handlers.RoomHandler]
    get: type[BaseModel] | str | None = None
    sent: type[BaseModel] | None = None
    post: type[BaseModel] | None = None
    asks: tuple[tuple[str, str], ...] = ()
    """Names and types of what may stand behind the question mark."""


SINCE = ("since", "integer")
ADDRESSES = (
    Address("join", handlers.JoinHandler, sent=forms.Join, post=forms.Joined),
    Address("state", handlers.StateHandler, get=forms.State, asks=(("sheet", "string"),)),
    Address("changes", handlers.ChangesHandler, forms.Changes, forms.Append, forms.Appended, (SINCE,)),
    Address("whole", handlers.WholeHandler, get=forms.Whole),
    Address("stream", stream.StreamHandler, get="text/event-stream", asks=(SINCE, ("erasures", "integer"))),
    Address("names", handlers.NamesHandler, get=forms.Names, asks=(("q", "string"),)),
    Address("places", handlers.PlacesHandler, get=forms.Places, asks=(("q", "string"),)),
    Address("erase", trainer.EraseHandler, sent=forms.Erase, post=forms.Nothing),
    Address("joining", trainer.JoiningHandler, sent=forms.Joining, post=forms.Nothing),
    Address("codes", trainer.CodesHandler, get=forms.Codes),
    Address("export", trainer.ExportHandler, get="application/zip", asks=(("lang", "string"),)),
    Address("end", trainer.EndHandler, sent=forms.Nothing, post=forms.Nothing),
)


Addresses = Callable[[], tuple[str, ...]]
Speak = Callable[[str], tuple[str, Say]]


def routes(base: str, room: Room, addresses: Addresses, speak: Speak) -> list[Route]:
    """Return the routes of a room below a server's base address.

    Parameters
    ----------
    addresses
        Tells where others reach the server.
    speak
        Tells for a language asked for which one is spoken, and how to find its words.
    """
    options: dict[str, Any] = {"room": room}
    more: dict[str, dict[str, Any]] = {"codes": {"addresses": addresses}, "export": {"speak": speak}}
    return [(f"{base}room/{one.path}", one.handler, options | more.get(one.path, {})) for one in ADDRESSES]


def description() -> dict[str, Any]:
    """Return the interface as an OpenAPI document, made from the forms."""
    kinds: set[type[BaseModel]] = {forms.Told}
    for one in ADDRESSES:
        kinds |= {kind for kind in (one.get, one.sent, one.post) if isinstance(kind, type)}
    ordered = sorted(kinds, key=lambda kind: kind.__name__)
    _, schemas = models_json_schema(
        [(kind, "validation") for kind in ordered], ref_template="#/components/schemas/{model}"
    )
    return {
        "openapi": "3.1.0",
        "info": {"title": "sirkit room", "version": __version__, "summary": "One shared journal over HTTP"},
        "paths": {f"/room/{one.path}": _path(one) for one in ADDRESSES},
        "components": {
            "schemas": schemas["$defs"],
            "securitySchemes": {"secret": {"type": "http", "scheme": "bearer"}},
        },
    }


def _path(one: Address) -> dict[str, Any]:
    described: dict[str, Any] = {}
    if one.get is not None:
        asks = [{"name": name, "in": "query", "schema": _asked(kind)} for name, kind in one.asks]
        described["get"] = {**_operation(one, one.get), "parameters": asks}
    if one.sent is not None and one.post is not None:
        body = {"required": True, "content": {"application/json": {"schema": _named(one.sent)}}}
        described["post"] = {**_operation(one, one.post), "requestBody": body}
    return described


def _asked(kind: str) -> dict[str, Any]:
    return (
        {"type": kind, "minimum": 0, "maximum": 10**15 - 1} if kind == "integer" else {"type": kind, "maxLength": 200}
    )


def _operation(one: Address, answer: type[BaseModel] | str) -> dict[str, Any]:
    content = {answer: {}} if isinstance(answer, str) else {"application/json": {"schema": _named(answer)}}
    refused = {"description": "A sentence", "content": {"application/json": {"schema": _named(forms.Told)}}}
    return {
        "summary": (one.handler.__doc__ or "").strip().partition("\n")[0],
        "security": [] if one.sent is forms.Join else [{"secret": []}],
        "responses": {"200": {"description": "Done", "content": content}, "4XX": refused, "5XX": refused},
    }


def _named(kind: type[BaseModel]) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{kind.__name__}"}
