"""The phone's page: small, within what phones since 2018 know, and text never becomes markup."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import esprima
import pytest

import sirkit
from sirkit.room import phone
from sirkit.words import LANGUAGES, catalogue

ADDRESSES = phone.Addresses("sirkit/phone/0123456789ab/phone.js", "room/", "app")
SCRIPT = phone.script()
ICON = Path(sirkit.__file__).parent / "serve" / "static" / "favicon.svg"
LARGEST = 60_000
"""Bytes of the whole page, as it is before it is packed for the way."""
NEWER = re.compile(
    r"\.(?:at|flat|flatMap|replaceAll|matchAll|finally|allSettled|any|fromEntries|trimStart|trimEnd|replaceChildren"
    r"|toggleAttribute|findLast|hasOwn|toSorted|randomUUID|structuredClone|description)\("
    r"|\b(?:structuredClone|queueMicrotask|AbortController|globalThis|BigInt|requestIdleCallback|ResizeObserver|PointerEvent)\b"
    r"|crypto\.subtle|serviceWorker|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b"
)
"""Names that came after 2017, what http on a local address does not allow, and what would make markup of text."""
NEWER_STYLE = re.compile(
    r"[\s;{](?:gap|row-gap|column-gap|inset[a-z-]*|aspect-ratio|(?:margin|padding|border)-(?:inline|block)[a-z-]*)\s*:"
    r"|:is\(|:where\(|:has\(|:focus-visible|\b(?:min|max|clamp)\("
)


def page(language: str = "de", **changed: str) -> str:
    """Return the page, with some words changed."""
    return phone.page({**catalogue(language), **changed}, language, "n" * 24, ADDRESSES, {"ends": "2030-01-31"})


def nodes(node: Any) -> Iterator[Any]:
    """Return every node of a script's syntax tree."""
    yield node
    for child in vars(node).values():
        for one in child if isinstance(child, list) else [child]:
            if hasattr(one, "type") and hasattr(one, "__dict__"):
                yield from nodes(one)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_small(language: str) -> None:
    """HTML, style, words, script and icon together stay below 60 kB before any packing."""
    assert len(page(language).encode()) + len(SCRIPT.encode()) + len(ICON.read_bytes()) <= LARGEST


def test_the_style_is_sent_without_what_is_for_people() -> None:
    """Remarks and spare space go; selectors and values stay as they are."""
    sent = phone.style()
    assert "/*" not in sent
    assert "\n" not in sent
    assert ".top{display:flex;align-items:center;justify-content:space-between;" in sent
    assert '[data-state="saved"] .sign{background:var(--good);color:var(--paper);}' in sent


def test_phones_since_2018_understand_the_script() -> None:
    """The script parses as ES2017, and has no spread or rest of objects, which came a year later."""
    found = list(nodes(esprima.parseScript(SCRIPT)))
    late = [
        one.type
        for one in found
        if one.type in ("ObjectExpression", "ObjectPattern")
        and any(each.type in ("SpreadElement", "RestElement") for each in one.properties)
    ]
    assert len(found) > 1000
    assert late == []


def test_the_script_uses_no_newer_names() -> None:
    """No method, object or property is used that a phone of 2018 lacks or an insecure address forbids."""
    assert NEWER.findall(SCRIPT) == []


def test_the_style_uses_no_newer_rules() -> None:
    """No property or selector is used that Safari 11 or Chrome 59 lack."""
    assert NEWER_STYLE.findall(phone.style()) == []


def test_every_key_of_the_script_is_brought_along() -> None:
    """Each key the script names is among those the page carries, and no key of its own is carried for nothing."""
    used = set(re.findall(r'"((?:phone|sheet|actor|code|field|form|place|room)\.[a-z_.]+)"', SCRIPT))
    making = ("phone.station.", "actor.", "learning_wish.", "field.", "room.", "code.")
    made = {key for key in phone.KEYS if key.startswith(making)}
    states = {f"phone.{state}" for state in ("saved", "sending", "kept", "unkept", "away", "away_unkept")}
    assert used <= set(phone.KEYS)
    assert {key for key in phone.KEYS if not key.startswith("function.")} <= used | made | states


def test_every_key_has_words() -> None:
    """All keys stand in every catalogue."""
    assert [key for language in LANGUAGES for key in phone.KEYS if key not in catalogue(language)] == []


def test_words_cannot_end_their_place() -> None:
    """A word with tags, ampersands or a line separator arrives as it is and opens nothing."""
    wild = "</script><script>alert(1)</script>&amp;\u2028<!--"
    html = page(**{"phone.intro": wild})
    embedded = re.search(r'id="told">([^<]*)</script>', html)
    assert embedded is not None
    assert json.loads(embedded[1])["words"]["phone.intro"] == wild
    assert "<script>alert" not in html
    assert "\u2028" not in embedded[1]


def test_nothing_inline_is_without_nonce() -> None:
    """Every script and style carries the nonce of its answer, and no tag has a style or a handler of its own."""
    html = page()
    assert [tag for tag in re.findall(r"<(?:script|style)[^>]*>", html) if f'nonce="{"n" * 24}"' not in tag] == []
    assert re.findall(r"<[a-z][^>]*\s(?:style|on[a-z]+)=", html) == []


def test_a_missing_word_is_said() -> None:
    """A catalogue without a needed word is refused while the page is made, not on the phone."""
    words = {key: text for key, text in catalogue("de").items() if key != "phone.join"}
    with pytest.raises(KeyError, match=r"phone\.join"):
        phone.page(words, "de", "n", ADDRESSES)
