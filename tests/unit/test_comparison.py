"""Before and now: what came and what went, as facts, as a picture, and on paper."""

from dataclasses import replace
from datetime import date
from hashlib import sha256
from io import BytesIO
from itertools import pairwise
from xml.etree.ElementTree import Element, fromstring

import pytest
from effort import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from printed import said, speak
from pypdf import PdfReader
from regions import actor, decided, record, region, role, tie

from sirkit.changes import Change, Put
from sirkit.comparison import Comparison, compare, earlier, last_change, telling
from sirkit.documents import comparisonsheet
from sirkit.documents.order import Occasion, Order
from sirkit.documents.papers import made
from sirkit.dossier import Dossier, Record
from sirkit.functions import FUNCTIONS
from sirkit.kinds import Actor, Role, Tie
from sirkit.messages import Problem
from sirkit.pictures.beforeafter import MOST
from sirkit.samples import SAMPLES, shown
from sirkit.widgets.handing import chosen, compared
from sirkit.words import text

SVG = "{http://www.w3.org/2000/svg}"
DAY, SINCE = date(2026, 11, 29), date(2026, 11, 22)
CAME, WENT = "#1A7F37", "#8A5A00"
RARE = ("ქართული", "漢字", "العربية", "😀", "𓀀", "नमस्ते", "Łódź", "x" * 90)
THEN = region(actor("a"), actor("b"), actor("c"), role("a", "A"), tie("a", "b"), tie("b", "c", "knows"))
NOW = region(
    actor("a"),
    actor("b"),
    actor("c", dropped=True),
    actor("d"),
    role("a", "A"),
    role("b", "A"),
    role("d", "D"),
    role("a", "H", "taken_on", "other"),
    tie("a", "b"),
    tie("b", "c", "knows"),
    tie("d", "a", "funds"),
)


def order(before: Dossier | None, now: Dossier, language: str = "de") -> Order:
    """Return an order for a comparison."""
    return Order(now, Occasion(), DAY, language, speak(language), before=before, since=SINCE)


def parsed(svg: str) -> Element:
    """Return a picture as XML reads it."""
    return fromstring(svg)  # noqa: S314  # our own picture


def drawn(before: Dossier, now: Dossier, width: int = 760) -> Element:
    """Return a comparison as it is drawn."""
    return parsed(comparisonsheet.drawn(order(before, now), speak("de"), width=width))


def rings(picture: Element, colour: str) -> int:
    """Return how many rings of a colour there are."""
    return sum(one.get("stroke") == colour for one in picture.iter(f"{SVG}circle"))


def entered(day: str, id_: str, kind: str = "actor", **values: str) -> Change:
    """Return the change that entered a record on a day."""
    ops = tuple(Put(kind=kind, id=id_, field=field, value=value) for field, value in values.items())
    return Change(id=sha256(f"{day} {kind} {id_}".encode()).hexdigest()[:32], author="anna", at=f"{day}T10:00", ops=ops)


def test_what_came_and_what_went() -> None:
    """New organisations, what they took on, their ties, the functions newly covered; and what is not there any more."""
    found = compare(THEN, NOW)
    assert found.came.actors == ("d",)
    assert found.came.taken_on == (("b", "A"), ("d", "D"))
    assert found.came.ties == (("funds", "d", "a"),)
    assert found.came.functions == ("D",)
    assert (found.went.actors, found.went.ties) == (("c",), (("knows", "b", "c"),))
    assert (found.went.taken_on, found.went.functions) == ((), ())
    assert found.now.sought == ("B", "C", "E", "F", "G", "H")
    assert found.now.by_sort == {"cooperates": 1, "funds": 1}


def test_nothing_changed_is_nothing_moved() -> None:
    """A region compared with itself has nothing new and nothing gone."""
    found = compare(NOW, NOW)
    assert not found.came
    assert not found.went


records = st.lists(
    st.one_of(
        st.builds(actor, st.sampled_from("abcd"), dropped=st.booleans()),
        st.builds(role, st.sampled_from("abcd"), st.sampled_from("ABC"), st.sampled_from(["asked", "taken_on"])),
        st.builds(tie, st.sampled_from("abcd"), st.sampled_from("abcd"), st.sampled_from(["knows", "funds"])),
        st.builds(decided, st.sampled_from("ab"), st.sampled_from("cd")),
    )
).map(lambda found: region(*found))


@settings(max_examples=examples(60), deadline=None)
@given(before=records, now=records)
def test_before_and_what_moved_is_now(before: Dossier, now: Dossier) -> None:
    """What there was, without what went and with what came, is what there is; of every field alike."""
    found = compare(before, now)
    for field in ("actors", "taken_on", "ties"):
        was, stands = getattr(found.before, field), getattr(found.now, field)
        assert was - set(getattr(found.went, field)) | set(getattr(found.came, field)) == stands
    ends = {end for _, *each in found.before.ties | found.now.ties for end in each}
    assert ends <= found.names.keys()


