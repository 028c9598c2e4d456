"""Tags: the functions of an organisation among its topics, in one cell separated by bars, as Kumu reads them.

A function is called by its letter and name; any state but *taken on* stands behind it in brackets. Topics that would be
taken for functions, or would fall apart, stand between quotation marks.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from sirkit.formats.cells import STATES
from sirkit.formats.headings import target
from sirkit.functions import Letter

Say = Callable[..., str]
_PART = re.compile(r'(\s*"(?:[^"]|"")*"\s*(?=\||\Z)|[^|]*)(?:\||\Z)')
_FUNCTION = re.compile(r"([A-H]) ([^()]+)(?:\(([^()]*)\))?")
_LONGEST = 200
_MARK = '"'


def written(functions: Mapping[Letter, str], topics: Iterable[str], say: Say) -> str:
    """Return the cell of functions, by their states, and of topics."""
    tags = [_tag(letter, state, say) for letter, state in sorted(functions.items())]
    return "|".join([*tags, *(_marked(topic) for topic in topics)])


def _tag(letter: Letter, state: str, say: Say) -> str:
    name = f"{letter} {say(f'function.{letter}.name')}"
    return name if state == "taken_on" else f"{name} ({say(f'role.state.{state}')})"


def _marked(topic: str) -> str:
    plain = topic.strip() == topic and "|" not in topic and not topic.startswith(_MARK) and function(topic) is None
    return topic if plain else f"{_MARK}{topic.replace(_MARK, _MARK * 2)}{_MARK}"


def read(cell: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the states of the functions a cell names, by their letters, and the topics."""
    functions: dict[str, str] = {}
    topics: list[str] = []
    for part in _parts(cell):
        whole = part.startswith(_MARK) and part.endswith(_MARK) and len(part) > 1
        text = part[1:-1].replace(_MARK * 2, _MARK) if whole else part
        found = None if whole else function(text)
        if found:
            functions[found[0]] = found[1]
        elif text:
            topics.append(text)
    return functions, tuple(dict.fromkeys(topics))


def _parts(cell: str) -> Iterator[str]:
    at = 0
    while at < len(cell) and (found := _PART.match(cell, at)):
        yield found[1].strip()
        at = found.end()


def function(tag: str) -> tuple[str, str] | None:
    """Return letter and state of the function a tag names, or None if it names none."""
    found = _FUNCTION.fullmatch(tag) if len(tag) <= _LONGEST else None
    if not found or target(found[2].strip()) != f"function.{found[1]}":
        return None
    state = "taken_on" if found[3] is None else STATES.get(found[3].strip().casefold())
    return (found[1], state) if state else None
