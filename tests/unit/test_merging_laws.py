"""What holds of merging whatever was entered and decided."""

import random

from effort import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from regions import region
from strategies import entered_twice

from sirkit.coverage import coverage
from sirkit.decisions import conflicts
from sirkit.dossier import Record
from sirkit.kinds import Actor
from sirkit.merging import groups, merged
from sirkit.proposals import alike


@settings(max_examples=examples(150), deadline=None)
@given(entered_twice())
def test_merging_twice_is_merging_once(made: list[Record]) -> None:
    """The merged dossier holds nothing more to merge."""
    whole = merged(region(*made))
    assert merged(whole) == whole


@settings(max_examples=examples(100), deadline=None)
@given(entered_twice(), st.randoms(use_true_random=False))
def test_order_does_not_matter(made: list[Record], chance: random.Random) -> None:
    """Whoever entered or decided first: the merged dossier, the pairs and the conflicts are the same."""
    mixed = chance.sample(made, len(made))
    assert merged(region(*mixed)).hash() == merged(region(*made)).hash()
    assert alike(region(*mixed)) == alike(region(*made))
    assert conflicts(region(*mixed)) == conflicts(region(*made))


@settings(max_examples=examples(100), deadline=None)
@given(entered_twice())
def test_taking_a_decision_back_parts_them_again(made: list[Record]) -> None:
    """Merging changes nothing of what was entered: with the decisions dropped, everything is as before."""
    dossier = region(*made)
    before = dossier.hash()
    merged(dossier)
    assert dossier.hash() == before
    undecided = [Record(r.kind, r.id, r.cells, (), dropped=True) if r.kind == "likeness" else r for r in made]
    assert merged(region(*undecided)) == region(*undecided)


@settings(max_examples=examples(100), deadline=None)
@given(entered_twice())
def test_merging_loses_no_one_and_covers_no_more(made: list[Record]) -> None:
    """Each standing actor stands or is stood for; a function is carried merged exactly where it was before."""
    dossier = region(*made)
    whole = merged(dossier)
    stood_for = {id_ for _, *others in groups(dossier) for id_ in others}
    assert {one.id for one in whole.all(Actor)} | stood_for == {one.id for one in dossier.all(Actor)}
    for letter in coverage(dossier):
        assert coverage(whole)[letter].sought == coverage(dossier)[letter].sought
