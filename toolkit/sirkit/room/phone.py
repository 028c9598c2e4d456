"""The phone's page: the profile sheet (*Steckbrief*) without a kernel, one HTML with its words and its style in it.

Its script is written as modules and sent as one: phones of 2018 take ES2017, and one request less.
"""

import json
import re
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import NamedTuple, get_args

from sirkit.functions import FUNCTIONS, LETTERS
from sirkit.kinds import SCHEMAS, Actor
from sirkit.teaching import Hindrance

FOLDER = Path(__file__).parent / "phone"
"""What the page needs: the parts of its script, and ``phone.css``, which stands in the page itself."""
PARTS = (
    "words",
    "kept",
    "records",
    "frame",
    "refused",
    "sending",
    "fields",
    "more",
    "sheet",
    "thanks",
    "learning",
    "welcome",
    "begin",
)
"""The parts of the script, in the order they are joined: each takes only from those before it."""
_READERS = re.compile(
    r"^import [^;]*;\n|^export (?=const |let |function |async )|^ *(?://|/\*\*).*\n| // .*$|^ +", re.MULTILINE
)
"""What stands in the parts for people: what each takes and gives by name, comments, and indentation."""
_TEXT = r'"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`|/(?![ /*])(?:[^/\\\n]|\\.)+/'
"""A text or a pattern in a script, which stays as it is."""
_LOOSE = re.compile(rf"({_TEXT})|\s*([{{}}()=,;:?!<>&|])\s*")
"""Those, or a sign with the space around it that people read it by."""
_REMARKS = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACED = re.compile(r"\s*([{};,])\s*|(?<=:)\s+")
"""Space that a style has for people; that between two words, or before a colon, means something."""
_ACTOR = SCHEMAS[Actor.KIND]["properties"]
_KNOWN = _ACTOR["established"]["anyOf"][0]
_CHOICES = {
    "sort": _ACTOR["sort"]["anyOf"][0]["enum"],
    "established": range(_KNOWN["minimum"], _KNOWN["maximum"] + 1),
}
KEYS = (
    "actor.city",
    "actor.description",
    "actor.established",
    "actor.name",
    "actor.sort",
    "actor.topics",
    "actor.website",
    "actor.website.help",
    "code.unknown",
    "code.wait",
    "field.choice",
    "field.form",
    "field.long",
    "field.missing",
    "field.range",
    "form.add",
    "form.more",
    "form.take_out",
    "form.unknown",
    "learning_wish.hinders",
    "learning_wish.purpose",
    "learning_wish.what",
    "learning_wish.when",
    "phone.another",
    "phone.away",
    "phone.away_unkept",
    "phone.back",
    "phone.by",
    "phone.by_form",
    "phone.change",
    "phone.city_free",
    "phone.city_help",
    "phone.code",
    "phone.code_help",
    "phone.do_help",
    "phone.done",
    "phone.ends",
    "phone.ends_today",
    "phone.erased",
    "phone.exists",
    "phone.for",
    "phone.for_none",
    "phone.found",
    "phone.give",
    "phone.intro",
    "phone.join",
    "phone.join_away",
    "phone.kept",
    "phone.language",
    "phone.large",
    "phone.learn",
    "phone.learn_lead",
    "phone.minutes",
    "phone.name_missing",
    "phone.needs_help",
    "phone.next",
    "phone.not_us",
    "phone.now",
    "phone.offers_help",
    "phone.over",
    "phone.privacy",
    "phone.privacy_what",
    "phone.privacy_where",
    "phone.privacy_who",
    "phone.progress",
    "phone.promise",
    "phone.promise_enter",
    "phone.promise_lead",
    "phone.promised",
    "phone.refused",
    "phone.remove",
    "phone.saved",
    "phone.self",
    "phone.sending",
    "phone.sheets",
    "phone.station.chain",
    "phone.station.goodbye",
    "phone.station.impulse",
    "phone.station.map",
    "phone.station.roadmap",
    "phone.station.sheet",
    "phone.station.welcome",
    "phone.step",
    "phone.taken",
    "phone.task",
    "phone.task_missing",
    "phone.thanks",
    "phone.thanks_text",
    "phone.thanks_waiting",
    "phone.ties",
    "phone.ties_help",
    "phone.title",
    "phone.unkept",
    "phone.welcome",
    "phone.who",
    "phone.who_help",
    "phone.wish_help",
    "phone.wish_short",
    "place.on_map",
    "room.closed",
    "room.erased",
    "room.not_allowed",
    "room.other_author",
    "room.over",
    "room.personal",
    "room.stranger",
    "sheet.do",
    "sheet.knows",
    "sheet.need",
    "sheet.offer",
    "sheet.wish",
    "sheet.works",
    *(f"actor.{field}.{choice}" for field, choices in _CHOICES.items() for choice in choices),
    *(f"learning_wish.hinders.{name}" for name in get_args(Hindrance)),
    *(f"function.{letter}.{part}" for letter in LETTERS for part in ("name", "question")),
)
"""The keys of the catalogue the page speaks with."""
_FIRST = ("phone.intro", "phone.privacy", "phone.privacy_what", "phone.privacy_who", "phone.privacy_where")


