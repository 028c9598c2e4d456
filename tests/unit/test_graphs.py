"""Networks as files: what Gephi, Gephi Lite, networkx, igraph and yEd write is read; what is written, they read."""

import io
import json
from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import fromstring

import networkx as nx
import pytest
from regions import actor, record, region, role, tie
from taken import KIRCHE, LADEN, RADIO, brought

from sirkit.documents.naming import public
from sirkit.dossier import Dossier
from sirkit.formats import gexf, graphml, jsonld
from sirkit.formats.opening import look_into
from sirkit.formats.reading import Found, Reading, as_change
from sirkit.formats.surroundings import Surroundings
from sirkit.functions import FUNCTIONS
from sirkit.kinds import Tie
from sirkit.words import say, speak

SPACE = "{http://gexf.net/1.3}"
Write = Callable[[Dossier], bytes]
GEPHI_GEXF = """<?xml version='1.0' encoding='UTF-8'?>
<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz">
  <meta lastmodifieddate="2026-01-02"><creator>Gephi 0.10.1</creator><title></title></meta>
  <graph defaultedgetype="directed" mode="static">
    <attributes class="node" mode="static">
      <attribute id="modularity_class" title="Modularity Class" type="integer"/>
      <attribute id="telefon" title="Telefon" type="string"/>
      <attribute id="ort" title="Ort" type="string"><default>Utting</default></attribute>
    </attributes>
    <attributes class="edge" mode="static"><attribute id="art" title="Relation" type="string"/></attributes>
    <nodes>
      <node id="1" label="Dorfladen"><attvalues><attvalue for="modularity_class" value="3"/>
        <attvalue for="telefon" value="08806 1"/></attvalues>
        <viz:size value="10.0"/><viz:position x="-55.1" y="-333.2"/><viz:color r="1" g="2" b="3"/></node>
      <node id="2" label="Radio"/><node id="3" label="3"/>
    </nodes>
    <edges>
      <edge id="0" source="1" target="2"><attvalues><attvalue for="art" value="fördert"/></attvalues></edge>
      <edge id="1" source="2" target="3" type="undirected" weight="2.0"><attvalues>
        <attvalue for="art" value="Chor"/></attvalues></edge>
      <edge id="2" source="3" target="1" type="mutual" weight="3.0"/>
      <edge id="3" source="3" target="9"/>
    </edges>
  </graph>
</gexf>"""
GEPHI_GRAPHML = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key attr.name="label" attr.type="string" for="node" id="label"/>
<key attr.name="Edge Label" attr.type="string" for="edge" id="edgelabel"/>
<key attr.name="weight" attr.type="double" for="edge" id="weight"/>
<key attr.name="r" attr.type="int" for="node" id="r"/><key attr.name="x" attr.type="float" for="node" id="x"/>
<key attr.name="Beschreibung" attr.type="string" for="node" id="d1"><default>unbekannt</default></key>
<graph edgedefault="undirected">
<node id="a"><data key="label">Dorfladen</data><data key="r">172</data><data key="x">-55.1</data></node>
<node id="b"><data key="label">Radio</data><data key="d1">sendet</data></node>
<edge id="0" source="a" target="b" directed="true">
<data key="edgelabel">Mitglied</data><data key="weight">17.5</data></edge>
<edge id="1" source="b" target="a"><data key="edgelabel">4</data><data key="weight">1.0</data></edge>
</graph></graphml>"""
YED = """<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
<key for="node" id="d6" yfiles.type="nodegraphics"/>
<graph edgedefault="directed"><node id="n0">
<data key="d6"><y:ShapeNode><y:NodeLabel>Dorfladen</y:NodeLabel></y:ShapeNode></data>
<graph id="n0:" edgedefault="directed"><node id="n0::n0">
<data key="d6"><y:ShapeNode><y:NodeLabel>Küche</y:NodeLabel></y:ShapeNode></data></node></graph></node>
<edge id="e0" source="n0" target="n0::n0"/></graph></graphml>"""


def named(reading: Reading) -> dict[str, Found]:
    """Return the organisations by name."""
    return {str(one.values["name"]): one for one in reading.found if one.kind == "actor"}


def tied(reading: Reading) -> list[dict[str, Any]]:
    """Return the ties, their ends by name."""
    names: dict[object, str] = {one.id: name for name, one in named(reading).items()}
    ties: list[dict[str, Any]] = [dict(one.values) for one in reading.found if one.kind == "tie"]
    return [{**one, "from_actor": names[one["from_actor"]], "to_actor": names[one["to_actor"]]} for one in ties]


def counts(reading: Reading) -> dict[str, object]:
    """Return what was counted."""
    return {one.key: one.values.get("count") for one in reading.messages}


def test_gexf_as_gephi_writes_it() -> None:
    """Labels, defaults, kinds and directions are taken; the drawing, numbers of groups and telephones are not."""
    reading = look_into(GEPHI_GEXF.encode(), "netz.gexf")
    assert {name: one.values["city"] for name, one in named(reading).items()} == dict.fromkeys(
        ("Dorfladen", "Radio", "3"), "Utting am Ammersee"
    )
    assert tied(reading) == [
        {"from_actor": "Dorfladen", "to_actor": "Radio", "sort": "funds", "directed": True},
        {"from_actor": "Radio", "to_actor": "3", "sort": "cooperates", "note": "Chor", "strength": 2},
        {"from_actor": "3", "to_actor": "Dorfladen", "sort": "cooperates", "strength": 3},
    ]
    assert (counts(reading)["read.edge_words"], counts(reading)["read.ties"]) == (1, 3)
    assert "08806" not in repr(reading)
    assert say(reading.messages[-1], "de").startswith("Verbindung 4: „9“ steht nicht")


def test_graphml_as_gephi_writes_it() -> None:
    """Labels of edges tell the kind, numbers do not; weights on another scale than ours are left out and told."""
    reading = look_into(GEPHI_GRAPHML.encode())
    assert [one.values["description"] for one in named(reading).values()] == ["unbekannt", "sendet"]
    assert tied(reading) == [
        {"from_actor": "Dorfladen", "to_actor": "Radio", "sort": "member", "directed": True},
        {"from_actor": "Radio", "to_actor": "Dorfladen", "sort": "cooperates"},
    ]
    assert counts(reading)["read.weights"] == 2


def test_nodes_within_nodes_and_labels_in_drawings() -> None:
    """In files of yEd the label stands in the drawing, and groups hold nodes."""
    reading = look_into(YED.encode())
    assert list(named(reading)) == ["Dorfladen", "Küche"]
    assert [(one["from_actor"], one["to_actor"], one["directed"]) for one in tied(reading)] == [
        ("Dorfladen", "Küche", True)
    ]


@pytest.mark.parametrize("write", [nx.write_gexf, nx.write_graphml])
@pytest.mark.parametrize("kind", [nx.Graph, nx.DiGraph, nx.MultiGraph])
def test_what_networkx_writes(write: Callable[..., None], kind: Callable[[], "nx.Graph[str]"]) -> None:
    """Nodes called by their names alone, and facts as attributes, are read from each kind of its graphs."""
    graph = kind()
    graph.add_node("Medici", Ort="Utting", functions="A, C", latitude=48.02, longitude=11.1, active=True)
    graph.add_edge("Medici", "Strozzi", weight=1, seit="2020")
    graph.add_edge("Medici", "Pazzi", weight=3)
    file = io.BytesIO()
    write(graph, file)
    reading = look_into(file.getvalue())
    assert set(named(reading)) == {"Medici", "Strozzi", "Pazzi"}
    assert (named(reading)["Medici"].values["lat"], named(reading)["Medici"].values["city"]) == (
        48.02,
        "Utting am Ammersee",
    )
    assert [one.values["function"] for one in reading.found if one.kind == "role"] == ["A", "C"]
    assert [one["strength"] for one in tied(reading)] == [1, 3]
    assert [one.get("directed") for one in tied(reading)] == [kind is nx.DiGraph or None] * 2


def test_who_stands_twice_in_a_file_is_taken_once() -> None:
    """Of two nodes with one id the first counts; two of one name and different ids are two; loops are left out."""
    nodes = [("a", "Laden"), ("a", "Radio"), ("b", "Laden"), ("c", "")]
    inside = "".join(f'<node id="{id_}" label="{label}"/>' for id_, label in nodes)
    edges = '<edge source="a" target="b"/><edge source="b" target="a"/><edge source="c" target="c"/>'
    reading = look_into(f"<gexf><graph><nodes>{inside}</nodes><edges>{edges}</edges></graph></gexf>".encode())
    assert [one.values["name"] for one in reading.found if one.kind == "actor"] == ["Laden", "Laden", "c"]
    assert len([one for one in reading.found if one.kind == "tie"]) == 1
    assert [one.key for one in reading.messages][-2:] == ["read.entry_twice", "row.partner_self"]


REGION = region(
    actor(LADEN, "Dörfladen & <Söhne>", lat=48.0, lon=11.1, topics={"a": "Brot", "b": "A|B"}),
    actor(RADIO, "=Radio\x0b\x00", lat=48.2, lon=11.3),
    actor(KIRCHE),
    role(LADEN, "G"),
    role(LADEN, "A", "asked"),
    role(RADIO, "B", "taken_on", "other"),
    tie(LADEN, RADIO, "funds", directed=True, strength=2, note="seit\n1990", origin="Abend"),
    tie(RADIO, LADEN, "member", directed=True),
)


@pytest.mark.parametrize(("write", "load"), [(gexf.write, nx.read_gexf), (graphml.write, nx.read_graphml)])
def test_networkx_reads_what_is_written(write: Write, load: Callable[..., "nx.Graph[str]"]) -> None:
    """Ids, labels, types, lists, weights and directions arrive in another program as they are."""
    graph = load(io.BytesIO(write(REGION)))
    assert graph.nodes[LADEN]["label"] == "Dörfladen & <Söhne>"
    assert (graph.nodes[LADEN]["latitude"], graph.nodes[LADEN]["topics"]) == (48.0, 'Brot|"A|B"')
    assert {LADEN: graph.nodes[LADEN]["function_G"], RADIO: graph.nodes[RADIO]["function_B"]} == {
        LADEN: "taken_on",
        RADIO: "interested",
    }
    assert graph.is_directed()
    assert (graph[LADEN][RADIO]["weight"], graph[LADEN][RADIO]["sort"]) == (2.0, "funds")
    assert set(graph.nodes) == {LADEN, RADIO, KIRCHE}
    assert "street" not in graph.nodes[LADEN]


def test_a_network_is_drawn_in_the_colours_of_its_functions() -> None:
    """A node has the colour of its leading function and stands as on the map; who has no place stands below."""
    nodes: dict[Any, Any] = {}
    for one in fromstring(gexf.write(REGION)).iter(f"{SPACE}node"):  # noqa: S314 - our own
        nodes[one.get("id")] = {part.tag.rpartition("}")[2]: part.attrib for part in one}
    colours = {id_: bytes(map(int, one["color"].values())).hex() for id_, one in nodes.items()}
    assert [colours[id_] for id_ in (LADEN, RADIO)] == [FUNCTIONS[one].colour[1:].lower() for one in ("G", "B")]
    x, y = ({id_: float(one["position"][axis]) for id_, one in nodes.items()} for axis in "xy")
    assert x[LADEN] < x[RADIO]
    assert y[KIRCHE] < y[LADEN] < y[RADIO]
    assert b"viz:position" not in gexf.write(region(actor(LADEN)))


@pytest.mark.parametrize("write", [gexf.write, graphml.write])
def test_ties_of_any_kind_and_direction_come_back(write: Write) -> None:
    """A kind that is only implied, a direction that is said besides, several ties between two: each is as it was."""
    plain = record("tie", "tie-000000001", from_actor=LADEN, to_actor=RADIO, origin="Abend", note="x")
    several = [tie(LADEN, RADIO, sort, directed=directed) for sort, directed in (("knows", True), ("member", False))]
    there = region(actor(LADEN), actor(RADIO), plain, *several)
    reading = look_into(write(there), around=Surroundings.of(there))
    assert as_change(reading, there, lambda _: set(), id="f" * 32, at="") is None
    back = {one.id: one for one in brought(look_into(write(there))).all(Tie)}
    assert back == {one.id: one for one in there.all(Tie)}


def test_a_tie_of_two_called_the_same_is_not_moved() -> None:
    """Brought back where two were called the same, a tie that shows at the one stays with the other."""
    own = record("tie", "tie-000000001", "import", from_actor=RADIO, to_actor=KIRCHE)
    same = record("likeness", "l", one=LADEN, other=RADIO, verdict="same")
    there = region(actor(LADEN, "Laden", description="x"), actor(RADIO, "Laden eG"), actor(KIRCHE), own, same)
    reading = look_into(gexf.write(public(there)), around=Surroundings.of(there))
    assert [one.values["from_actor"] for one in reading.found if one.kind == "tie"] == [LADEN]
    assert as_change(reading, there, lambda _: set(), id="f" * 32, at="") is None


def test_search_engines_get_words_they_know() -> None:
    """Kinds, places, topics, members and funding are told in schema.org's words; a claim of others is no function."""
    whole = region(
        *(record for table in REGION.tables.values() for record in table.values()),
        actor("0" * 23 + "9", "</script>", sort="association", website="https://x.example", city="Au"),
    )
    data = jsonld.write(whole, speak("de")[1])
    told = {one["@id"]: one for one in json.loads(data)["@graph"]}
    assert b"</script" not in data
    laden, radio = told[f"#{LADEN}"], told[f"#{RADIO}"]
    assert (laden["@type"], told[f"#{'0' * 23}9"]["@type"]) == ("Organization", "NGO")
    assert laden["location"]["geo"] == {"@type": "GeoCoordinates", "latitude": 48.0, "longitude": 11.1}
    assert [one["termCode"] for one in laden["keywords"]] == ["G"]
    assert "keywords" not in radio
    assert (radio["funder"], radio["memberOf"]) == ([{"@id": f"#{LADEN}"}], [{"@id": f"#{LADEN}"}])
    assert laden["knowsAbout"] == ["Brot", "A|B"]
