"""The room over HTTP: who gets in, who may write what, and that everything is kept once."""

from http.client import HTTPConnection
from pathlib import Path

import pytest
from hall import Hall, Member, raw
from strategies import put

from sirkit.changes import read
from sirkit.messages import Problem
from sirkit.room import register
from sirkit.room.client import RoomJournal
from sirkit.room.register import Role
from sirkit.room.room import Room
from sirkit.workspace import Workspace

ACTOR = put("name", "Dorfladen", id_="laden")
TAKE = {"op": "put", "kind": "actor", "id": "laden", "field": "city", "value": "Utting", "was": None}


@pytest.mark.parametrize("role", ["participant", "table"])
def test_a_code_lets_people_in(served: Hall, role: Role) -> None:
    """The code gives a secret of 128 bits and the role that belongs to the code, however it is typed."""
    code = served.room.register.code(role)
    status, joined = served.ask("join", {"code": f" {code.lower().replace('-', ' ')} "})
    assert (status, joined["role"], len(joined["secret"])) == (200, role, 32)
    assert served.ask("state", secret=joined["secret"])[1]["author"] == joined["author"]


def test_a_wrong_code_is_refused_and_soon_not_even_looked_at(served: Hall) -> None:
    """After ten wrong codes in a minute even the right one has to wait."""
    for _ in range(register.TRIES_PER_MINUTE):
        status, told = served.ask("join", {"code": "AAAA-AAAA"})
        assert (status, told["messages"][0]["key"]) == (403, "code.unknown")
    status, told = served.ask("join", {"code": served.room.register.code("participant")})
    assert (status, told["messages"][0]["key"]) == (429, "code.wait")


def test_a_closed_room_takes_nobody_more(served: Hall, participant: Member) -> None:
    """Joining closes for newcomers only."""
    served.room.register.let_join(allowed=False)
    assert served.ask("join", {"code": served.room.register.code("table")})[0] == 403
    assert participant.ask("state")[0] == 200


@pytest.mark.parametrize("path", ["state", "changes", "whole", "stream", "names?q=a", "places?q=a", "codes", "export"])
@pytest.mark.parametrize("secret", ["", "0" * 32, "' OR 1=1 --"])
def test_nothing_is_shown_without_a_secret(served: Hall, path: str, secret: str) -> None:
    """Whoever has not joined gets a sentence and nothing else."""
    status, told = served.ask(path, secret=secret)
    assert (status, [one["key"] for one in told["messages"]]) == (401, ["room.stranger"])


def test_a_secret_of_another_room_is_worth_nothing(served: Hall, tmp_path: Path) -> None:
    """Rooms do not know each other's guests."""
    other = Room(tmp_path / "other")
    secret, _ = other.register.admit("trainer")
    other.close()
    assert served.ask("whole", secret=secret)[0] == 401


def test_secrets_are_kept_as_hashes_only(served: Hall, participant: Member) -> None:
    """The register's file holds no secret."""
    assert participant.secret.encode() not in b"".join(path.read_bytes() for path in served.room.folder.iterdir())


def test_what_is_acknowledged_is_kept_once(served: Hall, participant: Member) -> None:
    """Sending a change again is answered with the same number and changes nothing."""
    first = participant.write(1, ACTOR)
    assert first == participant.write(1, ACTOR)
    assert first[1] == {"seqs": [1], "seq": 1}
    assert [seq for seq, _ in served.room.since(0)] == [1]


def test_all_or_none(served: Hall, participant: Member) -> None:
    """One change that does not fit keeps the others of its request out too."""
    good = raw(1, ACTOR, author=participant.author)
    bad = raw(2, put("website", "no address", id_="laden"), author=participant.author)
    status, told = participant.ask("changes", {"changes": [good, bad]})
    assert (status, told["messages"][0]["key"]) == (422, "field.form")
    assert served.room.seq == 0