class Addresses(NamedTuple):
    """Where the page finds what it asks for, as the browser sees it."""

    script: str
    """What ``script`` returns."""
    room: str
    """The room's interface, with a slash at its end."""
    app: str
    """The large view; empty where there is none."""
    icon: str = "data:,"


def page(
    words: Mapping[str, str | tuple[str, str]],
    language: str,
    nonce: str,
    addresses: Addresses,
    evening: Mapping[str, str] | None = None,
) -> str:
    """Return the whole HTML of the phone's page.

    Parameters
    ----------
    words
        The catalogue of the language: key to text, or to (one, many); at least ``KEYS``.
    language
        The language the page is in.
    nonce
        The nonce of this answer, for the style and the data that stand in the page.
    addresses
        Where the page finds its script, the room and the large view.
    evening
        What may be told before somebody has joined: ``ends``, the day of deletion as ``YYYY-MM-DD``.

    Raises
    ------
    KeyError
        If a word is missing.
    """
    told = {
        "language": language,
        "words": {key: words[key] for key in KEYS},
        "functions": {letter: (one.colour, one.ink) for letter, one in FUNCTIONS.items()},
        "room": addresses.room,
        "app": addresses.app,
        "evening": dict(evening or {}),
    }
    said = {key: escape(str(words[key])) for key in (*_FIRST, "phone.title", "phone.welcome", "page.script")}
    what, privacy, *points = (said[key] for key in _FIRST)
    mark, script, icon = (escape(text) for text in (nonce, addresses.script, addresses.icon))
    return f"""<!DOCTYPE html>
<html lang="{escape(language)}">
<head>
<meta charset="utf-8">
<title>{said["phone.title"]}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#fafaf7" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#14181d" media="(prefers-color-scheme: dark)">
<link rel="icon" href="{icon}">
<style nonce="{mark}">{style()}</style>
<script src="{script}" nonce="{mark}" defer></script>
</head>
<body>
<header>
<div class="top"><b id="name">{said["phone.title"]}</b><nav id="languages"></nav></div>
<div id="evening" aria-live="polite" hidden></div>
<div id="notice" role="alert" hidden></div>
</header>
<main id="main">
<h1>{said["phone.welcome"]}</h1>
<p>{what}</p>
<h2>{privacy}</h2>
<ul>{"".join(f"<li>{point}</li>" for point in points)}</ul>
<noscript><p class="problem">{said["page.script"]}</p></noscript>
</main>
<div id="status" role="status" data-state=""></div>
<script type="application/json" nonce="{mark}" id="told">{embedded(told)}</script>
</body>
</html>
"""


def embedded(data: object) -> str:
    """Return data as JSON that can stand in a page: no sign in it ends a script or a line of one."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


@cache
def script() -> str:
    """Return the parts as one script: all of them in one function, without what stands there for people."""
    parts = (_READERS.sub("", (FOLDER / f"{name}.js").read_text("utf-8")).strip() for name in PARTS)
    whole = '(function () {\n"use strict";\n' + "\n".join(parts) + "\n})();\n"
    return _LOOSE.sub(lambda found: found[1] or found[2], whole) + "\n"


@cache
def stamp() -> str:
    """Return 12 hexadecimal digits that change whenever the script does."""
    return sha256(script().encode()).hexdigest()[:12]


@cache
def style() -> str:
    """Return the page's style; it stands in the page, which then paints after one answer."""
    return _SPACED.sub(r"\1", _REMARKS.sub("", (FOLDER / "phone.css").read_text("utf-8"))).strip()
