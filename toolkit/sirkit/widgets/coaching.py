"""Coaching: goals, talks, agreed steps, reviews and the hand-over of one venture."""

from sirkit.widgets.part import Part, stub


class Coaching(Part):
    """Shows the coaching of the venture that is chosen."""

    _esm = stub("coaching")
