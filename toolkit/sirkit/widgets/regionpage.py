"""The page of the region: one file to put on the web, a poster, a text for the parish bulletin."""

from sirkit.widgets.part import Part, stub


class RegionPage(Part):
    """Shows what the region tells of itself, and hands it out."""

    _esm = stub("regionpage")
