"""The training offers of a region as a table (CSV), for lists, circulars and other people's calendars; written only.

A row says what an offer says to learners (see ``announced``); what is not known is an empty cell. It is not read back:
offers are worked on where they were designed.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from sirkit.announced import FORMATS, Announced, offers
from sirkit.dossier import Dossier
from sirkit.formats.entries import joined
from sirkit.formats.sheets import Value
from sirkit.formats.tabled import spread
from sirkit.merging import merged
from sirkit.messages import Message, problem
from sirkit.text import clean

Say = Callable[..., str]
COLUMNS: Mapping[str, str] = MappingProxyType(
    {
        "title": "coursetable.title",
        "profession": "coursetable.profession",
        "audience": "announced.audience",
        "learns": "announced.learns",
        "entry": "announced.entry",
        "provider": "announced.provider",
        "website": "column.website",
        "format": "coursetable.format",
        "language": "announced.language",
        "street": "column.street",
        "zip": "column.zip",
        "city": "column.city",
        "step_free": "coursetable.step_free",
        "childcare": "announced.support.childcare",
        "starts_on": "coursetable.starts_on",
        "ends_on": "coursetable.ends_on",
        "units": "coursetable.units",
        "self_study": "coursetable.self_study",
        "seats": "announced.seats",
        "price": "coursetable.price",
        "own_share": "coursetable.own_share",
        "support": "announced.support",
        "funding": "coursetable.funding",
        "lat": "column.lat",
        "lon": "column.lon",
    }
)
"""The columns in their order, and the key of what stands above each."""
_SPOKEN = ("provider", "format", "support", "step_free", "childcare")


def write(dossier: Dossier, say: Say, *, language: str, on: date) -> bytes:
    """Return the offers as CSV, one row each, by profession and title; days as ``YYYY-MM-DD``.

    Raises
    ------
    Problem
        ``courses.none`` where there is no offer.
    """
    rows = [_row(one, say, language) for one in offers(merged(dossier), on=on)]
    if not rows:
        raise problem("courses.none")
    cells = ([row.get(column, "") for column in COLUMNS] for row in rows)
    return spread(map(say, COLUMNS.values()), cells, language=language)


def _row(one: Announced, say: Say, language: str) -> dict[str, Value]:
    told = one.training.model_dump(include=COLUMNS.keys() - set(_SPOKEN), exclude_none=True)
    plain = {name: clean(value) if isinstance(value, str) else value for name, value in told.items()}
    return {**plain, **{name: clean(text) for name, text in _spoken(one, say, language)}}


def _spoken(one: Announced, say: Say, language: str) -> Iterator[tuple[str, str]]:
    """Yield the cells that need words."""
    training = one.training
    for name in ("provider", "support"):
        yield name, joined(_said(message, say) for message in one.fact(name))
    for name in ("step_free", "childcare"):
        known = getattr(training, name)
        yield name, "" if known is None else say("coursetable.yes" if known else "coursetable.no")
    yield "format", say(FORMATS[training.format]) if training.format else ""
    yield "learns", joined(one.learns)
    yield "website", (one.provider.website or "") if one.provider else ""
    yield "funding", joined(each.instrument.names["en" if language == "en" else "de"] for each in one.funding)


def _said(message: Message, say: Say) -> str:
    return say(message.key, **message.values)
