"""The handover sheet: where the file is, who may do what, who cares for it, its licence, the next review."""

from sirkit.widgets.part import Part, stub


class Handover(Part):
    """Shows and takes what whoever goes on with the map needs to know."""

    _esm = stub("handover")