def test_what_a_filter_hides_is_no_loss() -> None:
    """Filtered alike, whoever is hidden is in neither state: nothing is lost, and their ties are not either."""
    found = compare(chosen(THEN, ["a", "d"]), chosen(NOW, ["a", "d"]))
    assert found.names == {"a": "A", "d": "D"}
    assert found.came.actors == ("d",)
    assert not found.went


def test_becoming_one_is_no_loss() -> None:
    """Two that were called the same since were one before: nobody is gone, and nobody new, whoever stands for both."""
    fuller = actor("z", "Voller", city="Utting", street="Am See")
    then = region(actor("a"), actor("b"), role("b", "A"), tie("b", "c"), actor("c"))
    now = region(actor("a"), actor("b"), fuller, actor("c"), role("b", "A"), tie("b", "c"), decided("b", "z"))
    found = compare(then, now)
    assert found.names == {"a": "A", "c": "C", "z": "Voller"}
    assert not found.came
    assert not found.went


def test_persons_are_in_neither_state() -> None:
    """Not who is a person now, not who was one and is gone, not what they took on; and everybody has today's name."""
    then = region(actor("a", "Alt"), actor("p"), actor("q", "Geheim", sort="person"), role("q", "A"), tie("a", "q"))
    now = region(actor("a", "Neu"), actor("p", "Geheim", sort="person"), role("p", "D"), tie("a", "p"))
    found = compare(then, now)
    assert found.names == {"a": "Neu"}
    assert not found.came
    assert not found.went


def test_the_beginning_of_a_day_is_what_was_changed_before() -> None:
    """Changes of the day itself are not in it, whatever their place in the journal; what has no day came before."""
    changes = [entered("2026-11-20", "a", name="A"), entered("2026-11-22", "b", name="B")]
    changes += [entered("2026-11-21", "c", name="C"), entered("unknown", "d", name="D")]
    assert {one.id for one in earlier(changes, "2026-11-22").all(Actor)} == {"a", "c", "d"}
    assert last_change(changes) == "2026-11-22"
    assert last_change([]) == ""


def test_the_page_chooses_the_day() -> None:
    """Without a day it is the last one with a change; both states are filtered alike."""
    changes = [entered("2026-11-20", id_, name=id_) for id_ in "ab"] + [entered("2026-11-22", "c", name="c")]
    plain = order(None, NOW)
    assert compared(plain, changes, {}).since == date(2026, 11, 22)
    found = compared(plain, changes, {"since": "2026-11-21", "only": ["a"]})
    assert found.since == date(2026, 11, 21)
    assert found.before is not None
    assert {one.id for one in found.before.all(Actor)} == {"a"}


@pytest.mark.parametrize(
    ("since", "key"),
    [("2026-11-20", "no_before"), ("", "no_before"), ("gestern", "no_day"), ("2026-13-01", "no_day"), (7, "no_day")],
)
def test_no_earlier_state_is_a_sentence(since: object, key: str) -> None:
    """Where everything was entered on the first day, and where the day is none, the page hears why."""
    changes = [entered("2026-11-20", "a", name="A")]
    with pytest.raises(Problem, match=rf"trainer\.paper_{key}"):
        compared(order(None, NOW), changes, {"since": since})
    with pytest.raises(Problem, match=r"trainer\.paper_no_before"):
        made("before_svg", order(None, NOW))


def test_both_networks_have_the_same_places() -> None:
    """Whoever is in both stands at the same spot of either; what is new is ringed and thick, what is gone dashed."""
    picture = drawn(THEN, NOW)
    placed = [one.get("transform", "").split(")")[0].partition("(")[2].split() for one in picture.iter(f"{SVG}g")]
    assert len(placed) == 6
    for left, right in zip(placed[:2], placed[3:5], strict=True):  # a and b, in the order of their ids
        assert float(right[0]) - float(left[0]) == pytest.approx((760 - 2 * 12 + 16) / 2, abs=0.2)
        assert right[1] == left[1]
    assert (rings(picture, CAME), rings(picture, WENT)) == (1, 1)
    ties = [(one.get("stroke"), bool(one.get("stroke-dasharray"))) for one in picture.iter(f"{SVG}path")]
    assert (CAME, False) in ties
    assert (WENT, True) in ties
    fills = {one.get("fill") for one in picture.iter(f"{SVG}path")}
    assert FUNCTIONS["D"].colour in fills


