"""The eight functions of the region: carried, or still sought."""

from sirkit.widgets.part import Part, stub


class Gaps(Part):
    """Says for each function who carries it and who else has to do with it."""

    _esm = stub("gaps")
