"""The ties: the table beside the picture of the network, where all it shows can be read and changed."""

from sirkit.widgets.part import Part, stub


class Ties(Part):
    """Every tie as a line: who, how, with whom, how close; entered, changed and removed with the keyboard alone."""

    _esm = stub("ties")