def test_of_very_many_some_are_drawn_and_all_are_counted() -> None:
    """At most 150 are drawn, those with changes among them; words and table count all, and the picture says so."""
    many = [actor(f"x{number:03}") for number in range(MOST + 60)]
    then, now = region(*many), region(*many, actor("zz", "Neuling"))
    picture = drawn(then, now)
    assert len([*picture.iter(f"{SVG}g")]) == 2 * MOST - 1
    assert rings(picture, CAME) == 1
    words = " ".join(one.text or "" for one in picture.iter(f"{SVG}text"))
    assert text("paper.before.drawn", "de", drawn=MOST, all=211) in words
    assert comparisonsheet.rows(order(then, now), speak("de"))[1][1:] == ["210", "211", "1", "0"]
    assert telling(compare(then, now), 1) == ("zz",)


@pytest.mark.parametrize("width", [280, 360, 619, 620, 1000])
def test_the_picture_is_read_aloud_at_every_width(width: int) -> None:
    """Title and sentence describe it, all words begin in it and are at least 12 pixels high, and it comes out twice."""
    picture = drawn(THEN, NOW, width)
    assert picture.findtext(f"{SVG}title") == text("paper.before.title", "de")
    assert picture.findtext(f"{SVG}desc") == comparisonsheet.sentence(order(THEN, NOW), speak("de"))
    lines = [*picture.iter(f"{SVG}text")]
    words = [one for one in lines if float(one.get("font-size", "")) < 12]
    assert all(len(one.text or "") == 1 for one in words)  # letters on marks
    assert all(0 <= float(one.get("x", "")) <= width for one in lines)
    again = comparisonsheet.drawn(order(THEN, NOW), speak("de"), width=width)
    assert again == comparisonsheet.drawn(order(THEN, NOW), speak("de"), width=width)


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_sentence_tells_what_moved(language: str) -> None:
    """What came, what is newly taken on, what went, what is sought; that nothing moved; or an invitation."""
    told = comparisonsheet.sentence(order(THEN, NOW, language), speak(language))
    assert text("paper.before.since", language, day=SINCE) in told
    assert text("paper.before.actors", language, count=1) in told
    assert text("paper.before.covered", language, names=text("function.D.name", language)) in told
    assert text("paper.before.went", language, what="").split(":", maxsplit=1)[0] in told
    same = comparisonsheet.sentence(order(NOW, NOW, language), speak(language))
    assert text("paper.before.same", language, since=text("paper.before.since", language, day=SINCE)) in same
    empty = comparisonsheet.sentence(order(Dossier(), Dossier(), language), speak(language))
    assert empty == text("paper.before.nobody", language)
    assert made("before_a4", order(Dossier(), Dossier(), language)).startswith(b"%PDF-")


def less(dossier: Dossier) -> Dossier:
    """Return a region as it may have been: without a part of its organisations, roles and ties."""
    for kind in (Actor, Role, Tie):
        dossier = dossier.only(kind.KIND, [one.id for number, one in enumerate(dossier.all(kind)) if number % 3])
    return dossier


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", SAMPLES)
def test_the_sheet_is_one_page(name: str, language: str) -> None:
    """Pictures, table and names have room on one page, however much moved, with the same counts as the facts."""
    now = shown(name, language)
    before = region(*_more(40), *(one for table in less(now).tables.values() for one in table.values()))
    called = record("region", "region", name="Sehr lange Region mit vielen Gemeinden und Tälern " * 4)
    now = region(called, *(one for table in now.tables.values() for one in table.values() if one.kind != "region"))
    paper = made("before_a4", order(before, now, language))
    assert len(PdfReader(BytesIO(paper)).pages) == 1
    found: Comparison = compare(before, now)
    assert text("paper.before.actors", language, count=len(found.now.actors)) in said(paper)
    assert len(found.went.actors) == 40


def _more(count: int) -> list[Record]:
    """Return organisations with very long names, each with a function and a tie."""
    ids = [f"gone-{number}" for number in range(count)]
    called = "Verein zur Förderung der Dorfgemeinschaft und der Nachbarschaftshilfe am oberen See "
    ties = [tie(one, other, "knows") for one, other in pairwise(ids)]
    return [*(actor(id_, called + id_) for id_ in ids), *(role(id_, "B") for id_ in ids), *ties]


@pytest.mark.parametrize("name", ["before_a4", "before_png", "before_svg"])
def test_names_of_any_script_are_printed(name: str) -> None:
    """Whatever organisations are called, PDF, PNG and SVG come out."""
    now = region(
        *(actor(f"r{number}", called) for number, called in enumerate(RARE)), record("region", "r", name=RARE[0])
    )
    data = made(name, order(region(actor("a", "<b>&")), now))
    assert data[:4] in (b"%PDF", b"\x89PNG", b"<svg")


def test_a_gone_person_is_not_printed() -> None:
    """Neither on paper nor in the picture stands a person who was there before."""
    before = region(actor("a"), actor("p", "Personella Geheim", sort="person"), tie("a", "p"))
    asked = order(before, region(actor("a")))
    assert "Personella" not in said(made("before_a4", asked))
    assert b"Personella" not in made("before_svg", asked)
    assert "Personella" not in comparisonsheet.sentence(replace(asked, before=before), speak("de"))
