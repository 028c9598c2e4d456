"""Trainings: the offers of the region, and the designer in which one is built, step by step."""

from sirkit.widgets.part import Part, stub


class Trainings(Part):
    """Shows the training offers, and builds one step by step."""

    _esm = stub("trainings")
