"""Before and now on paper: what there was at the beginning of a day, what there is now, and what came and went."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from sirkit.comparison import Comparison, Moved, State, compare
from sirkit.documents.naming import region
from sirkit.documents.printing import Say, pdf, png
from sirkit.functions import LETTERS, Letter
from sirkit.messages import problem
from sirkit.pictures.beforeafter import MOST, Side, Words, draw
from sirkit.pictures.lines import short

if TYPE_CHECKING:
    from sirkit.documents.order import Order

_SORTS: Mapping[str, str] = {
    "cooperates": "paper.before.cooperates",
    "knows": "paper.before.knows",
    "informs": "paper.before.informs",
    "funds": "paper.before.funds",
    "member": "paper.before.member",
    "uses_place": "paper.before.uses_place",
}
_CAME = ("paper.before.came_actors", "paper.before.came_taken_on", "paper.before.came_ties")
_WENT = ("paper.before.went_actors", "paper.before.went_taken_on", "paper.before.went_ties")
_NAMED, _LONG = (8, 4, 2), 40
"""So many names are told of a kind, as there is room, and so many signs of each."""


def write(order: "Order", say: Say) -> bytes:
    """Return both states as PDF, one page: sentence, pictures, table, and names of what came and went."""
    found = _found(order)
    data = {
        "title": _title(order, say),
        "foot": say("paper.before.foot", day=order.on),
        "sentence": sentence(order, say),
        "rows": rows(order, say),
        "lists": [*_lists(found, found.came, say, new=True), *_lists(found, found.went, say, new=False)],
        "rule": say("paper.before.rule"),
    }
    return pdf("comparisonsheet", data, language=order.language, picture=_drawn(order, say, 760, alone=False))


def write_svg(order: "Order", say: Say) -> bytes:
    """Return both states as SVG; title and signs stand in it."""
    return _drawn(order, say, 760, alone=True).encode()


def write_png(order: "Order", say: Say) -> bytes:
    """Return both states as PNG, about 1,900 pixels wide."""
    return png(_drawn(order, say, 760, alone=True))


def drawn(order: "Order", say: Say, *, width: int) -> str:
    """Return both states as SVG, so many pixels wide, for a page that shows its title beside it."""
    return _drawn(order, say, width, alone=False)


def sentence(order: "Order", say: Say) -> str:
    """Return in words what came, what went, and what is still sought."""
    found = _found(order)
    if not found.names:
        return say("paper.before.nobody")
    since = say("paper.before.since", day=order.since) if order.since else say("paper.before.then")
    told = []
    if found.came:
        told.append(say("paper.before.came", since=since, what=_counted(found.came, say)))
    if found.came.functions:
        told.append(say("paper.before.covered", names=_names(found.came.functions, say)))
    if found.went:
        told.append(say("paper.before.went", what=_counted(found.went, say)))
    told = told or [say("paper.before.same", since=since)]
    if found.now.sought:
        told.append(say("paper.wheel.sought", names=_names(found.now.sought, say)))
    return " ".join(told)


def rows(order: "Order", say: Say) -> list[list[str]]:
    """Return the table, its head first: what is counted, how many before, now, new, and not there any more."""
    found = _found(order)
    before, now, came, went = found.before, found.now, found.came, found.went
    head = ["", _when(order, say), say("paper.before.now"), say("paper.before.new"), say("paper.before.gone")]
    counted = [
        (say("paper.before.row_actors"), before.actors, now.actors, came.actors, went.actors),
        (say("paper.before.row_functions"), before.functions, now.functions, came.functions, went.functions),
        (say("paper.before.row_taken_on"), before.taken_on, now.taken_on, came.taken_on, went.taken_on),
        (say("paper.before.row_ties"), before.ties, now.ties, came.ties, went.ties),
    ]
    told = [[name, *(str(len(each)) for each in sets)] for name, *sets in counted]
    return [head, *told, *_sorted_ties(found, say)]


def _sorted_ties(found: Comparison, say: Say) -> list[list[str]]:
    """Return a row for each sort of tie there is or was."""
    told = []
    for sort, key in _SORTS.items():
        sets = (found.before.ties, found.now.ties, found.came.ties, found.went.ties)
        counts = [sum(one == sort for one, _, _ in ties) for ties in sets]
        if any(counts):
            told.append([say("paper.before.of_sort", sort=say(key)), *map(str, counts)])
    return told


def _found(order: "Order") -> Comparison:
    """Return what is compared.

    Raises
    ------
    Problem
        ``trainer.paper_no_before`` if nothing earlier is known.
    """
    if order.before is None:
        raise problem("trainer.paper_no_before")
    return compare(order.before, order.dossier)


def _drawn(order: "Order", say: Say, width: int, *, alone: bool) -> str:
    found = _found(order)
    over = len(found.names) > MOST
    words = Words(
        _title(order, say),
        sentence(order, say),
        Side(_when(order, say), _told(found.before, say)),
        Side(say("paper.before.now"), _told(found.now, say)),
        say("paper.before.sign_came") if found.came else "",
        say("paper.before.sign_went") if found.went else "",
        say("paper.before.drawn", drawn=MOST, all=len(found.names)) if over else "",
    )
    return draw(found, words, width=width, alone=alone)


def _told(state: State, say: Say) -> list[str]:
    """Return what is written below one network: how many there are, and what is sought."""
    counts = (
        say("paper.before.actors", count=len(state.actors)),
        say("paper.before.ties", count=len(state.ties)),
    )
    told = [", ".join(counts), say("paper.before.functions", carried=len(state.functions))]
    return [*told, say("paper.wheel.sought", names=", ".join(state.sought))] if state.sought else told


def _counted(moved: Moved, say: Say) -> str:
    """Return how many of each kind came or went."""
    counts = (
        ("paper.before.actors", len(moved.actors)),
        ("paper.before.taken_on", len(moved.taken_on)),
        ("paper.before.ties", len(moved.ties)),
    )
    return ", ".join(say(key, count=count) for key, count in counts if count)


def _lists(found: Comparison, moved: Moved, say: Say, *, new: bool) -> list[dict[str, object]]:
    """Return the names of what came or went, kind by kind; many of them, and fewer where there is less room."""
    name = {id_: short(one, _LONG) for id_, one in found.names.items()}
    actors = sorted((name[id_] for id_ in moved.actors), key=str.casefold)
    taken_on = sorted((f"{name[id_]} ({letter})" for id_, letter in moved.taken_on), key=str.casefold)
    ties = sorted((f"{name[one]} \N{EN DASH} {name[other]}" for _, one, other in moved.ties), key=str.casefold)
    kinds = zip(_CAME if new else _WENT, (actors, taken_on, ties), strict=True)
    return [{"title": say(key), "texts": [_some(names, most, say) for most in _NAMED]} for key, names in kinds if names]


def _some(names: Sequence[str], most: int, say: Say) -> str:
    """Return the first names, and how many others there are."""
    more = [say("paper.before.more", count=len(names) - most)] if len(names) > most else []
    return " ".join([", ".join(names[:most]), *more])


def _names(letters: Sequence[Letter], say: Say) -> str:
    return ", ".join(say(f"function.{letter}.name") for letter in LETTERS if letter in letters)


def _when(order: "Order", say: Say) -> str:
    return say("paper.before.until", day=order.since) if order.since else say("paper.before.then_was")


def _title(order: "Order", say: Say) -> str:
    home = region(order.dossier)
    return say("paper.before.of", region=home.name) if home else say("paper.before.title")
