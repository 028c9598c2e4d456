"""Courses for search engines: what an offer says to learners, and nothing of what it was designed from."""

import json
from typing import Any

import pytest
from regions import actor, record, region

from sirkit.documents.naming import public
from sirkit.dossier import Record
from sirkit.formats import courses
from sirkit.messages import Problem
from sirkit.words import LANGUAGES, speak, text

INSIDE = "SECRET"
"""Stands in every field that stays in the house."""
WHOLE: dict[str, Any] = {
    "title": "Demenz </script> begleiten",
    "profession": "Pflege",
    "need": INSIDE,
    "evidence": INSIDE,
    "evaluation": INSIDE,
    "audience": "Angehörige",
    "entry": "Keine",
    "provider": "vhs",
    "units": 12,
    "self_study": 1,
    "format": "blended",
    "language": "Deutsch",
    "starts_on": "2027-03-01",
    "ends_on": "2027-04",
    "seats": 12,
    "price": 0,
    "city": "Utting",
    "lat": 48.0,
    "lon": 11.1,
}


def told(*records: Record, language: str = "de") -> list[dict[str, Any]]:
    """Return the courses that are written of a region of these records."""
    data = courses.write(public(region(*records)), speak(language)[1])
    assert b"</script" not in data
    assert INSIDE.encode() not in data
    graph: list[dict[str, Any]] = json.loads(data)["@graph"]
    return graph


def test_an_offer_is_told_in_words_of_schema_org() -> None:
    """Outcomes, provider, place, days, workload and price are told; need, package and wishes are not."""
    (found,) = told(
        record("training", "t", **WHOLE),
        record("outcome", "o", training="t", verb="führen", object="ein Gespräch", condition="zu zweit"),
        record("aid", "a", training="t", sort="stipend", text=INSIDE),
        record("learning_wish", "w", what=INSIDE),
        actor("vhs", "VHS", sort="association", website="https://vhs.example"),
    )
    assert found == {
        "@type": "Course",
        "@id": "#t",
        "name": "Demenz </script> begleiten",
        "about": "Pflege",
        "audience": {"@type": "EducationalAudience", "audienceType": "Angehörige"},
        "coursePrerequisites": "Keine",
        "availableLanguage": "Deutsch",
        "teaches": ["führen: ein Gespräch (zu zweit)"],
        "provider": {"@type": "NGO", "name": "VHS", "url": "https://vhs.example"},
        "timeRequired": "PT540M",
        "isAccessibleForFree": True,
        "offers": {"@type": "Offer", "price": 0, "priceCurrency": "EUR"},
        "hasCourseInstance": {
            "@type": "CourseInstance",
            "courseMode": "blended",
            "startDate": "2027-03-01",
            "endDate": "2027-04",
            "courseWorkload": "12 Unterrichtseinheiten zu 45 Minuten, 1 Stunde Selbstlernen",
            "maximumAttendeeCapacity": 12,
            "location": {
                "@type": "Place",
                "address": {"@type": "PostalAddress", "addressLocality": "Utting"},
                "geo": {"@type": "GeoCoordinates", "latitude": 48.0, "longitude": 11.1},
            },
        },
    }


def test_what_is_not_known_is_not_told() -> None:
    """Of an offer of which only the title is known nothing else is claimed."""
    assert told(record("training", "t", title="Neu")) == [{"@type": "Course", "@id": "#t", "name": "Neu"}]


def test_a_single_person_is_no_provider() -> None:
    """Who is entered as a single person is not named in the file."""
    (found,) = told(record("training", "t", title="Neu", provider="anna"), actor("anna", INSIDE, sort="person"))
    assert "provider" not in found


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_an_offer_there_is_a_sentence(language: str) -> None:
    """Where there is no offer yet, a sentence says so and no file is made."""
    with pytest.raises(Problem) as found:
        courses.write(region(), speak(language)[1])
    assert text(found.value.messages[0].key, language)