@pytest.mark.parametrize(
    ("role", "op", "key"),
    [
        ("screen", ACTOR, "room.not_allowed"),
        ("participant", put("verdict", "same", kind="likeness", id_="x"), "room.not_allowed"),
        ("table", put("station", "map", kind="evening", id_="evening"), "room.not_allowed"),
        ("participant", put("name", "Ammersee", kind="region", id_="region"), "room.not_allowed"),
        ("participant", put("km", 5, kind="reach", id_="reach-g"), "room.not_allowed"),
        ("trainer", put("name", "A person", kind="contact", id_="x"), "room.personal"),
        ("table", put("answer", "x", kind="answer", id_="x"), "room.personal"),
        ("trainer", put("x", "y", kind="unheard_of", id_="x"), "room.personal"),
    ],
)
def test_what_a_role_may_not_write_is_refused(served: Hall, role: Role, op: dict[str, object], key: str) -> None:
    """The server decides by the secret; nothing is kept."""
    status, told = served.admit(role).write(1, op)
    assert (status, told["messages"][0]["key"], served.room.seq) == (403, key, 0)


def test_participants_do_not_overwrite_each_other(served: Hall, participant: Member) -> None:
    """A participant may fill what is empty, but not change or drop what somebody else has entered."""
    other = served.admit("participant")
    participant.write(1, ACTOR)
    assert other.write(2, put("name", "Ours now", "Dorfladen", id_="laden"))[0] == 403
    assert other.write(3, {"op": "drop", "kind": "actor", "id": "laden"})[0] == 403
    assert other.write(4, TAKE)[0] == 200
    assert served.admit("table").write(5, put("name", "Dorfladen eG", "Dorfladen", id_="laden"))[0] == 200
    assert served.admit("trainer").write(6, {"op": "drop", "kind": "actor", "id": "laden"})[0] == 200


def test_a_learning_wish_is_everybodys_to_enter(served: Hall, participant: Member) -> None:
    """A participant enters a wish without an organisation and changes only their own, its ticks too."""
    wish = {"kind": "learning_wish", "id_": "w"}
    ticked = {"kind": "learning_wish", "id": "w", "field": "hinders", "item": "money"}
    other = served.admit("participant")
    tick = {"op": "add", **ticked, "value": "money", "was": None}
    assert participant.write(1, put("what", "Nähen", **wish), tick)[0] == 200
    assert other.write(2, put("what", "Kochen", "Nähen", **wish))[0] == 403
    assert other.write(3, {"op": "drop", "kind": "learning_wish", "id": "w"})[0] == 403
    assert served.admit("table").write(4, put("what", "Nähen lernen", "Nähen", **wish))[0] == 200
    assert participant.write(5, {"op": "take", **ticked, "was": "money"})[0] == 200


def test_an_organisation_may_take_on_what_it_was_asked_for(served: Hall, participant: Member) -> None:
    """Where a table has noted "asked", the organisation's own phone may say "taken on"."""
    role = {"kind": "role", "id_": "laden-g"}
    asked = (put("actor", "laden", **role), put("function", "G", **role), put("state", "asked", **role))
    served.admit("table").write(1, ACTOR, *asked)
    assert participant.write(2, put("state", "taken_on", "asked", **role), put("said_by", "self", **role))[0] == 200
    assert participant.write(3, put("function", "H", "G", **role))[0] == 403


def test_what_an_organisation_said_itself_is_not_overwritten(served: Hall, participant: Member) -> None:
    """Whoever has joined with the phone code cannot change what another organisation says of its function."""
    role = {"kind": "role", "id_": "laden-c"}
    said = {"actor": "laden", "function": "C", "state": "taken_on", "said_by": "self"}
    participant.write(1, ACTOR, *(put(field, value, **role) for field, value in said.items()))
    other = served.admit("participant")
    assert other.write(2, put("state", "interested", "taken_on", **role))[0] == 403
    assert other.write(3, put("said_by", "other", "self", **role))[0] == 403
    assert participant.write(4, put("state", "interested", "taken_on", **role))[0] == 200


def test_nobody_writes_in_anothers_name(served: Hall, participant: Member) -> None:
    """A change forged under another author is refused, also one that was seen before."""
    other = served.admit("participant")
    forged = {"changes": [raw(1, ACTOR, author=other.author)]}
    assert participant.ask("changes", forged)[1]["messages"][0]["key"] == "room.other_author"


def test_trainers_words_are_trainers_only(served: Hall, participant: Member) -> None:
    """Codes, export, closing and ending are refused to guests."""
    for path, content in [("codes", None), ("export", None), ("joining", {"open": False}), ("end", {})]:
        assert participant.ask(path, content)[1]["messages"][0]["key"] == "room.not_allowed"
    assert served.room.register.joining


