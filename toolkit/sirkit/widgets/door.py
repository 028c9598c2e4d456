"""The door: the way from a lesson to the workshop app."""

from sirkit.widgets.part import Part, stub


class Door(Part):
    """A link to the workshop app where it is served, else a sentence that says where it stands."""

    _esm = stub("door")
