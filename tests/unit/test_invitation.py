"""The invitation to the next meeting, on paper and for the calendar."""

from datetime import UTC, date, datetime, timedelta
from functools import partial
from io import BytesIO

import pytest
from icalendar import Calendar
from printed import FULL, MEETING, entry, said, speak
from pypdf import PdfReader

from sirkit.documents import invitation
from sirkit.dossier import Dossier
from sirkit.kinds import Meeting
from sirkit.messages import Problem
from sirkit.words import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_invitation_says_when_where_and_what_about(language: str) -> None:
    """Day, time, length, venue, who invites and the agenda stand on the invitation."""
    say = speak(language)
    found = said(invitation.write(FULL, MEETING, say, language=language))
    facts = [MEETING.name, say("paper.day", day=date(2026, 12, 10)), "18:30", "90", "Dorfsaal, Oberau; Haus 3"]
    facts += ["Musikverein Oberau", "Wer zahlt mit?", "Seeland"]
    assert [fact for fact in facts if fact not in found] == []


def test_an_invitation_without_anything_says_what_would_stand_there() -> None:
    """Unknown time, length and venue are said to be not known yet; an empty agenda says what belongs there."""
    say = speak("de")
    found = said(invitation.write(Dossier(), Meeting(id="m", name="Treffen", on="2026-12"), say, language="de"))
    assert found.count(say("paper.unknown")) == 3
    assert say("paper.invitation.agenda_empty") in found
    assert "12.2026" in found


def test_a_long_agenda_stays_on_its_page() -> None:
    """Of forty long items the page shows the first and says how many more there are."""
    long = Meeting(id="m", name="N" * 200, on="2026-12-10", agenda={str(i): "wort " * 40 for i in range(40)})
    pdf = invitation.write(FULL, long, speak("en"), language="en")
    assert len(PdfReader(BytesIO(pdf)).pages) == 1
    assert "And 28 more items." in said(pdf)


def test_the_calendar_file_reads_back() -> None:
    """Time zone, start, end, place, agenda and a UID made of the record's id; twice the same file."""
    stamp = datetime(2026, 11, 22, 20, tzinfo=UTC)
    write = partial(invitation.write_calendar, FULL, MEETING, speak("de"), stamp=stamp)
    event = entry(write())
    assert event["UID"] == "m1@sirkit"
    assert event["DTSTART"].params["TZID"] == "Europe/Berlin"
    assert event.decoded("DTSTART") == datetime(2026, 12, 10, 17, 30, tzinfo=UTC)
    assert event.decoded("DURATION") == timedelta(minutes=90)
    assert event["LOCATION"] == "Dorfsaal, Oberau; Haus 3"
    assert "1. Wer zahlt mit?" in str(event["DESCRIPTION"])
    assert [str(zone["TZID"]) for zone in Calendar.from_ical(write()).walk("VTIMEZONE")] == ["Europe/Berlin"]
    assert write() == write()


def test_a_meeting_without_a_time_lasts_all_day() -> None:
    """Without a time the entry is a day; nothing is invented."""
    event = entry(invitation.write_calendar(FULL, Meeting(id="m", name="Tag", on="2026-12-10"), speak("de")))
    assert event.decoded("DTSTART") == date(2026, 12, 10)
    assert not {"DTEND", "DURATION"} & set(event)


@pytest.mark.parametrize("on", ["2026", "2026-12", "2026-02-31", "0000-01-01", "9999-12-31"])
def test_a_meeting_without_a_day_is_no_calendar_entry(on: str) -> None:
    """A month, or a day that does not exist, is refused with a sentence that names the meeting."""
    with pytest.raises(Problem) as caught:
        invitation.write_calendar(FULL, Meeting(id="m", name="Tag", on=on), speak("de"))
    (message,) = caught.value.messages
    assert (message.key, message.values["name"]) == ("paper.undated", "Tag")
