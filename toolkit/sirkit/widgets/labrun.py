"""A lab under way: its diary, the values of its indicators, reviews, and the method card it ends with."""

from sirkit.widgets.part import Part, stub


class LabRun(Part):
    """Shows how the lab that is chosen comes on, and takes what happens."""

    _esm = stub("labrun")
