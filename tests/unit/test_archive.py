"""The archive of an evening: the dossier, the room's facts and the papers, in one file."""

from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from hall import hall, raw
from strategies import change, put

from sirkit.changes import Change
from sirkit.documents.papers import busiest

SOON = (datetime.now(UTC).date() + timedelta(days=30)).isoformat()
MEETING = {"name": "Runder Tisch", "on": SOON, "at": "19:00", "venue": "Dorfladen"}
TODAY = date(2026, 11, 22)


def changes(*times: str) -> list[Change]:
    """Return changes written at these times."""
    return [change(number, put("name", "x")).model_copy(update={"at": at}) for number, at in enumerate(times)]


@pytest.mark.parametrize(("lang", "plan"), [("de", "Fahrplan-Probe-"), ("en", "Roadmap-Probe-")])
def test_papers_lie_in_the_archive(tmp_path: Path, lang: str, plan: str) -> None:
    """Plan, report, invitation and calendar file lie beside the dossier, named in the language asked for."""
    with hall(tmp_path / "room") as served:
        trainer = served.admit("trainer")
        trainer.write(1, put("name", "Dorfladen", id_="laden"))
        trainer.write(2, *(put(field, value, kind="meeting", id_="m") for field, value in MEETING.items()))
        status, packed = trainer.ask(f"export?lang={lang}")
    names = ZipFile(BytesIO(packed)).namelist()
    assert (status, names[:2]) == (200, ["regionsmappe.sirkit.json", "room.json"])
    assert [name.rpartition(".")[2] for name in names[2:]] == ["pdf", "pdf", "ics", "docx"]
    assert names[2].startswith(plan)


def test_what_lacks_something_is_left_out(tmp_path: Path) -> None:
    """Without a meeting there is no invitation, and the archive holds the other papers all the same."""
    with hall(tmp_path / "room") as served:
        names = ZipFile(BytesIO(served.admit("trainer").ask("export")[1])).namelist()
    assert [name.rpartition(".")[2] for name in names] == ["json", "json", "pdf", "docx"]


def test_the_report_is_dated_by_the_evening(tmp_path: Path) -> None:
    """Printed later, the report still names the day on which most was written."""
    with hall(tmp_path / "room") as served:
        trainer = served.admit("trainer")
        change = raw(1, put("name", "Dorfladen", id_="laden"), author=trainer.author)
        trainer.ask("changes", {"changes": [change | {"at": "2026-03-05T19:00:00+00:00"}]})
        archive = ZipFile(BytesIO(trainer.ask("export")[1]))
    report = next(name for name in archive.namelist() if name.endswith(".docx"))
    said = "\n".join(paragraph.text for paragraph in docx.Document(BytesIO(archive.read(report))).paragraphs)
    assert "5. März 2026" in said


@pytest.mark.parametrize(
    ("times", "day"),
    [
        ((), TODAY),
        (("2026-03-05T19:00", "2026-03-05T20:00", "2026-03-06T08:00"), date(2026, 3, 5)),
        (("gestern", "gestern", "2026-03-06T08:00"), date(2026, 3, 6)),
        (("gestern",), TODAY),
    ],
)
def test_the_busiest_day_is_the_evenings(times: tuple[str, ...], day: date) -> None:
    """The day on which most was written is the evening's; what is no day is passed over."""
    assert busiest(changes(*times), TODAY) == day
