"""The network as a picture: all of it, and one organisation with those it is tied to; on paper too."""

import re
from datetime import date
from io import BytesIO
from itertools import pairwise
from xml.etree.ElementTree import Element, fromstring

import pytest
from printed import said, speak
from pypdf import PdfReader
from regions import actor, decided, record, region, role, tie

from sirkit.documents import netsheet
from sirkit.documents.order import Occasion, Order
from sirkit.documents.papers import PAPERS, called, made, ready
from sirkit.dossier import Dossier
from sirkit.excerpt import MOST, ego, everybody
from sirkit.messages import Problem
from sirkit.pictures.lettering import beside, broken, wide
from sirkit.samples import SAMPLES, shown
from sirkit.words import text

SVG = "{http://www.w3.org/2000/svg}"
DAY = date(2026, 11, 29)
RARE = ("საქართველო", "漢字協会", "😀🎻", "جمعية", "𓀀𓀁")
FEW = region(
    actor("a", "Dorfladen", sort="company"),
    actor("b", "Chor", sort="association"),
    actor("c", "Rathaus", sort="municipality"),
    actor("d", "Radio"),
    actor("p", "Berta Beispiel", sort="person"),
    actor("e", "Bücherei"),
    record("contact", "k", actor="a", name="Konrad Kontakt", email="k@example.org"),
    *(role("a", "G"), role("a", "D", "asked"), role("b", "A", "interested")),
    *(role("c", "C", "suggested"), role("d", "D", "asked")),
    tie("a", "b", strength=3),
    tie("c", "a", "funds", directed=True),
    tie("a", "p", "knows"),
    tie("e", "p", "knows"),
    tie("b", "c", "informs", strength=1, directed=True),
)


def parsed(svg: str | bytes) -> Element:
    """Return a picture as XML reads it."""
    return fromstring(svg)  # noqa: S314  # our own picture


def written(svg: str | bytes) -> list[str]:
    """Return every text that stands in a picture."""
    return [one.text or "" for one in parsed(svg).iter(f"{SVG}text")]


def crowd(count: int) -> Dossier:
    """Return so many organisations in one chain, and one that nothing is tied to."""
    ids = [f"n{number:03}" for number in range(count - 1)]
    return region(
        *(actor(id_, f"Verein {id_}") for id_ in ids), actor("alone", "Ganz Neu"), *(tie(*two) for two in pairwise(ids))
    )


def order(dossier: Dossier, actor: str = "") -> Order:
    """Return the order for a paper of this region."""
    return Order(dossier, Occasion(), DAY, "de", speak("de"), actor=actor)


def test_the_picture_is_read_aloud() -> None:
    """It has a title, and its description is the sentence that tells it."""
    for whose in ("", "a"):
        picture = parsed(netsheet.drawn(FEW, speak("de"), width=700, actor=whose))
        assert picture.findtext(f"{SVG}title")
        assert picture.findtext(f"{SVG}desc") == netsheet.sentence(FEW, speak("de"), actor=whose)


def test_the_sentence_counts_organisations_and_pairs() -> None:
    """Five organisations, three pairs; persons are not counted, and whoever knows only them is not called alone."""
    told = netsheet.sentence(FEW, speak("de"))
    assert text("paper.net.counted", "de", count=5) in told
    assert text("paper.net.pairs", "de", count=3) in told
    assert text("paper.net.persons", "de") in told
    assert everybody(FEW).alone == ("d",)
    cells = {row[0]: row[1:] for row in netsheet.rows(FEW, speak("de"))[1:]}
    assert cells["Bücherei"][1:] == ["0", text("paper.net.only_hidden", "de")]
    assert cells["Radio"][1:] == ["0", text("paper.net.none", "de")]
    assert cells["Dorfladen"] == ["G (übernommen), D (gefragt)", "2", "Chor; Rathaus"]


def test_nobody_who_is_not_drawn_is_called_alone() -> None:
    """Of 400 a picture draws 150; sentence and table count all, and only the one without any tie is named as such."""
    many = crowd(400)
    told = netsheet.sentence(many, speak("de"))
    assert text("paper.net.counted", "de", count=400) in told
    assert text("paper.net.pairs", "de", count=398) in told
    assert text("paper.net.drawn", "de", count=MOST) in told
    assert text("paper.net.alone", "de", names="Ganz Neu") in told
    table = netsheet.rows(many, speak("de"))
    assert len(table) == MOST + 1
    assert text("paper.net.none", "de") not in {row[-1] for row in table}
    assert {row[2] for row in table[1:]} == {"2"}


def test_who_is_tied_to_one_a_filter_hides_is_not_called_alone() -> None:
    """A picture of what a filter shows claims nothing of those whose ties lead to others."""
    some = FEW.only("actor", {"b", "d"})
    assert everybody(some).alone == ("d",)
    assert [row[-1] for row in netsheet.rows(some, speak("de"))[1:]] == [
        text("paper.net.only_hidden", "de"),
        text("paper.net.none", "de"),
    ]


