"""Hostile and broken files: each gets one clear sentence, and nothing is changed."""

import io
import json
import time
from contextlib import suppress
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from regions import actor, record, region, role, tie
from taken import LADEN, RADIO, read
from test_every_format import READ, order

from sirkit.documents.papers import PAPERS, made
from sirkit.formats.opening import look_into
from sirkit.messages import Problem
from sirkit.words import LANGUAGES, say

HEAD = b'<?xml version="1.0" encoding="UTF-8"?>'
LAUGHS = b"".join(
    [
        b'<!DOCTYPE gexf [<!ENTITY l0 "ha">',
        *(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10)),
        b"]><gexf><graph><nodes><node id='a' label='&l9;'/></nodes></graph></gexf>",
    ]
)
FETCHING = (
    b'<!DOCTYPE graphml [<!ENTITY x SYSTEM "file:///etc/passwd">]><graphml><graph><node id="&x;"/></graph></graphml>'
)
DECLARING = b'<!DOCTYPE graphml SYSTEM "http://192.0.2.1/a.dtd"><graphml><graph><node id="a"/></graph></graphml>'
PARAMETER = b'<!DOCTYPE gexf [<!ENTITY % x SYSTEM "http://192.0.2.1/a">%x;]><gexf/>'
NODE = '<node id="a" label="Süd"/>'
GEXF = f"<gexf><graph><nodes>{NODE}</nodes></graph></gexf>"


def bomb() -> bytes:
    """Return a workbook that is a thousand times larger when it is unpacked."""
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"<a/>")
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 60_000_000)
    return file.getvalue()


HOSTILE = {
    "laughs": (LAUGHS, "file.declares"),
    "laughs under another name": (HEAD + LAUGHS, "file.declares"),
    "fetching": (FETCHING, "file.declares"),
    "declaring": (DECLARING, "file.declares"),
    "parameter": (PARAMETER, "file.declares"),
    "deep": (b"<gexf>" + b"<a>" * 200_000, "file.deep"),
    "deep graphs": (b"<graphml>" + b"<graph><node id='a'>" * 100_000, "file.deep"),
    "many": (b"<gexf>" + b"<a/>" * 600_000 + b"</gexf>", "file.many"),
    "cut off": (HEAD + GEXF.encode()[:-20], "file.json"),
    "no characters": (GEXF.replace("S", "\x00").encode(), "file.json"),
    "wrong characters": (GEXF.encode("latin-1"), "file.encoding"),
    "unknown characters": (
        b'<?xml version="1.0" encoding="klingon"?>' + GEXF.encode("ascii", "ignore"),
        "file.encoding",
    ),
    "many-byte characters": (
        b'<?xml version="1.0" encoding="shift_jis"?>' + GEXF.encode("ascii", "ignore"),
        "file.encoding",
    ),
    "web page": (b"<!DOCTYPE html><html><body>Error</body></html>", "file.unknown"),
    "picture": (HEAD + b'<svg xmlns="http://www.w3.org/2000/svg"/>', "file.unknown"),
    "nothing in it": (b"<gexf/>", "read.empty"),
    "only edges": (b"<graphml><graph><edge source='a' target='b'/></graph></graphml>", "read.empty"),
    "not in its range": (GEXF.replace("Süd", "A" * 300).encode(), "read.empty"),
    "deep JSON": (b'{"a":' * 100_000, "file.deep"),
    "NaN": (b'{"type": "FeatureCollection", "features": [NaN]}', "file.number"),
    "half a character": (b'{"format": "sirkit", "changes": ["\\ud800"]}', "file.damaged"),
    "bomb": (bomb(), "workbook.bomb"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_hostile_gets_a_sentence(name: str) -> None:
    """Entities, declarations, bombs, depth and wrong characters are refused at once, in words, in every language."""
    data, key = HOSTILE[name]
    began = time.process_time()
    with pytest.raises(Problem) as caught:
        look_into(data)
    assert caught.value.messages[0].key == key
    assert time.process_time() - began < 3
    for language in LANGUAGES:
        assert "{" not in say(caught.value.messages[0], language)
    assert "nichts geändert" in say(caught.value.messages[0], "de")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1", "cp1252"])
@pytest.mark.parametrize("space", ["", "http://www.gexf.net/1.1draft", "http://gexf.net/9.9", "urn:other"])
def test_characters_and_versions_are_read_as_they_are_said_to_be(encoding: str, space: str) -> None:
    """Whatever characters a file is in, if it says so, and of whatever version it is, its names come out right."""
    said = encoding.removesuffix("-sig")
    data = f'<?xml version="1.0" encoding="{said}"?>\n{GEXF}'.replace(
        "<gexf>", f'<gexf xmlns="{space}">' if space else "<gexf>"
    )
    assert [one.values["name"] for one in look_into(data.encode(encoding)).found] == ["Süd"]


def test_a_region_folder_cannot_bring_entities_into_a_table() -> None:
    """A table whose first cell begins like markup, and markup that is called a table, are what they are."""
    assert [one.values["name"] for one in look_into(b"Name\n<gexf> e. V.\n", "a.csv").found] == ["<gexf> e. V."]
    assert [one.values["name"] for one in look_into(GEXF.encode(), "a.csv").found] == ["Süd"]
    with pytest.raises(Problem, match=r"file\.declares"):
        look_into(LAUGHS, "a.csv")


WHOLE = region(
    actor(LADEN, "Dörfladen & <Söhne>", lat=48.0, lon=11.1, city="Utting", topics={"a": "A|B"}, description="x\n\ty"),
    actor(RADIO, "=Radio", website="https://r.example"),
    role(LADEN, "G"),
    tie(LADEN, RADIO, "funds", strength=2, note="seit 1990"),
    record("offer", "o", actor=LADEN, text="Raum"),
)


@pytest.mark.parametrize("name", [name for name in READ if PAPERS[name].suffix not in {"xlsx", "zip"}])
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused(name: str, data: st.DataObject) -> None:
    """Wherever a file of ours is cut, doubled or overwritten: a reading or a sentence, never a crash."""
    file = bytearray(made(name, order(WHOLE)))
    at, until = sorted(int(share * len(file)) for share in data.draw(st.tuples(*[st.floats(0, 1)] * 2)))
    file[at : data.draw(st.sampled_from([at, at + 1, until]))] = data.draw(
        st.binary(max_size=3) | st.sampled_from([b"<", b"&#0;", b"&x;", b'"', b"nan", b"[" * 9, bytes(file[at:until])])
    )
    with suppress(Problem):
        assert read(bytes(file)).messages


def test_json_with_names_twice_or_wrong_kinds_is_read_or_refused() -> None:
    """Features twice under one id, or with anything where an id, a name or a place should be, do no harm."""
    point = {"type": "Point", "coordinates": [11.1, 48.0]}
    wrong = [{"id": LADEN, "properties": {"name": "A"}, "geometry": point}] * 2
    wrong += [{"id": {}, "properties": {"name": ["B"]}, "geometry": {"type": "Point", "coordinates": ["x", None]}}]
    reading = look_into(json.dumps({"type": "FeatureCollection", "features": wrong}).encode())
    assert [one.values["name"] for one in reading.found] == ["A", "B"]
    assert "row.twice" in [one.key for one in reading.messages]
