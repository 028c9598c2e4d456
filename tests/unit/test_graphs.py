"""Networks as other programs write and read them, and what is no network at all, or means harm."""

import io
from collections.abc import Callable
from typing import Any

import networkx as nx
import pytest
from regions import actor, region, role, tie
from taken import LADEN, RADIO, brought

from sirkit.dossier import Dossier, Record
from sirkit.formats import gexf, graphml, markup
from sirkit.formats.opening import look_into
from sirkit.formats.reading import Reading, as_change
from sirkit.formats.surroundings import Surroundings
from sirkit.kinds import Actor, Tie
from sirkit.messages import Problem
from sirkit.words import say

NODES = '<nodes><node id="a" label="Laden"/><node id="b" label="Radio"/></nodes>'
TWO = ["Laden", "Radio"]
XML = '<?xml version="1.0" encoding="UTF-8"?>'
DOCTYPE = '<?xml version="1.0"?><!DOCTYPE gexf '
BOMB = f'{DOCTYPE}[<!ENTITY a "{"a" * 99}"><!ENTITY b "{"&a;" * 99}"><!ENTITY c "{"&b;" * 99}">]><gexf>&c;</gexf>'
PEERS: dict[str, tuple[Any, Callable[..., Any], Callable[..., None]]] = {
    "gexf": (gexf, nx.read_gexf, nx.write_gexf),
    "graphml": (graphml, nx.read_graphml, nx.write_graphml),
}
GEPHI = """<?xml version='1.0' encoding='UTF-8'?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 gexf.xsd">
  <meta lastmodifieddate="2026-11-22"><creator>Gephi 0.10.1</creator><description></description></meta>
  <graph defaultedgetype="undirected" mode="static">
    <attributes class="node" mode="static">
      <attribute id="ort" title="Ort" type="string"/>
      <attribute id="modularity_class" title="Modularity Class" type="integer"><default>0</default></attribute>
    </attributes>
    <nodes>
      <node id="a" label="Laden"><attvalues><attvalue for="ort" value="Utting"/></attvalues>
        <viz:size value="10.0"/><viz:position x="-3.9" y="12.1"/><viz:color r="1" g="2" b="3"/></node>
      <node id="b" label="Radio"><attvalues/><viz:size value="10.0"/></node>
    </nodes>
    <edges><edge id="0" source="a" target="b" label="kennen sich" weight="2.5"/></edges>
  </graph>
</gexf>"""
GEPHI_GRAPHML = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key attr.name="label" attr.type="string" for="node" id="label"/>
<key attr.name="Edge Label" attr.type="string" for="edge" id="edgelabel"/>
<key attr.name="weight" attr.type="double" for="edge" id="weight"/>
<key attr.name="r" attr.type="int" for="node" id="r"/>
<key attr.name="size" attr.type="float" for="node" id="size"/>
<key attr.name="Ort" attr.type="string" for="node" id="ort"/>
<graph edgedefault="undirected">
<node id="a"><data key="label">Laden</data><data key="ort">Utting</data><data key="size">10.0</data></node>
<node id="b"><data key="label">Radio</data><data key="r">7</data></node>
<edge id="0" source="a" target="b"><data key="edgelabel">kennen sich</data><data key="weight">2.5</data></edge>
</graph></graphml>"""
LITE = """<?xml version="1.0" encoding="UTF-8"?>
<gexf version="1.2" xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http:///www.gexf.net/1.1draft/viz">
 <meta/><graph defaultedgetype="directed">
 <attributes class="node"><attribute id="Ort" title="Ort" type="string"/></attributes>
 <nodes><node id="a" label="Laden"><attvalues><attvalue for="Ort" value="Utting"/></attvalues>
  <viz:color r="1" g="2" b="3"/></node><node id="b" label="Radio"/></nodes>
 <edges><edge id="0" label="kennen sich" type="undirected" source="a" target="b"/></edges>
