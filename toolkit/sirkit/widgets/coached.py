"""Coached: all ventures a coach goes with, and what is due."""

from sirkit.widgets.part import Part, stub


class Coached(Part):
    """Shows every venture with what is due."""

    _esm = stub("coached")
