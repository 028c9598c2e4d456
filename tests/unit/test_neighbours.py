"""Two regions side by side: counted without anybody being recognised, told as questions, never as a ranking."""

import pytest
from regions import actor, decided, record, region, role, tie

from sirkit.dossier import Dossier
from sirkit.messages import Message
from sirkit.neighbours import beside, sentences
from sirkit.regionfigures import NAMES, figures, hidden
from sirkit.samples import SAMPLES, shown
from sirkit.sharing import NeighbourRegion
from sirkit.words import LANGUAGES, say


def other(**found: str) -> NeighbourRegion:
    """Return another region with these figures; the first line of a name becomes its hyphen."""
    return NeighbourRegion(
        id="n", name="Nachbartal", figures={name.replace("__", "-"): one for name, one in found.items()}
    )


def keys(messages: tuple[Message, ...]) -> list[tuple[str, object]]:
    """Return what is said, and of which function."""
    return [(one.key, one.values.get("letter")) for one in messages]


def test_individuals_are_not_counted_and_who_is_one_counts_once() -> None:
    """A person is in no figure, nor is what is theirs; two sheets called the same are one organisation."""
    person = actor("p", "Anna", sort="person")
    two = (actor("a", sort="company"), actor("b", sort="company"), decided("a", "b"))
    found = figures(
        region(person, *two, actor("c"), role("p", "E"), record("offer", "o", actor="p", text="Rat"), tie("p", "c"))
    )
    assert (found["organisations-company"], found["organisations-unknown"]) == (1, 1)
    assert (found["taken_on-e"], found["map-offers"], found["ties-cooperates"], found["network-alone"]) == (0, 0, 0, 2)


@pytest.mark.parametrize(("number", "told"), [(0, "0"), (1, "<3"), (2, "<3"), (3, "3"), (40, "40")])
def test_few_are_not_told_exactly(number: int, told: str) -> None:
    """One and two are told as fewer than three, none and many as they are; parts of a network count nobody."""
    assert hidden({"organisations-company": number})["organisations-company"] == told
    assert hidden({"network-parts": 1}) == {"network-parts": "1"}


@pytest.mark.parametrize("sample", SAMPLES)
def test_no_sum_gives_a_hidden_number_away(sample: str) -> None:
    """A figure is one of those that are known, and none of them is a total from which a small one could be found."""
    found = figures(shown(sample, "de"))
    assert set(found) == set(NAMES)
    assert not any("total" in name for name in found)


def test_how_open_a_network_is_needs_ties() -> None:
    """The share of ties between sectors is told from ten ties on, as whole percent; with fewer it is not known."""
    assert "network-across" not in figures(
        region(actor("a", sort="company"), actor("b", sort="welfare"), tie("a", "b"))
    )
    assert figures(shown("ammersee", "de"))["network-across"] == 87


def test_what_one_could_ask_tell_and_try_comes_in_this_order() -> None:
    """First functions carried there only, then here only, then sought in both; the hedge comes last."""
    here = figures(region(actor("a"), role("a", "A")))
    there = other(taken_on__a="0", taken_on__e="<3", taken_on__h="0")
    assert keys(sentences(here, there)) == [
        ("neighbours.they_carry", "E"),
        ("neighbours.we_carry", "A"),
        ("neighbours.both_seek", "H"),
        ("neighbours.hedge", None),
    ]


def test_a_lab_that_was_tried_on_one_side_only_is_told() -> None:
    """Where a lab runs or ran there and none here, its cards are named; the other way round ours could help."""
    lab = region(record("lab", "l", title="Mittagstisch", state="running"))
    there, none = other(labs__running="<3"), other(labs__running="0")
    assert keys(sentences(figures(Dossier()), there))[0][0] == "neighbours.they_try"
    assert keys(sentences(figures(lab), none))[0][0] == "neighbours.we_try"
    assert keys(sentences(figures(lab), there)) == [("neighbours.hedge", None)]


def test_what_neither_has_is_left_out_and_what_is_not_told_is_not_zero() -> None:
    """Rows of which both have none are not shown; a figure the pack does not tell is not known yet."""
    here = figures(region(actor("a", sort="company"), role("a", "E", "interested")))
    found = {section.title.key: section.rows for section in beside(here, other(organisations__company="<3"))}
    assert set(found) == {"neighbours.organisations", "neighbours.functions", "neighbours.network"}
    (row,) = found["neighbours.organisations"]
    assert (row.here, row.there) == (Message("neighbours.number", {"number": 1}), Message("neighbours.few"))
    (row,) = found["neighbours.functions"]
    assert (row.here.key, row.there.key) == ("neighbours.carried", "neighbours.unknown")


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_beside_each_other_has_words(language: str) -> None:
    """Every row of every figure there can be, and every sentence, is said in every language without a gap."""
    whole = other(**{name.replace("-", "__"): "5" for name in NAMES})
    rows = [row for section in beside(dict.fromkeys(NAMES, 2), whole) for row in section.rows]
    said = [say(part, language) for row in rows for part in row]
    said += [say(one, language) for one in sentences({}, whole)]
    assert len(rows) == len(NAMES) - 8
    assert [one for one in said if not one or "{" in one] == []