def test_another_sites_form_is_refused(served: Hall) -> None:
    """What a page of another site could send without asking is not read."""
    assert served.ask("join", {"code": "x"}, **{"Content-Type": "text/plain"})[0] == 415


@pytest.mark.parametrize("content", [None, [], "x", {"changes": []}, {"changes": [{"id": "x"}]}, {"changes": [1]}])
def test_what_is_no_change_gets_a_sentence(participant: Member, content: object) -> None:
    """Whatever is sent, the answer is a sentence."""
    status, told = participant.ask("changes", content if content is not None else {})
    assert (status, told["messages"][0]["key"]) == (422, "change.unreadable")


def test_a_newer_programs_change_gets_a_sentence(participant: Member) -> None:
    """A change of a version this server does not know is refused as such."""
    newer = raw(1, ACTOR, author=participant.author) | {"v": 99}
    assert participant.ask("changes", {"changes": [newer]})[1]["messages"][0]["key"] == "change.newer"


def test_a_forged_list_does_not_shut_the_room(served: Hall, participant: Member) -> None:
    """A value where a list belongs, slipped into a dropped record, leaves the room readable for everybody."""
    participant.write(1, ACTOR)
    item = {"op": "add", "kind": "actor", "id": "laden", "field": "topics", "item": "x", "value": "v", "was": None}
    participant.write(2, {"op": "drop", "kind": "actor", "id": "laden"}, put("topics", "t", id_="laden"), item)
    participant.write(3, put("name", "Café", id_="cafe"))
    assert served.admit("screen").ask("whole")[1]["records"]["actor"]["cafe"]["name"] == "Café"


def test_the_stream_tells_what_is_new_and_resumes(served: Hall, participant: Member) -> None:
    """A reader who has seen the first change is told the second one only."""
    participant.write(1, ACTOR)
    participant.write(2, put("name", "Café", id_="cafe"))
    connection = HTTPConnection("localhost", served.port, timeout=10)
    connection.request("GET", "/room/stream?since=1", headers={"Authorization": f"Bearer {participant.secret}"})
    answer = connection.getresponse()
    event = [answer.readline().decode().strip() for _ in range(3)]
    connection.close()
    assert event[:2] == ["event: news", "id: 2"]
    assert '"cafe"' in event[2]
    assert '"laden"' not in event[2]


def test_names_are_found_before_entering(participant: Member) -> None:
    """Part of a name is enough; those that begin with it come first."""
    participant.write(1, put("name", "Neuer Dorfladen", id_="a"), put("name", "Dorfladen", id_="b"))
    found = participant.ask("names?q=dorf")[1]["names"]
    assert [one["name"] for one in found] == ["Dorfladen", "Neuer Dorfladen"]


def test_a_kernel_works_on_the_rooms_journal(served: Hall, participant: Member) -> None:
    """A workspace attached over HTTP shows what others write, and what it commits is in the room."""
    member = served.admit("table")
    workspace = Workspace()
    workspace.attach(RoomJournal(served.address, member.secret))
    workspace.commit([read(raw(1, ACTOR, author=member.author))])
    participant.write(2, put("name", "Café", id_="cafe"))
    workspace.catch_up()
    assert sorted(workspace.dossier.records("actor")) == ["cafe", "laden"]
    assert served.room.workspace.dossier.hash() == workspace.dossier.hash()
    assert workspace.journal is not None
    assert workspace.journal.append([read(raw(1, ACTOR, author=member.author))]) == [1]


def test_a_kernel_is_told_why(served: Hall) -> None:
    """What the room refuses reaches the kernel as the room's sentence."""
    member = served.admit("screen")
    journal = RoomJournal(served.address, member.secret)
    with pytest.raises(Problem, match=r"room\.not_allowed"):
        journal.append([read(raw(1, ACTOR, author=member.author))])
    with pytest.raises(Problem, match=r"room\.stranger"):
        RoomJournal(served.address, "0" * 32)
    with pytest.raises(Problem, match=r"room\.away"):
        RoomJournal("http://localhost:9/room/", member.secret)
