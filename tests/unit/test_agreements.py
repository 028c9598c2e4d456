"""Agreements: what decided them, whom to ask after, what is looked at again, and the ties they become."""

from datetime import date
from typing import Any

import pytest
from icalendar import Calendar
from printed import said
from regions import actor, decided, record, region, tie

from sirkit.agreements import (
    FINDINGS,
    asked_after,
    connected,
    counted,
    in_step,
    remarks,
    sentences,
    set_to,
    tally,
    tie_of,
    undated,
    without,
)
from sirkit.changes import Change, Drop, Restore
from sirkit.comparison import compare
from sirkit.documents import agreementsheet
from sirkit.documents.agreementlist import reminder
from sirkit.documents.order import Occasion, Order
from sirkit.documents.papers import called, made
from sirkit.dossier import Dossier, Record
from sirkit.fair import Agreement
from sirkit.fold import check, fold, undo
from sirkit.kinds import Tie
from sirkit.messages import Problem
from sirkit.room.register import Guest
from sirkit.room.rights import refusal
from sirkit.words import LANGUAGES, say, speak, text

TODAY = date(2026, 11, 22)
SIX_WEEKS_AGO = "2026-10-11"
STAMP: dict[str, str] = {"author": "anna", "at": "2026-11-22T10:00:00Z"}


def agreement(id_: str, *, named: str = "", **values: Any) -> Record:
    """Return an agreement between two organisations; ``named`` are the findings that decided it."""
    items = {finding: finding for finding in named.split()}
    return record("agreement", id_, **{"one": "shop", "other": "club", "gives": "Raum", "decided": items, **values})


def place(*agreements: Record) -> Dossier:
    """Return a region of four organisations, an individual and an event, with these agreements."""
    return region(
        record("region", "r", name="Tal"),
        actor("shop", "Dorfladen"),
        actor("club", "Seeverein"),
        actor("farm", "Hofladen"),
        actor("bank", "Sparkasse"),
        actor("eva", "Eva Beispiel", sort="person"),
        tie("shop", "farm"),
        record("event", "e", name="Markt der Ideen", on="2026-10-01"),
        *agreements,
    )


def the(dossier: Dossier, id_: str = "a") -> Agreement:
    """Return an agreement by its id."""
    return next(one for one in dossier.all(Agreement) if one.id == id_)


def moved(dossier: Dossier, state: str, number: int = 1) -> tuple[Change, Dossier]:
    """Return the change that sets the state of the agreement "a", and the dossier after it."""
    ops = set_to(dossier, "a", state, origin="Vereinbarung", today=TODAY.isoformat())
    change = Change(id=f"{number:032x}", ops=ops, **STAMP)
    return change, check(change, dossier)


def ties(dossier: Dossier) -> dict[str, dict[str, Any]]:
    """Return the ties that agreements became."""
    return {one.id: one.model_dump(exclude_none=True) for one in dossier.all(Tie) if one.id.startswith("agreed-")}


# --- what decided them --------------------------------------------------------------------------------------------


def test_seven_of_nine_knew_each_other() -> None:
    """The sentence for networks counts only where something was said; the unknown is said to be so."""
    names = ["networks"] * 7 + ["benefit", "benefit commitment", "", ""]
    found = tally(place(*(agreement(str(number), named=one) for number, one in enumerate(names))))
    assert (found.said, found.unsaid, found.decided["networks"]) == (9, 2, 7)
    told = [say(one, "de") for one in sentences(found)]
    assert told[0].startswith("Bei 7 von 9 Vereinbarungen kannte man sich vorher")
    assert told[1] == "Bei 2 von 9 Vereinbarungen hatten beide Seiten etwas davon."
    assert "2 Vereinbarungen ist noch nicht bekannt" in told[-2]
    assert told[-1] == text("agreements.hedge", "de")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("finding", FINDINGS)
def test_every_finding_has_its_sentence(finding: str, language: str) -> None:
    """Each is told alone as of the one agreement where it was said, and as a share of several."""
    one = tally(place(agreement("a", named=finding)))
    two = tally(place(agreement("a", named=finding), agreement("b", named="benefit proximity")))
    assert "{" not in say(sentences(one)[0], language) + say(sentences(two)[-2], language)
    assert len(sentences(one)) == 2


def test_what_did_not_come_about_is_counted_and_no_reason_for_anything() -> None:
    """A failed agreement counts among the states; what was ticked on it counts nowhere, nor does another word."""
    found = tally(place(agreement("a", state="failed", named="networks"), agreement("b", named="money")))
    assert (found.said, found.unsaid, dict(found.decided)) == (0, 1, {})
    assert [one.key for one in counted(found)] == ["agreements.count.agreed", "agreements.count.failed"]


