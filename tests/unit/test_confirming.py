"""Which entries ask to be confirmed: those without a sign of life for more than twelve months."""

from datetime import date

import pytest
from regions import actor, decided, record, region, role

from sirkit.confirming import unconfirmed
from sirkit.dossier import Dossier

TODAY = date(2026, 5, 4)


def quiet(dossier: Dossier, written: dict[tuple[str, str], str] | None = None, today: date = TODAY) -> dict[str, str]:
    """Return who asks to be confirmed, and the day of the last sign of life."""
    return dict(unconfirmed(dossier, written or {}, today))


@pytest.mark.parametrize(
    ("last", "today", "asks"),
    [
        ("2025-05-04", "2026-05-04", False),
        ("2025-05-03", "2026-05-04", True),
        ("2025-05-05", "2026-05-04", False),
        ("2023-02-28", "2024-02-28", False),
        ("2023-02-28", "2024-02-29", True),
        ("2024-02-29", "2025-02-28", False),
        ("2024-02-29", "2025-03-01", True),
        ("2023-03-01", "2024-02-29", False),
        ("2025-12-31", "2026-12-31", False),
        ("2025-12-31", "2027-01-01", True),
    ],
)
def test_exactly_twelve_months_are_not_too_long(last: str, today: str, *, asks: bool) -> None:
    """On the day twelve months later an entry still holds, the day after it asks; leap years change nothing."""
    assert bool(quiet(region(actor("a", as_of=last)), today=date.fromisoformat(today))) is asks


@pytest.mark.parametrize(
    ("day", "last"),
    [("2024", "2024-12-31"), ("2025-04", "2025-04-31"), ("2025", None), ("2025-05", None), ("2026", None)],
)
def test_a_month_or_a_year_counts_to_its_end(day: str, last: str | None) -> None:
    """What is only known to a month or a year was right until its end; the one that has begun, until today."""
    assert quiet(region(actor("a", as_of=day))) == ({"a": last} if last else {})


def test_nobody_knows_since_when_is_a_reason_to_ask() -> None:
    """An entry without any day asks first of all, and says that its day is not known."""
    dossier = region(actor("a", as_of="2020-01-01"), actor("b"))
    assert list(quiet(dossier).items()) == [("b", ""), ("a", "2020-01-01")]


def test_a_day_to_come_is_no_sign_of_life() -> None:
    """A clock that is years ahead lets no entry look fresh for ever."""
    assert quiet(region(actor("a", as_of="2020-01-01")), {("actor", "a"): "2036-01-01"}) == {"a": "2020-01-01"}


@pytest.mark.parametrize(
    "sign",
    [
        record("role", "a-g", actor="a", function="G", confirmed_on="2026-01-01"),
        record("role", "a-g", actor="a", function="G", since="2026-01"),
        actor("a", as_of="2025-12-24"),
    ],
)
def test_one_fresh_day_is_enough(sign: object) -> None:
    """A function confirmed or taken on this year, or an entry as of this year, is a sign of life."""
    assert quiet(region(actor("a", as_of="2019"), sign)) == {}  # type: ignore[arg-type]  # records


@pytest.mark.parametrize("reference", [("actor", "a"), ("role", "a-g"), ("offer", "o"), ("need", "n"), ("wish", "w")])
def test_whoever_writes_gives_a_sign_of_life(reference: tuple[str, str]) -> None:
    """A word to the entry, or to a function, an offer, a need or a wish of it, keeps it from asking."""
    dossier = region(
        actor("a", as_of="2019"),
        role("a", "G"),
        record("offer", "o", actor="a", text="Raum"),
        record("need", "n", actor="a", text="Zeit"),
        record("wish", "w", actor="a", text="Bus"),
    )
    assert quiet(dossier) == {"a": "2019-12-31"}
    assert quiet(dossier, {reference: "2026-04-01"}) == {}


def test_what_others_write_about_others_is_no_sign() -> None:
    """A word to another entry, or to one that was dropped, changes nothing."""
    dossier = region(actor("a", as_of="2019"), actor("b", as_of="2026-05-01"), actor("c", dropped=True))
    assert quiet(dossier, {("actor", "b"): "2026-05-01", ("actor", "c"): "2026-05-01"}) == {"a": "2019-12-31"}


def test_of_entries_called_the_same_one_sign_is_enough() -> None:
    """Two called the same ask once, as the one that stands for both, and not where either gave a sign of life."""
    a, b = actor("a", as_of="2019", city="Utting", zip="86919"), actor("b", as_of="2020")
    assert quiet(region(a, b, decided("a", "b"))) == {"a": "2020-12-31"}
    assert quiet(region(a, b, decided("a", "b")), {("actor", "b"): "2026-04-01"}) == {}
    assert quiet(region(a, b)) == {"a": "2019-12-31", "b": "2020-12-31"}
