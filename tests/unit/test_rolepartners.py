"""Partners for a role of a lab: who offers what it asks for comes first, who is in the lab is left out."""

from typing import Any

import pytest
from regions import actor, record, region

from sirkit.dossier import Dossier
from sirkit.grounds import Grounds
from sirkit.messages import Problem
from sirkit.partners import partners
from sirkit.rolepartners import Opening, opening, role_partners
from sirkit.widgets.partners import looked

HERE: dict[str, Any] = {"lat": 48.0, "lon": 11.0}
THERE: dict[str, Any] = {"lat": 48.4, "lon": 11.4}
TODAY = "2026-11-30"


def village() -> Dossier:
    """Return a lab that is carried by one and joined by another, three in the same place, and a hall further off."""
    return region(
        actor("carrier", sort="association", **HERE),
        actor("joined", sort="company", **HERE),
        *(actor(id_, sort="association", **HERE) for id_ in ("a", "b", "c")),
        actor("hall", sort="association", **THERE),
        record("offer", "o", actor="hall", text="Raum am Abend", category="rooms"),
        record("venture", "v", name="Mittagstisch", actor="carrier", needs={"open": "Raum am Abend"}, **HERE),
        record("lab", "lab", title="Mittagstisch", venture="v"),
        record("lab_role", "holds", lab="lab", title="Hält zusammen", actor="carrier", function="A"),
        record("lab_role", "in", lab="lab", title="Kocht", actor="joined"),
        record("lab_role", "open", lab="lab", title="Raum am Abend"),
    )


def at() -> Opening:
    """Return the open role of the village."""
    found = opening(village(), "open", today=TODAY)
    assert found
    return found


GROUNDS = Grounds.of(village(), today=TODAY)


def test_a_role_knows_who_is_in_its_lab_and_what_is_offered_for_it() -> None:
    """Both that have a role are inside; the hall's room fits the words of the role."""
    assert at().inside == {"carrier", "joined"}
    assert at().offered == {"hall": "Raum am Abend"}


def test_whoever_offers_what_a_role_asks_for_comes_first() -> None:
    """The hall, last of all by its distance, is first, and who is in the lab is named no more."""
    assert partners(GROUNDS, "v").near[0].id != "hall"
    assert "joined" in [one.id for one in partners(GROUNDS, "v").near]
    found = role_partners(GROUNDS, "v", at())
    assert [one.id for one in found.near] == ["hall", "a", "b", "c"]
    assert "partners.none_near" not in [note.key for note in found.notes]


def test_an_offer_is_enough_to_be_named() -> None:
    """Nothing is known of either, not even a place, and neither is tied: whoever offers the room is still named."""
    here = region(
        actor("hall"),
        actor("other"),
        record("offer", "o", actor="hall", text="Raum am Abend", category="rooms"),
        record("venture", "v", name="Mittagstisch"),
        record("lab", "lab", title="Mittagstisch", venture="v"),
        record("lab_role", "open", lab="lab", title="Raum am Abend"),
    )
    sought, grounds = opening(here, "open", today=TODAY), Grounds.of(here, today=TODAY)
    assert sought
    assert partners(grounds, "v").near == ()
    assert [one.id for one in role_partners(grounds, "v", sought).near] == ["hall"]


def test_its_card_says_first_what_it_offers() -> None:
    """The sentence on the card is the offer, not that the place is the same."""
    card, *others = looked(lambda: GROUNDS, {"one": "v"}, at())["near"]
    assert card["why"] == {"key": "partners.fits_role", "values": {"text": "Raum am Abend"}}
    assert all(each["why"]["key"] != "partners.fits_role" for each in others)


def test_no_role_is_no_opening() -> None:
    """A role that is not there, or not any more, leaves the lists as they always are."""
    gone = region(record("lab_role", "x", dropped=True, lab="lab", title="Raum"))
    assert opening(gone, "x") is None
    assert opening(gone, "y") is None


def test_a_role_without_its_lab_says_so() -> None:
    """Whoever looks for a role of a lab that was removed is told that the lab is gone."""
    with pytest.raises(Problem, match="gone"):
        opening(region(record("lab_role", "x", lab="lab", title="Raum")), "x")
