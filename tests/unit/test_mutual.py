"""Mutual benefit: both directions count, and neither makes up for the other."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sirkit.mutual import fused, fused_all, scaled

PROGRAM = Path(__file__).parents[1] / "benchmarks" / "mutual.py"
SHARE = st.floats(0, 1)


@pytest.fixture(scope="module")
def program() -> ModuleType:
    """Return the benchmark as a module."""
    spec = importlib.util.spec_from_file_location("benchmark_mutual", PROGRAM)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("one", "other", "both"), [(0.5, 0.5, 0.5), (1, 0.5, 2 / 3), (0.2, 0.8, 0.32), (1, 0, 0), (0, 0, 0), (10, 10, 10)]
)
def test_both_directions_come_to_their_harmonic_mean(one: float, other: float, both: float) -> None:
    """Twice the product by the sum; nothing where one side gains nothing."""
    assert fused(one, other) == pytest.approx(both)


@settings(max_examples=60, deadline=None)
@given(SHARE, SHARE)
def test_the_weaker_side_decides(one: float, other: float) -> None:
    """What both come to lies between the two, at most at twice the smaller, and does not ask who is first."""
    both = fused(one, other)
    assert both == fused(other, one)
    assert min(one, other) <= both <= max(one, other) or both == min(one, other) == 0 or 0 in (one, other)
    assert both <= 2 * min(one, other)
    assert fused_all(np.array([one]), np.array([other]))[0] == both


@pytest.mark.parametrize("wrong", [-0.1, float("nan")])
def test_a_benefit_is_no_loss(wrong: float) -> None:
    """What is below 0, or no number, is no benefit."""
    with pytest.raises(ValueError, match="0 or more"):
        fused(wrong, 1)


def test_ratings_come_to_one_scale() -> None:
    """Divided by the highest, so that fusing keeps its order; shares stay as they are; below 0 the lowest is 0."""
    assert scaled({"a": 1, "b": 5, "c": 10}) == {"a": 0.1, "b": 0.5, "c": 1}
    assert scaled({"a": 0.2, "b": 0.4}) == {"a": 0.2, "b": 0.4}
    assert scaled({"a": -2, "b": 0, "c": 2}) == {"a": 0, "b": 0.5, "c": 1}
    assert scaled({"a": -2}) == {"a": 0}
    assert scaled({}) == {}


def test_the_auc_counts_pairs_in_the_right_order(program: ModuleType) -> None:
    """Of all pairs of a match and none, those count in which the match is ahead, ties half."""
    assert program.auc([0.1, 0.4, 0.35, 0.8], [False, False, True, True]) == 0.75
    assert program.auc([1, 1], [True, False]) == 0.5
    assert program.auc([1, 2], [True, True]) is None


def test_fused_ratings_tell_more_than_one_side(program: ModuleType, tmp_path: Path) -> None:
    """Where only both together make a match, one side's rating cannot tell it, and both fused can."""
    likes = {("a", "b"): 9, ("b", "a"): 8, ("c", "d"): 10, ("d", "c"): 1, ("e", "f"): 2, ("f", "e"): 9}
    lines = ["from,to,rating", *(f"{one},{other},{rating}" for (one, other), rating in likes.items()), "g,h,"]
    (tmp_path / "ratings.csv").write_text("\n".join(lines), "utf-8")
    (tmp_path / "truth.csv").write_text("a,b,match\na,b,1\nc,d,0\ne,f,0\ng,h,0\n", "utf-8")
    found = program.figures(program.ratings(tmp_path / "ratings.csv"), program.rows(tmp_path / "truth.csv"))
    assert found == {"auc_fused": 1.0, "auc_one_sided": 0.5, "pairs": 3, "left_out": 1}
