"""The plan of a lab: idea, roles, indicators, money, consent, risks, and how it ends."""

from sirkit.widgets.part import Part, stub


class LabPlan(Part):
    """Shows the plan of the lab that is chosen, and what to look at again."""

    _esm = stub("labplan")
