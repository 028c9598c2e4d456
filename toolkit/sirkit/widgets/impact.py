"""Impact: the staircase, the logic model, and by what one sees an effect."""

from sirkit.widgets.part import Part, stub


class Impact(Part):
    """Looks at whether a sentence tells an effect."""

    _esm = stub("impact")