def test_a_large_network_is_drawn_and_all_of_its_names_are_found() -> None:
    """Whoever has no room for a name has a number, and the number has its name below the picture."""
    many = crowd(400)
    words, seen = " ".join(written(netsheet.drawn(many, speak("de"), width=1000))), everybody(many)
    assert [id_ for id_ in seen.shown if seen.known[id_].name not in words] == []


@pytest.mark.parametrize("whose", ["", "a"])
@pytest.mark.parametrize("width", [300, 760])
def test_every_sign_that_occurs_is_explained_and_no_other(whose: str, width: int) -> None:
    """The legend has functions, states, the dot, kinds of ties, how close and arrows, in both pictures."""
    said = " ".join(written(netsheet.drawn(FEW, speak("de"), width=width, actor=whose)))
    there = ["state.taken_on", "state.interested", "state.suggested", "several", "sort.cooperates", "sort.funds"]
    there += ["sort.informs", "strength.3", "strength.1", "strength.0", "arrow"]
    absent = ["sort.member", "sort.uses_place", "sort.knows", "strength.2"]
    (absent if whose else there).extend(["state.asked", "state.none"])
    assert [key for key in there if text(f"paper.net.{key}", "de") not in said] == []
    assert [key for key in absent if text(f"paper.net.{key}", "de") in said] == []


def test_persons_and_contacts_are_in_no_picture_and_no_paper() -> None:
    """Neither single persons nor contacts are shown, whoever the picture is of."""
    papers = [said(made(name, order(FEW, actor="a"))) for name in ("network_a4", "ego_a4")]
    papers += [made(name, order(FEW, actor="a")).decode() for name in ("network_svg", "ego_svg")]
    assert not [one for one in papers if "Berta" in one or "Konrad" in one or "example.org" in one]


@pytest.mark.parametrize("whose", ["gone", "p", "dropped"])
def test_a_picture_of_nobody_says_so(whose: str) -> None:
    """Of somebody unknown, of a person and of whoever was dropped there is no picture, but a sentence."""
    dossier = region(*FEW.records("actor").values(), actor("dropped", dropped=True))
    with pytest.raises(Problem) as caught:
        made("ego_a4", order(dossier, actor=whose))
    assert caught.value.messages[0].key == "excerpt.gone"
    with pytest.raises(Problem) as caught:
        made("ego_svg", order(dossier))
    assert caught.value.messages[0].key == "excerpt.whose"


def test_one_organisation_is_told_with_those_around_it() -> None:
    """How many, of which kinds, with which functions, and who of them is tied to each other."""
    told = netsheet.sentence(FEW, speak("en"), actor="a")
    for key, values in (
        ("counted", {"name": "Dorfladen", "count": 2}),
        ("among", {"count": 1}),
        ("functions", {"names": "A, C"}),
    ):
        assert text(f"paper.ego.{key}", "en", **values) in told
    assert "Association (1), Municipality (1)" in told
    table = netsheet.rows(FEW, speak("en"), actor="a")[1:]
    assert table == [
        ["Chor", "works together with", "close", "mutual", "A (interested)"],
        ["Rathaus", "is funded by", "not known yet", "from there to here", "C (suggested)"],
    ]


def test_who_has_no_tie_is_told_kindly() -> None:
    """Nothing is claimed but that nothing has been entered; and who knows only persons has ties."""
    assert netsheet.sentence(FEW, speak("de"), actor="d").startswith(text("paper.ego.alone", "de", name="Radio"))
    assert netsheet.sentence(FEW, speak("de"), actor="e").startswith(text("paper.ego.persons", "de", name="Bücherei"))
    assert text("paper.net.nobody", "de") in netsheet.sentence(region(), speak("de"))
    assert said(netsheet.write(region(), speak("de"), language="de", on=DAY))


def test_who_was_called_the_same_is_one() -> None:
    """The picture of either of two that are one is the same, with the ties of both."""
    dossier = region(
        actor("a", "Laden"),
        actor("b", "Laden eG"),
        actor("c"),
        actor("d"),
        tie("a", "c"),
        tie("b", "d"),
        decided("a", "b"),
    )
    one, other = (netsheet.drawn(dossier, speak("de"), width=500, actor=id_) for id_ in "ab")
    assert one == other
    assert len(netsheet.rows(dossier, speak("de"), actor="a")) == 3


@pytest.mark.parametrize("count", [3, 21, 66, 130])
def test_no_line_of_the_table_stands_alone_on_a_page(count: int) -> None:
    """However many there are, all are in the table, and a page that it goes on to has some lines of it."""
    pages = PdfReader(BytesIO(netsheet.write(crowd(count), speak("de"), language="de", on=DAY))).pages
    lines = [page.extract_text().count("noch keine") for page in pages]
    assert sum(lines) >= count
    assert len(pages) == 1 or min(lines[1:]) >= 4