# --- after six weeks ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "reasons"),
    [
        ({"on": SIX_WEEKS_AGO}, ["six_weeks"]),
        ({"on": "2026-10-12"}, []),
        ({"on": SIX_WEEKS_AGO, "state": "running"}, ["six_weeks"]),
        ({"on": SIX_WEEKS_AGO, "state": "kept"}, []),
        ({"on": SIX_WEEKS_AGO, "state": "failed", "by": "2026-10-12"}, []),
        ({"event": "e"}, ["six_weeks"]),
        ({"on": "2026-10"}, []),
        ({"on": "2026-09"}, ["six_weeks"]),
        ({"on": "2026-11-01", "by": "2026-11-21"}, ["past"]),
        ({"on": "2026-11-01", "by": "2026-11-22"}, []),
        ({"by": "2026-11"}, []),
        ({"by": "2025"}, ["past"]),
        ({"on": "2026-01-01", "by": "2026-02-01"}, ["six_weeks", "past"]),
        ({}, []),
    ],
)
def test_whom_to_ask_after(values: dict[str, str], reasons: list[str]) -> None:
    """What is open is asked after from the 42nd day on, and from the day after its last; a month ends with its days."""
    found = asked_after(place(agreement("a", **values)), TODAY)
    assert [reason.key for one in found for reason in one.reasons] == [f"agreements.{reason}" for reason in reasons]


def test_the_oldest_is_asked_after_first() -> None:
    """In the order of the days they were made; of how many that is not known is counted, unless they are over."""
    dossier = place(
        agreement("a", on="2026-10-02"),
        agreement("b", by="2026-01-01"),
        agreement("c", event="e"),
        agreement("d", state="kept"),
    )
    assert [one.agreement.id for one in asked_after(dossier, TODAY)] == ["c", "a", "b"]
    assert undated(dossier) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reminder_says_who_what_and_by_when(language: str) -> None:
    """It names event, organisations, what was promised and the day; what is not known is said; no person is named."""
    dossier = place(agreement("a", event="e", gets="Hilfe", by="2026-12-04"), agreement("b", other="eva"))
    words = speak(language)[1]
    told = reminder(dossier, the(dossier), words)
    day = {"de": "4. Dezember 2026", "en": "4 December 2026"}[language]
    assert [one for one in ("Markt der Ideen", "Dorfladen: Raum", "Seeverein: Hilfe", day) if one not in told] == []
    other = reminder(dossier, the(dossier, "b"), words)
    assert "Eva" not in other
    assert text("paper.agreements.open", language) in other


# --- what is looked at again --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"gives": "20 € für den Saal"}, ["money"]),
        ({"gets": "eine Spende"}, ["money"]),
        ({"gets": "200 Euro"}, ["money"]),
        ({"gives": "Sachspenden sortieren, Blutspende bewerben, Europafest"}, []),
        ({"other": "shop"}, ["itself"]),
        ({"on": "2026-11-02", "by": "2026-11-01"}, ["order"]),
        ({"on": "2026-11-02", "by": "2026-11"}, []),
        ({"one": "eva"}, ["individual"]),
    ],
)
def test_what_looks_wrong_is_a_sentence(values: dict[str, str], told: list[str]) -> None:
    """Money, the same on both sides, days in the wrong order and individuals are remarked on; none is refused."""
    dossier = place(agreement("a", **values))
    assert [one.key for one in remarks(dossier, the(dossier))] == [f"agreements.{one}" for one in told]


# --- ties ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "origin", "since"),
    [
        ({"event": "e"}, "Markt der Ideen", "2026-10-01"),
        ({"event": "e", "on": "2026-10-02"}, "Markt der Ideen", "2026-10-02"),
        ({}, "Vereinbarung", "2026-11-22"),
    ],
)
def test_what_was_kept_becomes_a_tie(values: dict[str, str], origin: str, since: str) -> None:
    """In the same change, with where it came from and since when; one undo takes both back."""
    dossier = place(agreement("a", **values))
    change, after = moved(dossier, "kept")
    assert ties(after) == {
        "agreed-a": {
            "from_actor": "shop",
            "to_actor": "club",
            "sort": "cooperates",
            "directed": False,
            "origin": origin,
            "since": since,
        }
    }
    back = undo(change, after, id="f" * 32, **STAMP)
    assert back
    assert fold(after, [back]).plain() == dossier.plain()


def test_what_is_not_kept_any_more_is_no_tie() -> None:
    """Leaving "kept" drops the tie, coming back restores it, and each is taken back whole."""
    _, kept = moved(place(agreement("a")), "kept")
    left, running = moved(kept, "running", 2)
    assert (ties(running), [type(op) for op in left.ops if op.kind == "tie"]) == ({}, [Drop])
    back = undo(left, running, id="f" * 32, **STAMP)
    assert back
    assert (the(fold(running, [back])).state, ties(fold(running, [back]))) == ("kept", ties(kept))
    again, returned = moved(running, "kept", 3)
    assert ties(returned) == ties(kept)
    assert [type(op) for op in again.ops if op.kind == "tie"] == [Restore]
    assert returned.record("tie", "agreed-a").open_dissents == ()


