"""The catalogue: all training offers of the region, what is wished for without one, and files to pass on."""

from sirkit.widgets.part import Part, stub


class Catalogue(Part):
    """Shows the catalogue of the region."""

    _esm = stub("catalogue")
