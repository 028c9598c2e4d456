"""Pitches: five minutes for one kind of partner, looked at, rehearsed and printed."""

from sirkit.widgets.part import Part, stub


class Pitches(Part):
    """Shows the pitches of the venture that is chosen."""

    _esm = stub("pitches")
