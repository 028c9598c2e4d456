"""Reading knowledge packs: the cards of another region with their origin, and its figures; all of it or nothing."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from sirkit.formats.knowledgepack import FIELDS, FORMAT, METHODS, PRACTICES, VERSION, region_id
from sirkit.formats.reading import Found, Reading
from sirkit.formats.surroundings import Surroundings
from sirkit.kinds import KINDS
from sirkit.messages import Message, Problem, problem
from sirkit.regionfigures import FEW, NAMES
from sirkit.sharing import NeighbourRegion

MOST = 500
"""Cards of a kind a pack may have."""
MOST_STEPS = 100
_LARGEST = 10_000_000
"""No figure of a region is larger."""
_REASONS = {"missing": "knowledge.lacks", "string_too_short": "knowledge.lacks", "string_too_long": "knowledge.long"}
_HEAD = {"region": "name", "on": "on", "licence": "licence", "invented": "invented"}
"""By what it is called in the file, what is said of the region itself."""


def fits(content: object) -> bool:
    """Return True if parsed JSON is such a file."""
    return isinstance(content, dict) and content.get("format") == FORMAT


def load(content: dict[str, Any], around: Surroundings | None = None) -> Reading:
    """Return the cards and the figures a pack holds.

    A card that was written here stays as it is, and so does one whose own region's pack was read. A pack of the region
    itself brings back cards only.

    Raises
    ------
    Problem
        ``knowledge.newer`` if it asks for a newer reader; ``knowledge.older`` if a later pack of that region was read;
        ``knowledge.head``, ``knowledge.lacks``, ``knowledge.long``, ``knowledge.form``, ``knowledge.number`` or
        ``knowledge.many`` with the place of what is amiss.
    """
    there = around or Surroundings()
    needed = content.get("min_reader_version", VERSION)
    if not isinstance(needed, int) or needed > VERSION:
        raise problem("knowledge.newer", version=str(content.get("app_version", "?"))[:20])
    region = _region(content)
    own = bool(there.home) and region.id == region_id(there.home)
    _in_order(region, there)
    cards = [found for name in FIELDS for found in _cards(content, name, None if own else region)]
    kept = tuple(one for one in cards if one.id not in there.cards and not _nearer(one, region, there))
    return Reading(_messages(region, cards, kept, own=own), kept if own else (*kept, _found(region)))


def _messages(
    region: NeighbourRegion, cards: list[Found], kept: tuple[Found, ...], *, own: bool
) -> tuple[Message, ...]:
    counts = {name: sum(one.kind == FIELDS[name][0].KIND for one in cards) for name in FIELDS}
    first = Message("knowledge.read", {"region": region.name, METHODS: counts[METHODS], PRACTICES: counts[PRACTICES]})
    staying = len(cards) - len(kept)
    stay = (Message("knowledge.stay", {"count": staying}),) if staying else ()
    return (first, Message("knowledge.own" if own else "knowledge.beside"), *stay)


def _region(content: dict[str, Any]) -> NeighbourRegion:
    name = content.get("region")
    id_ = region_id(name) if isinstance(name, str) else ""
    figures = dict(_figures(content.get("numbers", {})))
    said = {field: content[name] for name, field in _HEAD.items() if content.get(name) is not None}
    try:
        return NeighbourRegion.model_validate({**said, "id": id_, "figures": figures})
    except ValidationError as error:
        field = str(error.errors()[0]["loc"][0])
        raise problem(
            "knowledge.head", field=next((n for n, one in _HEAD.items() if one == field), "region")
        ) from error


def _figures(numbers: object) -> Iterator[tuple[str, str]]:
    if not isinstance(numbers, dict):
        raise problem("knowledge.number", field="numbers")
    for name in NAMES:
        group, _, what = name.partition("-")
        some = numbers.get(group, {})
        if not isinstance(some, dict):
            raise problem("knowledge.number", field=group)
        if some.get(what) is not None:
            yield name, _figure(some[what], f"{group}: {what}")


def _figure(value: object, field: str) -> str:
    whole = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _LARGEST
    if not whole and value != FEW:
        raise problem("knowledge.number", field=field)
    return str(value)


def _in_order(region: NeighbourRegion, there: Surroundings) -> None:
    """Refuse a pack that is older than the one that was read last."""
    if (region.on or "") < there.packs.get(region.id, ""):
        raise problem("knowledge.older", region=region.name, day=there.packs[region.id])


def _cards(content: dict[str, Any], name: str, region: NeighbourRegion | None) -> Iterator[Found]:
    cards = content.get(name, [])
    if not isinstance(cards, list):
        raise problem("knowledge.form", list=name, number=1, field=name)
    if len(cards) > MOST:
        raise problem("knowledge.many", list=name, most=MOST)
    for number, card in enumerate(cards, 1):
        values = _values(card, name, number)
        kind = FIELDS[name][0].KIND
        yield Found(
            kind, _valid(kind, values, list=name, number=number), {**values, **dict(_from(values, region))}, whole=True
        )


def _values(card: object, name: str, number: int) -> dict[str, Any]:
    """Return what a card says; its steps are numbered, so that a newer card changes them one by one."""
    if not isinstance(card, dict):
        raise problem("knowledge.form", list=name, number=number, field=name)
    values = {field: card[field] for field in ("id", *FIELDS[name][1]) if card.get(field) is not None}
    steps = values.get("steps")
    if steps is None:
        return values
    if not isinstance(steps, list) or len(steps) > MOST_STEPS:
        raise problem("knowledge.form", list=name, number=number, field="steps")
    return {**values, "steps": {str(place): step for place, step in enumerate(steps, 1)}}


def _valid(kind: str, values: dict[str, Any], **place: str | int) -> str:
    """Return the id of a card that can be kept; its values are without it afterwards."""
    try:
        KINDS[kind].model_validate(values)
    except ValidationError as error:
        detail = error.errors()[0]
        key = _REASONS.get(str(detail["type"]), "knowledge.form")
        raise Problem(Message(key, {**place, "field": str(detail["loc"][0])})) from error
    return str(values.pop("id"))


def _from(values: Mapping[str, Any], region: NeighbourRegion | None) -> Iterable[tuple[str, Any]]:
    """Return where a card comes from, and under which terms; nothing of a card that comes home."""
    if region is None:
        return ()
    said = {"origin": values.get("origin") or region.name, "licence": values.get("licence") or region.licence}
    return tuple((field, value) for field, value in said.items() if value)


def _nearer(one: Found, region: NeighbourRegion, there: Surroundings) -> bool:
    """Return True if a card that was passed on is known from its own region."""
    origin = region_id(str(one.values.get("origin") or region.name))
    return origin != region.id and origin in there.packs


def _found(region: NeighbourRegion) -> Found:
    return Found(NeighbourRegion.KIND, region.id, region.model_dump(exclude_none=True), whole=True)
