"""Stock: what is the same for everybody is worked out once; a process may be given what another has worked out."""

from collections.abc import Callable, Hashable, Mapping
from functools import wraps
from typing import Any, NamedTuple, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
Worked = dict[tuple[Hashable, ...], Any]
"""What a function returned, by what it was asked."""


class _Shelf(NamedTuple):
    """One function's part of the stock: what it can be asked beforehand, how it is asked, what it has returned."""

    wanted: tuple[tuple[Hashable, ...], ...]
    ask: Callable[..., Any]
    worked: Worked


_SHELVES: dict[str, _Shelf] = {}


def stocked(*wanted: tuple[Hashable, ...]) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Return a decorator that has a function work out each answer once, like ``functools.cache``, and stocks some.

    Parameters
    ----------
    wanted
        The arguments, by position, for which everybody will want the answer; one without arguments where none is
        given. The answers have to be fit for ``pickle``.
    """

    def keep(work: Callable[P, R]) -> Callable[P, R]:
        worked: Worked = {}

        @wraps(work)
        def ask(*asked: P.args, **_: P.kwargs) -> R:
            if asked not in worked:
                worked[asked] = work(*asked, **_)
            return worked[asked]  # type: ignore[no-any-return]  # it is what ``work`` returned

        _SHELVES[f"{work.__module__}.{work.__qualname__}"] = _Shelf(wanted or ((),), ask, worked)
        return ask

    return keep


def taken() -> dict[str, Worked]:
    """Return all that is stocked, working out what is missing; only modules that are imported count."""
    return {name: {asked: shelf.ask(*asked) for asked in shelf.wanted} for name, shelf in _SHELVES.items()}


def lay_out(stock: Mapping[str, Worked]) -> None:
    """Let the functions answer with what another process has worked out."""
    for name, worked in stock.items():
        if shelf := _SHELVES.get(name):
            shelf.worked.update(worked)
