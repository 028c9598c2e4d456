"""What is new since a day, organisation by organisation, and what is never told."""

from typing import Any

from regions import actor, record, region, role, tie

from sirkit.changes import Change, read
from sirkit.dossier import Dossier, Record
from sirkit.lately import lately
from sirkit.words import catalogue

Op = dict[str, Any]


def put(kind: str, id_: str, field: str, value: object = "x", was: object = None) -> Op:
    """Return an operation as it travels."""
    return {"op": "put", "kind": kind, "id": id_, "field": field, "value": value, "was": was}


def change(number: int, *ops: Op, day: str = "2026-05-04") -> Change:
    """Return a change of that day."""
    return read({"id": f"{number:032x}", "author": "anna", "at": f"{day}T10:00:00Z", "ops": list(ops)})


def told(dossier: Dossier, *changes: Change) -> dict[str, list[str]]:
    """Return the last word of each fact by organisation, in the order told."""
    found = lately(dossier, changes)
    assert {fact.key for one in found for fact in one.facts} <= set(catalogue("de"))
    return {one.actor: [fact.key.split(".")[-1] for fact in one.facts] for one in found}


def test_who_is_new_comes_with_what_is_told_of_it() -> None:
    """A new organisation is new, and what it does, offers and looks for is told with it; that it changed is not."""
    dossier = region(
        actor("a"),
        role("a", "G"),
        role("a", "H", "interested"),
        record("offer", "o", actor="a", text="Raum"),
        record("need", "n", actor="a", text="Zeit"),
        record("place", "p", name="Stube", run_by="a"),
    )
    made = change(
        1,
        put("need", "n", "text"),
        put("offer", "o", "text"),
        put("place", "p", "hours"),
        put("role", "a-g", "state"),
        put("role", "a-h", "state"),
        put("actor", "a", "city"),
        put("actor", "a", "name"),
    )
    assert told(dossier, made) == {"a": ["entered", "takes_on", "interested", "place", "offers", "seeks"]}
    (one,) = lately(dossier, [made])
    assert (one.day, dict(one.facts[4].values)) == ("2026-05-04", {"text": "Raum"})


def test_the_newest_is_told_first() -> None:
    """Organisations stand in the order of their newest change, whatever came before."""
    dossier = region(actor("a"), actor("b"))
    first, second = put("actor", "a", "website", "y", "x"), put("actor", "b", "website", "y", "x")
    assert list(told(dossier, change(1, first), change(2, second))) == ["b", "a"]
    assert list(told(dossier, change(1, first), change(2, second), change(3, first))) == ["a", "b"]


def test_a_changed_name_is_a_change_and_not_a_beginning() -> None:
    """Who was there before and is called otherwise now has changed."""
    assert told(region(actor("a")), change(1, put("actor", "a", "name", "B", "A"))) == {"a": ["changed"]}


def test_confirming_is_no_news() -> None:
    """That an entry is still right, or where it lies to the metre, is nothing to tell."""
    ops = [put("actor", "a", "as_of"), put("actor", "a", "lat"), put("role", "a-g", "confirmed_on")]
    assert told(region(actor("a"), role("a", "G")), change(1, *ops)) == {}


def test_what_others_think_of_somebody_is_no_news() -> None:
    """To be suggested or asked, or what others say that one does, is nothing to tell; nor is a contact."""
    states: list[Record] = [
        role("a", "A", "suggested", "other"),
        role("a", "B", "asked", "other"),
        role("a", "C", "taken_on", "other"),
        record("contact", "c", actor="a", name="Anna"),
    ]
    ops = [put("role", f"a-{letter}", "state") for letter in "abc"] + [put("contact", "c", "name")]
    assert told(region(actor("a"), *states), change(1, *ops)) == {}


def test_dropped_ones_and_individuals_are_not_named() -> None:
    """Neither as who has news nor as whom somebody works with."""
    dossier = region(
        actor("a"),
        actor("b", dropped=True),
        actor("c", sort="person"),
        tie("a", "b"),
        tie("a", "c"),
        record("offer", "o", actor="a", text="Raum", dropped=True),
    )
    ops = [put("tie", "a-b-c", "sort"), put("tie", "a-c-c", "sort"), put("offer", "o", "text")]
    ops += [put("actor", "b", "name"), put("actor", "c", "name")]
    assert told(dossier, change(1, *ops)) == {}


def test_a_new_tie_is_told_with_the_other_name() -> None:
    """Working together is news; a short line to somebody is not."""
    dossier = region(actor("a"), actor("b", "Bus"), tie("a", "b"), tie("a", "b", "knows"))
    (one,) = lately(dossier, [change(1, put("tie", "a-b-c", "sort"), put("tie", "a-b-k", "sort"))])
    assert [(fact.key, dict(fact.values)) for fact in one.facts] == [("lately.works_with", {"name": "Bus"})]


def test_what_was_taken_back_is_not_told() -> None:
    """A function given up again, and an offer that is no more, have no news, though changes speak of them."""
    ops = [put("role", "a-g", "state"), put("offer", "o", "text")]
    assert told(region(actor("a")), change(1, *ops)) == {}


def test_nobody_who_wrote_is_named() -> None:
    """No pseudonym is in what is told."""
    dossier = region(actor("a"), role("a", "G"))
    found = lately(dossier, [change(1, put("actor", "a", "name"), put("role", "a-g", "state"))])
    assert "anna" not in repr(found)
