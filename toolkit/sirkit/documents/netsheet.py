"""The network on paper and on the page: all of it, or one organisation with those it is tied to.

Each has its picture, the sentence that tells it and its table. Organisations called the same are one here, and single
persons are left out.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from sirkit.documents.naming import region
from sirkit.documents.printing import Say, pdf, png, words
from sirkit.dossier import Dossier
from sirkit.excerpt import Excerpt, Link, ego, everybody, of
from sirkit.kinds import Role
from sirkit.layout import positions
from sirkit.merging import merged, standing
from sirkit.network import graph
from sirkit.pictures.lettering import together
from sirkit.pictures.netlines import PATTERNS
from sirkit.pictures.netpicture import Net, Picture, Words, draw
from sirkit.roles import borne
from sirkit.roles import standing as state

Table = list[list[str]]
"""Rows of texts, the heads first."""
Line = tuple[str, list[str]]
"""Whom a row is of, and its texts."""
_NAMED, _SHORT, _FIRST = 5, 3, 3
"""Names in a list before it is told how many others there are, in a row on paper; how many with most ties are named."""
_FEW = 20
"""So many rows stand below a picture that is not high; more begin on a page of their own."""
_ALONE, _SHARED, _LEAST, _LINE = 990, 900, 470, 36
"""Pixels: how high a picture is at most on its own page, with its table together, with it at least; a row's height."""
_HEADS = ("paper.net.name", "paper.net.functions", "paper.net.ties", "paper.net.tied")
_EGO_HEADS = ("paper.net.name", "paper.net.sort", "paper.net.strength", "paper.net.way", "paper.net.functions")


def write(dossier: Dossier, say: Say, *, language: str, on: date, actor: str = "") -> bytes:
    """Return the network as PDF, of one organisation where ``actor`` names it: sentence, picture and table.

    Raises
    ------
    Problem
        ``excerpt.gone`` if the organisation is not there any more.
    """
    whole, shown = _shown(dossier, actor)
    lines = _lines(whole, shown, say, _SHORT)
    few = len(lines) <= _FEW
    picture = _picture(
        whole, shown, say, alone=False, most=max(_SHARED - _LINE * len(lines), _LEAST) if few else _ALONE
    )
    data = {
        "title": _title(whole, shown, say),
        "foot": say("paper.net.foot", day=on),
        "sentence": _sentence(whole, shown, say),
        "heads": _rows(whole, shown, say)[0],
        "rows": [[str(picture.numbers.get(id_, "")), *map(together, row)] for id_, row in lines],
        "numbered": bool(picture.numbers),
        "few": few,
        "ego": bool(shown.focus),
        "more": _more(shown, say),
        "words": words(say, "paper.net.number"),
    }
    return pdf("netsheet", data, language=language, picture=picture.svg)


def write_svg(dossier: Dossier, say: Say, *, actor: str = "") -> bytes:
    """Return the network as SVG; its title, its sentence and its signs stand in it."""
    whole, shown = _shown(dossier, actor)
    return _picture(whole, shown, say).svg.encode()


def write_png(dossier: Dossier, say: Say, *, actor: str = "") -> bytes:
    """Return the network as PNG, about 1,900 pixels wide; its title, its sentence and its signs stand in it."""
    whole, shown = _shown(dossier, actor)
    return png(_picture(whole, shown, say).svg)


def drawn(dossier: Dossier, say: Say, *, width: int, actor: str = "") -> str:
    """Return the network as SVG, so many pixels wide, for a page that shows title, sentence and table beside it."""
    whole, shown = _shown(dossier, actor)
    return _picture(whole, shown, say, width=width, alone=False).svg


def sentence(dossier: Dossier, say: Say, *, actor: str = "") -> str:
    """Return the picture in words; all that is counted is counted of the whole network."""
    return _sentence(*_shown(dossier, actor), say)


def rows(dossier: Dossier, say: Say, *, actor: str = "") -> Table:
    """Return the picture as a table, its heads first."""
    return _rows(*_shown(dossier, actor), say)


def _shown(dossier: Dossier, actor: str) -> tuple[Dossier, Excerpt]:
    """Return the merged dossier and what is shown of it."""
    whole = merged(dossier)
    return whole, ego(whole, standing(dossier).get(actor, actor)) if actor else everybody(whole)


def _picture(dossier: Dossier, shown: Excerpt, say: Say, **how: int | bool) -> Picture:
    whole = graph(dossier)
    whole.remove_nodes_from([id_ for id_ in whole if id_ not in shown.known])
    places = positions(whole, ids=shown.shown, focus=shown.focus)
    numbered = say("paper.net.numbered_table") if "most" in how else say("paper.net.numbered")
    said = Words(_title(dossier, shown, say), _sentence(dossier, shown, say), numbered, say)
    return draw(Net(shown, borne(dossier), places), said, **how)  # type: ignore[arg-type]  # as ``draw`` names them


def _title(dossier: Dossier, shown: Excerpt, say: Say) -> str:
    if shown.focus:
        return say("paper.ego.title", name=shown.known[shown.focus].name)
    home = region(dossier)
    return say("paper.net.of", region=home.name) if home else say("paper.net.title")


# --- the sentence ---------------------------------------------------------------------------------------------


def _sentence(dossier: Dossier, shown: Excerpt, say: Say) -> str:
    told = _around(dossier, shown, say) if shown.focus else _overall(shown, say)
    if shown.persons:
        told.append(say("paper.net.persons"))
    return " ".join(told)


