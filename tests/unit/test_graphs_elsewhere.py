"""Networks on their way through networkx and back, and however they are dressed."""

import io
from collections.abc import Callable
from typing import Any

import networkx as nx
import pytest
from regions import actor, region, role, tie
from taken import LADEN, RADIO, brought

from sirkit.dossier import Dossier, Record
from sirkit.formats import gexf, graphml
from sirkit.formats.opening import look_into
from sirkit.formats.reading import Reading, as_change
from sirkit.kinds import Actor, Tie
from sirkit.messages import Problem

NODES = '<nodes><node id="a" label="Laden"/><node id="b" label="Radio"/></nodes>'
TWO = ["Laden", "Radio"]
XML = '<?xml version="1.0" encoding="UTF-8"?>'
PEERS: dict[str, tuple[Any, Callable[..., Any], Callable[..., None]]] = {
    "gexf": (gexf, nx.read_gexf, nx.write_gexf),
    "graphml": (graphml, nx.read_graphml, nx.write_graphml),
}


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
        tie(LADEN, RADIO, "funds", strength=2, note="eins\nzwei", directed=True),
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
    assert as_change(look_into(back.getvalue()), small(), lambda _: set(), id="f" * 32, at="") is None


def test_ties_with_and_without_direction_stand_in_one_file_for_networkx() -> None:
    """GraphML has edges of one kind only, which networkx insists on; which ties have a direction comes back."""
    mixed = small(tie(RADIO, LADEN, "knows"))
    between, back = nx.read_graphml(io.BytesIO(graphml.write(mixed))), io.BytesIO()
    assert between.is_directed()
    nx.write_graphml(between, back)
    assert as_change(look_into(back.getvalue()), mixed, lambda _: set(), id="f" * 32, at="") is None
    assert {(one.sort, one.directed) for one in brought(look_into(back.getvalue())).all(Tie)} == {
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
