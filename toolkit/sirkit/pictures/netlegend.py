"""Net legend: every sign that occurs in the picture of a network, with its words."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from xml.sax.saxutils import escape

from sirkit.excerpt import Excerpt, Link
from sirkit.functions import LETTERS
from sirkit.kinds import Role
from sirkit.pictures.lettering import LEADING, broken, wide
from sirkit.pictures.marks import actor_mark, mark, placed
from sirkit.pictures.netlines import PATTERNS, line
from sirkit.roles import STATES, standing
from sirkit.text import clean

Say = Callable[..., str]
SIZE = 12.5
_ROW, _BETWEEN, _EDGE, _SIGN, _LINE = 26, 16, 8, 20, 44
_STRENGTHS = (1, 2, 3, None)
Sign = tuple[str, float, str]
"""Its drawing around (0, 0) at the left, its width, its words."""


def signs(shown: Excerpt, roles: Mapping[str, Sequence[Role]], say: Say, *, numbered: str) -> list[Sign]:
    """Return the signs that occur: functions, states, who has none, several, lines, how close, arrows, numbers."""
    first = [roles[id_][0] for id_ in shown.shown if roles.get(id_)]
    letters = {role.function for role in first}
    found = [(mark(letter), say(f"function.{letter}.name")) for letter in LETTERS if letter in letters]
    for state in STATES:
        of = next((role for role in first if standing(role) == state), None)
        found += [(mark(of.function, state), say(f"paper.net.state.{state}"))] if of else []
    if len(first) < len(shown.shown):
        found.append((actor_mark(()), say("paper.net.state.none")))
    drawn = [(placed(sign, _SIGN / 2, 0, _SIGN), float(_SIGN), words) for sign, words in found]
    if any(len(roles.get(id_, ())) > 1 for id_ in shown.shown):
        drawn.append((several(2, (_SIGN / 2, 0.0)), float(_SIGN), say("paper.net.several")))
    if numbered:
        drawn.append((_plain("1", 6), float(_SIGN), numbered))
    return [*drawn, *_lines(shown.links, say)]


def several(count: int, at: tuple[float, float]) -> str:
    """Return the small count of the functions of one that has more than the one shown."""
    x, y = at
    style = 'text-anchor="middle" font-size="11" font-weight="700" fill="#FFFFFF"'
    ground = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="7.5" fill="#1B1F23"/>'
    return f'{ground}<text x="{x:.1f}" y="{y + 4:.1f}" {style}>{count}</text>'


def _lines(links: Sequence[Link], say: Say) -> Iterator[Sign]:
    """Yield the lines that occur: each sort, each closeness, an arrow."""
    for sort in PATTERNS:
        if any(link.sort == sort for link in links):
            yield _line(Link("", "", sort, 2, forth=False, back=False)), float(_LINE), say(f"paper.net.sort.{sort}")
    close = {link.strength for link in links}
    for strength in _STRENGTHS:
        if strength in close:
            words = say(f"paper.net.strength.{strength or 0}")
            yield _line(Link("", "", "cooperates", strength, forth=False, back=False)), float(_LINE), words
    if any(link.forth or link.back for link in links):
        yield _line(Link("", "", "cooperates", 1, forth=True, back=False)), float(_LINE), say("paper.net.arrow")


def _line(link: Link) -> str:
    return line(link, (0.0, 0.0), (float(_LINE), 0.0), 1)


def laid(signs: Sequence[Sign], width: int, top: float) -> tuple[str, float]:
    """Return the legend below ``top``, in rows as wide as the picture, and where it ends."""
    drawn, x, y = "", float(_EDGE), top + _ROW / 2
    for sign, needs, words in signs:
        lines = broken(words, SIZE, width - 2 * _EDGE - needs - 8, 3)
        across = needs + 8 + max((wide(one, SIZE) for one in lines), default=0)
        if x > _EDGE and x + across > width - _EDGE:
            x, y = float(_EDGE), y + _ROW
        drawn += f'<g transform="translate({x:.1f} {y:.1f})">{sign}{_said(lines, needs + 8)}</g>'
        y += (len(lines) - 1) * _LEADING
        x += across + _BETWEEN
    return drawn, y + _ROW / 2


_LEADING = SIZE * LEADING


def _said(lines: Sequence[str], x: float) -> str:
    style = f'font-size="{SIZE}" fill="#1B1F23"'
    spots = (
        f'<text x="{x:.1f}" y="{4.5 + n * _LEADING:.1f}" {style}>{escape(clean(said))}</text>'
        for n, said in enumerate(lines)
    )
    return "".join(spots)


def _plain(words: str, x: float) -> str:
    return f'<text x="{x}" y="4.5" font-size="12" font-weight="700" fill="#1B1F23">{words}</text>'


def keys(named: Sequence[tuple[int, str]], width: int, top: float) -> tuple[str, float]:
    """Return the names of those numbered, in columns below ``top``, and where they end."""
    if not named:
        return "", top
    columns = max(1, width // 240)
    across = (width - 2 * _EDGE) / columns
    written = [(str(number), broken(name, 12, across - 34, 3)) for number, name in named]
    high = sum(len(lines) for _, lines in written) * 15 + len(written) * 3
    drawn, x, y = "", float(_EDGE), top + 16
    lowest, share = y, high / columns
    for number, lines in written:
        if y - top - 16 >= share and x + across < width - _EDGE:
            x, y = x + across, top + 16
        said = "".join(
            f'<text x="{x + 26:.1f}" y="{y + n * 15:.1f}" font-size="12" fill="#1B1F23">{escape(one)}</text>'
            for n, one in enumerate(lines)
        )
        bold = 'text-anchor="end" font-size="12" font-weight="700" fill="#1B1F23"'
        drawn += f'<text x="{x + 20:.1f}" y="{y:.1f}" {bold}>{number}</text>{said}'
        y += len(lines) * 15 + 3
        lowest = max(lowest, y)
    return drawn, lowest