def _overall(shown: Excerpt, say: Say) -> list[str]:
    """Return how many there are and how many pairs are tied, who has most ties, who has none yet, who is drawn."""
    if not shown.known:
        return [say("paper.net.nobody")]
    told = [say("paper.net.counted", count=len(shown.known)) + " " + say("paper.net.pairs", count=shown.ties)]
    first = [id_ for id_ in shown.listed[:_FIRST] if len(shown.near[id_]) > 1]
    if first:
        names = "; ".join(f"{shown.known[id_].name} ({len(shown.near[id_])})" for id_ in first)
        told.append(say("paper.net.first", names=names))
    if shown.alone and shown.ties:
        told.append(say("paper.net.alone", names=_names(shown, shown.alone, say)))
    if len(shown.known) > len(shown.shown):
        told.append(say("paper.net.drawn", count=len(shown.shown)))
    return told


def _around(dossier: Dossier, shown: Excerpt, say: Say) -> list[str]:
    """Return how many one is tied to, of which sorts and functions they are, and who of them is tied to each other."""
    focus = str(shown.focus)
    name, near = shown.known[focus].name, shown.near[focus]
    if not near:
        return [say("paper.ego.alone" if focus in shown.alone else "paper.ego.persons", name=name)]
    roles = borne(dossier)
    sorts = [_sort(shown, id_, say) for id_ in near]
    letters = sorted({role.function for id_ in near for role in roles.get(id_, ())})
    among = sum(other in shown.near[one] for one in near for other in near if one < other)
    told = [say("paper.ego.counted", name=name, count=len(near)), say("paper.ego.sorts", names=_counted(sorts))]
    told.append(say("paper.ego.functions", names=", ".join(letters)) if letters else say("paper.ego.no_functions"))
    if len(near) > 1:
        told.append(say("paper.ego.among", count=among) if among else say("paper.ego.apart"))
    if len(shown.shown) <= len(near):
        told.append(say("paper.ego.drawn", count=len(shown.shown) - 1))
    return told


def _sort(shown: Excerpt, id_: str, say: Say) -> str:
    sort = shown.known[id_].sort
    return say(f"actor.sort.{sort}") if sort else say("paper.net.unsorted")


def _counted(names: Iterable[str]) -> str:
    """Return what occurs how often, the most frequent first."""
    counts = sorted(Counter(names).items(), key=lambda one: (-one[1], one[0]))
    return ", ".join(f"{name} ({count})" for name, count in counts)


def _names(shown: Excerpt, ids: tuple[str, ...], say: Say, most: int = _NAMED) -> str:
    """Return the first names, and how many others there are; a comma may stand in a name."""
    named = "; ".join(shown.known[id_].name for id_ in ids[:most])
    more = [say("paper.net.more", count=len(ids) - most)] if len(ids) > most else []
    return " ".join([named, *more])


def _more(shown: Excerpt, say: Say) -> str:
    """Return how many organisations are in neither picture nor table; empty where all are."""
    if shown.focus or len(shown.known) == len(shown.shown):
        return ""
    return say("paper.net.rest", count=len(shown.known) - len(shown.shown))


# --- the table ------------------------------------------------------------------------------------------------


def _rows(dossier: Dossier, shown: Excerpt, say: Say) -> Table:
    heads = _EGO_HEADS if shown.focus else _HEADS
    return [[say(key) for key in heads], *(row for _, row in _lines(dossier, shown, say))]


def _lines(dossier: Dossier, shown: Excerpt, say: Say, most: int = _NAMED) -> list[Line]:
    """Return the rows with the organisation each is of: those drawn, or all that ties the one in the middle."""
    roles = borne(dossier)
    if shown.focus is None:
        return [(id_, _actor(shown, id_, roles.get(id_, ()), say, most)) for id_ in shown.shown]
    rank = {id_: number for number, id_ in enumerate(shown.listed)}
    links = sorted(of(dossier, shown.focus), key=lambda link: (rank[link.other], [*PATTERNS].index(link.sort)))
    return [(link.other, _tie(shown, link, roles.get(link.other, ()), say)) for link in links]


def _actor(shown: Excerpt, id_: str, roles: Sequence[Role], say: Say, most: int) -> list[str]:
    """Return one organisation: its name and functions, how many it is tied to, and whom."""
    near = shown.near[id_]
    none = say("paper.net.none" if id_ in shown.alone else "paper.net.only_hidden")
    tied = _names(shown, near, say, most) if near else none
    return [shown.known[id_].name, _functions(roles, say), str(len(near)), tied]


def _tie(shown: Excerpt, link: Link, roles: Sequence[Role], say: Say) -> list[str]:
    """Return what ties one to the one in the middle: how, how closely, which way; its sort is told from the middle."""
    back = link.back and not link.forth
    way = "both" if link.forth == link.back else "back" if back else "forth"
    sort = say(f"tie.back.{link.sort}" if back else f"tie.sort.{link.sort}")
    strength = say(f"tie.strength.{link.strength}") if link.strength else say("paper.unknown")
    return [shown.known[link.other].name, sort, strength, say(f"paper.net.way.{way}"), _functions(roles, say)]


def _functions(roles: Sequence[Role], say: Say) -> str:
    said = [f"{role.function} ({say(f'role.state.{state(role)}')})" for role in roles]
    return ", ".join(said) or say("paper.net.no_function")
