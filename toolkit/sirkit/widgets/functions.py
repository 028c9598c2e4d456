"""The eight functions to read: sign, name, everyday question, and what belongs to each."""

import traitlets

from sirkit.functions import FUNCTIONS, Function
from sirkit.widgets.part import Part, stub
from sirkit.words import text
from sirkit.workspace import Workspace


class Functions(Part):
    """A card for each of the eight functions; as text where no page draws it.

    Parameters
    ----------
    language
        Language of the text form.
    """

    _esm = stub("functions")
    functions: traitlets.List[dict[str, object]] = traitlets.List().tag(sync=True)

    def __init__(self, workspace: Workspace, language: str) -> None:
        self._language = language
        super().__init__(workspace, functions=[_shown(function) for function in FUNCTIONS.values()])

    def __repr__(self) -> str:
        """Return name and everyday question of each function, two lines each."""
        return "\n".join(_lines(letter, self._language) for letter in FUNCTIONS)


def _shown(function: Function) -> dict[str, object]:
    return {"letter": function.letter, "duties": list(function.duties), "one": function.one_is_enough}


def _lines(letter: str, language: str) -> str:
    name, question = (text(f"function.{letter}.{part}", language) for part in ("name", "question"))
    return f"{letter}  {name}\n   {question}"
