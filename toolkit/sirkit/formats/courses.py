"""Courses as schema.org JSON-LD, for the page of a region or of a provider: what search programs read; written only.

Told is what an offer says to learners. What it was designed from, its funding package and learners' wishes stay here.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sirkit.dossier import Dossier
from sirkit.formats.jsonld import TYPES, Say, written
from sirkit.kinds import Actor
from sirkit.learners import by_profession
from sirkit.messages import problem
from sirkit.teaching import Outcome, Training
from sirkit.training import UNIT, named

_MODES: Mapping[str, str] = MappingProxyType({"presence": "onsite", "online": "online", "blended": "blended"})
"""What schema.org calls the formats."""


def write(dossier: Dossier, say: Say) -> bytes:
    """Return the training offers of a region, those of one profession together.

    Raises
    ------
    Problem
        ``courses.none`` where there is no offer.
    """
    trainings = by_profession(dossier)
    if not trainings:
        raise problem("courses.none")
    return written([_course(dossier, one, say) for one in trainings])


def _course(dossier: Dossier, one: Training, say: Say) -> dict[str, Any]:
    return _known(
        {
            "@type": "Course",
            "@id": f"#{one.id}",
            "name": one.title,
            "about": one.profession,
            "audience": _typed("EducationalAudience", audienceType=one.audience),
            "coursePrerequisites": one.entry,
            "availableLanguage": one.language,
            "teaches": [_taught(each) for each in dossier.all(Outcome) if each.training == one.id],
            "provider": _provider(dossier, one.provider),
            "timeRequired": f"PT{one.units * UNIT}M" if one.units else None,
            "isAccessibleForFree": True if one.price == 0 else None,
            "offers": _offered(one),
            "hasCourseInstance": _instance(one, say),
        }
    )


def _offered(one: Training) -> dict[str, Any] | None:
    return None if one.price is None else {"@type": "Offer", "price": one.price, "priceCurrency": "EUR"}


def _instance(one: Training, say: Say) -> dict[str, Any] | None:
    """Return when and where it is held, as far as that is known."""
    return _typed(
        "CourseInstance",
        courseMode=_MODES.get(one.format or ""),
        startDate=one.starts_on,
        endDate=one.ends_on,
        courseWorkload=_workload(one, say),
        maximumAttendeeCapacity=one.seats,
        location=_place(one),
    )


def _workload(one: Training, say: Say) -> str:
    parts = [("courses.units", one.units), ("courses.self_study", one.self_study)]
    return ", ".join(say(key, count=count) for key, count in parts if count)


def _taught(outcome: Outcome) -> str:
    return f"{named(outcome)} ({outcome.condition})" if outcome.condition else named(outcome)


def _provider(dossier: Dossier, actor: str | None) -> dict[str, Any] | None:
    record = dossier.record(Actor.KIND, actor or "")
    if record.dropped or not isinstance(record.entity, Actor):
        return None
    one = record.entity
    return _typed(TYPES.get(one.sort or "", "Organization"), name=one.name, url=one.website)


def _place(one: Training) -> dict[str, Any] | None:
    address = _typed("PostalAddress", streetAddress=one.street, postalCode=one.zip, addressLocality=one.city)
    geo = None if one.lat is None else _typed("GeoCoordinates", latitude=one.lat, longitude=one.lon)
    return _typed("Place", address=address, geo=geo)


def _typed(sort: str, /, **told: Any) -> dict[str, Any] | None:
    """Return something of a type of schema.org, or None where nothing is known of it."""
    known = _known(told)
    return {"@type": sort, **known} if known else None


def _known(told: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if value not in (None, "", [])}
