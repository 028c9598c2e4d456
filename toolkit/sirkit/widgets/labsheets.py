"""The lab on one page: a question, for whom, three roles, the smallest trial, a sign, the next date."""

from sirkit.widgets.part import Part, stub


class LabSheets(Part):
    """Shows the labs of the region, and the one page of the one that is chosen."""

    _esm = stub("labsheets")
