"""The sample region Krefeld and Mönchengladbach: each finding of R³ about partners can be found in it."""

import re
from itertools import permutations
from statistics import mean

import networkx as nx
import pytest

from sirkit.fair import Event, Participant
from sirkit.kinds import KINDS, PERSONAL, Actor, Need, Offer, Tie
from sirkit.network import graph, joints
from sirkit.places import distance_km
from sirkit.samples import shown
from sirkit.venture import Venture

DOSSIER = shown("krefeld", "de")
ACTORS = {one.id.removeprefix("krefeld-"): one for one in DOSSIER.all(Actor)}
VENTURES = {one.id.removeprefix("krefeld-"): one for one in DOSSIER.all(Venture)}
QUARTER = {"kettbaum", "garnrolle", "farbkessel", "knopfloch"}
"""The textile firms of one quarter, who keep to themselves."""


def common(one: str, other: str) -> set[str]:
    """Return the words of six letters and more that stand in both."""
    first, second = (set(re.findall(r"\w{6,}", text.casefold())) for text in (one, other))
    return first & second


def gives(giver: str, taker: str) -> bool:
    """Return True if somebody offers what somebody else needs, in one category and with a word in common."""
    ids = [ACTORS[name].id for name in (giver, taker)]
    offers = [one for one in DOSSIER.all(Offer) if one.actor == ids[0]]
    needs = [one for one in DOSSIER.all(Need) if one.actor == ids[1]]
    return any(one.category == two.category and common(one.text, two.text) for one in offers for two in needs)


def kilometres(one: Actor | Venture, other: Actor | Venture) -> float:
    """Return how far two are apart."""
    assert one.lat is not None
    assert one.lon is not None
    assert other.lat is not None
    assert other.lon is not None
    return distance_km((one.lat, one.lon), (other.lat, other.lon))


def steps(one: str, other: str) -> int:
    """Return how many ties lie between two."""
    return int(nx.shortest_path_length(graph(DOSSIER), ACTORS[one].id, ACTORS[other].id))


def test_some_give_each_other_what_they_need() -> None:
    """Mutual benefit: these pairs fit in both directions, and no others do."""
    mutual = {frozenset(pair) for pair in permutations(ACTORS, 2) if gives(*pair) and gives(*reversed(pair))}
    assert mutual == {
        frozenset({"zweiterfaden", "waschzuber"}),
        frozenset({"zweiterfaden", "kettbaum"}),
        frozenset({"meisterstueck", "schwungrad"}),
        frozenset({"lastesel", "ruebenkraut"}),
        frozenset({"loeffelstern", "krustenkrone"}),
    }


def test_some_would_only_give() -> None:
    """The tempting one: the fashion store has what the sewing workshop needs, and needs nothing it has."""
    assert gives("glanzpunkt", "zweiterfaden")
    assert not gives("zweiterfaden", "glanzpunkt")


@pytest.mark.parametrize("name", VENTURES)
def test_a_venture_fits_who_fits_its_organisation(name: str) -> None:
    """Whoever carries a venture says itself what the venture offers and needs first, in the same words or more."""
    venture = VENTURES[name]
    own = [one.text for kind in (Offer, Need) for one in DOSSIER.all(kind) if one.actor == venture.actor]
    for wants in (venture.offers, venture.needs):
        assert any(common(wants["1"], text) for text in own)


def test_one_partner_is_near_though_far_from_the_centre() -> None:
    """Proximity: the firm nearest to the workbench is a short ride away, and more than twice as far from the centre."""
    bench, firm = VENTURES["generationen"], ACTORS["schwungrad"]
    firms = [one for one in ACTORS.values() if one.sort == "company" and one is not firm]
    assert kilometres(bench, firm) < min(kilometres(bench, one) for one in firms)
    centre = bench.model_copy(
        update={way: mean(getattr(one, way) for one in ACTORS.values()) for way in ("lat", "lon")}
    )
    assert 2 * kilometres(bench, firm) < kilometres(centre, firm)


def test_one_partner_is_close_though_far_away() -> None:
    """Proximity: the linen cooperative shares every topic and every value with the mending service, 30 km away."""
    service, linen = VENTURES["flickdienst"], ACTORS["flachsbluete"]
    assert (service.topics, service.values) == (linen.topics, linen.values)
    assert 27 < kilometres(service, linen) < 33


def test_commitment_is_not_written_down() -> None:
    """What somebody cares about is a question to ask: the sample holds nothing of it, and nothing about persons."""
    assert not any(list(DOSSIER.all(KINDS[kind])) for kind in PERSONAL)
    assert not [one for one in ACTORS.values() if one.sort == "person"]


def test_a_group_is_two_introductions_away() -> None:
    """Networks: the mending service reaches the whole quarter through two introductions, and nobody there directly."""
    assert {steps("zweiterfaden", firm) for firm in QUARTER} == {2, 3}
    assert joints(DOSSIER)[0].actor == ACTORS["querfaden"].id
    assert steps("zweiterfaden", "flachsbluete") == 3


def test_only_weak_ties_lead_into_the_quarter() -> None:
    """Among themselves the firms are tied closely; whoever knows them from outside knows them loosely."""
    ids = {ACTORS[name].id for name in QUARTER}
    found = [(len({tie.from_actor, tie.to_actor} & ids), tie.strength or 0) for tie in DOSSIER.all(Tie)]
    assert [strength for inside, strength in found if inside == 1] == [1, 1]
    assert {strength for inside, strength in found if inside > 1} == {2, 3}


def test_one_venture_is_known_and_one_is_not() -> None:
    """Establishment: of one everybody has heard, of one hardly anybody, of one it is not known yet."""
    found = {name: one.established for name, one in VENTURES.items()}
    assert found == {"flickdienst": 1, "mittagsplatz": 4, "generationen": 2, "teilrad": None}


def test_an_evening_is_prepared() -> None:
    """Eight of each side take part in a matching event, every organisation once, with numbers from one on."""
    (event,) = DOSSIER.all(Event)
    seats = sorted(DOSSIER.all(Participant), key=lambda seat: seat.number)
    assert (event.on, event.format) == ("2027-04-15", "two_sided")
    assert [seat.side for seat in seats] == ["initiative"] * 8 + ["partner"] * 8
    assert [seat.number for seat in seats] == list(range(1, 17))
    assert {seat.event for seat in seats} == {event.id}
    assert len({seat.actor for seat in seats} & {one.id for one in ACTORS.values()}) == 16
