"""Tables of the organisations, to take along and to bring back: CSV, and XLSX with the ties on a sheet of their own.

The columns are those the reading side knows, in the language of the page, so that what was downloaded is read back as
it was: a row brings its ``id`` along, and for one that has a point nothing is looked up. Columns few have anything in
are left out where nobody has. Contacts are no part of it; a caller leaves out persons, as on every paper.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

from sirkit.dossier import Dossier
from sirkit.formats import sheets
from sirkit.formats.carried import LISTED, Carried
from sirkit.formats.cells import blank
from sirkit.formats.entries import joined
from sirkit.formats.listing import LISTS, Listed, listing, ties
from sirkit.formats.organisations import EXAMPLES, key
from sirkit.formats.sheets import Leaf, Value
from sirkit.formats.tabled import spread
from sirkit.formats.template import FUNCTION_COLUMNS, TIES, headings
from sirkit.kinds import DIRECTED, Tie
from sirkit.text import clean

Say = Callable[..., str]
Row = Mapping[str, Value]
_ENDS = frozenset({"from_actor", "to_actor", "sort"})
CARRIED: Carried = MappingProxyType({**LISTED, "tie": _ENDS | {"strength", "since", "note"}})
"""What comes back from XLSX, and from CSV; see ``carried``."""
CARRIED_CSV: Carried = MappingProxyType({**LISTED, "tie": _ENDS})
BEFORE = ("name", "sort", "street", "zip", "city", "description", "website")
TIE_COLUMNS = tuple(f"tie.{sort}" for sort in ("cooperates", "knows", "informs", "funds", "member", "uses_place"))
RARE = ("established", "source", "as_of", "licence", *TIE_COLUMNS)
AFTER = ("lat", "lon", "ags", "id")
COLUMNS = (*BEFORE, *FUNCTION_COLUMNS, *LISTS, *RARE, *AFTER)


def write_csv(dossier: Dossier, say: Say, *, language: str) -> bytes:
    """Return the organisations as CSV (UTF-8 with its mark), one row each, ties as the names of the others."""
    listed = listing(dossier)
    rows = _rows(listed, say, _told(ties(dossier, _names(listed)), _names(listed)))
    columns = _filled(rows)
    cells = ([row.get(target, "") for target in columns] for row in rows)
    return spread(headings(columns, say).values(), cells, language=language)


def write_xlsx(dossier: Dossier, say: Say) -> bytes:
    """Return the organisations as XLSX, one row each, and on a second sheet the ties between them."""
    listed = listing(dossier)
    rows, between = _rows(listed, say, {}), ties(dossier, _names(listed))
    columns = _filled(rows)
    organisations = [[row.get(target, "") for target in columns] for row in rows]
    leaves = {
        "organisations": Leaf(headings(columns, say), organisations),
        "ties": Leaf(headings(TIES, say), [_tie(tie, _names(listed), say) for tie in between]),
    }
    return sheets.write({say(f"template.{name}"): leaf for name, leaf in leaves.items()})


def _rows(listed: Iterable[Listed], say: Say, named: Mapping[str, Row]) -> list[Row]:
    return [{**_row(one, say), **named.get(one.id, {})} for one in listed]


def _row(one: Listed, say: Say) -> Row:
    row: dict[str, Value] = {**one.plain, "id": one.id}
    if "sort" in row:
        row["sort"] = say(f"actor.sort.{row['sort']}")
    if one.point:
        row["lat"], row["lon"] = one.point
    functions = {f"function.{letter}": say(f"role.state.{state}") for letter, state in one.functions.items()}
    lists = {name: joined(texts, finely=name == "topics") for name, texts in one.lists.items()}
    return {**row, **functions, **lists}


def _filled(rows: Sequence[Row]) -> list[str]:
    """Return the columns there are: those of everybody, and of the rare ones those that anybody has something in."""
    return [target for target in COLUMNS if target not in RARE or any(row.get(target) for row in rows)]


def _names(listed: Iterable[Listed]) -> dict[str, str]:
    """Return by id what each is called in a tie: its name, or its id where the name does not tell who is meant."""
    listed = tuple(listed)
    often = Counter(key(one.name) for one in listed)
    return {one.id: one.name if often[key(one.name)] == 1 and _telling(one.name) else one.id for one in listed}


def _telling(name: str) -> bool:
    return not blank(name) and not name.casefold().startswith(EXAMPLES)


def _told(between: Iterable[Tie], names: Mapping[str, str]) -> dict[str, Row]:
    """Return for each organisation, by column, the names of those it is tied to; what has no direction at both ends."""
    found: dict[str, dict[str, list[str]]] = {}
    for tie in between:
        ends = [(tie.from_actor, tie.to_actor)]
        if tie.sort not in DIRECTED:
            ends += [(tie.to_actor, tie.from_actor)]
        for one, other in ends:
            found.setdefault(one, {}).setdefault(f"tie.{tie.sort}", []).append(names[other])
    return {
        id_: {target: joined(sorted(set(some), key=str.casefold)) for target, some in columns.items()}
        for id_, columns in found.items()
    }


def _tie(tie: Tie, names: Mapping[str, str], say: Say) -> list[Value]:
    ends, told = (names[tie.from_actor], names[tie.to_actor]), (tie.strength or "", tie.since or "", tie.note or "")
    return [ends[0], say(f"column.tie.{tie.sort}"), ends[1], told[0], told[1], clean(told[2])]
