"""The template: a workbook of two sheets, organisations and ties, that people fill in and we read back."""

from collections.abc import Callable, Iterable, Sequence

from sirkit.formats import sheets
from sirkit.formats.sheets import Leaf
from sirkit.functions import FUNCTIONS, LETTERS

Say = Callable[..., str]
ORGANISATIONS = ("name", "sort", "street", "zip", "city", "district", "description", "website")
FUNCTION_COLUMNS = tuple(f"function.{letter}" for letter in LETTERS)
LISTS = ("offers", "needs", "topics")
TIES = ("from", "tie", "to", "strength", "since", "note")
COLUMNS = {"organisations": (*ORGANISATIONS, *FUNCTION_COLUMNS, *LISTS), "ties": TIES}
"""What the columns of each sheet hold."""


def write(say: Say, organisations: Iterable[Sequence[str]] = (), ties: Iterable[Sequence[str]] = ()) -> bytes:
    """Return the template as XLSX, with what is given below an example row in each sheet.

    Parameters
    ----------
    say
        Gives the words of the language the headings are in.
    organisations, ties
        Rows of texts, in the order of their columns.
    """
    rows = {"organisations": organisations, "ties": ties}
    leaves = {
        say(f"template.{name}"): Leaf(headings(targets, say), [examples(say)[name], *rows[name]], example=True)
        for name, targets in COLUMNS.items()
    }
    return sheets.write(leaves)


def headings(targets: Iterable[str], say: Say) -> dict[str, str]:
    """Return the heading of each column, by what it holds."""
    return {target: heading(target, say) for target in targets}


def heading(target: str, say: Say) -> str:
    """Return what stands above a column; a function's heading begins with its letter."""
    return f"{target[-1]} {say(f'{target}.name')}" if target in FUNCTION_COLUMNS else say(f"column.{target}")


def examples(say: Say) -> dict[str, list[str]]:
    """Return the example row of each sheet; its name says that it is one, and it is not read back."""
    name, marks = say("template.example.name"), ["x" if FUNCTIONS[letter].is_place else "" for letter in LETTERS]
    plain = [say(f"template.example.{target}") for target in (*ORGANISATIONS[2:], *LISTS)]
    split = len(ORGANISATIONS) - 2
    organisation = [name, say("actor.sort.company"), *plain[:split], *marks, *plain[split:]]
    return {
        "organisations": organisation,
        "ties": [name, say("template.example.tie"), say("template.example.to"), "2", "", ""],
    }
