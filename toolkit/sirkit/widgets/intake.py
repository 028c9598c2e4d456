"""Intake: the first talk of counselling, the stage, what speaks for which legal form, and the next three steps."""

from sirkit.widgets.part import Part, stub


class Intake(Part):
    """Shows the first talk with the venture that is chosen."""

    _esm = stub("intake")