@pytest.mark.parametrize("whose", ["", "hub"])
def test_rare_scripts_come_on_paper(whose: str) -> None:
    """No script makes a paper fail; a character without a sign becomes a box, in the picture as in the table."""
    names = {f"r{number}": name for number, name in enumerate(RARE)}
    dossier = region(
        actor("hub", "Mitte 漢"),
        *(actor(id_, name) for id_, name in names.items()),
        *(tie("hub", id_) for id_ in names),
    )
    assert "Mitte" in said(netsheet.write(dossier, speak("de"), language="de", on=DAY, actor=whose))
    assert netsheet.write_png(dossier, speak("de"), actor=whose).startswith(b"\x89PNG")
    assert all(name in netsheet.write_svg(dossier, speak("de"), actor=whose).decode() for name in RARE)


def test_the_same_region_gives_the_same_picture() -> None:
    """In whatever order records came, the picture is the same, byte for byte."""
    turned = region(*(one for table in FEW.tables.values() for one in reversed([*table.values()])))
    for whose in ("", "a"):
        assert netsheet.write_svg(FEW, speak("de"), actor=whose) == netsheet.write_svg(turned, speak("de"), actor=whose)


def test_words_are_text_and_never_markup() -> None:
    """What an organisation is called is read, not run."""
    dossier = region(actor("a", "</text><script>x"), actor("b", "<b>&"), tie("a", "b"))
    assert all("<script" not in netsheet.drawn(dossier, speak("de"), width=500, actor=whose) for whose in ("", "a"))


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", SAMPLES)
def test_names_lie_on_no_other(name: str, language: str) -> None:
    """In the samples no name, number or mark lies on another, and every letter is at least 7 points high on paper."""
    whole = shown(name, language)
    for whose in ("", everybody(whole).listed[0]):
        svg = parsed(netsheet.drawn(whole, speak(language), width=760, actor=whose))
        field = next(svg.iter(f"{SVG}svg"))
        boxes = [
            box(one)
            for inner in list(svg.iter(f"{SVG}svg"))[1:]
            for one in inner.findall(f"{SVG}text")
            if not one.get("aria-hidden")
        ]
        assert field is svg
        assert len(boxes) > 5
        assert [(one, other) for place, one in enumerate(boxes) for other in boxes[:place] if over(one, other)] == []
        sizes = {float(one.get("font-size", "99")) for one in svg.iter(f"{SVG}text")}
        assert min(sizes) >= 10


def box(one: Element) -> tuple[float, float, float, float, str]:
    """Return where a text stands: left, right, top and bottom, without what its lines have to spare."""
    across, x, y = wide(one.text or "", 12) * 0.9, float(one.get("x", "")), float(one.get("y", ""))
    left = {"start": x, "middle": x - across / 2, "end": x - across}[one.get("text-anchor", "start")]
    return left, left + across, y - 9, y + 1, one.text or ""


def over(one: tuple[float, float, float, float, str], other: tuple[float, float, float, float, str]) -> bool:
    """Return True if two texts lie over each other."""
    return one[0] < other[1] and other[0] < one[1] and one[2] < other[3] and other[2] < one[3]


def test_names_are_broken_into_lines_that_fit() -> None:
    """No line is wider than its room, nothing is lost where there are lines enough, and what is cut off says so."""
    name = "Gemeinnützige Gesellschaft-für Donaudampfschifffahrtsforschung 漢字漢字漢字漢字漢字漢字漢字漢字 mbH"
    lines = broken(name, 12, 100, 99)
    assert max(wide(line, 12) for line in lines) <= 100
    assert re.sub("[ \u00a0-]", "", "".join(lines)) == re.sub("[ \u00a0-]", "", name)
    assert broken(name, 12, 100, 2)[-1].endswith("…")
    assert len(beside(["x"], (0, 0), 12, 20)) == 8


@pytest.mark.parametrize("whose", ["", "a"])
def test_the_pictures_are_taken_along(whose: str) -> None:
    """As PDF, PNG and SVG; those of one organisation bear its name, and are offered only where one is chosen."""
    kind = "ego" if whose else "network"
    one = order(FEW, actor=whose)
    begins = {"a4": b"%PDF-", "png": b"\x89PNG", "svg": b"<svg"}
    assert all(made(f"{kind}_{name}", one).startswith(head) for name, head in begins.items())
    assert ("Dorfladen" in called(f"{kind}_svg", one)) == bool(whose)
    assert not [name for name in ready("pictures", order(FEW)) if "Dorfladen" in name]
    assert PAPERS[f"{kind}_svg"].phase == ("pictures" if whose else "region")


def test_the_middle_is_in_the_middle() -> None:
    """The one a picture is of is drawn first, with all it is tied to, and nobody else."""
    assert ego(FEW, "a").shown == ("a", "b", "c")
