"""Small regions to test on, written down in a few words."""

from types import MappingProxyType

from sirkit.decisions import likeness_id
from sirkit.dossier import Cell, Dossier, Key, Record, Scalar
from sirkit.proposals import alike

Values = Scalar | dict[str, str]


def record(kind: str, id_: str, hand: str = "anna", /, *, dropped: bool = False, **values: Values) -> Record:
    """Return a record with these values, from one hand; a dict is a list field by item id, None is nothing."""
    cells: dict[Key, Cell] = {}
    for field, value in values.items():
        if value is None:
            continue
        if isinstance(value, dict):
            cells.update({(field, item): Cell(text, hand, "c") for item, text in value.items()})
        else:
            cells[field, None] = Cell(value, hand, "c")
    return Record(kind, id_, MappingProxyType(cells), dropped=dropped)


def region(*records: Record) -> Dossier:
    """Return the dossier of these records."""
    tables: dict[str, dict[str, Record]] = {}
    for each in records:
        tables.setdefault(each.kind, {})[each.id] = each
    return Dossier(MappingProxyType({kind: MappingProxyType(table) for kind, table in tables.items()}))


def actor(
    id_: str, name: str | None = None, hand: str | None = None, /, *, dropped: bool = False, **values: Values
) -> Record:
    """Return an actor; without a name it is called as its id, without a hand it came from one of its own."""
    return record("actor", id_, hand or f"hand-{id_}", dropped=dropped, name=name or id_.upper(), **values)


def tie(one: str, other: str, sort: str = "cooperates", *, dropped: bool = False, **values: Values) -> Record:
    """Return a tie named after its ends."""
    ends: dict[str, Values] = {"from_actor": one, "to_actor": other}
    return record("tie", f"{one}-{other}-{sort[0]}", dropped=dropped, **ends, sort=sort, **values)


def role(who: str, function: str, state: str = "taken_on", said_by: str = "self", *, dropped: bool = False) -> Record:
    """Return a role as the profile sheet writes it."""
    id_ = f"{who}-{function.lower()}"
    return record("role", id_, dropped=dropped, actor=who, function=function, state=state, said_by=said_by)


def decided(one: str, other: str, verdict: str = "same") -> Record:
    """Return what was decided about two actors."""
    return record("likeness", likeness_id(one, other), one=one, other=other, verdict=verdict)


def pairs(dossier: Dossier) -> list[tuple[str, str]]:
    """Return the pairs to look at, by id."""
    return [(pair.one, pair.other) for pair in alike(dossier)]
