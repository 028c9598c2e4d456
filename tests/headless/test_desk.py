"""The desk: what the page may send, and what it is told."""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from effort import examples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from seat import Seat

from sirkit.apps import workshop
from sirkit.formats.opening import look_into
from sirkit.journal import SqliteJournal
from sirkit.messages import Problem
from sirkit.widgets.beat import Beat
from sirkit.widgets.desk import Desk
from sirkit.widgets.keeper import Keeper
from sirkit.widgets.part import Part
from sirkit.workspace import Workspace

KEY = "k" * 32


@pytest.fixture
def seat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Seat]:
    """Return a seat at the desk of a workspace that is attached."""
    monkeypatch.setenv("SIRKIT_HOME", str(tmp_path))
    seat = Seat()
    Desk.of(seat.workspace).seat(seat)
    seat.say({"do": "attach", "key": KEY, "author": "anna"})
    yield seat
    if seat.workspace.journal:
        seat.workspace.journal.close()


def entry(number: int, **values: object) -> dict[str, Any]:
    """Return a message that enters an actor with these values."""
    ops = [{"op": "put", "kind": "actor", "id": "a", "field": f, "value": v, "was": None} for f, v in values.items()]
    id_ = f"{number:032x}"
    return {"do": "append", "id": id_, "changes": [{"id": id_, "author": "anna", "at": "x", "v": 1, "ops": ops}]}


def test_saved_is_said_after_the_disk_has_it(seat: Seat) -> None:
    """A change is acknowledged by its id, and by then a second workspace reads it from the disk."""
    seat.say(entry(1, name="Dorfladen"))
    assert seat.last("news")["accepted"] == [f"{1:032x}"]
    other = Seat()
    Desk(Workspace()).seat(other)
    other.say({"do": "attach", "key": KEY, "author": "ben"})
    assert other.last("whole")["records"]["actor"]["a"]["name"] == "Dorfladen"


def test_a_refused_change_names_its_field(seat: Seat) -> None:
    """What does not fit is answered with the change's id, the field and the reason; nothing is kept."""
    seat.say(entry(1, name="Dorfladen", lat=481.2))
    told = seat.last("problem")
    assert (told["about"], told["messages"][0]["key"]) == (f"{1:032x}", "field.range")
    assert told["messages"][0]["values"]["field"] == "lat"
    assert seat.last("whole")["records"] == {}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
WORDS = st.sampled_from(
    ["attach", "append", "undo", "erase", "code", "enter", "here", "places", "save", "read", "stop"]
)
FORGED = st.one_of(
    JSON,
    st.fixed_dictionaries({"do": WORDS}, optional=dict.fromkeys(("id", "changes", "code", "text"), JSON)),
)


@settings(max_examples=examples(300), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(FORGED, max_size=4))
def test_forged_messages_change_nothing(seat: Seat, messages: list[object]) -> None:
    """Whatever a page sends that is no valid change: no exception, and the dossier stays as it was."""
    seat.say(entry(1, name="Dorfladen"))
    workspace = seat.workspace
    before = workspace.dossier.plain()
    for message in messages:
        seat.say(message)
    assert workspace.dossier.plain() == before


def test_a_file_to_pass_on_leaves_out_what_is_private_and_says_so(seat: Seat) -> None:
    """Saved to pass on, a private sheet stays and is counted; in a file of one's own it stands, and is read back."""
    Keeper(seat.workspace)
    ops = [{"op": "put", "kind": "conversation", "id": "x", "field": f, "value": f, "was": None} for f in ("known",)]
    ops += [{"op": "put", "kind": "conversation", "id": "x", "field": "approach", "value": "x", "was": None}]
    seat.say({"do": "append", "changes": [{"id": "a" * 32, "author": "anna", "at": "x", "v": 1, "ops": ops}]})
    seat.say({"do": "save"})
    shared = seat.last("file")
    assert (shared["left"], '"known"' in shared["text"]) == (1, False)
    seat.say({"do": "save", "private": True})
    own = seat.last("file")
    assert (own["left"], "privat" in own["name"]) == (0, True)
    read = look_into(own["text"].encode())
    assert [op.kind for change in read.changes for op in change.ops] == ["conversation"] * 2


def test_a_page_speaks_for_itself_only(seat: Seat) -> None:
    """A change in somebody else's name, or one that claims to undo, is refused."""
    forged = entry(1, name="Dorfladen")
    forged["changes"][0]["author"] = "ben"
    seat.say(forged)
    claimed = entry(2, name="Dorfladen")
    claimed["changes"][0]["undoes"] = "a" * 32
    seat.say(claimed)
    assert [told["messages"][0]["key"] for told in seat.told if told["say"] == "problem"] == ["change.unreadable"] * 2
    assert seat.workspace.changes() == []


