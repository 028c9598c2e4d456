"""Sharing (function H): what is kept of another region whose knowledge pack was read."""

from sirkit.entity import Day, Entity, Items, Line


class NeighbourRegion(Entity):
    """Another region as its knowledge pack tells of it: its name, the day of the pack, its figures, all of it counted.

    ``figures`` are as ``regionfigures.hidden`` writes them: a whole number each, or that it is less than three.
    """

    KIND = "neighbour_region"
    name: Line
    on: Day | None = None
    licence: Line | None = None
    invented: bool = False
    """Whether it is a sample region, in which everything is made up."""
    figures: Items = {}
