"""Words: the one place where keys become sentences, in the reader's language."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from babel import negotiate_locale
from babel.dates import format_date
from babel.lists import format_list
from babel.messages import Message as PoEntry
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from sirkit.messages import Message, Value
from sirkit.stock import stocked

LANGUAGES = ("de", "en")
PSEUDO = "qps"
NESTED = frozenset({"at", "left"})
"""Places of a sentence that are filled with another text, whose key is the value: where it is, what becomes of it."""
_LOCALE = Path(__file__).parent / "locale"
_ACCENTED = str.maketrans("aeiouAEIOUnc", "àéîöûÀÉÎÖÛñç")

_WRITTEN = {"de": "de", "en": "en_GB", PSEUDO: "de"}
"""How numbers and dates are written in each language."""

Entry = str | tuple[str, str]


def choose(asked: str | None, accepted: str = "") -> str:
    """Return the language for a reader: what was asked for, else what the browser accepts, else German.

    Parameters
    ----------
    asked
        The language named in the address, if any.
    accepted
        The browser's ``Accept-Language`` header.
    """
    if asked in (*LANGUAGES, PSEUDO):
        return asked
    wanted = [part.split(";")[0].strip().lower() for part in accepted.split(",") if part.strip()]
    return negotiate_locale(wanted, LANGUAGES, sep="-") or LANGUAGES[0]


@stocked(*((language,) for language in LANGUAGES))
def catalogue(language: str) -> Mapping[str, Entry]:
    """Return every text of one language: key to text, or to (one, many) where a count decides."""
    if language == PSEUDO:
        return {key: _pseudo(entry) for key, entry in catalogue(LANGUAGES[0]).items()}
    with (_LOCALE / language / "LC_MESSAGES" / "sirkit.po").open("rb") as file:
        entries = read_po(file, locale=language)
    return {_key(entry): _entry(entry.string) for entry in entries if entry.id}


def _key(entry: PoEntry) -> str:
    return entry.id if isinstance(entry.id, str) else entry.id[0]


def _entry(string: object) -> Entry:
    return (str(string[0]), str(string[1])) if isinstance(string, tuple | list) else str(string)


def say(message: Message, language: str) -> str:
    """Return the sentence for a message; numbers and dates are written as the language writes them."""
    return text(message.key, language, **message.values)


def text(key: str, language: str, **values: Value) -> str:
    """Return the text for a key with its places filled in.

    Raises
    ------
    KeyError
        If the catalogue has no such key.
    """
    entry = catalogue(language)[key]
    if not isinstance(entry, str):
        entry = entry[0 if values.get("count") == 1 else 1]
    for name in NESTED & values.keys():
        entry = entry.replace("{" + name + "}", str(catalogue(language).get(str(values[name]), "")))
    for name, value in values.items():
        place, written = "{" + name + "}", _written(value, language)
        if written.endswith("."):  # "e. V." ends a sentence too
            entry = entry.replace(place + ".", written)
        entry = entry.replace(place, written)
    return entry


def listed(names: Sequence[str], language: str) -> str:
    """Return names as a language lists them: "A, B und C"."""
    return format_list(names, locale=_WRITTEN[language])


def speak(asked: str) -> tuple[str, Callable[..., str]]:
    """Return the language spoken to whoever asked for this one, and a function from a key to its text."""
    language = choose(asked)
    return language, partial(text, language=language)


def _written(value: Value, language: str) -> str:
    locale = _WRITTEN[language]
    if isinstance(value, date):
        return format_date(value, format="long", locale=locale)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(format_decimal(value, locale=locale))
    return str(value)


def _pseudo(entry: Entry) -> Entry:
    """Return the text with accents and brackets, so that an untranslated word stands out on the page."""
    if not isinstance(entry, str):
        return tuple(_pseudo(part) for part in entry)  # type: ignore[return-value]  # two parts in, two out
    parts = entry.split("{")
    accented = [parts[0].translate(_ACCENTED)]
    for part in parts[1:]:
        place, _, rest = part.partition("}")
        accented.append(f"{{{place}}}{rest.translate(_ACCENTED)}")
    return f"⟦{''.join(accented)}⟧"