def test_a_failure_of_ours_is_said_and_discards_nothing(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the program itself fails, the page hears a reason that lets it keep the change and send it again."""
    monkeypatch.setattr(seat.workspace, "commit", lambda _: 1 / 0)
    seat.say(entry(1, name="Dorfladen"))
    assert seat.last("problem")["messages"][0]["key"] == "desk.failed"


def test_entering_a_code_shows_the_way_back(seat: Seat) -> None:
    """Whoever opens another folder is given the code of the one before."""
    seat.say(entry(1, name="Mine"))
    other = Seat()
    Desk(Workspace()).seat(other)
    other.say({"do": "attach", "key": "o" * 32, "author": "ben"})
    other.say({"do": "code"})
    seat.say({"do": "enter", "code": other.last("code")["code"]})
    seat.say({"do": "enter", "code": seat.last("entered")["left"]})
    assert seat.last("whole")["records"]["actor"]["a"]["name"] == "Mine"


def test_nothing_is_kept_before_a_journal_is_there() -> None:
    """A workspace nobody attached answers with a sentence."""
    seat = Seat()
    desk = Desk(Workspace())
    desk.seat(seat)
    seat.say(entry(1, name="Dorfladen"))
    assert seat.last("problem")["messages"][0]["key"] == "workspace.unattached"


def test_a_full_disk_is_said_and_nothing_is_half_kept(seat: Seat) -> None:
    """When the disk takes nothing more, the page is told so and its change stays unacknowledged."""
    workspace = seat.workspace
    assert isinstance(workspace.journal, SqliteJournal)
    limit = workspace.journal._db.execute("PRAGMA page_count").fetchone()[0]
    workspace.journal._db.execute(f"PRAGMA max_page_count = {limit}")
    seat.say(entry(1, name="Dorfladen", description="x" * 4000, website="https://a.example/" + "y" * 400))
    seat.say({**entry(2, name="Other")})
    keys = {told["messages"][0]["key"] for told in seat.told if told["say"] == "problem"}
    assert keys <= {"journal.full"}
    assert keys
    accepted = {id_ for told in seat.told if told["say"] == "news" for id_ in told["accepted"]}
    assert accepted == {change.id for change in workspace.changes()}
    assert len(accepted) < 2


def test_undo_is_per_author(seat: Seat) -> None:
    """Undo takes back one's own last change, not somebody else's."""
    seat.say(entry(1, name="Dorfladen"))
    workspace = seat.workspace
    with pytest.raises(Problem, match=r"undo\.nothing"):
        workspace.undo(id="f" * 32, author="ben", at="x")
    seat.say({"do": "undo", "id": "e" * 32})
    assert workspace.dossier.plain() == {}


def test_erasing_tells_the_page_what_to_forget(seat: Seat) -> None:
    """The page hears which records are gone, so that its outbox forgets them too."""
    seat.say(entry(1, name="Dorfladen"))
    seat.say({"do": "erase", "kind": "actor", "record": "a"})
    assert seat.last("erased")["records"] == [["actor", "a"]]
    assert seat.last("news")["records"] == {"actor": {"a": None}}


def test_a_return_code_opens_the_folder_elsewhere(seat: Seat) -> None:
    """The code shown on one device opens the same folder on another one."""
    seat.say(entry(1, name="Dorfladen"))
    seat.say({"do": "code"})
    phone = Seat()
    Desk(Workspace()).seat(phone)
    phone.say({"do": "attach", "key": "p" * 32, "author": "anna"})
    assert phone.last("whole")["records"] == {}
    phone.say({"do": "enter", "code": seat.last("code")["code"]})
    assert phone.last("whole")["records"]["actor"]["a"]["name"] == "Dorfladen"


def test_a_second_tab_follows_to_the_other_folder(seat: Seat) -> None:
    """When one tab enters a return code, the other tab of the same browser follows and writes into that folder."""
    seat.say(entry(1, name="Mine"))
    other, tab = Seat(), Seat()
    desk = Desk(Workspace())
    for one, here in ((other, Desk(Workspace())), (tab, desk)):
        here.seat(one)
        one.say({"do": "attach", "key": "o" * 32 if one is other else KEY, "author": "anna"})
    other.say({"do": "code"})
    seat.say({"do": "enter", "code": other.last("code")["code"]})
    desk._look()
    tab.say(entry(2, name="Theirs"))
    assert tab.last("whole")["records"] == {}
    desk_of_other = Seat()
    Desk(Workspace()).seat(desk_of_other)
    desk_of_other.say({"do": "attach", "key": "o" * 32, "author": "anna"})
    assert desk_of_other.last("whole")["records"]["actor"]["a"]["name"] == "Theirs"


def test_two_tabs_see_each_other_at_the_next_beat(seat: Seat) -> None:
    """What another tab wrote is told at the next look around, and only once."""
    seat.say(entry(1, name="Dorfladen"))
    tab = Seat()
    desk = Desk(Workspace())
    desk.seat(tab)
    tab.say({"do": "attach", "key": KEY, "author": "anna"})
    seat.say(entry(2, city="Utting"))
    desk._look()
    desk._look()
    news = [told for told in tab.told if told["say"] == "news"]
    assert [told["records"]["actor"]["a"]["city"] for told in news] == ["Utting"]


def test_parts_print_the_same_text_every_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A shown part prints no memory address, so that stored notebooks do not change."""
    monkeypatch.setenv("SIRKIT_HOME", str(tmp_path))
    assert repr(workshop()) == repr(workshop())
    assert "0x" not in repr(workshop())


def test_parts_of_one_workspace_share_one_store() -> None:
    """All parts of one workspace name the same store in the page; another workspace names another one."""
    one, other = Workspace(), Workspace()
    assert Part(one).page == Part(one).page != Part(other).page


def test_the_beat_says_busy_when_the_main_thread_owes_an_answer() -> None:
    """A main thread that does not answer is busy; one that answers is not."""
    told: list[bool] = []
    beat = Beat(lambda *, busy: told.append(busy), lambda: None)

    class Loop:
        def call_soon_threadsafe(self, act: Any) -> None:
            self.act = act

    loop = Loop()
    beat._once(loop)  # type: ignore[arg-type]  # as much of a loop as a beat needs
    beat._answered -= 10
    beat._once(loop)  # type: ignore[arg-type]
    loop.act()
    beat._once(loop)  # type: ignore[arg-type]
    assert told == [False, True, False]


def test_each_beat_looks_around() -> None:
    """Every beat that finds the main thread free has it look for what other tabs wrote."""
    looks: list[bool] = []
    beat = Beat(lambda *, busy: None, lambda: looks.append(True))  # noqa: ARG005 - nobody listens here

    class Loop:
        def call_soon_threadsafe(self, act: Any) -> None:
            act()

    beat._once(Loop())  # type: ignore[arg-type]  # as much of a loop as a beat needs
    assert looks == [True]


def test_an_abandoned_page_lets_the_beat_rest() -> None:
    """When the page has not been heard for a while, no beat keeps its kernel alive."""
    told: list[bool] = []
    beat = Beat(lambda *, busy: told.append(busy), lambda: None)
    beat._seen = time.monotonic() - 1000

    class Loop:
        def call_soon_threadsafe(self, act: Any) -> None:
            act()

    beat._once(Loop())  # type: ignore[arg-type]
    assert told == []


@pytest.mark.skipif("SIRKIT_TRIALS" not in os.environ, reason="needs the folder of outside data")
def test_real_initiatives_are_read_in_one_step() -> None:
    """A real answer of Karte von morgen becomes 99 actors, each on the map."""
    data = (Path(os.environ["SIRKIT_TRIALS"]) / "data" / "openfairdb_search.json").read_bytes()
    reading = look_into(data)
    actors = [found for found in reading.found if found.kind == "actor"]
    assert len(actors) == 99
    assert all("lat" in found.values and "lon" in found.values for found in actors)


def test_the_page_is_told_what_was_called_the_same(seat: Seat) -> None:
    """Whole and news name who stands for whom, and the functions count those that are one once."""
    records: dict[tuple[str, str], dict[str, object]] = {
        ("actor", "a"): {"name": "Caritas", "city": "Passau"},
        ("actor", "b"): {"name": "Caritas e. V."},
        ("role", "b-c"): {"actor": "b", "function": "C", "state": "taken_on", "said_by": "self"},
        ("likeness", "l"): {"one": "a", "other": "b", "verdict": "same"},
    }
    ops = [
        {"op": "put", "kind": kind, "id": id_, "field": field, "value": value, "was": None}
        for (kind, id_), values in records.items()
        for field, value in values.items()
    ]
    made = {**entry(7)["changes"][0], "ops": ops}
    seat.say({"do": "append", "changes": [made]})
    seat.say({"do": "attach", "key": KEY, "author": "anna"})
    for told in (seat.last("news"), seat.last("whole")):
        assert told["same"] == {"b": "a"}
        assert told["coverage"]["C"]["taken_on"] == ["a"]
    assert set(seat.last("whole")["records"]["actor"]) == {"a", "b"}
