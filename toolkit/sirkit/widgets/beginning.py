"""The beginning: what comes next on a map on which there is little yet."""

from sirkit.widgets.part import Part, stub


class Beginning(Part):
    """Guides whoever works alone from the first organisation to the first question to somebody."""

    _esm = stub("beginning")
