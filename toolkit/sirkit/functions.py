"""The eight functions of a Social Innovation Region, their duties and how they are drawn."""

from typing import Literal, NamedTuple, get_args

Letter = Literal["A", "B", "C", "D", "E", "F", "G", "H"]
LETTERS: tuple[Letter, ...] = get_args(Letter)


class Function(NamedTuple):
    """One of the eight functions.

    Its name, everyday question and the wording of its duties stand in the catalogues under
    ``function.<letter>.name``, ``function.<letter>.question`` and ``duty.<letter>.<duty>``.
    """

    letter: Letter
    duties: tuple[str, ...]
    colour: str
    ink: str
    shape: str
    one_is_enough: bool = False
    """True where the duties are kinds to choose from (F), False where all of them belong to the function."""
    is_place: bool = False
    """True only for G: a meeting place stands somewhere; a living lab (E) is never a place."""

    def carried(self, duties: frozenset[str]) -> float:
        """Return which share of the function these duties carry, from 0 to 1."""
        own = duties.intersection(self.duties)
        return float(bool(own)) if self.one_is_enough else len(own) / len(self.duties)


FUNCTIONS: dict[Letter, Function] = {
    function.letter: function
    for function in (
        Function("A", ("initiate", "convince", "coordinate"), "#0072B2", "#FFFFFF", "circle"),
        Function("B", ("training", "funding"), "#E69F00", "#111111", "square"),
        Function("C", ("counselling", "coaching"), "#D55E00", "#111111", "triangle"),
        Function("D", ("inward", "outward"), "#F0E442", "#111111", "diamond"),
        Function("E", ("interplay", "pilot"), "#009E73", "#111111", "hexagon"),
        Function(
            "F",
            ("money", "facilities", "services", "volunteering"),
            "#3A3A3A",
            "#FFFFFF",
            "pentagon",
            one_is_enough=True,
        ),
        Function("G", ("run", "open", "encounter"), "#CC79A7", "#111111", "house", is_place=True),
        Function("H", ("derive", "share"), "#56B4E9", "#111111", "star"),
    )
}