def test_the_ends_of_a_tie_follow_its_agreement() -> None:
    """Corrected, a kept agreement moves its tie and leaves what was said of it; nothing to do is no operation."""
    _, kept = moved(place(agreement("a")), "kept")
    corrected = the(kept).model_copy(update={"other": "bank"})
    ops = in_step(kept, corrected, origin="", today="")
    assert [(op.kind, getattr(op, "field", ""), getattr(op, "value", "")) for op in ops] == [
        ("tie", "to_actor", "bank")
    ]
    assert set_to(kept, "a", "kept", origin="", today="") == ()
    assert set_to(kept, "nobody", "kept", origin="", today="") == ()


def test_an_organisation_has_no_tie_with_itself() -> None:
    """Both sides the same, or called the same since: the agreement may be kept, a tie it is not."""
    for dossier in (place(agreement("a", other="shop")), place(agreement("a"), decided("shop", "club"))):
        assert ties(moved(dossier, "kept")[1]) == {}
    assert len(tie_of("x" * 64)) == 64


def test_a_table_that_takes_it_back_takes_the_tie_along() -> None:
    """In a room another table may say that an agreement is not kept; of other ties it drops only its own."""
    _, kept = moved(place(agreement("a")), "kept")
    guest = Guest(author="berta", role="table")
    change, _ = moved(kept, "running", 2)
    assert refusal(change.model_copy(update={"author": "berta"}), guest, kept) is None
    other = Change(id="e" * 32, author="berta", at="", ops=(Drop(kind="tie", id="shop-farm-c"),))
    assert refusal(other, guest, kept)


# --- the network, and papers --------------------------------------------------------------------------------------


def test_only_what_was_kept_counts_in_the_network() -> None:
    """Without the agreements the network is what it was; with them it has the ties of those that were kept."""
    dossier = place(
        agreement("a"), agreement("b", one="bank", other="club"), agreement("c", other="farm", state="kept")
    )
    say_ = speak("de")[1]
    assert agreementsheet.sentence(place(agreement("a")), say_) == text("agreements.net.none", "de")
    _, after = moved(dossier, "kept")
    found = compare(without(after), after)
    assert (connected(found.before), connected(found.now)) == ((1, 1, 2, 1), (2, 2, 1, 1))
    told = agreementsheet.sentence(after, say_)
    assert told.startswith("2 Vereinbarungen sind eingelöst. Daraus wurde eine neue Verbindung im Netz.")
    assert text("agreements.net.rest", "de") in told
    assert text("agreements.net.joined", "de", count=1) in told
    assert agreementsheet.rows(after, say_)[1] == ["Verbindungen", "1", "2"]


def order(dossier: Dossier, language: str = "de") -> Order:
    """Return an order of a paper of this dossier."""
    return Order(dossier, Occasion(), TODAY, *speak(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_paper_lists_what_stands_and_only_counts_what_failed(language: str) -> None:
    """Who gives what to whom by when, what decided it, the network; a failed one has no name, an individual neither."""
    dossier = place(
        agreement("a", named="networks", by="2026-12-04"),
        agreement("b", other="bank", gives="Geheimnis", state="failed", note="Streit"),
        agreement("c", one="eva", other="farm", gives="Zeit"),
    )
    found = said(made("agreements_a4", order(moved(dossier, "kept")[1], language)))
    sentence = say(sentences(tally(dossier))[0], language)
    shown = ("Dorfladen", "Seeverein", "Hofladen", "Zeit", sentence, text("agreements.count.failed", language, count=1))
    assert [one for one in shown if one not in found] == []
    assert [one for one in ("Geheimnis", "Streit", "Eva Beispiel") if one in found] == []
    assert text("agreements.net.kept", language, count=1) in found


def test_days_go_into_the_calendar() -> None:
    """What is open and has an exact day lasts that day and keeps its UID; where there is none, that is said."""
    dossier = place(
        agreement("a", by="2026-12-04"), agreement("b", by="2026-12"), agreement("c", by="2026-12-05", state="kept")
    )
    (event,) = Calendar.from_ical(made("agreement_calendar", order(dossier))).walk("VEVENT")
    assert (str(event["SUMMARY"]), str(event["UID"])) == ("Vereinbarung: Dorfladen und Seeverein", "a@sirkit")
    assert event.decoded("DTSTART") == date(2026, 12, 4)
    with pytest.raises(Problem, match=r"paper\.agreements\.undated"):
        made("agreement_calendar", order(place(agreement("b", by="2026-12"))))
    assert called("agreements_a4", order(dossier)) == "Liste-der-Vereinbarungen-2026-11-22.pdf"