</graph></gexf>"""


def graph(inner: str = NODES, *, head: str = XML, space: str = ' xmlns="http://gexf.net/1.3"') -> str:
    """Return a file with this in its graph."""
    return f"{head}<gexf{space}><graph>{inner}</graph></gexf>"


def edges(*told: str) -> bytes:
    """Return a file of two nodes and these edges."""
    return graph(f"{NODES}<edges>{''.join(f'<edge {one}/>' for one in told)}</edges>").encode()


def names(reading: Reading) -> list[str]:
    """Return what the organisations are called."""
    return sorted(one.name for one in brought(reading).all(Actor))


def small(*more: Record) -> Dossier:
    """Return a region of two and a tie."""
    return region(
        actor(LADEN, "Laden & Café <1>", topics={"x": "a|b", "y": "c"}, established=4),
        actor(RADIO, "Radio"),
        tie(LADEN, RADIO, "funds", directed=True, strength=2, note="eins\nzwei"),
        role(LADEN, "G"),
        *more,
    )


@pytest.mark.parametrize("name", PEERS)
def test_networkx_reads_ours_and_we_read_what_it_writes(name: str) -> None:
    """Through networkx and back, nothing is lost or new."""
    ours, reads, writes = PEERS[name]
    between = reads(io.BytesIO(ours.write(small())))
    assert between.nodes[LADEN]["label"] == "Laden & Café <1>"
    assert between.nodes[LADEN]["established"] == 4
    assert [told["weight"] for *_, told in between.edges(data=True)] == [2.0]
    back = io.BytesIO()
    writes(between, back)
    again = look_into(back.getvalue(), around=Surroundings.of(small()))
    assert as_change(again, small(), lambda _: set(), id="f" * 32, at="") is None


def test_ties_with_and_without_direction_stand_in_one_file_for_networkx() -> None:
    """GraphML has edges of one kind only, which networkx insists on; which ties have a direction comes back."""
    mixed = small(tie(RADIO, LADEN, "knows"))
    between, back = nx.read_graphml(io.BytesIO(graphml.write(mixed))), io.BytesIO()
    assert between.is_directed()
    nx.write_graphml(between, back)
    again = look_into(back.getvalue(), around=Surroundings.of(mixed))
    assert as_change(again, mixed, lambda _: set(), id="f" * 32, at="") is None
    assert {(one.sort, one.directed) for one in brought(again).all(Tie)} == {
        ("funds", True),
        ("knows", False),
    }


@pytest.mark.parametrize("name", PEERS)
def test_a_network_made_in_networkx_is_read(name: str) -> None:
    """Nodes without labels are called as their ids; weights that are no strengths stay out, and that is said."""
    whole, back = nx.florentine_families_graph(), io.BytesIO()
    for number, (one, other) in enumerate(whole.edges):
        whole.edges[one, other]["weight"] = number / 7
    PEERS[name][2](whole, back)
    reading = look_into(back.getvalue())
    assert names(reading) == sorted(whole.nodes)
    assert len(list(brought(reading).all(Tie))) == whole.number_of_edges()
    assert "read.weights" in {message.key for message in reading.messages}


@pytest.mark.parametrize("content", [GEPHI, GEPHI_GRAPHML, LITE])
def test_what_gephi_writes_is_read(content: str) -> None:
    """Labels, places and the words beside edges come in; size, colour and what Gephi reckons do not."""
    found = brought(look_into(content.encode()))
    assert {one.name: one.city for one in found.all(Actor)} == {"Laden": "Utting am Ammersee", "Radio": None}
    assert [(one.directed, one.strength, one.note) for one in found.all(Tie)] in (
        [(False, None, "kennen sich")],
        [(False, None, None)],
    )


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (BOMB, "file.declares"),
        (f'{DOCTYPE}[<!ENTITY a SYSTEM "file:///etc/passwd">]><gexf>&a;</gexf>', "file.declares"),
        (f'{DOCTYPE}SYSTEM "http://127.0.0.1:1/gexf.dtd"><gexf/>', "file.declares"),
        (f'{DOCTYPE}[<!ENTITY % a SYSTEM "http://127.0.0.1:1/"> %a;]><gexf/>', "file.declares"),
        (graph("<a>" * 100_000), "file.deep"),
        (graph()[:-20], "file.json"),
        (graph(NODES.replace("Laden", "L&auml;den")), "file.json"),
        (graph(NODES.replace("Laden", "L&#1;den")), "file.json"),
        (graph(head='<?xml version="1.0" encoding="klingon"?>'), "file.encoding"),
        (graph(head='<?xml version="1.0" encoding="rot13"?>'), "file.encoding"),
        (graph(NODES.replace("Laden", "Läden"), head='<?xml version="1.0"?>').encode("latin-1"), "file.encoding"),
        (graph(""), "read.empty"),
        (graph('<nodes><node id="a" label=""/></nodes>').replace('id="a"', 'id=""'), "read.empty"),
        ("<!DOCTYPE html><html></html>", "file.unknown"),
        ('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "file.unknown"),
    ],
)
def test_what_is_no_network_or_means_harm_is_refused(content: str | bytes, key: str) -> None:
    """Entities, other files, endless depth, wrong characters: each is refused with a sentence."""
    with pytest.raises(Problem) as caught:
        look_into(content if isinstance(content, bytes) else content.encode(), "netz.gexf")
    assert caught.value.messages[0].key == key
    assert len(say(caught.value.messages[0], "de").split()) > 4


def test_a_network_of_too_many_parts_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """More elements than anybody's network has are not taken into memory."""
    monkeypatch.setattr(markup, "MOST", 9)
    assert names(look_into(graph().encode())) == TWO
    with pytest.raises(Problem, match=r"file\.many"):
        look_into(graph("<a/>" * 10).encode())


