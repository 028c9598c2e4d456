"""Gathering: who is missing at the table, and who of the map would fill it."""

import pytest
from regions import actor, region, role, tie

from sirkit.dossier import Dossier
from sirkit.gathering import MOST, SORTS, Gap, gathering
from sirkit.messages import Message
from sirkit.samples import SAMPLES, shown


def valley() -> Dossier:
    """Return a small region: a club that is invited, and four who are not."""
    return region(
        actor("club", "Seeverein", sort="association", city="Utting"),
        role("club", "A"),
        actor("shop", "Dorfladen", sort="company", city="Utting"),
        role("shop", "F"),
        role("shop", "G"),
        actor("farm", "Hofladen", sort="company", city="Windach"),
        role("farm", "E", "interested"),
        actor("school", "Schule", sort="university", city="Dießen"),
        role("school", "B", "taken_on", "other"),
        role("school", "H", "suggested"),
        actor("anna", "Anna", sort="person", city="Raisting"),
        role("anna", "H"),
        tie("club", "farm", "knows"),
    )


def values(dossier: Dossier, guests: set[str], sort: str) -> list[str]:
    """Return what is missing of one sort."""
    return [gap.value for gap in gathering(dossier, guests).gaps if gap.sort == sort]


def test_what_no_guest_brings_is_missing() -> None:
    """Functions, sorts and places of the guests are there; all others are missing, in their order."""
    assert values(valley(), {"club"}, "function") == list("BCDEFGH")
    assert values(valley(), {"club"}, "sort") == [sort for sort in SORTS if sort != "association"]
    assert values(valley(), {"club"}, "place") == ["Dießen", "Windach"]
    assert values(valley(), {"club", "shop"}, "function") == list("BCDEH")


def test_a_gap_names_who_would_fill_it_and_admits_when_nobody_would() -> None:
    """Who carries or is interested fills a function; who was only suggested does not, and individuals never do."""
    gaps = {(gap.sort, gap.value): gap for gap in gathering(valley(), {"club"}).gaps}
    assert gaps["function", "E"] == Gap("function", "E", ("farm",))
    assert gaps["function", "H"].filled_by == ()
    assert gaps["sort", "company"].filled_by == ("shop", "farm")
    assert ("place", "Raisting") not in gaps


def test_who_brings_most_of_what_is_missing_comes_first() -> None:
    """Each next one is named for what is still missing then, with the reasons, and with who knows it."""
    found = gathering(valley(), {"club"}).suggested
    assert [one.actor for one in found] == ["shop", "school", "farm"]
    reasons = {one.actor: one.reasons for one in found}
    assert reasons["shop"] == (
        Message("gathering.carries", {"at": "function.F.name"}),
        Message("gathering.carries", {"at": "function.G.name"}),
        Message("gathering.of_sort", {"at": "actor.sort.company"}),
    )
    assert reasons["school"][0] == Message("gathering.noted", {"at": "function.B.name"})
    assert reasons["farm"] == (
        Message("gathering.interested", {"at": "function.E.name"}),
        Message("gathering.from_place", {"place": "Windach"}),
        Message("gathering.through", {"name": "Seeverein"}),
    )


def test_what_is_not_known_of_guests_is_a_question() -> None:
    """A guest without function, sort and place is counted, so that somebody asks; a stranger's id is not."""
    dossier = region(actor("a", "Chor"), actor("b", "Bank", sort="company"))
    unknown = gathering(dossier, {"a", "b", "nobody"}).unknown
    assert [(one.key, one.values["count"]) for one in unknown] == [
        ("gathering.unknown_function", 2),
        ("gathering.unknown_sort", 1),
        ("gathering.unknown_place", 2),
    ]


@pytest.mark.parametrize("sample", SAMPLES)
def test_inviting_all_suggested_leaves_only_what_the_map_lacks(sample: str) -> None:
    """Whoever invites step by step ends with gaps nobody on the map fills; the list stays short enough to read."""
    dossier, guests = shown(sample, "de"), set[str]()
    while suggested := gathering(dossier, guests).suggested:
        assert len(suggested) <= MOST
        assert all(one.reasons for one in suggested)
        guests |= {one.actor for one in suggested}
    assert not any(gap.filled_by for gap in gathering(dossier, guests).gaps)
