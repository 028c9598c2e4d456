"""The schedule of a lab: tasks on dates, what decides how long it takes, and what moves when one moves."""

from sirkit.widgets.part import Part, stub


class LabTimes(Part):
    """Shows the schedule of the lab that is chosen."""

    _esm = stub("labtimes")