@pytest.mark.parametrize(
    "content", [b"[" * 100_000, b'{"a":' * 100_000, b'{"type":"FeatureCollection","features":' * 9999]
)
def test_json_however_deep_is_refused(content: bytes) -> None:
    """Brackets in brackets without end are too deep, whatever the file is called."""
    for name in ("netz.json", "netz.geojson", "netz"):
        with pytest.raises(Problem, match=r"file\.deep"):
            look_into(content, name)


@pytest.mark.parametrize(
    "content",
    [
        graph(space="").encode(),
        graph(space=' xmlns="http://elsewhere.example"').encode(),
        graph()
        .replace("gexf", "g:gexf")
        .replace("xmlns=", "xmlns:g=")
        .replace("http://g:gexf", "http://gexf")
        .encode(),
        graph(head='<?xml version="1.0" encoding="UTF-16"?>').encode("utf-16"),
        b"\xef\xbb\xbf" + graph().encode(),
        graph('<include href="/etc/passwd" xmlns="http://www.w3.org/2001/XInclude"/>' + NODES).encode(),
        graph(head='<?xml-stylesheet href="http://127.0.0.1:1/"?>').encode(),
    ],
)
def test_a_network_is_known_however_it_is_dressed(content: bytes) -> None:
    """Namespaces and characters vary; what asks for other files is passed over."""
    assert names(look_into(content)) == TWO


@pytest.mark.parametrize("weight", ["NaN", "inf", "1e999", "-2", "", "viel", "9" * 5000])
def test_a_weight_that_is_no_strength_stays_out(weight: str) -> None:
    """A weight that is no number, or none from 1 to 3, makes no strength; the tie comes in."""
    found = list(
        brought(
            look_into(edges(f'source="a" target="b" weight="{weight}"', 'source="b" target="a" kind="x" weight="0.5"'))
        ).all(Tie)
    )
    assert {one.strength for one in found} == {None}


def test_ties_without_an_end_and_nodes_that_stand_twice_are_told() -> None:
    """What points nowhere, at itself, or bears an id that is taken is left out and told by its number."""
    told = ('source="a" target="weg"', 'target="b"', 'source="a" target="a"', 'source="a" target="b"')
    content = edges(*told).replace(b"</nodes>", b'<node id="a" label="Zweite"/></nodes>')
    reading = look_into(content)
    assert names(reading) == TWO
    assert [one.key for one in reading.messages].count("edge.no_end") == 2
    assert {"row.partner_self", "read.entry_twice"} <= {one.key for one in reading.messages}
    assert len(list(brought(reading).all(Tie))) == 1
